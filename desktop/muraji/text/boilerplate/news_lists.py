"""Writes lists of other news as whole pages have them: rankings, tickers, sections, recordings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.text.boilerplate.services import ServiceWriter

if TYPE_CHECKING:
    from muraji.text.boilerplate.fragments import Row


class NewsListWriter(ServiceWriter):
    """Fills lists of other news at random."""

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

    def sponsored(self) -> list[Row]:
        """Return paid titles."""
        lines = [self.pick("adverts"), *self.some("sponsored", 1, 6)]
        return [(line, "other_news_teaser") for line in lines]

    def advert(self) -> list[Row]:
        """Return a mark of an advertisement."""
        return [(self.pick("adverts"), "navigation")]
