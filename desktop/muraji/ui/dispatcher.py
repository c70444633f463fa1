"""From key presses to actions: one table look-up, chords of two presses included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.ui.keyboard import chord_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent

    from muraji.ui.actions import Action


class Dispatcher:
    """Knows which action each key means, and remembers the first press of a chord."""

    def __init__(self) -> None:
        self._by_keys: dict[str, Action] = {}
        self._beginnings: set[str] = set()
        self.begun = ""
        """The first press of a chord that waits for its second; empty otherwise."""

    def bind(self, actions: Iterable[Action]) -> None:
        """Bind these actions and no others; of two with one key the first keeps it."""
        self._by_keys = {}
        for action in actions:
            for keys in action.keys:
                self._by_keys.setdefault(keys, action)
        self._beginnings = {keys.split(" ")[0] for keys in self._by_keys if " " in keys}
        self.begun = ""

    def press(self, event: QKeyEvent) -> Action | bool:
        """Return the action that the press completes, else whether it was taken for a chord."""
        chord = chord_of(event)
        if chord is None:
            return False
        if self.begun:
            keys, self.begun = f"{self.begun} {chord}", ""
            return self._by_keys.get(keys, True)
        if chord in self._by_keys:
            return self._by_keys[chord]
        if chord in self._beginnings:
            self.begun = chord
            return True
        return False

    def endings(self, beginning: str) -> list[tuple[str, Action]]:
        """Return what may follow the first press of a chord."""
        return [
            (keys.split(" ")[1], action)
            for keys, action in self._by_keys.items()
            if keys.startswith(f"{beginning} ") and "Shift" not in keys
        ]
