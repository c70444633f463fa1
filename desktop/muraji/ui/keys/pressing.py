"""Keys pressed in the window one after another, as a person would: how a built program is tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from muraji.domain.errors import MurajiError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

MILLISECONDS_BETWEEN_KEYS = 50
NAMES = {"Delete": "Del", "PageDown": "PgDown", "PageUp": "PgUp", "Enter": "Return"}
"""What Qt calls keys that the program's tables name otherwise."""


def run_pressing(project: Path, keys: Sequence[str]) -> int:
    """Open the window on a project, press the keys, close it, and return the exit code.

    Raises:
        MurajiError: the project cannot be opened, or there is no such key.
    """
    from muraji.ui.application import make_application, make_window

    application = make_application()
    presses = [combination(key) for key in keys]
    window = make_window(project)
    KeyPresses(window, presses)
    window.show()
    return application.exec()


def combination(key: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    """Return the key and modifiers of a press such as ``Space`` or ``Shift+U``.

    Raises:
        MurajiError: there is no such key.
    """
    *modifiers, name = key.split("+")
    sequence = QKeySequence.fromString("+".join([*modifiers, NAMES.get(name, name)]))
    pressed: QKeyCombination | None = None
    if sequence.count() == 1:
        pressed = sequence[0]  # type: ignore[index]
    if pressed is None or pressed.key() == Qt.Key.Key_unknown:
        raise MurajiError(
            f"There is no key “{key}”. Keys are written as in the sheet of keys: Space, Shift+U.",
            f"لا يوجد مفتاح «{key}». تُكتب المفاتيح كما في ورقة المفاتيح: Space وShift+U.",
        )
    return pressed.key(), pressed.keyboardModifiers()


class KeyPresses(QObject):
    """Presses a key whenever the window has done all that the one before it asked for."""

    def __init__(
        self, window: QWidget, presses: Sequence[tuple[Qt.Key, Qt.KeyboardModifier]]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._waiting = list(presses)
        self._timer = QTimer(self)
        self._timer.setInterval(MILLISECONDS_BETWEEN_KEYS)
        self._timer.timeout.connect(self._press_next)
        self._timer.start()

    def _press_next(self) -> None:
        if not self._waiting:
            self._timer.stop()
            self._window.close()
            return
        key, modifiers = self._waiting.pop(0)
        shifted = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        letter = chr(key) if 32 <= key < 127 else ""
        text = letter if shifted else letter.lower()
        target = QApplication.focusWidget() or self._window
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, modifiers, text))
