"""Writes what stands around the article on whole pages: menus, widgets, boxes, comments, footers."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random

    from muraji.text.boilerplate.fragments import FragmentWriter, Row
    from muraji.text.boilerplate.teasers import TeaserWriter

JOINTS = (" | ", "   ", "\t", " - ", " • ", " / ", "  ", " · ", " ")
"""What stands between entries that a page shows in one line."""
MARKS = ("• ", "- ", "* ", "  • ", "» ", "› ", "o ", "\t• ")


class WidgetWriter:
    """Fills widgets at random; the words are those of ``widgets.toml``."""

    def __init__(
        self, words: Path, teasers: TeaserWriter, fragments: FragmentWriter, random: Random
    ) -> None:
        table = tomllib.loads(words.read_text(encoding="utf-8"))
        self.lists: dict[str, list[str]] = {
            name: text.strip().split("\n") for name, text in table.items()
        }
        self.site = ""
        self.teasers = teasers
        self.fragments = fragments
        self.random = random
        self.site = self.pick("site_names")
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

    def pick(self, name: str) -> str:
        """Return one entry of a list with its fields filled in."""
        random = self.random
        return random.choice(self.lists[name]).format(
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

    def rates(self) -> list[Row]:
        """Return rates of currencies, gold or shares."""
        entries = [
            [name, *(self.figure() for _ in range(self.random.choice((1, 1, 2, 3))))]
            for name in self.some("currencies", 2, 9)
        ]
        return self.headed(("أسعار العملات", "أسعار الصرف", "الذهب", "أسواق", ""), entries)

    def weather(self) -> list[Row]:
        """Return the weather of some cities."""
        random = self.random
        entries = [
            [
                city,
                f"{random.randint(-3, 49)}{random.choice(('°', 'C', ' م', '°C', ''))}",
                random.choice(("", self.pick("sky"))),
            ]
            for city in self.some("cities", 1, 6)
        ]
        return self.headed(("الطقس", "حالة الطقس", "طقس", "", ""), entries)

    def prayers(self) -> list[Row]:
        """Return times of prayer."""
        entries = [[name, self.clock()] for name in self.lists["prayers"]]
        return self.headed(("مواقيت الصلاة", "أوقات الصلاة", "الصلاة", ""), entries)

    def headed(self, headings: tuple[str, ...], entries: list[list[str]]) -> list[Row]:
        """Return entries under a heading or none."""
        heading = self.random.choice(headings)
        return [
            *([(heading, "navigation")] if heading else []),
            *self.laid_out(entries, "navigation"),
        ]

    def poll(self) -> list[Row]:
        """Return a poll."""
        lines = ["استطلاع", self.pick("questions"), *self.some("answers", 2, 5)]
        return [(line, "navigation") for line in lines[self.random.randint(0, 1) :]]

    def scores(self) -> list[Row]:
        """Return matches with their scores or hours."""
        random = self.random
        entries = []
        for _ in range(random.randint(1, 7)):
            first, second = random.sample(self.lists["teams"], 2)
            goals = random.choice(
                (
                    [str(random.randint(0, 5)), "-", str(random.randint(0, 5))],
                    [self.clock()],
                    ["vs"],
                )
            )
            entries.append([first, *goals, second, random.choice(("", "", "انتهت", "لم تبدأ"))])
        return self.headed(("مباريات اليوم", "نتائج المباريات", "النتائج", ""), entries)

    def standings(self) -> list[Row]:
        """Return a table of a league."""
        random = self.random
        entries = [["#", "الفريق", "لعب", "نقاط"]] if random.random() < 0.6 else []
        for place, team in enumerate(self.some("teams", 4, 14), 1):
            entries.append([str(place), team, *(str(random.randint(0, 60)) for _ in range(2))])
        return self.headed(("جدول الترتيب", "ترتيب الدوري", "الترتيب", ""), entries)

    def schedule(self) -> list[Row]:
        """Return programmes with their hours."""
        entries = [[self.clock(), name] for name in self.some("programmes", 2, 9)]
        if self.random.random() < 0.4:
            entries = [entry[::-1] for entry in entries]
        return self.headed(("جدول البرامج", "على الشاشة الآن", "برامجنا", ""), entries)

    def zodiac(self) -> list[Row]:
        """Return the signs of the zodiac."""
        return [("أبراج اليوم", "navigation"), *self.listed(self.lists["zodiac"], "navigation")]

    def archive(self) -> list[Row]:
        """Return months of an archive, or the days of a month."""
        random = self.random
        if random.random() < 0.4:
            return self.listed([str(day) for day in range(1, 29)], "navigation")
        months = random.choice(self.fragments.lists["months"]).split("، ")
        entries = [
            [
                f"{month} {random.randint(2010, 2025)}",
                random.choice(("", f"({random.randint(1, 99)})")),
            ]
            for month in months[: random.randint(3, 12)]
        ]
        return self.headed(("الأرشيف", "أرشيف الموقع", ""), entries)

    def events(self) -> list[Row]:
        """Return coming events with their days and places."""
        entries = [
            [str(self.random.randint(1, 30)), name, self.pick("cities")]
            for name in self.some("events", 1, 4)
        ]
        return self.headed(("فعاليات", "الأجندة", ""), entries)

    def counts(self) -> list[Row]:
        """Return how many follow the site."""
        random = self.random
        words = ("متابع", "مشترك", "معجب", "زائر", "مقال", "Followers")
        entries = [
            [
                f"{random.randint(1, 999)}{random.choice(('K', 'M', ' ألف', ''))}",
                random.choice(words),
            ]
            for _ in range(random.randint(1, 4))
        ]
        return self.headed(("تابعنا", ""), entries)

    def box(self) -> list[Row]:
        """Return a box that asks for something: consent, a subscription, an address."""
        lines = [self.pick("texts"), *self.some("buttons", 0, 4)]
        if self.random.random() < 0.3:
            lines.insert(0, self.pick("buttons"))
        return [(line, "navigation") for line in lines]

    def advert(self) -> list[Row]:
        """Return a mark of an advertisement."""
        return [(self.pick("adverts"), "navigation")]

    def sponsored(self) -> list[Row]:
        """Return paid titles."""
        lines = [self.pick("adverts"), *self.some("sponsored", 1, 6)]
        return [(line, "other_news_teaser") for line in lines]

    def ranking(self) -> list[Row]:
        """Return most read titles, with numbers beside or above them."""
        random = self.random
        style = random.choice(("", "{n}", "{n} {t}", "{n}- {t}", "{n}. {t}", "0{n}"))
        lines = [self.fragments.pick("lists")]
        for n in range(1, random.randint(4, 11)):
            title = self.teasers.any_title()
            if not style or "{t}" in style:
                lines.append(style.format(n=n, t=title) if style else title)
            else:
                lines += [style.format(n=n), title]
        return [(line, "other_news_teaser") for line in lines]

    def ticker(self) -> list[Row]:
        """Return short news of the hour, with clocks or ages."""
        random = self.random
        head = random.choice(("عاجل", "شريط الأخبار", "آخر الأخبار", "الآن", "أخبار عاجلة", ""))
        entries = [
            [
                random.choice((self.clock(), self.fragments.filled("dates"))),
                self.teasers.any_title(),
            ][:: random.choice((1, -1))]
            for _ in range(random.randint(2, 9))
        ]
        if random.random() < 0.4:
            entries = [[max(entry, key=len)] for entry in entries]
        rows = self.laid_out(entries, "other_news_teaser")
        return [(head, "other_news_teaser"), *rows] if head else rows

    def titles(self) -> list[Row]:
        """Return a bare list of titles."""
        lines = [self.teasers.any_title() for _ in range(self.random.randint(2, 16))]
        return self.listed(lines, "other_news_teaser")

    def sections(self) -> list[Row]:
        """Return sections of a front page, each with its name and a few titles."""
        rows: list[Row] = []
        for _ in range(self.random.randint(2, 5)):
            rows.append((self.pick("menu"), "other_news_teaser"))
            for _ in range(self.random.randint(1, 5)):
                line = (
                    self.teasers.teaser()
                    if self.random.random() < 0.2
                    else self.teasers.any_title()
                )
                rows.append((line, "other_news_teaser"))
        return rows

    def recordings(self) -> list[Row]:
        """Return videos, episodes or galleries with how long they are."""
        random = self.random
        head = self.pick("duration_heads")
        entries = []
        for n in range(random.randint(2, 8)):
            length = random.choice(
                (
                    self.clock(),
                    f"{random.randint(2, 59)} دقيقة",
                    f"{random.randint(3, 30)} صور",
                    head,
                )
            )
            entries.append(
                [f"الحلقة {n + 1}: " * (random.random() < 0.2) + self.teasers.any_title(), length]
            )
            entries[-1] = entries[-1][:: random.choice((1, -1))]
        return [(head, "other_news_teaser"), *self.laid_out(entries, "other_news_teaser")]

    def columnists(self) -> list[Row]:
        """Return names of columnists, each with the title of a column."""
        heads = ("كتاب الرأي", "آراء", "مقالات", "كتابنا", "رأي")
        rows = [(self.random.choice(heads), "other_news_teaser")]
        for _ in range(self.random.randint(2, 7)):
            pair = [self.fragments.name(), self.teasers.any_title()]
            rows += [(line, "other_news_teaser") for line in pair]
        return rows

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
        order = random.choice(("nct", "ntc", "nc", "cn", "nctr", "ncrr", "ntcr"))
        for _ in range(random.choice((0, 0, 1, 2, 4, 8))):
            text = self.pick("comments")
            if random.random() < 0.25:
                text = self.teasers.paragraph()
            part = {
                "n": self.pick("comment_names"),
                "t": self.fragments.filled("dates"),
                "c": text,
                "r": self.pick("comment_controls"),
            }
            lines += [part[name] for name in order]
        lines += self.some("comment_form", 0, 9)
        return [(line, "comment_form") for line in lines]

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
