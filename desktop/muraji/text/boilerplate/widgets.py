"""Writes what stands around the article on whole pages: menus, widgets, boxes, comments, footers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.text.boilerplate.news_lists import NewsListWriter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random

    from muraji.text.boilerplate.fragments import FragmentWriter, Row
    from muraji.text.boilerplate.teasers import TeaserWriter

COMMENT_ORDERS = (
    *("nct", "ntc", "nc", "cn", "nctr", "ncrr", "ntcr"),
    *("intc", "intcv", "inct", "nctvv", "tncr", "ncvr"),
)
"""The parts of readers' comments: number, name, time, comment, votes, reply."""


class WidgetWriter(NewsListWriter):
    """Fills widgets at random; the words are those of ``widgets.toml``."""

    def __init__(
        self, words: Path, teasers: TeaserWriter, fragments: FragmentWriter, random: Random
    ) -> None:
        super().__init__(words, teasers, fragments, random)
        self.services: tuple[Callable[[], list[Row]], ...] = (
            self.rates,
            self.weather,
            self.prayers,
            self.poll,
            self.scores,
            self.standings,
            self.schedule,
            self.zodiac,
            self.archive,
            self.events,
            self.counts,
            self.classifieds,
            self.catalogue,
            self.pager,
            self.box,
            self.menu,
            self.tools,
        )
        self.news: tuple[Callable[[], list[Row]], ...] = (
            self.teasers.block,
            self.teasers.block,
            self.ranking,
            self.ticker,
            self.titles,
            self.sections,
            self.recordings,
            self.columnists,
            self.sponsored,
        )

    def menu(self) -> list[Row]:
        """Return the sections of a site, now and then with those below each."""
        entries = self.some("menu", 3, self.random.choice((8, 20, 45)))
        return self.listed(entries, "navigation")

    def tools(self) -> list[Row]:
        """Return what one can do on a site: search, log in, change the language."""
        return [(line, "navigation") for line in self.some("tools", 1, 7)]

    def top(self, title: str) -> list[Row]:
        """Return the first lines of a page: its title, tools, the day, the site's name."""
        random = self.random
        rows: list[Row] = []
        if title and random.random() < 0.35:
            joint = random.choice((" | ", " - ", " – ", " » ", " :: "))
            both = [title, self.site] if random.random() < 0.8 else [self.site, title]
            rows.append((joint.join(both), "navigation"))
        parts = [
            self.tools(),
            [(self.site, "navigation")],
            [(self.fragments.filled("dates"), "navigation")],
            self.weather() if random.random() < 0.4 else [],
            self.box() if random.random() < 0.4 else [],
        ]
        random.shuffle(parts)
        return [*rows, *(row for part in parts if random.random() < 0.55 for row in part)]

    def box(self) -> list[Row]:
        """Return a box that asks for something: consent, a subscription, an address."""
        lines = [self.pick("texts"), *self.some("buttons", 0, 4)]
        if self.random.random() < 0.3:
            lines.insert(0, self.pick("buttons"))
        return [(line, "navigation") for line in lines]

    def promotion(self) -> list[Row]:
        """Return an invitation to follow the site elsewhere, as stands between paragraphs."""
        lists = ("texts", "share_heads", "share_buttons", "buttons", "tools", "invitations")
        lines = [self.pick("invitations")]
        lines += [self.pick(self.random.choice(lists)) for _ in range(self.random.randint(0, 4))]
        return [(line, "share") for line in lines]

    def author(self) -> list[Row]:
        """Return a box about the author."""
        lines = [
            self.fragments.name(),
            *(self.pick("bios") for _ in range(self.random.randint(1, 3))),
        ]
        return [(line, "navigation") for line in lines]

    def share(self) -> list[Row]:
        """Return a bar of buttons that share the article."""
        head = self.some("share_heads", 0, 1)
        return self.listed([*head, *self.some("share_buttons", 1, 9)], "share")

    def comments(self) -> list[Row]:
        """Return comments of readers and the form for another one."""
        random = self.random
        lines = self.some("comment_heads", 1, 3)
        lines = [line.format(count=random.randint(1, 90)) for line in lines]
        order = random.choice(COMMENT_ORDERS)
        for number in range(1, random.choice((1, 1, 2, 3, 5, 9, 16))):
            text = self.pick("comments")
            if random.random() < 0.25:
                text = self.teasers.paragraph()
            part = {
                "n": self.pick("comment_names"),
                "t": self.fragments.filled("dates"),
                "c": text,
                "r": self.pick("comment_controls"),
                "i": random.choice(("{n}", "{n}-", "#{n}")).format(n=number),
                "v": random.choice(("", "+", "👍 ")) + str(random.randint(0, 90)),
            }
            lines += [part[name] for name in order]
        lines += self.some("comment_form", 0, 9)
        return [(line, "comment_form") for line in lines]

    def asked(self) -> list[Row]:
        """Return questions that readers ask each other, with how many have answered."""
        random = self.random
        lines = self.some("asked_heads", 0, 1)
        who = random.choice(("سؤال من {name}", "{name}", "{name} تسأل", "سأل {name}"))
        count = random.choice(("{n} إجابات", "{n} ردود", "إجابة واحدة", "{n}", "أجب"))
        order = random.choice(("wqn", "qwn", "qn", "wq", "q"))
        for _ in range(random.randint(2, 9)):
            asked = self.pick("asked")
            if random.random() < 0.3:
                asked = self.teasers.paragraph().strip(".") + "؟"
            parts = {
                "w": who.format(name=self.pick("comment_names")),
                "q": asked,
                "n": count.format(n=random.randint(0, 40)),
            }
            lines += [parts[name] for name in order]
        return [(line, "comment_form") for line in [*lines, *self.some("buttons", 0, 2)]]

    def attachments(self) -> list[Row]:
        """Return files to be taken along, with their sizes."""
        random = self.random
        lines = self.some("attachment_heads", 0, 1)
        for _ in range(random.randint(1, 4)):
            name = random.choice(("{t}.pdf", "{t}.docx", "{t}", "file_{n}.pdf", "تحميل {t}"))
            size = random.choice((" ({n} كيلوبايت)", " {n} KB", "", " (PDF, {n} ك.ب)"))
            title = " ".join(self.teasers.any_title().split()[:3])
            lines.append((name + size).format(t=title, n=random.randint(12, 990)))
        return [(line, "navigation") for line in lines]

    def bare_counts(self) -> list[Row]:
        """Return numbers that stand by themselves: comments, views."""
        random = self.random
        form = random.choice(("{n}", "{n:,}", "{n} 👁", "💬 {n}"))
        counts = [random.choice((random.randint(0, 60), random.randint(100, 90_000)))]
        if random.random() < 0.5:
            counts.append(random.randint(100, 90_000))
        return [(form.format(n=count), "view_counter") for count in counts]

    def footer(self) -> list[Row]:
        """Return the foot of a page: links, address, rights."""
        random = self.random
        parts = [
            self.listed(self.some("footer_links", 2, 14), "source_footer"),
            [(self.pick("about"), "source_footer")] if random.random() < 0.5 else [],
            [(self.pick("footer_ends"), "source_footer") for _ in range(random.randint(1, 6))],
            [(self.site, "source_footer")],
            self.listed(self.some("menu", 2, 24), "navigation") if random.random() < 0.5 else [],
        ]
        random.shuffle(parts)
        return [row for part in parts for row in part]
