"""Writes what surrounds an article from running prose: titles, teasers, dates, bylines, lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

Row = tuple[str, str]
MONTHS = (
    [
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ],
    [
        "كانون الثاني",
        "شباط",
        "آذار",
        "نيسان",
        "أيار",
        "حزيران",
        "تموز",
        "آب",
        "أيلول",
        "تشرين الأول",
        "تشرين الثاني",
        "كانون الأول",
    ],
    [
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "ماي",
        "يونيو",
        "يوليوز",
        "غشت",
        "شتنبر",
        "أكتوبر",
        "نونبر",
        "دجنبر",
    ],
    [
        "جانفي",
        "فيفري",
        "مارس",
        "أفريل",
        "ماي",
        "جوان",
        "جويلية",
        "أوت",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ],
)
DAYS = ["السبت", "الأحد", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة"]
FIRST = [
    "محمد",
    "أحمد",
    "فاطمة",
    "سارة",
    "خالد",
    "يوسف",
    "ليلى",
    "هدى",
    "عمر",
    "إبراهيم",
    "منى",
    "ريم",
    "سعيد",
    "طارق",
    "نور",
    "مريم",
    "حسين",
    "كريم",
    "سلمى",
    "وليد",
]
LAST = [
    "العلي",
    "حسن",
    "منصور",
    "الشريف",
    "خليل",
    "السالم",
    "بن",
    "عمار",
    "الحربي",
    "عبد",
    "الله",
    "الجبوري",
    "النجار",
    "فرج",
    "زيدان",
    "البكري",
    "ولد",
    "أحمد",
    "القاسمي",
]
HEADINGS = [
    "اقرأ أيضا",
    "اقرأ أيضًا",
    "إقرأ أيضاً",
    "قد يهمك",
    "قد يهمك أيضا",
    "قد يعجبك",
    "شاهد أيضا",
    "طالع أيضا",
    "موضوعات متعلقة",
    "مواضيع ذات صلة",
    "أخبار ذات صلة",
    "مقالات ذات صلة",
    "المزيد من الأخبار",
    "ذات صلة",
    "له صلة",
    "مقالات مشابهة",
    "اخترنا لك",
    "في السياق ذاته",
    "خبر ذو صلة",
    "متعلقات",
    "تقرؤون أيضا",
    "للاطلاع أكثر",
    "لقراءة المزيد",
]
LISTS = [
    "الأكثر قراءة",
    "الأكثر مشاهدة",
    "آخر الأخبار",
    "أحدث الأخبار",
    "أهم الأخبار",
    "عاجل",
    "أخبار أخرى",
    "الأكثر تداولا",
    "من الأرشيف",
    "أبرز العناوين",
    "اختيارات القراء",
    "في العدد",
    "على مدار الساعة",
    "ما يقرؤه الناس الآن",
    "جديد الموقع",
    "تقارير وملفات",
    "حديث الناس",
    "من مواقع أخرى",
    "اختيار المحرر",
]
LABELS = [
    "سياسة",
    "اقتصاد",
    "رياضة",
    "محليات",
    "ثقافة",
    "منوعات",
    "عربي",
    "دولي",
    "حوادث",
    "مجتمع",
    "صحة",
    "تكنولوجيا",
    "فن",
    "رأي",
    "تقارير",
]
MORE = (
    "المزيد",
    "اقرأ المزيد",
    "التفاصيل",
    "قراءة المزيد »",
    "تابع القراءة",
    "أكمل القراءة ←",
    "عرض الكل",
)
TAG_HEADINGS = (
    "",
    "",
    "الوسوم",
    "وسوم:",
    "كلمات مفتاحية:",
    "كلمات دلالية",
    "الكلمات الدالة",
    "تاغات",
    "مواضيع:",
    "علامات :",
    "هاشتاغ",
    "في هذا المقال",
)
CLOSING = " .،؛:!؟»«\"'“”()[]-–…"


class TeaserWriter:
    """Cuts titles and teasers out of stories, and writes the small lines around them."""

    def __init__(self, stories: Sequence[str], random: Random) -> None:
        self.stories = list(stories)
        self.random = random
        self.headings = HEADINGS

    def any_title(self) -> str:
        """Return the title of some story."""
        return self.title(self.paragraph())

    def paragraph(self) -> str:
        """Return some paragraph of some story."""
        lines = [p for p in self.random.choice(self.stories).split("\n") if len(p.split()) > 5]
        return self.random.choice(lines) if lines else self.paragraph()

    def title(self, text: str) -> str:
        """Make a title from the first words of a text."""
        words = text.split()
        start = 1 if len(words) > 8 and words[0].startswith("و") else 0
        count = self.random.choice((5, 6, 7, 8, 9, 10, 11, 12, 14, 17))
        title = " ".join(words[start : start + count]).strip(CLOSING)
        if self.random.random() < 0.12:
            extra = " ".join(words[start + count : start + count + 5]).strip(CLOSING)
            title += self.random.choice((".. ", ": ", "... ", " | ")) + extra
        if self.random.random() < 0.08:
            title += self.random.choice((" (صور)", " - فيديو", "؟", "!", " (فيديو)", " | تفاصيل"))
        return title.strip()

    def subhead(self, text: str) -> str:
        """Make a subhead from words of a paragraph."""
        words = text.split()
        start = self.random.randrange(max(1, len(words) - 6))
        return " ".join(words[start : start + self.random.randint(2, 6)]).strip(CLOSING) or text

    def teaser(self) -> str:
        """Return the beginning of a paragraph: cut off, marked as cut, or whole."""
        words = self.paragraph().split()
        how = self.random.random()
        if how < 0.2:
            return " ".join(words[:60])
        count = min(len(words), self.random.randint(9, 32))
        cut = " ".join(words[:count])
        if how < 0.6:
            return cut.rstrip(CLOSING) + self.random.choice(("...", "…", " ...", " ..", "… المزيد"))
        return cut if how < 0.8 else cut[: -self.random.randint(1, 4)]

    def date(self) -> str:
        """Return a date line in one of many manners."""
        r = self.random
        day, year, number = r.randint(1, 28), r.randint(2008, 2026), r.randint(1, 12)
        month = r.choice(MONTHS)[number - 1]
        clock = f"{r.randint(0, 23):02d}:{r.randint(0, 59):02d}"
        name = r.choice(DAYS)
        return r.choice(
            (
                f"{day} {month} {year}",
                f"{name} {day} {month} {year}",
                f"{name}، {day} {month} {year} - {clock}",
                f"{name} {day}/{month}/{year} - {clock} {r.choice('صم')}",
                f"{year}-{number:02d}-{day:02d} {clock}",
                f"{day:02d}/{number:02d}/{year}",
                f"{day}-{number}-{year} | {clock}",
                f"منذ {r.randint(2, 10)} {r.choice(('ساعات', 'أيام', 'دقائق'))}",
                f"قبل {r.randint(2, 10)} {r.choice(('ساعات', 'أيام'))}",
                f"تاريخ النشر: {day} {month} {year} {clock} GMT",
                f"نشر في: {day}.{number}.{year}",
                f"آخر تحديث: {clock} - {day} {month} {year}",
                f"{month} {day}, {year}",
                f"{clock} {r.choice(('ص', 'م'))}",
                f"نُشر بتاريخ {name} {day} {month} {year} الساعة {clock}",
            )
        )

    def byline(self) -> str:
        """Return a line that names who wrote or where it comes from."""
        r = self.random
        name = f"{r.choice(FIRST)} {r.choice(LAST)}"
        city = r.choice(
            ("القاهرة", "بيروت", "بغداد", "الرباط", "لندن", "صنعاء", "الخرطوم", "عمان", "تونس")
        )
        return r.choice(
            (
                f"كتب: {name}",
                f"كتبت - {name}",
                f"بقلم: {name}",
                f"بقلم {name}",
                name,
                f"{city} - {name}",
                f"{city} – وكالات",
                f"{city} (رويترز) -",
                f"إعداد: {name}",
                f"{name} | {city}",
                f"تحرير: {name}",
                "فريق التحرير",
                f"مراسلنا - {city}",
                f"ترجمة: {name}",
                f"{city}: {name}",
            )
        )

    def caption(self, text: str) -> str:
        """Return a line that describes a picture."""
        r = self.random
        words = " ".join(text.split()[2 : r.randint(5, 9)]).strip(CLOSING)
        return (
            r.choice(
                (
                    words,
                    f"{words} (رويترز)",
                    f"{words} - أرشيفية",
                    f"صورة أرشيفية: {words}",
                    f"{words} | تصوير: {r.choice(FIRST)} {r.choice(LAST)}",
                    f"{words} (أ ف ب)",
                    "صورة تعبيرية",
                )
            )
            or "أرشيفية"
        )

    def items(self) -> list[str]:
        """Return the items of a list that belongs to an article."""
        r = self.random
        mark = r.choice(("- ", "• ", "", "* ", "1"))
        lines = [self.subhead(self.paragraph()) for _ in range(r.randint(3, 6))]
        if mark == "1":
            return [f"{i}- {line}" for i, line in enumerate(lines, 1)]
        return [mark + line + r.choice(("", ".", "،")) for line in lines]

    def table(self) -> list[str]:
        """Return the cells of a table that belongs to an article, line by line."""
        r = self.random
        unit = r.choice(("جنيه للشراء", "جنيه", "%", "ريال", "نقطة", "", "مليون", "دينار", "كلم"))
        lines: list[str] = []
        for _ in range(r.randint(2, 7)):
            name = self.subhead(self.paragraph())
            cells = [
                f"{r.uniform(0, 900):.{r.choice((0, 1, 2))}f} {unit}".strip()
                for _ in range(r.choice((1, 1, 2)))
            ]
            lines += [f"{name}: {cells[0]}"] if r.random() < 0.3 else [name, *cells]
        return lines

    def signature(self) -> str:
        """Return a line that ends an article: initials, an author, an agency, a role."""
        r = self.random
        letters = "ابتجحخدرسصعفكلمنهوي"
        first, last = r.choice(FIRST), r.choice(LAST)
        return r.choice(
            (
                f"{r.choice(letters)}.{r.choice(letters)}",
                f"{r.choice(letters)}.{r.choice(letters)}/ {r.choice(letters)}.{r.choice(letters)}",
                f"({r.choice(('وات', 'رويترز', 'أ ف ب', 'وكالات', 'د ب أ', 'قنا', 'واس'))})",
                f"{first} {last}",
                f"* كاتب {r.choice(('مصري', 'لبناني', 'سوداني', 'مغربي'))}",
                f"{first} {last}/ {r.choice(letters)}.{r.choice(letters)}",
                f"(إعداد {first} {last} للنشرة العربية)",
            )
        )

    def tags(self, text: str) -> list[Row]:
        """Return a list of tags with words of an article."""
        r = self.random
        words = [word.strip(CLOSING) for word in text.split() if len(word) > 4] or ["أخبار"]
        found = [
            " ".join(r.sample(words, min(len(words), r.choice((1, 1, 2)))))
            for _ in range(r.randint(2, 7))
        ]
        if r.random() < 0.2:
            found = ["#" + tag.replace(" ", "_") for tag in found]
        heading = r.choice(TAG_HEADINGS)
        if r.random() < 0.4:
            return [
                (f"{heading} {r.choice((' ', ' - ', '، ', ' | ')).join(found)}".strip(), "tags")
            ]
        return [(line, "tags") for line in ([heading] if heading else []) + found]

    def block(self) -> list[Row]:
        """Return a made block: a menu, a list of titles, of teasers, of dated teasers."""
        r = self.random
        heading = r.choice((r.choice(HEADINGS), r.choice(LISTS), r.choice(LABELS), ""))
        kind = "related" if heading in HEADINGS else "other_news_teaser"
        rows: list[Row] = [(heading + r.choice(("", "", ":")), kind)] if heading else []
        if r.random() < 0.12:
            ticker = r.choice(("    ", " | ", " ", " • ", " ** "))
            return [*rows, (ticker.join(self.any_title() for _ in range(r.randint(3, 12))), kind)]
        order = r.choice(ORDERS)
        numbered = r.random() < 0.1
        for i in range(r.randint(2, 9)):
            for part in order:
                line = self.part(part)
                rows.append((f"{i + 1}- {line}" if numbered and part == "title" else line, kind))
        return rows

    def part(self, name: str) -> str:
        """Return one line of an entry of a list of other news."""
        if name == "title":
            return self.any_title()
        if name == "teaser":
            return self.teaser()
        if name == "date":
            return self.date()
        if name == "author":
            return f"{self.random.choice(FIRST)} {self.random.choice(LAST)}"
        if name == "reads":
            return f"{self.random.randint(20, 90000)} {self.random.choice(('مشاهدة', 'قراءة', ''))}".strip()
        return self.random.choice(LABELS if name == "label" else MORE)


ORDERS = (
    ("title",),
    ("title",),
    ("title", "date"),
    ("date", "title"),
    ("label", "title"),
    ("label", "title", "date"),
    ("title", "teaser"),
    ("title", "teaser", "more"),
    ("title", "date", "teaser"),
    ("label", "title", "teaser", "date"),
    ("teaser",),
    ("date", "teaser"),
    ("label", "teaser"),
    ("title", "author"),
    ("author", "title", "teaser"),
    ("title", "reads", "date"),
    ("label", "reads", "teaser"),
    ("title", "author", "date", "teaser", "more"),
)
