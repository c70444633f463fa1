"""Composes new pages from annotated ones: other orders, other neighbours, other teasers."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING

from muraji.text.boilerplate.fragments import FragmentWriter
from muraji.text.boilerplate.kinds import is_content
from muraji.text.boilerplate.lines import SENTENCE_END, split_lines
from muraji.text.boilerplate.pages import BODY, Page, Section, page_of
from muraji.text.boilerplate.teasers import TeaserWriter

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from random import Random

    from muraji.text.boilerplate.fragments import Row


@dataclass(frozen=True)
class Parts:
    """A page taken apart: its article and the blocks before, within and after it."""

    article: list[Row]
    before: list[list[Row]]
    within: list[list[Row]]
    after: list[list[Row]]


def parts_of(page: Page) -> Parts:
    """Take a page apart into its article and its blocks of furniture."""
    rows = [
        (line.span.of(page.text), page.kind_of(line.span))
        for line in split_lines(page.text, frozenset())
    ]
    inside = [i for i, (_, kind) in enumerate(rows) if is_content(kind)]
    first, last = (inside[0], inside[-1]) if inside else (len(rows), len(rows))
    parts = Parts([row for row in rows if is_content(row[1])], [], [], [])
    previous = ""
    for i, row in enumerate(rows):
        if is_content(row[1]):
            previous = ""
            continue
        blocks = parts.before if i < first else parts.after if i > last else parts.within
        if row[1] != previous:
            blocks.append([])
        blocks[-1].append(row)
        previous = row[1]
    return parts


class PageWriter:
    """Writes pages at random from annotated pages and from running prose."""

    def __init__(
        self, pages: Sequence[Page], prose: Sequence[str], patterns: Path, random: Random
    ) -> None:
        self.pages = list(pages)
        self.parts = [parts_of(page) for page in pages]
        self.random = random
        articles = [
            "\n".join(line for line, kind in parts.article if kind == BODY) for parts in self.parts
        ]
        self.stories = [*prose, *(article for article in articles if len(article) > 300)]
        self.fragments = FragmentWriter(patterns, random)
        self.teasers = TeaserWriter(self.stories, self.fragments, random)
        self.before = [block for parts in self.parts for block in parts.before]
        self.within = [block for parts in self.parts for block in parts.within]
        self.small = [block for block in self.within if len(block) < 7] or [[("شارك", "share")]]
        self.after = [block for parts in self.parts for block in parts.after]

    def originals(self) -> list[Page]:
        """Return every annotated page as it is, and once more with other blank lines."""
        again = [
            self.rendered(f"{page.name} again", self.rows_of(parts), page)
            for page, parts in zip(self.pages, self.parts, strict=True)
        ]
        return [*self.pages, *self.pages, *(page for page in again if page is not None)]

    def rows_of(self, parts: Parts) -> list[Row]:
        """Return the rows of a page without what stands within its article."""
        before = [row for block in parts.before for row in block]
        return [*before, *parts.article, *(row for block in parts.after for row in block)]

    def page(self, number: int) -> Page:
        """Compose a page: bare article, article with some furniture, or a whole page."""
        size = self.random.choices((0, 1, 2), weights=(2, 4, 7))[0]
        article = self.article()
        before: list[Row] = []
        after: list[Row] = []
        if size:
            before = self.blocks(self.before, self.random.randint(0, 2 if size == 1 else 6))
            after = self.blocks(self.after, self.random.randint(0, 3 if size == 1 else 10))
            article = self.interrupted(article)
            if self.random.random() < 0.2:
                before.append((self.fragments.trail(), "navigation"))
            after = [*self.tail(" ".join(line for line, _ in article)), *after]
        page = self.rendered(f"made {number}", [*before, *article, *after], None)
        assert page is not None, "a composed page has lines"
        return page

    def article(self) -> list[Row]:
        """Return the rows of an article: an annotated one, or one made of prose."""
        if self.random.random() < 0.35:
            return list(self.random.choice(self.parts).article) or self.article()
        return self.made_article()

    def made_article(self) -> list[Row]:
        """Make an article of prose, with a headline from its words and lines of date and author."""
        random = self.random
        story = random.choice(self.stories)
        paragraphs = [p for p in story.split("\n") if p.strip()]
        start = random.randrange(max(1, len(paragraphs) - 3))
        paragraphs = paragraphs[start : start + random.choice((1, 2, 3, 5, 8, 12, 20))]
        style = random.random()
        if style < 0.3:
            paragraphs = [s for p in paragraphs for s in sentences(p)]
        if style < 0.06:
            paragraphs = [part for p in paragraphs for part in p.split("، ") if part][:30]
        if random.random() < 0.05:
            paragraphs[-1] = self.fragments.cut_short(paragraphs[-1])
        rows = self.opening(paragraphs)
        headed = random.random() < 0.3
        width = random.randint(40, 75) if random.random() < 0.05 else 0
        for i, paragraph in enumerate(paragraphs):
            if headed and i and random.random() < 0.25:
                rows.append((self.fragments.subhead(paragraph), "subhead"))
            elif i and random.random() < 0.015:
                rows.append((self.fragments.caption(paragraph), "caption"))
            rows += [(line, BODY) for line in lines_of(paragraph, width)]
            if random.random() < 0.06:
                texts = self.teasers.paragraphs(2, 7)
                write = random.choice((self.fragments.items, self.fragments.table))
                rows += [(item, BODY) for item in write(texts)]
        if random.random() < 0.15:
            rows.append((self.fragments.filled("signatures"), "byline"))
        return rows

    def opening(self, paragraphs: list[str]) -> list[Row]:
        """Return the lines above the text of a made article: headline, date, author, picture."""
        random = self.random
        rows: list[Row] = []
        if random.random() < 0.8:
            rows.append((self.teasers.title(" ".join(paragraphs[:2])), "headline"))
            if random.random() < 0.12:
                rows.append((self.fragments.subhead(paragraphs[-1]), "subhead"))
        extras = [
            (self.fragments.filled("dates"), "dateline", 0.55),
            (self.fragments.filled("bylines"), "byline", 0.4),
            (self.fragments.caption(paragraphs[0]), "caption", 0.3),
            (self.fragments.filled("counters"), "view_counter", 0.12),
        ]
        random.shuffle(extras)
        for text, kind, chance in extras:
            if random.random() < chance:
                rows.append((text, kind))
                if kind == "caption" and random.random() < 0.2:
                    rows.append((text, kind))
        return rows

    def interrupted(self, article: list[Row]) -> list[Row]:
        """Put furniture between the lines of an article, now and then."""
        random = self.random
        rows = list(article)
        if len(rows) < 3:
            return rows
        first = next((i for i, (_, kind) in enumerate(rows) if kind == BODY), 1)
        for _ in range(random.choice((0, 0, 1, 1, 2, 3))):
            place = random.randint(1, max(1, first))
            rows[place:place] = random.choice(self.small)
        for _ in range(random.choice((0, 0, 0, 1, 1, 2, 3))):
            place = random.randint(1, len(rows) - 1)
            block = random.choice(self.within) if random.random() < 0.6 else self.inline_related()
            rows[place:place] = block
        return rows

    def inline_related(self) -> list[Row]:
        """Return a line or two that point to other news in the middle of an article."""
        heading = self.fragments.pick("headings")
        if self.random.random() < 0.2:
            return self.teasers.block()
        titles = [self.teasers.any_title() for _ in range(self.random.choice((1, 1, 2, 3, 5)))]
        if len(titles) == 1 and self.random.random() < 0.5:
            return [(f"{heading}: {titles[0]}", "related")]
        return [(f"{heading}:", "related"), *((title, "related") for title in titles)]

    def tail(self, text: str) -> list[Row]:
        """Return what stands right below an article: source, tags and related news in any order."""
        random = self.random
        rows: list[Row] = []
        for part in random.choices(
            ("source", "tags", "related"), k=random.choice((0, 1, 1, 2, 3, 4))
        ):
            if part == "source":
                rows.append((self.fragments.filled("footers"), "source_footer"))
            else:
                rows += self.fragments.tags(text) if part == "tags" else self.inline_related()
        return rows

    def blocks(self, store: list[list[Row]], count: int) -> list[Row]:
        """Return the rows of ``count`` blocks: annotated ones, thinned out, and made ones."""
        rows: list[Row] = []
        for _ in range(count):
            if self.random.random() < 0.6:
                rows += self.thinned(self.random.choice(store))
            else:
                rows += self.teasers.block()
        return rows

    def thinned(self, block: list[Row]) -> list[Row]:
        """Return a block as it is, without some lines, or as one line."""
        how = self.random.random()
        if how < 0.25 and len(block) > 4:
            return [row for row in block if self.random.random() < 0.7] or block
        if how < 0.4 and len(block) > 2 and all(len(line) < 30 for line, _ in block):
            joint = self.random.choice((" | ", " ", "  ", " - ", " • ", " / ", "   "))
            return [(joint.join(line for line, _ in block), block[0][1])]
        if how < 0.5:
            mark = self.random.choice(("• ", "- ", "* ", "  • ", "» "))
            return [(mark + line, kind) for line, kind in block]
        return block

    def rendered(self, name: str, rows: list[Row], page: Page | None) -> Page | None:
        """Write rows as a page, with blank lines as one of several scrapers leaves them."""
        if not rows:
            return page
        manner = self.random.choice(("none", "all", "body", "some", "many"))
        sections: list[Section] = []
        previous: Row | None = None
        for line, kind in rows:
            blanks = self.blanks(manner, kind, None if previous is None else previous[1])
            lines = (*([""] * blanks if previous else []), line)
            joins = previous is not None and previous[1] == kind
            if joins and kind not in {"subhead", "caption"}:
                sections[-1] = Section(kind, (*sections[-1].lines, *lines))
            else:
                sections.append(Section(kind, lines))
            previous = (line, kind)
        return page_of(name, sections)

    def blanks(self, manner: str, kind: str, previous: str | None) -> int:
        """Return how many blank lines stand before a line."""
        if manner == "all":
            return 1
        if manner == "body":
            return int(is_content(kind))
        if manner == "some":
            return int(kind != previous) * self.random.randint(0, 2)
        if manner == "many":
            return self.random.choice((0, 0, 1, 1, 2, 3))
        return 0


def lines_of(paragraph: str, width: int) -> list[str]:
    """Break a paragraph into lines of ``width`` letters; 0 leaves it whole."""
    text = paragraph.strip()
    return wrap(text, width) if width else [text]


def sentences(paragraph: str) -> list[str]:
    """Cut a paragraph at the ends of its sentences."""
    result, start = [], 0
    for found in SENTENCE_END.finditer(paragraph):
        result.append(paragraph[start : found.end()].strip())
        start = found.end()
    rest = paragraph[start:].strip()
    return [*result, rest] if rest else result
