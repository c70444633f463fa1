"""The actions with the keys that are in force: the standard ones, or those chosen in the settings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from muraji.workspace.keymap import in_force

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from muraji.ui.actions.action import Action


def keys_in_force(actions: Sequence[Action], chosen: Mapping[str, Sequence[str]]) -> list[Action]:
    """Return the actions with the keys that the user gave them, by the name of the action."""
    keys = in_force({action.id: action.keys for action in actions}, chosen)
    return [replace(action, keys=keys[action.id]) for action in actions]
