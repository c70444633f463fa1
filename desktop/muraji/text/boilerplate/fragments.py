"""Writes the small lines of a made page: dates, authors, captions, tags, tables, signatures."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

Row = tuple[str, str]
"""A line and its kind."""
CLOSING = " .،؛:!؟»«\"'“”()[]-–…"
"""What a title or a tag never begins or ends with."""


class FragmentWriter:
    """Fills patterns at random; the words and patterns are those of ``layouts.toml``."""

    def __init__(self, patterns: Path, random: Random) -> None:
        self.lists: dict[str, Any] = tomllib.loads(patterns.read_text(encoding="utf-8"))
        self.random = random

    def pick(self, name: str) -> str:
        """Return one entry of a list."""
        entry: str = self.random.choice(self.lists[name])
        return entry

    def name(self) -> str:
        """Return the name of some author."""
        return f"{self.pick('first_names')} {self.pick('last_names')}"

    def filled(self, name: str, words: str = "") -> str:
        """Return a pattern of a list with its fields filled in."""
        random = self.random
        number = random.randint(1, 12)
        return self.pick(name).format(
            day=random.randint(1, 28),
            month=random.choice(self.lists["months"]).split("، ")[number - 1],
            number=number,
            year=random.randint(2008, 2026),
            clock=f"{random.randint(0, 23):02d}:{random.randint(0, 59):02d}",
            weekday=self.pick("weekdays"),
            half=random.choice("صم"),
            count=random.randint(2, 10),
            name=self.name(),
            city=self.pick("cities"),
            outlet=self.pick("outlets"),
            credit=self.pick("credits"),
            views=random.randint(1, 10 ** random.randint(1, 5)),
            words=words,
            a=self.pick("initials"),
            b=self.pick("initials"),
        )

    def caption(self, text: str) -> str:
        """Return a line that describes a picture with words of a text."""
        words = " ".join(text.split()[2 : self.random.randint(5, 9)]).strip(CLOSING)
        return self.filled("captions", words).strip() or "أرشيفية"

    def cut_short(self, text: str) -> str:
        """Return the first words of a paragraph, ended as a feed ends what it cuts."""
        words = text.split()
        kept = " ".join(words[: self.random.randint(min(6, len(words)), len(words))])
        return kept.rstrip(CLOSING) + self.filled("cuts", " ".join(words[:5]))

    def subhead(self, text: str) -> str:
        """Make a subhead from words of a paragraph."""
        words = text.split()
        start = self.random.randrange(max(1, len(words) - 6))
        return " ".join(words[start : start + self.random.randint(2, 6)]).strip(CLOSING) or text

    def items(self, texts: list[str]) -> list[str]:
        """Return the items of a list that belongs to an article."""
        mark = self.random.choice(("- ", "• ", "", "* ", "1"))
        lines = [self.subhead(text) for text in texts]
        if mark == "1":
            return [f"{i}- {line}" for i, line in enumerate(lines, 1)]
        return [mark + line + self.random.choice(("", ".", "،")) for line in lines]

    def table(self, texts: list[str]) -> list[str]:
        """Return the cells of a table that belongs to an article, line by line."""
        random = self.random
        unit = self.pick("units")
        lines: list[str] = []
        for text in texts:
            name = self.subhead(text)
            cells = [
                f"{random.uniform(0, 900):.{random.choice((0, 1, 2))}f} {unit}".strip()
                for _ in range(random.choice((1, 1, 2)))
            ]
            lines += [f"{name}: {cells[0]}"] if random.random() < 0.3 else [name, *cells]
        return lines

    def trail(self) -> str:
        """Return the way to a page through the sections of its site, as one line."""
        joint = self.random.choice((" / ", " | ", " > ", " » ", " › ", " - "))
        sections = self.random.sample(self.lists["labels"], self.random.randint(1, 2))
        return joint.join([self.pick("trails"), *sections])

    def tags(self, text: str) -> list[Row]:
        """Return a list of tags with words of an article."""
        random = self.random
        words = [word.strip(CLOSING) for word in text.split() if len(word) > 4] or ["أخبار"]
        found = [
            " ".join(random.sample(words, min(len(words), random.choice((1, 1, 2)))))
            for _ in range(random.randint(2, 7))
        ]
        if random.random() < 0.2:
            found = ["#" + tag.replace(" ", "_") for tag in found]
        heading = self.pick("tags")
        if random.random() < 0.4:
            joint = random.choice((" ", " - ", "، ", " | "))
            return [(f"{heading} {joint.join(found)}".strip(), "tags")]
        return [(line, "tags") for line in ([heading] if heading else []) + found]
