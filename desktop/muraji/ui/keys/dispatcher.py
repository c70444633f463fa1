"""From key presses to actions: one table look-up, chords of two presses included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.ui.keys.keyboard import chord_of

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
        self.is_in_chord = False
        """Whether the last press began or ended a chord."""

    @property
    def is_bound(self) -> bool:
        """Whether it knows any key."""
        return bool(self._by_keys)

    def forget(self) -> None:
        """Unbind every key; the next press binds those then in force."""
        self._by_keys = {}
        self.begun = ""

    def bind(self, actions: Iterable[Action]) -> None:
        """Bind these actions and no others; of two with one key the first keeps it."""
        self._by_keys = {}
        for action in actions:
            for keys in action.keys:
                self._by_keys.setdefault(keys, action)
        self._beginnings = {keys.split(" ")[0] for keys in self._by_keys if " " in keys}
        self.begun = ""

    def press(self, event: QKeyEvent) -> Action | None:
        """Return the action that the press completes; None when it completes none.

        ``is_in_chord`` then says whether the press was taken as part of a chord.
        """
        chord = chord_of(event)
        self.is_in_chord = False
        if chord is None:
            return None
        if self.begun:
            keys, self.begun = f"{self.begun} {chord}", ""
            self.is_in_chord = True
            return self._by_keys.get(keys)
        if chord not in self._by_keys and chord in self._beginnings:
            self.begun = chord
            self.is_in_chord = True
        return self._by_keys.get(chord)

    def endings(self) -> list[tuple[str, Action]]:
        """Return what may follow the first press of the chord begun; empty when none is."""
        return [
            (keys.split(" ")[1], action)
            for keys, action in self._by_keys.items()
            if self.begun and keys.startswith(f"{self.begun} ") and "Shift" not in keys
        ]
