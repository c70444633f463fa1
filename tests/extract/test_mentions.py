"""Mentions: the article as a whole."""

from __future__ import annotations

from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.extract.mentions import in_brackets, linked, repeated, titles_before
from muraji.extract.reading import Reading
from muraji.workspace.suggesting import shipped_engine


def reading(text: str) -> Reading:
    return Reading(text, shipped_engine().vocabulary)


def found(text: str, surface: str, label: str, score: float = 0.9) -> Suggestion:
    from muraji.domain.span import Span

    start = text.rindex(surface)
    return Suggestion(Span(start, start + len(surface)), label, "x 1", score, Words("a", "b"))


def test_a_surname_is_found_through_its_proclitic() -> None:
    text = "قال سيرغي لافروف. ثم ولافروف غادر"
    added = repeated(reading(text), [found(text, "سيرغي لافروف", "PERSON")])
    assert [one.span.of(text) for one in added] == ["لافروف"]
    assert added[0].span.start == text.rindex("لافروف")


def test_a_weak_name_teaches_nothing() -> None:
    text = "قال سيرغي لافروف. ثم لافروف غادر"
    assert repeated(reading(text), [found(text, "سيرغي لافروف", "PERSON", 0.4)]) == []


def test_a_title_before_a_found_person_is_proposed() -> None:
    text = "فاز الروائي ربعي المدهون أمس"
    added = titles_before(reading(text), [found(text, "ربعي المدهون", "PERSON")])
    assert [(one.label, one.span.of(text)) for one in added] == [("OCC", "الروائي")]


def test_the_short_form_takes_link_and_value_of_the_long_one() -> None:
    text = "بشار الأسد ثم للأسد"
    long, short = found(text, "بشار الأسد", "PERSON"), found(text, "لأسد", "PERSON")
    first, second = linked(text, [long, short])
    assert first.link == second.link
    assert second.value == "بشار الأسد"


def test_a_short_name_in_brackets_after_a_body_is_proposed() -> None:
    text = "قالت الهيئة الوطنية للبيانات (سبأنت) أمس (الثلاثاء)"
    added = in_brackets(reading(text), [found(text, "الهيئة الوطنية للبيانات", "ORG")])
    assert [(one.label, one.span.of(text)) for one in added] == [("ORG", "سبأنت")]
    doubtful = [found(text, "الهيئة الوطنية للبيانات", "ORG", 0.4)]
    assert in_brackets(reading(text), doubtful) == []
    place = "أمام الهيئة الوطنية للبيانات (دمشق)"
    assert in_brackets(reading(place), [found(place, "الهيئة الوطنية للبيانات", "ORG")]) == []


def test_a_short_name_in_quotes_after_an_event_is_one_too() -> None:
    text = "انطلقت القمة العالمية للتعليم «وايز» أمس"
    added = in_brackets(reading(text), [found(text, "القمة العالمية للتعليم", "EVENT")])
    assert [(one.label, one.span.of(text)) for one in added] == [("EVENT", "وايز")]
