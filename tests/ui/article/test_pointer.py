from __future__ import annotations

from PySide6.QtCore import QPointF

from muraji.domain.span import Span
from muraji.ui.article.hits import Edge, Hit
from muraji.ui.article.pointer import Clicks, Grip, Pointer
from muraji.ui.article.selection import Words

TEXT = "قال حسن في حمص"
WORDS = Words([Span(0, 3), Span(4, 7), Span(8, 10), Span(11, 14)])
START = QPointF(100, 10)
FAR = QPointF(40, 10)


def hit(position: int, edge: Edge | None = None) -> Hit:
    return Hit(position, True, (), edge)


def test_clicking_again_goes_outwards_and_around() -> None:
    clicks = Clicks()
    nest = ("inner", "middle", "outer")
    assert [clicks.next_of(nest) for _ in range(4)] == ["inner", "middle", "outer", "inner"]
    assert clicks.next_of(("other",)) == "other"
    assert clicks.next_of(nest) == "inner"


def test_something_else_in_between_begins_again() -> None:
    clicks = Clicks()
    clicks.next_of(("inner", "outer"))
    clicks.forget()
    assert clicks.next_of(("inner", "outer")) == "inner"


def test_a_tremble_is_a_click_and_not_a_drag() -> None:
    pointer = Pointer(TEXT, WORDS)
    pointer.down(hit(1), START, None)
    assert not pointer.move(hit(5), START + QPointF(2, 1), by_letter=False)
    press = pointer.up()
    assert press
    assert not press.is_drag
    assert press.preview is None


def test_a_drag_snaps_to_words_or_to_letters() -> None:
    pointer = Pointer(TEXT, WORDS)
    pointer.down(hit(5), START, None)
    assert pointer.move(hit(9), FAR, by_letter=False)
    assert pointer.preview == Span(4, 10)
    assert pointer.move(hit(9), FAR, by_letter=True)
    assert pointer.preview == Span(5, 10)
    assert not pointer.move(hit(9), FAR, by_letter=True)


def test_a_drag_over_blank_alone_selects_nothing() -> None:
    pointer = Pointer(TEXT, WORDS)
    pointer.down(hit(3), START, None)
    pointer.move(hit(3), FAR, by_letter=True)
    assert pointer.preview is None


def test_an_edge_is_dragged_by_the_end_that_was_taken() -> None:
    pointer = Pointer(TEXT, WORDS)
    pointer.down(hit(4, Edge.START), START, Grip("id", Span(4, 10), 9))
    pointer.move(hit(1), FAR, by_letter=False)
    assert pointer.preview == Span(0, 10)
    pointer.up()
    pointer.down(hit(9, Edge.END), START, Grip("id", Span(4, 10), 4))
    pointer.move(hit(12), FAR, by_letter=False)
    assert pointer.preview == Span(4, 14)


def test_moves_without_a_press_mean_nothing() -> None:
    pointer = Pointer(TEXT, WORDS)
    assert not pointer.move(hit(3), FAR, by_letter=False)
    assert pointer.up() is None
    assert pointer.preview is None
