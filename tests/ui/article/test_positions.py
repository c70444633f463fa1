from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muraji.domain.span import Span
from muraji.ui.article.positions import Positions, shown_text

TEXTS = st.text(
    st.sampled_from("اب 1a\n\u2029\u2028\x00\rأ😀𐤀\u200c\u064e\ufffc\ufdd0"),
    min_size=1,
    max_size=60,
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(TEXTS)
def test_spans_survive_the_way_to_qt_and_back(text: str) -> None:
    positions = Positions(text)
    for start in range(len(text)):
        span = Span(start, min(len(text), start + 3))
        assert positions.to_points(positions.to_qt(span)) == span
        assert positions.to_qt(span).start == units(text[:start])


@given(TEXTS)
def test_what_is_shown_has_as_many_units(text: str) -> None:
    assert units(shown_text(text)) == units(text)
    assert len(shown_text(text)) == len(text)


def test_an_emoji_shifts_what_follows_by_one() -> None:
    positions = Positions("😀 حمص")
    assert positions.to_qt(Span(2, 5)) == Span(3, 6)
    assert positions.letters(0, 6) == ["😀", "", " ", "ح", "م", "ص"]


@pytest.mark.parametrize("letter", ["\x00", "\ud800", "\ufffc", "\ufdd0"])
def test_what_qt_cannot_hold_is_shown_as_one_letter(letter: str) -> None:
    assert shown_text(f"ا{letter}ب") == "ا�ب"


@given(TEXTS)
def test_paragraphs_are_numbered_as_qt_numbers_blocks(text: str) -> None:
    from PySide6.QtGui import QTextDocument

    document = QTextDocument()
    positions = Positions(text)
    document.setPlainText(positions.shown)
    spans = positions.paragraphs()
    assert document.blockCount() == len(spans)
    for number, span in enumerate(spans):
        block = document.findBlockByNumber(number)
        if span is None:
            assert block.length() == 1
        else:
            assert positions.to_qt(span).start == block.position()
            assert positions.to_qt(span).end == block.position() + block.length() - 1


def test_a_span_over_a_break_lies_in_both_paragraphs() -> None:
    positions = Positions("اب\n\nجد")
    assert positions.paragraphs_under(Span(1, 5)) == range(3)
    assert positions.paragraphs_under(Span(2, 3)) == range(1)
    assert positions.paragraphs_under(Span(3, 4)) == range(1, 2)
    assert positions.paragraphs_under(Span(5, 6)) == range(2, 3)
