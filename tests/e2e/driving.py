"""Drives the real program through its real ``main()``: keys and mouse in, files out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from muraji.__main__ import main
from muraji.ui import main_window
from muraji.ui.keys.keyboard import arabic_legend

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QWidget

    from muraji.domain.span import Span
    from muraji.ui.main_window import MainWindow

KEYS = {
    "Space": Qt.Key.Key_Space,
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "Delete": Qt.Key.Key_Delete,
    "PageDown": Qt.Key.Key_PageDown,
    "PageUp": Qt.Key.Key_PageUp,
    "Tab": Qt.Key.Key_Tab,
    "F1": Qt.Key.Key_F1,
    "F6": Qt.Key.Key_F6,
    "F7": Qt.Key.Key_F7,
}
MODIFIERS = {
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}


class Driver:
    """A person at the window: presses keys, points, and waits until what was asked has happened."""

    def __init__(self, window: MainWindow, layout: str = "latin") -> None:
        self.window = window
        self.layout = layout
        """``arabic``: letter keys give the Arabic letters printed on them."""
        window.review.view.set_motion(False)
        window.settle()
        settle()

    @property
    def desk(self):
        """The desk of the open project."""
        return self.window.bridge.desk

    def press(self, *chords: str) -> None:
        """Press chords such as ``Space``, ``Shift+U`` or ``L E`` one after another."""
        for chord in chords:
            for stroke in chord.split(" "):
                *modifiers, legend = stroke.split("+") if stroke != "+" else [stroke]
                held = Qt.KeyboardModifier.NoModifier
                for name in modifiers:
                    held |= MODIFIERS[name]
                target = QApplication.focusWidget() or self.window
                letter = arabic_legend(legend) if self.layout == "arabic" else None
                if letter is not None and "Ctrl" not in modifiers:
                    _give(target, letter, held)
                else:
                    QTest.keyClick(target, KEYS.get(legend, legend.lower()), held)
            settle()

    def type(self, text: str) -> None:
        """Type a text, in whichever script, where the keys now go."""
        for letter in text:
            _give(QApplication.focusWidget() or self.window, letter)
        settle()

    def state_of(self, surface: str, nth: int = 0) -> str:
        """The state of a mention, by its text."""
        return [state for found, _, state in self.decided() if found == surface][nth]

    def wait_for_job(self) -> None:
        """Wait until the job that runs has ended and the window shows what it did."""
        while self.window.doors.jobs.is_running:
            QApplication.processEvents()
        settle()

    def said(self) -> str:
        """The sentence in the status line."""
        return self.window.review.status_line._sentence.text()

    def surface(self) -> str:
        """The text of the mention in hand, or under the caret."""
        desk = self.desk
        span = desk.mention.span if desk.mention else desk.caret
        return span.of(desk.page.text) if span else ""

    def decided(self) -> list[tuple[str, str, str]]:
        """Surface, label and state of every mention of the open article."""
        page = self.desk.page
        return [(row.span.of(page.text), row.label, row.state.value) for row in page.in_order()]

    def drag(self, span: Span, *, by_letter: bool = False) -> None:
        """Drag over a stretch of text from the middle of its first letter to that of its last."""
        held = MODIFIERS["Alt"] if by_letter else Qt.KeyboardModifier.NoModifier
        start, end = self.point(span.start), self.point(span.end - 1)
        self._mouse(QEvent.Type.MouseButtonPress, start, held)
        for part in range(1, 5):
            self._mouse(QEvent.Type.MouseMove, start + (end - start) * part / 4, held)
        self._mouse(QEvent.Type.MouseButtonRelease, end, held)
        settle()

    def _mouse(self, kind: QEvent.Type, at: QPoint, held: Qt.KeyboardModifier) -> None:
        viewport = self.window.review.view.viewport()
        button = Qt.MouseButton.LeftButton
        pressed = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else button
        place, overall = QPointF(at), QPointF(viewport.mapToGlobal(at))
        event = QMouseEvent(kind, place, overall, button, pressed, held)
        QApplication.sendEvent(viewport, event)

    def click(self, position: int) -> None:
        """Click on a letter."""
        viewport = self.window.review.view.viewport()
        QTest.mouseClick(
            viewport,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            self.point(position),
        )
        settle()

    def point(self, position: int) -> QPoint:
        """Where a letter is on the page."""
        from muraji.domain.span import Span

        rect = self.window.review.view.span_rects(Span(position, position + 1))[0]
        return rect.center().toPoint()


def _give(
    target: QWidget,
    letter: str,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, ord(letter), held, letter))


def settle() -> None:
    """Let everything that has been asked for happen."""
    for _ in range(4):
        QApplication.processEvents()


def run_program(
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    drive: Callable[[Driver], None] | None = None,
    layout: str = "latin",
) -> int:
    """Run ``muraji ARGUMENTS`` in this process and return its exit code.

    When the window is up, ``drive`` is called with a driver; the window is closed afterwards.
    """
    failures: list[BaseException] = []
    driven: list[bool] = []
    shown = main_window.MainWindow.showEvent

    def show(self: MainWindow, event: object) -> None:
        shown(self, event)
        if drive is not None and not driven:
            driven.append(True)
            QTimer.singleShot(0, self, lambda: go(self))

    def go(window: MainWindow) -> None:
        try:
            drive(Driver(window, layout))
        except BaseException as failure:  # noqa: BLE001 - raised again below, outside Qt
            failures.append(failure)
        finally:
            window.close()
            QApplication.quit()

    monkeypatch.setattr(main_window.MainWindow, "showEvent", show)
    monkeypatch.setattr(sys, "argv", ["muraji", *arguments])
    try:
        code = main()
    except SystemExit as leaving:
        code = int(leaving.code or 0)
    if QApplication.instance() is not None:
        # A quit that is left over would end every event loop of the tests to come.
        QApplication.processEvents()
        QTimer.singleShot(0, QApplication.quit)
        QApplication.exec()
        _let_windows_go()
    if failures:
        raise failures[0]
    assert drive is None or driven, "the window never opened"
    return code


def _let_windows_go() -> None:
    """Delete what was opened: a style sheet set later would be worked out for every window left."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, main_window.MainWindow) and not window.isVisible():
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def project_of(monkeypatch: pytest.MonkeyPatch, path: Path, *files: Path) -> Path:
    """Make a project of these files through the command line."""
    assert run_program(monkeypatch, ["import", str(path), *map(str, files)]) == 0
    return path
