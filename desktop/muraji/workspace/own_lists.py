"""The project's own lists of names: read from files, kept in the project, asked with the engine."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.extract.own_lists import ListedName, ListReading, OwnList, read_list
from muraji.workspace import label_sets
from muraji.workspace.engines import shipped_engine

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from muraji.extract.engine import Engine
    from muraji.store.store import Store

LISTS_KEY = "own_lists"


def lists_of(store: Store) -> tuple[OwnList, ...]:
    """Return the lists of a project, in the order in which they came; damaged ones count as none."""
    return _lists(store.memory.setting(LISTS_KEY) or "[]")


def _lists(kept: str) -> tuple[OwnList, ...]:
    try:
        return tuple(
            OwnList(
                str(one["title"]),
                tuple(ListedName(str(name), str(label), id_) for name, label, id_ in one["names"]),
            )
            for one in json.loads(kept)
        )
    except (ValueError, KeyError, TypeError):
        return ()


def looked_at(store: Store, path: Path) -> ListReading:
    """Read a file as it would be added, without adding it.

    Raises:
        MurajiError: the file cannot be read, or lacks a column.
    """
    labels = label_sets.of_project(store)
    return read_list(path, [label.name for label in labels.labels])


def keep(store: Store, added: OwnList) -> None:
    """Add a list to the project; one of the same title is replaced."""
    others = [one for one in lists_of(store) if one.title != added.title]
    _remember(store, [*others, added])


def drop(store: Store, title: str) -> None:
    """Take a list out of the project.

    Raises:
        MurajiError: there is none of this title.
    """
    lists = lists_of(store)
    if title not in [one.title for one in lists]:
        raise MurajiError(
            f"There is no list “{title}” in this project. “muraji lists show” names those there are.",
            f"لا توجد قائمة باسم «{title}» في هذا المشروع. الأمر «muraji lists show» يعرض ما فيه.",
        )
    _remember(store, [one for one in lists if one.title != title])


def _remember(store: Store, lists: Iterable[OwnList]) -> None:
    plain = [{"title": one.title, "names": one.names} for one in lists]
    store.memory.remember(LISTS_KEY, json.dumps(plain, ensure_ascii=False))


def engine_of(store: Store) -> Engine:
    """Return the shipped engine with the lists of the project."""
    return _engine_with(store.memory.setting(LISTS_KEY) or "[]")


@lru_cache(maxsize=4)
def _engine_with(kept: str) -> Engine:
    return shipped_engine().with_lists(_lists(kept))
