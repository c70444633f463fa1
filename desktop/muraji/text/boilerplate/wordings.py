"""Makes phrases, short sentences, headings, names and values from the words of paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.text.boilerplate.fragments import CLOSING
from muraji.text.boilerplate.pages import BODY

if TYPE_CHECKING:
    from random import Random

    from muraji.text.boilerplate.fragments import Row
    from muraji.text.boilerplate.widgets import WidgetWriter


class WordingWriter:
    """Picks words of an article, and of the lists of what articles hold."""

    def __init__(self, widgets: WidgetWriter, random: Random) -> None:
        self.widgets = widgets
        self.random = random

    def phrase(self, paragraphs: list[str], most: int = 6) -> str:
        """Return some words of some paragraph."""
        words = self.random.choice(paragraphs).split()
        start = self.random.randrange(max(1, len(words) - most))
        count = self.random.randint(min(2, most), most)
        return " ".join(words[start : start + count]).strip(CLOSING) or words[0]

    def sentence(self, paragraphs: list[str], most: int = 18) -> str:
        """Return a short sentence in words of some paragraph."""
        return self.phrase(paragraphs, most) + self.random.choice((".", ".", ".", "!", ""))

    def head(self, paragraphs: list[str]) -> Row:
        """Return the line above a part of an article."""
        words = self.phrase(paragraphs, 4)
        line = self.widgets.pick("part_heads") if self.random.random() < 0.6 else words
        end = self.random.choice(("", "", "", ":", "؟"))
        return line.strip("؟") + end, self.random.choice(("subhead", BODY))

    def name(self, paragraphs: list[str]) -> str:
        """Return what a card is about: a person, a thing, a place."""
        draw = self.random.random()
        if draw < 0.45:
            return self.widgets.fragments.name()
        if draw < 0.55:
            return self.widgets.pick("cities")
        return self.phrase(paragraphs, 3)

    def value(self, paragraphs: list[str]) -> str:
        """Return what a fact of a card says."""
        if self.random.random() < 0.25:
            return self.phrase(paragraphs, 4)
        return self.widgets.pick("card_values")
