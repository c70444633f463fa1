"""Writes lists of other news from running prose: titles, dated titles, cut paragraphs, tickers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.text.boilerplate.fragments import CLOSING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from muraji.text.boilerplate.fragments import FragmentWriter, Row

ORDERS = (
    ("title",),
    ("title",),
    ("title", "date"),
    ("date", "title"),
    ("label", "title"),
    ("label", "title", "date"),
    ("title", "teaser"),
    ("title", "teaser", "more"),
    ("title", "date", "teaser"),
    ("label", "title", "teaser", "date"),
    ("teaser",),
    ("date", "teaser"),
    ("label", "teaser"),
    ("title", "author"),
    ("author", "title", "teaser"),
    ("title", "reads", "date"),
    ("label", "reads", "teaser"),
    ("reads", "teaser"),
    ("reads", "title"),
    ("title", "reads"),
    ("reads", "teaser"),
    ("title", "author", "date", "teaser", "more"),
)
"""The lines of one entry of a list of other news, as sites order them."""


class TeaserWriter:
    """Cuts titles and teasers out of stories and makes lists of them."""

    def __init__(self, stories: Sequence[str], fragments: FragmentWriter, random: Random) -> None:
        self.stories = list(stories)
        self.fragments = fragments
        self.random = random

    def any_title(self) -> str:
        """Return the title of some story."""
        return self.title(self.paragraph())

    def paragraph(self) -> str:
        """Return some paragraph of some story."""
        for _ in range(100):
            story = self.random.choice(self.stories)
            lines = [line for line in story.split("\n") if len(line.split()) > 5]
            if lines:
                return self.random.choice(lines)
        raise ValueError("the stories hold no paragraph of six words")

    def paragraphs(self, least: int, most: int) -> list[str]:
        """Return some paragraphs of some stories."""
        return [self.paragraph() for _ in range(self.random.randint(least, most))]

    def title(self, text: str) -> str:
        """Make a title from the first words of a text."""
        random = self.random
        words = text.split()
        start = 1 if len(words) > 8 and words[0].startswith("و") else 0
        count = random.choice((5, 6, 7, 8, 9, 10, 11, 12, 14, 17))
        title = " ".join(words[start : start + count]).strip(CLOSING)
        if random.random() < 0.12:
            extra = " ".join(words[start + count : start + count + 5]).strip(CLOSING)
            title += random.choice((".. ", ": ", "... ", " | ")) + extra
        if random.random() < 0.08:
            title += self.fragments.pick("title_ends")
        return title.strip() or "عنوان"

    def teaser(self, how: float | None = None) -> str:
        """Return the beginning of a paragraph: whole, marked as cut, or cut off, as ``how`` grows to 1."""
        random = self.random
        words = self.paragraph().split()
        if how is None:
            how = random.random()
        if how < 0.2:
            return " ".join(words[:60])
        cut = " ".join(words[: random.randint(9, 32)])
        if how < 0.6:
            return cut.rstrip(CLOSING) + random.choice(("...", "…", " ...", " ..", "… المزيد"))
        return cut if how < 0.8 else cut[: -random.randint(1, 4)]

    def block(self) -> list[Row]:
        """Return a list of other news under a heading or none."""
        random, pick = self.random, self.fragments.pick
        heading = random.choice((pick("headings"), pick("lists"), pick("labels"), ""))
        kind = "related" if heading in self.fragments.lists["headings"] else "other_news_teaser"
        rows: list[Row] = [(heading + random.choice(("", "", ":")), kind)] if heading else []
        if random.random() < 0.12:
            joint = random.choice(("    ", " | ", " ", " • ", " ** "))
            titles = [self.any_title() for _ in range(random.randint(3, 12))]
            return [*rows, (joint.join(titles), kind)]
        order = random.choice(ORDERS)
        how = random.choice((0.0, 0.0, 0.5, 0.7, 0.9, None))
        numbered = random.random() < 0.1
        for i in range(random.randint(2, 9)):
            for part in order:
                line = self.teaser(how) if part == "teaser" else self.part(part)
                own = "view_counter" if part == "reads" else kind
                rows.append((f"{i + 1}- {line}" if numbered and part == "title" else line, own))
        return rows

    def part(self, name: str) -> str:
        """Return one line of an entry of a list of other news."""
        if name == "title":
            return self.any_title()
        if name == "date":
            return self.fragments.filled("dates")
        if name == "author":
            return self.fragments.name()
        if name == "reads":
            return self.fragments.filled("counters")
        return self.fragments.pick("labels" if name == "label" else "more")
