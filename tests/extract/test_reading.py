"""The reading: words, and spans without their proclitics."""

from __future__ import annotations

from muraji.extract.reading import read
from muraji.workspace.suggesting import shipped_engine


def test_a_span_leaves_the_proclitic_out() -> None:
    text = "وصل أمس وبحمص الجديدة"
    reading = read(text, shipped_engine().vocabulary)
    assert reading.span(2, 3).of(text) == "حمص"


def test_work_is_done_once_for_all_who_ask() -> None:
    reading = read("نص قصير", shipped_engine().vocabulary)
    calls: list[str] = []
    for _ in range(3):
        reading.remembered("test", lambda one: calls.append(one.text))
    assert calls == ["نص قصير"]


def test_ali_is_on_where_the_text_writes_ya_for_alef_maqsura() -> None:
    vocabulary = shipped_engine().vocabulary
    text = "عاد إلي البيت ونزل علي الأرض مع علي حسن"
    given = [word.lexeme.first_name for word in read(text, vocabulary).words if word.text == "علي"]
    assert given == [False, True]
    plain = read("عاد إلى البيت ونزل علي الأرض", vocabulary)
    assert plain.words[4].lexeme.first_name


def test_outside_the_text_there_is_nothing() -> None:
    reading = read("كلمة", shipped_engine().vocabulary)
    assert reading.stem(-1) == reading.stem(5) == reading.key(5) == ""


def test_no_proclitic_stands_after_a_preposition() -> None:
    vocabulary = shipped_engine().vocabulary
    text = "عاد من وجدة. وجدة مدينة، ووجدة قديمة"
    reading = read(text, vocabulary)
    assert reading.stems[2] == reading.stems[4] == "وجدة"
    assert read("عاد سالم وجدة مدينة", vocabulary).stems[2] == "جدة"
