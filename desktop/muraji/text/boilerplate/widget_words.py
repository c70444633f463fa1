"""Words of what stands around an article, filled in and laid out as sites lay them out."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from muraji.text.boilerplate.fragments import FragmentWriter, Row
    from muraji.text.boilerplate.teasers import TeaserWriter

JOINTS = (" | ", "   ", "\t", " - ", " • ", " / ", "  ", " · ", " ")
"""What stands between entries that a page shows in one line."""
MARKS = ("• ", "- ", "* ", "  • ", "» ", "› ", "o ", "\t• ")


class WidgetWords:
    """Picks words of ``widgets.toml`` at random, for one site at a time."""

    def __init__(
        self, words: Path, teasers: TeaserWriter, fragments: FragmentWriter, random: Random
    ) -> None:
        table = tomllib.loads(words.read_text(encoding="utf-8"))
        self.lists: dict[str, list[str]] = {
            name: text.strip().split("\n") for name, text in table.items()
        }
        self.teasers = teasers
        self.fragments = fragments
        self.random = random
        self.site = ""
        self.site = self.pick("site_names")

    def pick(self, name: str) -> str:
        """Return one entry of a list with its fields filled in."""
        return self.filled(self.random.choice(self.lists[name]))

    def filled(self, pattern: str) -> str:
        """Return a pattern with its fields filled in."""
        random = self.random
        return pattern.format(
            site=self.site,
            year=random.randint(2005, 2026),
            number=random.randint(1, 99),
            count=random.randint(2, 40),
            views=random.randint(100, 10 ** random.randint(3, 7)),
            name=self.fragments.name(),
            city=random.choice(self.lists["cities"]),
            clock=self.clock(),
        )

    def some(self, name: str, least: int, most: int) -> list[str]:
        """Return some different entries of a list, in any order."""
        count = min(len(self.lists[name]), self.random.randint(least, most))
        return self.random.sample(self.lists[name], count)

    def clock(self) -> str:
        """Return a time of day."""
        return f"{self.random.randint(0, 23):02d}:{self.random.randint(0, 59):02d}"

    def figure(self) -> str:
        """Return a number as rates and prices have it."""
        random = self.random
        value = random.uniform(0.1, 10 ** random.randint(1, 5))
        shown = f"{value:,.{random.choice((0, 1, 2, 2, 3, 4))}f}"
        return shown + random.choice(("", "", "", "%", "°", " جنيه", "+", " $"))

    def laid_out(self, entries: list[list[str]], kind: str) -> list[Row]:
        """Return entries of several cells: a cell a line, an entry a line, or all in one line."""
        random = self.random
        how = random.random()
        if how < 0.5:
            return [(cell, kind) for entry in entries for cell in entry if cell]
        joint = random.choice((" ", "\t", ": ", " - ", "   ", " | "))
        lines = [joint.join(cell for cell in entry if cell) for entry in entries]
        if how > 0.88:
            return [(random.choice(JOINTS).join(lines), kind)]
        return [(line, kind) for line in lines]

    def listed(self, lines: list[str], kind: str) -> list[Row]:
        """Return links: one a line, with a mark before each now and then, or all in one line."""
        random = self.random
        how = random.random()
        if how < 0.16:
            return [(random.choice(JOINTS).join(lines), kind)]
        mark = random.choice(MARKS) if how < 0.28 else ""
        return [(mark + line, kind) for line in lines]

    def headed(self, headings: tuple[str, ...], entries: list[list[str]]) -> list[Row]:
        """Return entries under a heading or none."""
        heading = self.random.choice(headings)
        return [
            *([(heading, "navigation")] if heading else []),
            *self.laid_out(entries, "navigation"),
        ]
