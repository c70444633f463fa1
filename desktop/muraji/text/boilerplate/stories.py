"""Writes articles in the manners of newsrooms: reports, lists, interviews, live pages, verses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from muraji.text.boilerplate.fragments import CLOSING
from muraji.text.boilerplate.inserts import InsertWriter
from muraji.text.boilerplate.pages import BODY

if TYPE_CHECKING:
    from random import Random

    from muraji.text.boilerplate.fragments import Row
    from muraji.text.boilerplate.widgets import WidgetWriter

CLAUSE = re.compile(r"(?<=[،؛.:])\s+")


class StoryWriter:
    """Turns paragraphs of prose into the lines of an article of some manner."""

    def __init__(self, widgets: WidgetWriter, random: Random) -> None:
        self.widgets = widgets
        self.random = random
        self.inserts = InsertWriter(widgets, random)
        self.manners = (
            *[self.report] * 3,
            *[self.listing] * 2,
            self.short,
            self.interview,
            self.live,
            self.verse,
            self.opinion,
            self.statement,
            self.one,
            self.facts,
            self.quotes,
        )

    def body(self, paragraphs: list[str]) -> list[Row]:
        """Return the lines of an article without its headline, in a manner chosen at random."""
        rows = self.random.choice(self.manners)(paragraphs)
        if self.random.random() < 0.1:
            place = self.random.randint(0, len(rows))
            rows[place:place] = self.inserts.piece(paragraphs)
        if self.random.random() < 0.08:
            ends = self.widgets.some("piece_ends", 1, 3)
            rows += [(self.widgets.filled(end), BODY) for end in ends]
        elif self.random.random() < 0.12:
            rows.append((self.widgets.pick("short_ends"), BODY))
        elif rows and self.random.random() < 0.05:
            rows[-1] = (self.widgets.fragments.cut_short(rows[-1][0]), rows[-1][1])
        return rows or [(paragraphs[0], BODY)]

    def report(self, paragraphs: list[str]) -> list[Row]:
        """Return paragraphs as they are, some with a subhead before them."""
        headed = self.random.random() < 0.25
        rows: list[Row] = []
        for i, paragraph in enumerate(paragraphs):
            if headed and i and self.random.random() < 0.35:
                rows.append((self.phrase(paragraph), "subhead"))
            rows.append((paragraph, BODY))
        return rows

    def short(self, paragraphs: list[str]) -> list[Row]:
        """Return news of one to three sentences."""
        return [(line, BODY) for line in self.pieces(paragraphs)[: self.random.randint(1, 3)]]

    def one(self, paragraphs: list[str]) -> list[Row]:
        """Return everything as a single paragraph."""
        return [(" ".join(paragraphs[:6]), BODY)]

    def listing(self, paragraphs: list[str]) -> list[Row]:
        """Return an article with lists of short items, marked, numbered or bare."""
        rows: list[Row] = []
        for paragraph in paragraphs[:8]:
            rows.append((paragraph, BODY))
            if self.random.random() < 0.4:
                rows += self.items(paragraphs)
        return rows

    def items(self, paragraphs: list[str]) -> list[Row]:
        """Return a list with the sentence that announces it, or without."""
        random = self.random
        rows: list[Row] = [(self.widgets.pick("intros"), BODY)] if random.random() < 0.6 else []
        mark = random.choice(("", "", "", "- ", "• ", "{n}- ", "{n}. ", "* ", "{n}) "))
        end = random.choice(("", "", ".", "،"))
        for n in range(1, random.randint(3, 9)):
            line = self.phrase(random.choice(paragraphs), random.choice((3, 6, 10)))
            rows.append((mark.format(n=n) + line + end, BODY))
        return rows

    def facts(self, paragraphs: list[str]) -> list[Row]:
        """Return an article that closes with facts: line-ups, prices, results, dates."""
        random = self.random
        facts = [self.widgets.pick("stamps") for _ in range(random.randint(2, 8))]
        if random.random() < 0.4:
            name = self.widgets.pick("teams")
            facts = [
                f"{name} {random.randint(0, 4)}-{random.randint(0, 4)} {team}"
                for team in self.widgets.some("teams", 2, 6)
            ]
        elif random.random() < 0.4:
            facts = [self.widgets.fragments.name() for _ in facts]
        elif random.random() < 0.3:
            facts = self.widgets.fragments.table(paragraphs[:4])
        place = random.randint(1, len(paragraphs))
        rows: list[Row] = [(paragraph, BODY) for paragraph in paragraphs[:6]]
        intro = [(self.widgets.pick("intros"), BODY)] if random.random() < 0.7 else []
        rows[place:place] = [*intro, *((fact, BODY) for fact in facts)]
        return rows

    def statement(self, paragraphs: list[str]) -> list[Row]:
        """Return a numbered statement with who signs it."""
        random = self.random
        ordinals = ("أولا: ", "ثانيا: ", "ثالثا: ", "رابعا: ", "خامسا: ", "سادسا: ")
        marks = random.choice(
            (ordinals, [f"{n}- " for n in range(1, 7)], [f"{n}. " for n in range(1, 7)])
        )
        pieces = self.pieces(paragraphs)
        formal = self.widgets.some("formal_openings", 0, 2) if random.random() < 0.5 else []
        rows: list[Row] = [(line, BODY) for line in [*formal, pieces[0]]]
        rows += [(mark + piece, BODY) for mark, piece in zip(marks, pieces[1:], strict=False)]
        for _ in range(random.randint(0, 2)):
            rows.append(
                (
                    random.choice(
                        (
                            self.widgets.pick("cities"),
                            self.widgets.pick("site_names"),
                            "صدر في " + self.widgets.pick("cities"),
                        )
                    ),
                    BODY,
                )
            )
        return rows

    def interview(self, paragraphs: list[str]) -> list[Row]:
        """Return questions and answers, some of a word or two."""
        random = self.random
        rows: list[Row] = [(paragraphs[0], BODY)]
        marks = random.choice((("", ""), ("- ", ""), ("س: ", "ج: "), ("• ", "- "), ("** ", "")))
        for paragraph in paragraphs[1:9]:
            question = self.widgets.pick("questions_of_interview")
            if random.random() < 0.6:
                question = self.phrase(paragraph, 7) + "؟"
            reply = self.widgets.pick("replies") if random.random() < 0.3 else paragraph
            rows += [(marks[0] + question, BODY), (marks[1] + reply, BODY)]
        return rows

    def live(self, paragraphs: list[str]) -> list[Row]:
        """Return a page that is written while things happen: times, short heads, paragraphs."""
        random = self.random
        order = random.choice(("tsp", "tp", "stp", "ts", "tps"))
        button = [(self.widgets.pick("share_buttons"), "share")] if random.random() < 0.4 else []
        rows: list[Row] = []
        for paragraph in paragraphs[:10]:
            time = random.choice((self.widgets.clock(), f"قبل {random.randint(2, 50)} دقيقة"))
            parts: dict[str, Row] = {
                "t": (time, "dateline"),
                "s": (self.phrase(paragraph), "subhead"),
                "p": (random.choice(self.pieces([paragraph])), BODY),
            }
            rows += [*(parts[name] for name in order), *button]
        return rows[: len(rows) - len(button)]

    def verse(self, paragraphs: list[str]) -> list[Row]:
        """Return an article that quotes verses, or holds little else."""
        random = self.random
        rows: list[Row] = [(paragraph, BODY) for paragraph in paragraphs[: random.randint(1, 4)]]
        place = random.randint(0, len(rows))
        words = " ".join(paragraphs[:4]).split()
        lines: list[str] = []
        at = 0
        while at < len(words) and len(lines) < random.choice((4, 8, 16)):
            count = random.randint(1, 6)
            lines.append(" ".join(words[at : at + count]))
            at += count
        if random.random() < 0.3:
            lines = [f"{a} ... {b}" for a, b in zip(lines[::2], lines[1::2], strict=False)]
        rows[place:place] = [(line, BODY) for line in lines]
        return rows

    def opinion(self, paragraphs: list[str]) -> list[Row]:
        """Return paragraphs of uneven length, some of a word or two."""
        rows: list[Row] = []
        for piece in self.pieces(paragraphs)[:14]:
            rows.append((piece, BODY))
            if self.random.random() < 0.2:
                rows.append((self.phrase(piece, 4) + self.random.choice((".", "؟", "!", "")), BODY))
        return rows

    def quotes(self, paragraphs: list[str]) -> list[Row]:
        """Return paragraphs in which quotations stand in lines of their own."""
        rows: list[Row] = []
        for paragraph in paragraphs[:9]:
            if self.random.random() < 0.4:
                marks = self.random.choice(("“”", '""', "«»"))
                rows.append((marks[0] + self.phrase(paragraph, 12) + marks[1], BODY))
            rows.append((paragraph, BODY))
        return rows

    def pieces(self, paragraphs: list[str]) -> list[str]:
        """Cut paragraphs at commas and stops."""
        return [part for p in paragraphs for part in CLAUSE.split(p) if part.strip()] or paragraphs

    def phrase(self, text: str, most: int = 6) -> str:
        """Return some words of a text, as a subhead has them."""
        words = text.split()
        start = self.random.randrange(max(1, len(words) - most))
        count = self.random.randint(min(2, most), most)
        return " ".join(words[start : start + count]).strip(CLOSING) or words[0]


def broken_at_links(rows: list[Row], random: Random, share: float) -> list[Row]:
    """Break lines of running text as naive scrapers do, which end a line at every link and bold word."""
    result: list[Row] = []
    for line, kind in rows:
        words = line.split()
        if kind != BODY or len(words) < 8 or random.random() > share:
            result.append((line, kind))
            continue
        at = 0
        while at < len(words):
            run = random.randint(3, 24)
            result.append((" ".join(words[at : at + run]), kind))
            link = random.randint(1, 4)
            if at + run < len(words):
                result.append((" ".join(words[at + run : at + run + link]), kind))
            at += run + link
    return result
