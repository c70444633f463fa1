"""Which learned model is in use: the newest, or what a person went back to, which stays."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.review.session import timestamp

if TYPE_CHECKING:
    from muraji.extract.learned.model import LearnedModel
    from muraji.workspace.workspace import Workspace

NONE, NEWEST = "none", "newest"
"""Stand for no model, and for whichever was made last, where a number is asked for."""
CHOICE_KEY = "learned_model"


def choice_of(workspace: Workspace) -> str:
    """Return what a person chose: a number, :data:`NONE`, or :data:`NEWEST` as long as nobody did."""
    return workspace.store.memory.setting(CHOICE_KEY) or NEWEST


def use_model(workspace: Workspace, name: str) -> None:
    """Put a model in use by its number; ``none`` puts none in use, ``newest`` follows the newest.

    An older model, and none, stay in use whatever is learned later, until the newest is chosen.

    Raises:
        MurajiError: there is no such model, or it is damaged.
    """
    learning = workspace.store.learning
    newest = next((row.number for row in learning.models()), None)
    if name == NEWEST and newest is None:
        workspace.store.memory.remember(CHOICE_KEY, NEWEST)
        return
    number = newest if name == NEWEST else int(name) if name.isdecimal() else -1
    if name == NONE:
        number = None
    elif number is not None:
        learning.model_data(number)
    learning.use_model(number)
    choice = NONE if number is None else NEWEST if number == newest else str(number)
    workspace.store.memory.remember(CHOICE_KEY, choice)


def keep_model(workspace: Workspace, model: LearnedModel) -> int:
    """Keep a new model, and put it in use where nobody went back to another; return its number.

    A model that somebody went back to and that has been damaged since gives way to the new one.
    """
    choice = choice_of(workspace)
    if choice not in {NONE, NEWEST} and not _is_sound(workspace, int(choice)):
        choice = NEWEST
        workspace.store.memory.remember(CHOICE_KEY, NEWEST)
    card = json.dumps(model.card(), ensure_ascii=False)
    at = timestamp(workspace.clock())
    return workspace.store.learning.add_model(at, card, model.packed(), is_used=choice == NEWEST)


def _is_sound(workspace: Workspace, number: int) -> bool:
    try:
        workspace.store.learning.model_data(number)
    except MurajiError:
        return False
    return True
