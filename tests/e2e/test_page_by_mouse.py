"""The page by mouse alone: edges are dragged where they are seen, dots and chips are clicked."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest

from muraji.domain.span import Span

from .driving import Driver, settle
from .port import SHARE, TEXT
from .story import place

if TYPE_CHECKING:
    from collections.abc import Callable

    Told = Callable[[Callable[[Driver], None]], None]

NONE = Qt.KeyboardModifier.NoModifier


def pull(
    driver: Driver, edge: str, to: int, held: Qt.KeyboardModifier = NONE, beyond: str = ""
) -> None:
    """Take the right or left edge of the mention in hand and let it go on a letter."""
    mention = driver.desk.mention
    rects = driver.window.review.view.span_rects(mention.span)
    rect = rects[0] if edge == "right" else rects[-1]
    x = rect.right() if edge == "right" else rect.left()
    start = QPoint(round(x), round(rect.center().y()))
    goal = driver.point(to)
    goal += QPoint({"": 0, "left": -3, "right": 3}[beyond], 0)
    driver._mouse(QEvent.Type.MouseButtonPress, start, held)
    for part in range(1, 5):
        driver._mouse(QEvent.Type.MouseMove, start + (goal - start) * part / 4, held)
    driver._mouse(QEvent.Type.MouseButtonRelease, goal, held)
    settle()


def test_an_edge_is_dragged_to_another_word_and_by_letter(told: Told) -> None:
    def drive(driver: Driver) -> None:
        driver.click(place(TEXT, "محمد السوداني").start + 1)
        pull(driver, "right", place(TEXT, "رئيس الوزراء").start + 1)
        assert driver.surface() == "رئيس الوزراء محمد السوداني"
        pull(driver, "left", place(TEXT, "محمد").start + 1)
        assert driver.surface() == "رئيس الوزراء محمد"
        pull(driver, "right", place(TEXT, "ئيس").start, Qt.KeyboardModifier.AltModifier)
        assert driver.surface() == "ئيس الوزراء محمد"
        driver.press("Z", "Z", "Z")
        assert driver.surface() == "محمد السوداني"

    told(drive)


def test_an_edge_is_dragged_over_the_end_of_a_line(told: Told) -> None:
    def drive(driver: Driver) -> None:
        driver.window.resize(900, 700)
        settle()
        line = place(TEXT, "وصل رئيس")
        start = TEXT.index("\n", line.start)
        heights = [driver.point(at).y() for at in range(line.start, start) if TEXT[at].isalpha()]
        assert len(set(heights)) > 1, "the paragraph wraps"
        letters = [at for at in range(line.start, start) if TEXT[at].isalpha()]
        turn = next(
            b for a, b in itertools.pairwise(letters) if driver.point(a).y() != driver.point(b).y()
        )
        word = next(word for word in driver.desk.page.words if word.covers(turn))
        before = [word for word in driver.desk.page.words if word.end <= turn][-1]
        driver.click(place(TEXT, "محمد السوداني").start + 1)
        pull(driver, "left", turn)
        assert driver.desk.mention.span == Span(place(TEXT, "محمد").start, word.end)
        pull(driver, "left", before.start)
        assert driver.desk.mention.span == Span(place(TEXT, "محمد").start, before.end)

    told(drive)


def test_the_edges_of_a_number_in_arabic_are_those_that_are_seen(told: Told) -> None:
    def drive(driver: Driver) -> None:
        number = place(TEXT, "25")
        alt = Qt.KeyboardModifier.AltModifier
        driver.click(number.start)
        pull(driver, "right", number.start, alt)
        assert driver.surface() == "2", "the right edge of 25 stands at its 5"
        driver.press("Z")
        pull(driver, "left", number.start + 1, alt)
        assert driver.surface() == "5"
        driver.press("Z")
        pull(driver, "left", place(TEXT, "سفينة").start + 1)
        assert driver.surface() == "25 سفينة"
        driver.press("Z")
        pull(driver, "right", place(TEXT, "سيستقبل").start + 1)
        assert driver.surface() == "سيستقبل 25"

    told(drive)


def test_a_dot_is_clicked_and_becomes_a_mention(told: Told) -> None:
    def drive(driver: Driver) -> None:
        driver.click(place(TEXT, "خور الزبير").start + 1)
        assert driver.surface() == "خور الزبير"
        buttons = driver.window.review.inspector._buttons
        QTest.mouseClick(buttons["accept"], Qt.MouseButton.LeftButton)
        settle()
        assert ("خور الزبير", "LOC", "accepted") in driver.decided()

    told(drive)


def test_a_label_is_given_and_a_mention_rejected_by_the_inspector(told: Told) -> None:
    def drive(driver: Driver) -> None:
        driver.click(place(TEXT, "بغداد").start + 1)
        grid = driver.window.review.inspector._grid
        place_of = [label.name for label in grid._labels].index("LOC")
        QTest.mouseClick(
            grid, Qt.MouseButton.LeftButton, NONE, grid._cell(place_of).center().toPoint()
        )
        settle()
        assert ("بغداد", "LOC", "accepted") in driver.decided()
        driver.click(place(TEXT, "بغداد").start + 1)
        buttons = driver.window.review.inspector._buttons
        QTest.mouseClick(buttons["reject"], Qt.MouseButton.LeftButton)
        settle()
        assert driver.state_of("بغداد") == "rejected"

    told(drive)


def test_a_folded_run_is_opened_by_a_click(told: Told) -> None:
    def drive(driver: Driver) -> None:
        view = driver.window.review.view
        assert not view.span_rects(place(TEXT, SHARE))
        fold = view._pictures.paragraphs.folded[0]
        at = view._page_painter().fold_rect(fold).translated(-view._offset()).center().toPoint()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, at)
        settle()
        assert view.span_rects(place(TEXT, SHARE))

    told(drive)
