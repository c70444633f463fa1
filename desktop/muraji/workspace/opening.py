"""What is done to an article that is about to be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.workspace.engines import engine_is_loaded

if TYPE_CHECKING:
    from collections.abc import Callable

    from muraji.workspace.workspace import Workspace


def preparation_in(workspace: Workspace) -> Callable[[str], None]:
    """Return what brings an article's suggestions, by its id, up to what the project knows.

    The first paint does not wait for the engine; it is there once anything was decided.
    """

    def prepare(article_id: str) -> None:
        if engine_is_loaded():
            workspace.advisor.prepare(article_id)

    return prepare
