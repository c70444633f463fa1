"""Writes articles of which much is no running text: guides, reviews, halls of fame, printed columns."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from muraji.text.boilerplate.pages import BODY
from muraji.text.boilerplate.stories import StoryWriter

if TYPE_CHECKING:
    from random import Random

    from muraji.text.boilerplate.fragments import Row
    from muraji.text.boilerplate.widgets import WidgetWriter


class MixedStoryWriter(StoryWriter):
    """Knows manners in which pieces of short lines stand between paragraphs, besides all others."""

    def __init__(self, widgets: WidgetWriter, random: Random) -> None:
        super().__init__(widgets, random)
        self.manners = (*self.manners, self.mixed, self.mixed, self.pieced, self.columns)

    def mixed(self, paragraphs: list[str]) -> list[Row]:
        """Return paragraphs with cards, tables, verses and such between them."""
        rows: list[Row] = []
        for paragraph in paragraphs[:9]:
            rows.append((paragraph, BODY))
            if self.random.random() < 0.45:
                rows += self.inserts.piece(paragraphs)
        return rows

    def pieced(self, paragraphs: list[str]) -> list[Row]:
        """Return an article of which little is running text: a guide, a recipe, a review, a hall of fame."""
        random = self.random
        rows: list[Row] = [(self.inserts.sentence(paragraphs[:1], 30), BODY)]
        for _ in range(random.randint(1, 5)):
            rows += self.inserts.piece(paragraphs)
            if random.random() < 0.4:
                rows.append((random.choice(self.pieces(paragraphs)), BODY))
        return rows

    def columns(self, paragraphs: list[str]) -> list[Row]:
        """Return lines of equal width, as a printed page is copied, with subheads between them."""
        random = self.random
        width = random.randint(28, 65)
        rows: list[Row] = []
        for i, paragraph in enumerate(paragraphs[:8]):
            if i and random.random() < 0.25:
                rows.append((self.phrase(paragraph, 5), "subhead"))
            if random.random() < 0.1:
                facts = self.inserts.piece(paragraphs)
                rows.append((" ".join(line for line, _ in facts), BODY))
            rows += [(line, BODY) for line in wrap(paragraph, width)]
        return rows
