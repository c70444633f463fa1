"""Which labels a project uses: its own, or those for news that ship with the program."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.domain.label import ENTITIES, TOPICS, LabelSet, labels_from_plain
from muraji.workspace.places import resource

if TYPE_CHECKING:
    from muraji.store.store import Store


@cache
def shipped() -> LabelSet:
    """Return the labels for Arabic news that come with the program."""
    return labels_from_plain(
        tomllib.loads(resource("labels", "news.toml").read_text("utf-8"))["label"]
    )


def of_project(store: Store) -> LabelSet:
    """Return the project's labels; a project that has set none uses those that ship.

    Raises:
        MurajiError: what the project keeps is no label set.
    """
    kept = store.memory.setting(ENTITIES)
    return _read(store, kept) if kept else shipped()


def _read(store: Store, kept: str) -> LabelSet:
    try:
        return labels_from_plain(json.loads(kept))
    except (ValueError, KeyError, TypeError) as error:
        raise MurajiError(
            f"The labels of “{store.path}” are damaged: {error}. Open a backup of the project.",
            f"فئات المشروع «{store.path}» تالفة: {error}. افتح نسخة احتياطية من المشروع.",
        ) from error


def of_documents(store: Store) -> LabelSet:
    """Return the labels for whole articles: the project's own, or the topics that ship.

    Raises:
        MurajiError: what the project keeps is no label set.
    """
    kept = store.memory.setting(TOPICS)
    if kept:
        return _read(store, kept)
    return shipped_for_documents()


@cache
def shipped_for_documents() -> LabelSet:
    """Return the topics that come with the program."""
    table = tomllib.loads(resource("labels", "documents.toml").read_text("utf-8"))["label"]
    blank = {"family": "", "definition": {"en": "", "ar": ""}}
    return labels_from_plain([{**blank, **fields} for fields in table])


def keep_for_documents(store: Store, labels: LabelSet) -> None:
    """Make these the labels for whole articles of the project."""
    store.memory.remember(TOPICS, json.dumps(labels.as_plain(), ensure_ascii=False))


def with_those_of(standing: LabelSet, arriving: LabelSet, *, is_new: bool) -> LabelSet:
    """Return the labels of a project that takes in a file: a new project takes over the file's.

    A project with articles keeps its own and gains those it lacks, so that nothing loses its label;
    a key that is taken stays with the label that has it.
    """
    if is_new:
        return arriving
    keys = {label.key for label in standing}
    missing = [
        replace(label, key="") if label.key in keys else label
        for label in arriving
        if label.name not in standing
    ]
    return LabelSet((*standing, *missing)) if missing else standing


def settle(store: Store) -> None:
    """Write the labels in force into the project, so that an edit of them can be taken back."""
    if store.labels.kept() is None:
        keep(store, shipped())
    if store.labels.kept(TOPICS) is None:
        keep_for_documents(store, shipped_for_documents())


def keep(store: Store, labels: LabelSet) -> None:
    """Make these the labels of the project."""
    store.memory.remember(ENTITIES, json.dumps(labels.as_plain(), ensure_ascii=False))
