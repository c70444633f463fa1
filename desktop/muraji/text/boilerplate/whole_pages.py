"""Composes whole pages as a naive scraper or a person's copy takes them: mostly not the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.text.boilerplate.kinds import is_content
from muraji.text.boilerplate.mixed_stories import MixedStoryWriter
from muraji.text.boilerplate.stories import broken_at_links
from muraji.text.boilerplate.widgets import WidgetWriter

if TYPE_CHECKING:
    from pathlib import Path

    from muraji.text.boilerplate.fragments import Row
    from muraji.text.boilerplate.layouts import PageWriter
    from muraji.text.boilerplate.pages import Page

ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


class WholePageWriter:
    """Puts an article of some manner among menus, widgets, lists, comments and a footer."""

    def __init__(self, writer: PageWriter, words: Path) -> None:
        self.writer = writer
        self.random = writer.random
        self.widgets = WidgetWriter(words, writer.teasers, writer.fragments, writer.random)
        self.stories = MixedStoryWriter(self.widgets, writer.random)

    def page(self, number: int) -> Page:
        """Compose a page: a whole one mostly, else an article with some of what stands around it."""
        random, widgets = self.random, self.widgets
        widgets.site = widgets.pick("site_names")
        paragraphs = self.paragraphs()
        title = self.title(paragraphs)
        article = self.article(title, paragraphs)
        whole = random.random() < 0.6
        before = self.before(title, whole=whole)
        rows = [*before, *article, *self.below(paragraphs), *self.after(whole=whole)]
        if random.random() < 0.12:
            rows = [(line.translate(ARABIC_DIGITS), kind) for line, kind in rows]
        page = self.writer.rendered(f"whole {number}", rows, None)
        assert page is not None, "a composed page has lines"
        return page

    def paragraphs(self) -> list[str]:
        """Return the paragraphs of some story, few or many."""
        random = self.random
        paragraphs = [p for p in random.choice(self.writer.stories).split("\n") if p.strip()]
        start = random.randrange(max(1, len(paragraphs) - 3))
        return paragraphs[start : start + random.choice((1, 2, 3, 4, 6, 8, 12, 20))]

    def title(self, paragraphs: list[str]) -> str:
        """Return a headline: the first words of the story, words from several places, or none of its."""
        how = self.random.random()
        if how < 0.12:
            return self.widgets.teasers.any_title()
        if how < 0.5:
            return self.widgets.teasers.title(" ".join(paragraphs[:2]))
        parts = [self.stories.phrase(self.random.choice(paragraphs[:4]), 6) for _ in range(2)]
        return self.random.choice((" ", ": ", ".. ", " ")).join(parts)

    def article(self, title: str, paragraphs: list[str]) -> list[Row]:
        """Return the article with its opening, and what stands within it."""
        random = self.random
        if random.random() < 0.2:
            rows = list(random.choice(self.writer.parts).article)
            if rows:
                return rows
        rows = self.opening(title, paragraphs)
        body = self.stories.body(paragraphs)
        if random.random() < 0.22:
            body = broken_at_links(body, random, random.choice((0.3, 0.8)))
        if len(body) > 2:
            for _ in range(random.choice((0, 0, 0, 1, 1, 2, 3))):
                place = random.randint(1, len(body) - 1)
                body[place:place] = self.interruption()
        if random.random() < 0.3:
            rows += self.contents(body)
        if random.random() < 0.15:
            body.append((self.writer.fragments.filled("signatures"), "byline"))
        return [*rows, *body]

    def contents(self, body: list[Row]) -> list[Row]:
        """Return a list of the subheads below; nothing where there are too few for one."""
        heads = [line for line, kind in body if kind == "subhead"]
        if len(heads) < 2:
            return []
        title = self.widgets.some("contents_heads", 0, 1)
        return [(line, "navigation") for line in [*title, *heads]]

    def opening(self, title: str, paragraphs: list[str]) -> list[Row]:
        """Return headline, date, author, picture and buttons in one of the orders of sites."""
        random, fragments = self.random, self.writer.fragments
        extras: list[list[Row]] = [
            [(fragments.filled("dates"), "dateline")] * (random.random() < 0.75),
            [(fragments.filled("bylines"), "byline")] * (random.random() < 0.55),
            [(fragments.caption(paragraphs[0]), "caption")] * (random.random() < 0.35),
            [(fragments.filled("counters"), "view_counter")] * (random.random() < 0.15),
            self.widgets.share() if random.random() < 0.35 else [],
            self.widgets.bare_counts() if random.random() < 0.07 else [],
            [(self.widgets.pick("menu"), "navigation")] * (random.random() < 0.06),
            [(self.writer.fragments.pick("labels"), "subhead")] * (random.random() < 0.04),
            self.widgets.advert() if random.random() < 0.08 else [],
            fragments.tags(" ".join(paragraphs)) if random.random() < 0.05 else [],
            self.writer.inline_related() if random.random() < 0.04 else [],
            [(self.stories.phrase(paragraphs[-1], 10), "subhead")] * (random.random() < 0.12),
        ]
        random.shuffle(extras)
        above = random.choice((0, 0, 0, 1, 2))
        head: list[list[Row]] = [[(title, "headline")]] if random.random() < 0.95 else []
        ordered = [*extras[:above], *head, *extras[above:]]
        rows = [row for rows in ordered for row in rows]
        while rows and not is_content(rows[0][1]) and random.random() < 0.5:
            rows = rows[1:]
        return rows

    def interruption(self) -> list[Row]:
        """Return furniture that stands between two lines of an article."""
        widgets = self.widgets
        choices = (
            widgets.advert,
            widgets.advert,
            self.writer.inline_related,
            self.writer.inline_related,
            widgets.box,
            widgets.promotion,
            widgets.promotion,
            widgets.sponsored,
            widgets.share,
        )
        return self.random.choice(choices)()

    def before(self, title: str, *, whole: bool) -> list[Row]:
        """Return what stands above the article."""
        random, widgets = self.random, self.widgets
        blocks: list[list[Row]] = [widgets.top(title)]
        if whole:
            blocks += [widgets.menu() for _ in range(random.choice((1, 1, 2, 3)))]
            blocks += [self.any_block() for _ in range(random.choice((0, 0, 1, 1, 2, 4)))]
            if random.random() < 0.5:
                blocks = [blocks[0], *random.sample(blocks[1:], len(blocks) - 1)]
            if random.random() < 0.15:
                blocks += [widgets.menu() for _ in range(2)]
        elif random.random() < 0.75:
            blocks = [self.masthead()]
        if random.random() < 0.45:
            blocks.append(self.trail(title))
        return [row for block in blocks for row in block]

    def masthead(self) -> list[Row]:
        """Return the few lines above an article that somebody has copied with it, or none."""
        random, widgets = self.random, self.widgets
        sections = widgets.listed(widgets.some("menu", 1, 6), "navigation")
        site: list[Row] = [(widgets.site, "navigation")]
        choices: tuple[list[Row], ...] = (
            [],
            widgets.tools(),
            site,
            sections,
            [*site, *sections],
            widgets.counts(),
        )
        return random.choice(choices)

    def trail(self, title: str) -> list[Row]:
        """Return the way to the page, in a line or a section a line, the title at its end or not."""
        random = self.random
        if random.random() < 0.5:
            line = self.writer.fragments.trail()
            return [(line + (" / " + title if random.random() < 0.2 else ""), "navigation")]
        steps = ["الرئيسية", *self.widgets.some("menu", 1, 2)]
        if random.random() < 0.2:
            steps.append(title)
        joint = random.choice(("", "", "/", "»", ">"))
        lines = [line for step in steps for line in (step, joint) if line]
        return [(line, "navigation") for line in lines]

    def any_block(self) -> list[Row]:
        """Return other news, a service of the site, or a block of an annotated page."""
        random = self.random
        draw = random.random()
        if draw < 0.5:
            return random.choice(self.widgets.news)()
        if draw < 0.82:
            return random.choice(self.widgets.services)()
        return self.writer.thinned(random.choice(self.writer.after))

    def below(self, paragraphs: list[str]) -> list[Row]:
        """Return what belongs to the article below its end: tags, source, author, related news."""
        random, widgets = self.random, self.widgets
        blocks: list[list[Row]] = [
            widgets.share() if random.random() < 0.5 else [],
            self.writer.fragments.tags(" ".join(paragraphs)) if random.random() < 0.45 else [],
            [(self.writer.fragments.filled("footers"), "source_footer")] * (random.random() < 0.2),
            widgets.author() if random.random() < 0.15 else [],
            widgets.attachments() if random.random() < 0.08 else [],
            self.related(paragraphs) if random.random() < 0.5 else [],
            widgets.pager() if random.random() < 0.1 else [],
            widgets.advert() if random.random() < 0.1 else [],
            [(self.writer.fragments.filled("counters"), "view_counter")] * (random.random() < 0.1),
        ]
        random.shuffle(blocks)
        return [row for block in blocks for row in block]

    def related(self, paragraphs: list[str]) -> list[Row]:
        """Return related news, now and then of the very subject of the article."""
        random, teasers = self.random, self.widgets.teasers
        rows: list[Row] = [(self.writer.fragments.pick("headings"), "related")]
        own = random.random() < 0.5
        dated = random.random() < 0.4
        for _ in range(random.randint(1, 7)):
            text = random.choice(paragraphs) if own else teasers.paragraph()
            rows.append((teasers.title(text), "related"))
            if dated:
                rows.append((self.writer.fragments.filled("dates"), "related"))
            if random.random() < 0.15:
                rows.append((teasers.teaser(), "related"))
        return rows

    def after(self, *, whole: bool) -> list[Row]:
        """Return the rest of the page: comments, lists, widgets, footer."""
        random, widgets = self.random, self.widgets
        blocks: list[list[Row]] = []
        if random.random() < 0.45:
            blocks.append(widgets.asked() if random.random() < 0.12 else widgets.comments())
        if whole:
            count = random.choice((1, 2, 4, 6, 9, 12))
            blocks += [self.any_block() for _ in range(count)]
            if random.random() < 0.4:
                random.shuffle(blocks)
        elif random.random() < 0.4:
            blocks.append(self.any_block())
        if random.random() < (0.9 if whole else 0.3):
            blocks.append(widgets.footer())
        return [row for block in blocks for row in block]
