"""Writes what articles hold beside running text: cards, steps, tables, verses, lists, voices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.text.boilerplate.pages import BODY
from muraji.text.boilerplate.wordings import WordingWriter

if TYPE_CHECKING:
    from random import Random

    from muraji.text.boilerplate.fragments import Row
    from muraji.text.boilerplate.widgets import WidgetWriter

MARKS = ("", "", "", "", "- ", "• ", "✔ ", "* ", "○ ", "— ")
QUOTES = ("“”", '""', "«»", "«»", ("", ""))


class InsertWriter(WordingWriter):
    """Makes pieces of an article whose lines are short, from the words of its paragraphs."""

    def __init__(self, widgets: WidgetWriter, random: Random) -> None:
        super().__init__(widgets, random)
        self.kinds = (
            *[self.cards] * 4,
            self.steps,
            *[self.groups] * 2,
            self.table,
            self.results,
            self.timeline,
            *[self.stanzas] * 2,
            self.pulled,
            self.voices,
            self.programme,
            self.glossary,
            self.beats,
            self.parts,
            self.record,
        )

    def piece(self, paragraphs: list[str]) -> list[Row]:
        """Return the lines of a piece of some kind; its words may be none of the article's."""
        if self.random.random() < 0.3:
            paragraphs = self.widgets.teasers.paragraphs(3, 6)
        rows = self.random.choice(self.kinds)(paragraphs)
        return [(line, kind) for line, kind in rows if line.strip()]

    def cards(self, paragraphs: list[str]) -> list[Row]:
        """Return things one after the other, each with its name, some facts and what is said of it."""
        random = self.random
        keys = self.widgets.some("card_keys", 0, 6)
        joint = random.choice((": ", ": ", " : ", " - ", "\n"))
        told = random.choice((0.0, 0.3, 0.7, 1.0))
        numbered = random.choice(("", "", "", "{n}. ", "{n}- ", "{n}\n", "({n}) "))
        titled = random.random() < 0.3
        last = random.random() < 0.3
        rows: list[Row] = []
        for n in range(1, random.randint(3, 9)):
            lines = (numbered.format(n=n) + self.name(paragraphs)).split("\n")
            if titled:
                lines.append(
                    random.choice(("«{}»", "«{}»، {y}", "{}")).format(
                        self.phrase(paragraphs, 4), y=random.randint(1950, 2025)
                    )
                )
            story = [self.sentence(paragraphs, 26)] if random.random() < told else []
            facts = [
                f"{key}{joint}{self.value(paragraphs)}" for key in keys if random.random() < 0.85
            ]
            if not keys:
                facts = [self.value(paragraphs) for _ in range(random.randint(0, 2))]
            rest = [*story, *facts] if last else [*facts, *story]
            rows += [(line, BODY) for fact in [*lines, *rest] for line in fact.split("\n")]
        return rows

    def steps(self, paragraphs: list[str]) -> list[Row]:
        """Return steps, whose numbers stand before them or in a line above."""
        random = self.random
        style = random.choice(("{n}", "{n}", "الخطوة {n}", "{n}.", "المرحلة {n}:", "{n}/"))
        apart = random.random() < 0.6
        rows: list[Row] = [self.head(paragraphs)] if random.random() < 0.7 else []
        for n in range(1, random.randint(4, 9)):
            mark = style.format(n=n)
            text = self.sentence(paragraphs, random.choice((6, 20)))
            rows += [(line, BODY) for line in ([mark, text] if apart else [f"{mark} {text}"])]
            if random.random() < 0.15:
                rows.append((self.sentence(paragraphs, 4), BODY))
        return rows

    def groups(self, paragraphs: list[str]) -> list[Row]:
        """Return short items under headings, as recipes, advice and conditions have them."""
        random = self.random
        mark = random.choice(MARKS)
        rows: list[Row] = []
        for _ in range(random.randint(1, 6)):
            rows.append(self.head(paragraphs))
            if random.random() < 0.3:
                rows.append((self.sentence(paragraphs, 14), BODY))
            for _ in range(random.randint(2, 7)):
                item = (
                    self.widgets.pick("small_items")
                    if random.random() < 0.5
                    else self.phrase(paragraphs, random.choice((3, 6, 9)))
                )
                rows.append((mark + item, BODY))
        return rows

    def table(self, paragraphs: list[str]) -> list[Row]:
        """Return a table of figures, a cell or a row a line."""
        random = self.random
        columns = random.randint(1, 3)
        joint = random.choice(("\n", "\n", ": ", " ", "\t", " | "))
        rows: list[Row] = [self.head(paragraphs)] if random.random() < 0.7 else []
        for _ in range(random.randint(3, 9)):
            cells = [self.phrase(paragraphs, 3), *(self.widgets.figure() for _ in range(columns))]
            rows += [(line, BODY) for line in joint.join(cells).split("\n")]
        return rows

    def results(self, paragraphs: list[str]) -> list[Row]:
        """Return results and the order of teams."""
        random, teams = self.random, self.widgets.some("teams", 4, 10)
        rows: list[Row] = [self.head(paragraphs)] if random.random() < 0.7 else []
        score = random.choice(
            ("{a} {x} - {y} {b}", "{a} {x}-{y} {b}", "{a} × {b} {x}-{y}", "{a} - {b}: {x}-{y}")
        )
        for a, b in zip(teams[::2], teams[1::2], strict=False):
            x, y = random.randint(0, 5), random.randint(0, 5)
            rows.append((score.format(a=a, b=b, x=x, y=y), BODY))
        if random.random() < 0.5:
            rows.append(self.head(paragraphs))
            order = random.choice(("{n} {t} {p}", "{n}. {t} ({p})", "{t}: {p}", "{n}\n{t}\n{p}"))
            for n, team in enumerate(teams, 1):
                line = order.format(n=n, t=team, p=random.randint(0, 60))
                rows += [(part, BODY) for part in line.split("\n")]
        return rows

    def timeline(self, paragraphs: list[str]) -> list[Row]:
        """Return years, days or hours with what happened."""
        random = self.random
        joint = random.choice((": ", " - ", "\n", " ", " | "))
        form = random.choice(("year", "clock", "date"))
        rows: list[Row] = [self.head(paragraphs)] if random.random() < 0.6 else []
        for _ in range(random.randint(3, 9)):
            stamp = {
                "year": str(random.randint(1900, 2025)),
                "clock": self.widgets.clock(),
                "date": self.widgets.fragments.filled("dates"),
            }[form]
            line = stamp + joint + self.sentence(paragraphs, random.choice((4, 14)))
            rows += [(part, BODY) for part in line.split("\n")]
        return rows

    def stanzas(self, paragraphs: list[str]) -> list[Row]:
        """Return verses in stanzas, with what introduces them."""
        random = self.random
        rows: list[Row] = []
        if random.random() < 0.6:
            rows.append((self.phrase(paragraphs, 9) + ":", BODY))
        halves = random.random() < 0.3
        for _ in range(random.randint(1, 3)):
            for _ in range(random.randint(2, 7)):
                verse = self.phrase(paragraphs, random.choice((2, 4, 6)))
                if halves:
                    verse += random.choice((" ... ", "    ", " ** ")) + self.phrase(paragraphs, 6)
                rows.append((verse + random.choice(("", "", "", "،", "؟", ".")), BODY))
            if random.random() < 0.3:
                rows.append((self.widgets.pick("breaks"), BODY))
        return rows

    def pulled(self, paragraphs: list[str]) -> list[Row]:
        """Return a sentence pulled out of the text, quoted or bare, with who said it or not."""
        marks = self.random.choice(QUOTES)
        words = self.phrase(paragraphs, self.random.choice((7, 14)))
        rows: list[Row] = [(marks[0] + words + marks[1], BODY)]
        if self.random.random() < 0.4:
            rows.append((self.widgets.fragments.name(), BODY))
        return rows

    def voices(self, paragraphs: list[str]) -> list[Row]:
        """Return what people say, each with a name and what the person is."""
        random = self.random
        marks = random.choice(QUOTES)
        named_first = random.random() < 0.5
        rows: list[Row] = [self.head(paragraphs)] if random.random() < 0.4 else []
        for _ in range(random.randint(2, 5)):
            who = self.widgets.fragments.name()
            if random.random() < 0.6:
                who += random.choice(("، ", " - ", " (")) + self.widgets.pick("roles")
                who += ")" * (who.count("(") > who.count(")"))
            said = marks[0] + self.sentence(paragraphs, 16) + marks[1]
            pair = [who + ":" * named_first, said]
            rows += [(line, BODY) for line in (pair if named_first else pair[::-1])]
        return rows

    def programme(self, paragraphs: list[str]) -> list[Row]:
        """Return what takes place when and where."""
        random, pick = self.random, self.widgets.fragments.filled
        rows: list[Row] = [self.head(paragraphs)] if random.random() < 0.7 else []
        for _ in range(random.randint(2, 7)):
            when = random.choice((pick("dates"), self.widgets.clock()))
            parts = [when, self.phrase(paragraphs, 5)]
            if random.random() < 0.4:
                parts.append(self.widgets.pick("cities"))
            random.shuffle(parts)
            joint = random.choice(("، ", " | ", " - ", "\n"))
            rows += [(line, BODY) for line in joint.join(parts).split("\n")]
        return rows

    def glossary(self, paragraphs: list[str]) -> list[Row]:
        """Return words with what they mean."""
        rows: list[Row] = [self.head(paragraphs)] if self.random.random() < 0.6 else []
        for _ in range(self.random.randint(2, 6)):
            meaning = self.sentence(paragraphs, 14)
            rows.append((f"{self.phrase(paragraphs, 2)}: {meaning}", BODY))
        return rows

    def beats(self, paragraphs: list[str]) -> list[Row]:
        """Return sentences of a few words each, a line each."""
        most = self.random.choice((3, 6, 10))
        return [(self.sentence(paragraphs, most), BODY) for _ in range(self.random.randint(2, 9))]

    def parts(self, paragraphs: list[str]) -> list[Row]:
        """Return a break between two parts: a mark, a number, a heading."""
        rows: list[Row] = [(self.widgets.pick("breaks"), BODY)]
        if self.random.random() < 0.5:
            rows.append(self.head(paragraphs))
        return rows

    def record(self, paragraphs: list[str]) -> list[Row]:
        """Return the data of a book, a film or an exhibition, a line each."""
        random = self.random
        lines = [f"«{self.phrase(paragraphs, 4)}»", self.widgets.fragments.name()]
        lines += [self.value(paragraphs) for _ in range(random.randint(1, 4))]
        if random.random() < 0.5:
            random.shuffle(lines)
        return [(line, BODY) for line in lines]
