"""Checking a project file that nobody has open, and making a sound one of what can be read of it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.store import connection
from muraji.store.integrity import Flaw, FlawKind, flaws
from muraji.store.looking import copied, reading
from muraji.store.salvage import Salvage, rebuild

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


@contextmanager
def looked_at(path: Path) -> Iterator[Iterator[tuple[FlawKind, Flaw | None]]]:
    """Yield what :func:`~muraji.store.integrity.flaws` finds in a copy of the file and its log.

    Raises:
        MurajiError: there is no file, it is open elsewhere, or it cannot be read.
    """
    refuse_open(path)
    try:
        with copied(path) as copy, reading(copy) as looking:
            yield flaws(looking)
    except OSError as error:
        raise _unreadable(path, error) from error


def is_a_project(path: Path) -> bool:
    """Say whether the file can be read as a project at all."""
    try:
        with copied(path) as copy, reading(copy) as looking:
            (found,) = looking.execute("PRAGMA application_id").fetchone()
            looking.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except (sqlite3.Error, OSError):
        return False
    return bool(found == connection.APPLICATION_ID)


def is_foreign(path: Path) -> bool:
    """Say whether the file is a sound one of another program, which is none of our business."""
    try:
        with copied(path) as copy, reading(copy) as looking:
            (found,) = looking.execute("PRAGMA application_id").fetchone()
            (tables,) = looking.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except (sqlite3.Error, OSError):
        return False
    return bool(found != connection.APPLICATION_ID and tables > 0)


def refuse_open(path: Path) -> None:
    """Refuse a file that is not there or that somebody has open.

    Raises:
        MurajiError: says which.
    """
    if not os.path.isfile(path):  # noqa: PTH113 - Path.is_file raises where a folder may not be read
        raise MurajiError(
            f"There is no project at “{path}”. Check the name.",
            f"لا يوجد مشروع في «{path}». تحقّق من الاسم.",
        )
    if connection.is_open(path):
        raise connection.open_elsewhere(path)


def rebuild_at(place: Path, path: Path, backups: Sequence[Path], at: str) -> Salvage:
    """Make a sound project at ``place`` from the damaged one and its backups, newest first.

    Raises:
        MurajiError: nothing of it can be read, or the place cannot be written.
    """
    with ExitStack() as stack:
        damaged = None
        if is_a_project(path):
            damaged = stack.enter_context(reading(stack.enter_context(copied(path))))
        older = [stack.enter_context(reading(backup, immutable=True)) for backup in backups]
        if damaged is None and not older:
            raise MurajiError(
                f"Nothing of “{path}” can be read as a project, and there is no backup of it. It was "
                "left as it is; look for a copy on another disk.",
                f"لا يمكن قراءة شيء من «{path}» مشروعًا، ولا نسخة احتياطية له. تُرك كما هو؛ "
                "ابحث عن نسخة على قرص آخر.",
            )
        target = connection.create(place)
        try:
            with connection.transaction(target, place):
                salvage = rebuild(damaged, older, target, at)
        finally:
            connection.close(target)
    return salvage


def _unreadable(path: Path, error: OSError) -> MurajiError:
    return MurajiError(
        f"“{path}” cannot be read: {error.strerror}. It was left as it is; copy it to another disk.",
        f"تعذّرت قراءة «{path}»: {error.strerror}. تُرك كما هو؛ انسخه إلى قرص آخر.",
    )
