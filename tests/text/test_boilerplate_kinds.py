"""Zones have the right kind and end where the kind changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from muraji.domain.region import RegionKind
from muraji.domain.span import Span
from muraji.text.boilerplate.cleaner import Cleaner
from muraji.text.boilerplate.kinds import settle_lists, settle_news
from muraji.text.boilerplate.lines import split_lines
from muraji.text.boilerplate.page import read_shapes

ROOT = Path(__file__).parents[2]
STORY = (
    "افتتحت بلدية الميناء صباح أمس الاثنين حديقة عامة جديدة على شاطئ المدينة بعد عامين من العمل.\n"
    "وقال رئيس البلدية إن الحديقة تضم ملاعب للأطفال ومسارا للدراجات طوله ثلاثة كيلومترات.\n"
    "وأضاف أن الدخول إليها مجاني طوال أيام الأسبوع، وأن حراسا سيعملون فيها ليلا ونهارا.\n"
    "وعبر سكان الأحياء القريبة عن ارتياحهم، مطالبين بزيادة عدد مواقف السيارات حولها."
)
HEADLINE = "بلدية الميناء تفتتح حديقة عامة على شاطئ المدينة"


@pytest.fixture(scope="module")
def cleaner() -> Cleaner:
    return Cleaner.load(ROOT / "resources" / "cleaning")


def zones(cleaner: Cleaner, text: str) -> list[tuple[str, str]]:
    return [(r.kind.value, r.span.of(text)) for r in cleaner.find_regions(text)]


def test_counters_between_teasers_are_zones_of_their_own(cleaner: Cleaner) -> None:
    teasers = [
        "أعلنت هيئة الطيران إلغاء عشرين رحلة بسبب الضباب الكثيف الذي",
        "شهدت أسواق الخضار ارتفاعا جديدا في أسعار البصل والبطاطا مع",
        "كشف طبيب عن ثلاث عادات يومية تضر بالكلى دون أن ننتبه إلى",
    ]
    rows = [
        row
        for number, teaser in enumerate(teasers)
        for row in (f"موقع الساحل | {4100 - number} قراءة", teaser)
    ]
    found = zones(cleaner, "\n".join([HEADLINE, STORY, *rows]))
    counters = [text for kind, text in found if kind == "view_counter"]
    assert counters == rows[::2]
    assert [text for kind, text in found if kind == "other_news_teaser"] == teasers


def test_a_list_under_one_heading_is_one_zone(cleaner: Cleaner) -> None:
    related = (
        "مقالات ذات صلة\n\n  • ميناء المدينة يستقبل أول سفينة سياحية\n  • لماذا تأخر مشروع الكورنيش؟\n"
        "  • البلدية: لا رسوم جديدة على الشاطئ | عاجل\n  • صور.. أطفال الحي يزرعون مئة شجرة"
    )
    found = zones(cleaner, f"{HEADLINE}\n{STORY}\n\n{related}")
    assert ("related", related) in found


def test_source_tags_and_related_news_are_told_apart(cleaner: Cleaner) -> None:
    related = "اقرأ أيضا:\nبلدية الجبل تستعد لموسم الثلوج\nعودة القطار البحري بعد توقف عام"
    text = (
        f"{HEADLINE}\n{STORY}\n\nالمصدر: صحيفة الشاطئ\n\nكلمات دلالية: الميناء حديقة\n\n{related}"
    )
    assert zones(cleaner, text)[1:] == [
        ("source_footer", "المصدر: صحيفة الشاطئ"),
        ("tags", "كلمات دلالية: الميناء حديقة"),
        ("related", related),
    ]


def test_two_kinds_in_one_line_are_two_zones(cleaner: Cleaner) -> None:
    text = f"{HEADLINE}\n{STORY}\n\nالمصدر وكالات الوسومبلدية الميناء"
    assert zones(cleaner, text)[1:] == [
        ("source_footer", "المصدر وكالات"),
        ("tags", "الوسومبلدية الميناء"),
    ]


def test_a_short_line_between_paragraphs_is_a_subhead(cleaner: Cleaner) -> None:
    first, second, third, fourth = STORY.split("\n")
    subheads = ("دخول مجاني", "مواقف لا تكفي السيارات")
    text = f"{HEADLINE}\n{first}\n{second}\n{subheads[0]}\n{third}\n{subheads[1]}\n{fourth}"
    assert zones(cleaner, text) == [
        ("headline", HEADLINE),
        ("subhead", subheads[0]),
        ("subhead", subheads[1]),
    ]


def test_a_bulleted_list_takes_the_kind_of_its_heading() -> None:
    lines = split_lines("مواضيع\n• أول\n• ثان\n• ثالث\nنص", frozenset())
    kinds = ["related", "other_news_teaser", "related", "navigation", "body"]
    assert settle_lists(lines, kinds) == ["related"] * 4 + ["body"]
    assert settle_lists(lines, ["body", *kinds[1:]])[1:4] != ["body"] * 3
    assert settle_lists(lines, ["related", "body", "body", "tags", "body"])[1] == "body"


def test_a_single_line_changes_a_list_of_news_only_as_its_heading(cleaner: Cleaner) -> None:
    texts = ["أول خبر في القائمة", "12 قراءة", "ثاني خبر في القائمة", "الأكثر قراءة", "خبر آخر"]
    lines = split_lines("\n".join(texts), frozenset())
    shapes = read_shapes(lines, cleaner.lexicon)
    news, counter, related = "other_news_teaser", "view_counter", "related"
    assert settle_news(lines, shapes, [news, counter, related, news, news])[2] == news
    headed = [related, counter, related, news, related]
    assert settle_news(lines, shapes, headed) == [*headed[:4], news]
    assert settle_news(lines, shapes, ["body", "tags", related, "body", "body"])[2] == related


def test_the_middle_of_a_text_longer_than_any_page_stays(cleaner: Cleaner) -> None:
    text = "\n".join(["سياسة"] * 6000)
    middle = Span(len(text) // 2 - 100, len(text) // 2 + 100)
    found = cleaner.find_regions(text)
    assert not [r for r in found if r.span.shared_with(middle)]
    assert {r.kind for r in found if not r.kind.is_content} <= set(RegionKind)


def test_a_way_through_sections_above_the_headline_is_not_the_menu(cleaner: Cleaner) -> None:
    menu = "الرئيسية\nسياسة\nاقتصاد\nرياضة\nثقافة\nمن نحن\nاتصل بنا"
    text = f"{menu}\nالرئيسية / محليات\n{HEADLINE}\n{STORY}"
    assert zones(cleaner, text)[:2] == [
        ("navigation", menu),
        ("navigation", "الرئيسية / محليات"),
    ]
