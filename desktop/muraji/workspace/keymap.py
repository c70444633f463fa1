"""Which keys mean what: the standard ones, and those that a person chose in their place.

A chord is one press (``Shift+U``) or two, one after the other (``L E``); its keys are named by
their place on the keyboard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def in_force(
    standard: Mapping[str, Sequence[str]], chosen: Mapping[str, Sequence[str]]
) -> dict[str, tuple[str, ...]]:
    """Return the chords of every action; those chosen for an action stand for all of its standard ones.

    What was chosen for an action that no longer exists is passed over.
    """
    return {name: tuple(chosen.get(name, chords)) for name, chords in standard.items()}


def with_chords(
    standard: Mapping[str, Sequence[str]],
    chosen: Mapping[str, Sequence[str]],
    name: str,
    chords: Sequence[str],
) -> dict[str, tuple[str, ...]]:
    """Return what is chosen once an action has these chords; its standard ones need no entry."""
    others = {other: tuple(kept) for other, kept in chosen.items() if other != name}
    unique = tuple(dict.fromkeys(chords))
    return others if unique == tuple(standard[name]) else {**others, name: unique}


def conflicts(keys: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Return the actions that cannot all be reached, by the chord they fight for.

    One chord for two actions is a conflict; so is a press that is an action by itself and also
    begins the chord of another.
    """
    by_chord: dict[str, list[str]] = {}
    for name, chords in keys.items():
        for chord in chords:
            by_chord.setdefault(chord, []).append(name)
    found = {chord: names for chord, names in by_chord.items() if len(set(names)) > 1}
    for chord, names in by_chord.items():
        first, _, second = chord.partition(" ")
        if second and first in by_chord:
            found.setdefault(first, list(by_chord[first])).extend(names)
    return {chord: tuple(dict.fromkeys(names)) for chord, names in found.items()}
