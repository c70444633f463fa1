"""What is done to an article that is about to be opened."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from muraji.workspace.engines import engine_is_loaded

if TYPE_CHECKING:
    from collections.abc import Callable

    from muraji.workspace.advising import Advisor
    from muraji.workspace.workspace import Workspace


def preparation_in(workspace: Workspace) -> Callable[[str], None]:
    """Return what brings an article's suggestions, by its id, up to what the project knows.

    The first paint does not wait for the engine; it is there once anything was decided.
    """

    @cache
    def advisor() -> Advisor:
        from muraji.workspace.suggesting import advisor_of

        return advisor_of(workspace)

    def prepare(article_id: str) -> None:
        if engine_is_loaded():
            advisor().prepare(article_id)

    return prepare
