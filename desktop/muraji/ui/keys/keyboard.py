"""Keys by their place on the keyboard, so that they work under every layout.

A key press becomes a chord such as ``Space``, ``Shift+U`` or ``Ctrl+K``, named by the legends of a
US keyboard. Platforms that tell which physical key was pressed are believed; elsewhere the letter
an Arabic layout produced is traced back to its key.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_ROWS = ("1234567890-=", "QWERTYUIOP[]", "ASDFGHJKL;'", "ZXCVBNM,./")
_X11_STARTS = (10, 24, 38, 52)
_WINDOWS_STARTS = (2, 16, 30, 44)
_MAC_CODES = {
    0: "A", 1: "S", 2: "D", 3: "F", 4: "H", 5: "G", 6: "Z", 7: "X", 8: "C", 9: "V", 11: "B",
    12: "Q", 13: "W", 14: "E", 15: "R", 16: "Y", 17: "T", 18: "1", 19: "2", 20: "3", 21: "4",
    22: "6", 23: "5", 24: "=", 25: "9", 26: "7", 27: "-", 28: "8", 29: "0", 30: "]", 31: "O",
    32: "U", 33: "[", 34: "I", 35: "P", 37: "L", 38: "J", 39: "'", 40: "K", 41: ";", 43: ",",
    44: "/", 45: "N", 46: "M", 47: ".",
}  # fmt: skip
_ARABIC_LEGENDS = dict(
    zip("ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ", "QWERTYUIOP[]ASDFGHJKL;'ZXCVNM,./", strict=True)
)
ARABIC_LETTERS = {arabic: latin for arabic, latin in _ARABIC_LEGENDS.items() if arabic.isalpha()}
"""Each Arabic letter and the legend of the key that it stands on."""
_SHIFTED = dict(zip('!@#$%^&*()_+{}:"<>?', "1234567890-=[];',./", strict=True))
_SHIFTED_ARABIC = {"؟": "/", "÷": "I", "×": "O", "؛": "P"}
_NAMED = {
    Qt.Key.Key_Space: "Space", Qt.Key.Key_Return: "Enter", Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Escape: "Esc", Qt.Key.Key_Backspace: "Backspace", Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Left: "Left", Qt.Key.Key_Right: "Right", Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down", Qt.Key.Key_Home: "Home", Qt.Key.Key_End: "End",
    Qt.Key.Key_PageUp: "PageUp", Qt.Key.Key_PageDown: "PageDown", Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Backtab: "Tab",
    **{Qt.Key(Qt.Key.Key_F1 + i): f"F{i + 1}" for i in range(12)},
}  # fmt: skip
_MODIFIERS = (
    (Qt.KeyboardModifier.ControlModifier, "Ctrl"),
    (Qt.KeyboardModifier.AltModifier, "Alt"),
    (Qt.KeyboardModifier.ShiftModifier, "Shift"),
)


def _codes(starts: tuple[int, ...]) -> dict[int, str]:
    return {
        start + place: legend
        for start, row in zip(starts, _ROWS, strict=True)
        for place, legend in enumerate(row)
    }


_PHYSICAL = {
    "linux": _codes(_X11_STARTS),
    "win32": _codes(_WINDOWS_STARTS),
    "darwin": _MAC_CODES,
}.get(sys.platform, {})


def chord_of(event: QKeyEvent) -> str | None:
    """Return the chord of a key press; None for a modifier alone or a key without a name."""
    legend = _NAMED.get(Qt.Key(event.key())) or _physical(event) or _traced(event)
    if legend is None:
        return None
    names = [name for modifier, name in _MODIFIERS if event.modifiers() & modifier]
    return "+".join([*names, legend])


def _physical(event: QKeyEvent) -> str | None:
    code = event.nativeVirtualKey() if sys.platform == "darwin" else event.nativeScanCode()
    return _PHYSICAL.get(code) if code else None


def _traced(event: QKeyEvent) -> str | None:
    letter = event.text() or (chr(event.key()) if 32 < event.key() < 0x10FFFF else "")
    if not letter or not letter.isprintable():
        letter = chr(event.key()) if 32 < event.key() < 127 else ""
    if not letter:
        return None
    if letter in "٠١٢٣٤٥٦٧٨٩":
        return str("٠١٢٣٤٥٦٧٨٩".index(letter))
    if letter == "لا":
        return "B"
    for table in (_ARABIC_LEGENDS, _SHIFTED, _SHIFTED_ARABIC):
        if letter in table:
            return table[letter]
    upper = letter.upper()
    return upper if any(upper in row for row in _ROWS) else None


def arabic_legend(legend: str) -> str | None:
    """Return the letter printed on the same key of an Arabic keyboard, if it has one."""
    return {latin: arabic for arabic, latin in _ARABIC_LEGENDS.items()}.get(legend)
