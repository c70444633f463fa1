"""The pipeline: one article as a whole."""

from __future__ import annotations

from muraji.domain.region import Region, RegionKind
from muraji.domain.span import Span
from muraji.extract.pipeline import LEAST, LIKELY
from muraji.workspace.suggesting import shipped_engine


def marks(text: str, published: str = "2024-12-07") -> list[tuple[str, str]]:
    found = shipped_engine().suggest(text, published)
    return [(one.label, one.span.of(text)) for one in found if one.score >= LIKELY]


def test_nested_names_are_both_proposed() -> None:
    found = marks("أخرجوا مئات السجناء من سجن حمص المركزي أمس")
    assert ("FAC", "سجن حمص المركزي") in found
    assert ("GPE", "حمص") in found


def test_a_time_holds_its_day_and_no_number_stands_inside() -> None:
    found = marks("وصل مساء السبت 7 ديسمبر إلى دمشق")
    assert ("TIME", "مساء السبت 7 ديسمبر") in found
    assert ("DATE", "السبت 7 ديسمبر") in found
    assert not any(label == "CARDINAL" for label, _ in found)


def test_a_surname_is_found_once_its_bearer_is_named() -> None:
    text = "قال وزير الخارجية سيرغي لافروف ذلك.\nوأضاف لافروف أن اللقاء تأجل."
    assert marks(text).count(("PERSON", "لافروف")) == 1
    people = [one for one in shipped_engine().suggest(text) if one.label == "PERSON"]
    assert len({one.link for one in people}) == 1
    assert people[-1].value == "سيرغي لافروف"


def test_spellings_of_one_person_share_a_link() -> None:
    text = "قال رامي عبد الرحمن شيئا.\nثم قال رامي عبدالرحمن غيره."
    people = [one for one in shipped_engine().suggest(text) if one.label == "PERSON"]
    assert len(people) == 2
    assert people[0].link == people[1].link


def test_no_suggestion_crosses_the_edge_of_a_zone() -> None:
    text = "أعلنت وزارة الدفاع السورية"
    edge = text.index("السورية")
    zone = Region("1", "a", Span(0, edge), RegionKind.TAGS, "test")
    found = shipped_engine().suggest(text, None, [zone])
    assert found
    assert not any(one.span.start < edge < one.span.end for one in found)


def test_weak_candidates_are_kept_for_the_reviewer_to_walk_to() -> None:
    found = shipped_engine().suggest("وصل سعيد إلى المعارضة السورية المسلحة في قوة الرضوان أمس")
    assert all(one.score >= LEAST for one in found)
    assert any(one.score < LIKELY for one in found)
