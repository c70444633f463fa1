"""Writes the services that sites offer beside articles: rates, weather, prayers, scores, programmes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.text.boilerplate.widget_words import WidgetWords

if TYPE_CHECKING:
    from muraji.text.boilerplate.fragments import Row


class ServiceWriter(WidgetWords):
    """Fills tables of services at random."""

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

    def classifieds(self) -> list[Row]:
        """Return what people sell, rent out, seek and offer, with prices and notes or without."""
        random = self.random
        rows: list[Row] = []
        order = random.choice(("t", "tp", "tpn", "tn", "tnp", "pt"))
        for _ in range(random.choice((1, 1, 2, 4))):
            entries = []
            for title in (self.pick("classifieds") for _ in range(random.randint(3, 12))):
                parts = {
                    "t": title,
                    "p": f"{random.randint(1, 9999) * 50:,}{random.choice(('', ' جنيه', ' ريال'))}",
                    "n": self.pick("classified_notes"),
                }
                entries.append([parts[name] for name in order])
            rows += self.headed((self.pick("classified_heads"), ""), entries)
        return rows

    def pager(self) -> list[Row]:
        """Return the ways to the texts before and after this one, with their titles or without."""
        lines = []
        titled = self.random.random() < 0.7
        for way in self.some("pagers", 1, 2):
            lines += [way, self.teasers.any_title()] if titled else [way]
        return [(line, "navigation") for line in lines]

    def catalogue(self) -> list[Row]:
        """Return things or people that a site offers, each with facts, figures and a button."""
        random = self.random
        heads = ("catalogue_heads", "classified_heads", "duration_heads")
        rows = [(self.pick(random.choice(heads)), "navigation")] if random.random() < 0.85 else []
        order = random.choice(("nf", "nff", "nvf", "nvb", "nfb", "fn", "nvfb", "ifn"))
        named = random.random() < 0.4
        button = self.pick("catalogue_buttons")
        for number in range(1, random.randint(3, 9)):
            title = " ".join(self.teasers.any_title().split()[: random.randint(1, 4)])
            for part in order:
                line = {
                    "n": self.fragments.name() if named else title,
                    "f": self.pick("catalogue_facts"),
                    "v": self.figure(),
                    "b": button,
                    "i": str(number),
                }[part]
                rows.append((line, "navigation"))
        return rows
