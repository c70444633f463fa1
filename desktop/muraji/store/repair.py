"""Checking a project file that nobody has open, and making a sound one of what can be read of it."""

from __future__ import annotations

import os
from contextlib import ExitStack, contextmanager, suppress
from itertools import chain
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.domain.words import Words
from muraji.store import connection
from muraji.store.backup import counts_of
from muraji.store.flaw import Flaw, FlawKind
from muraji.store.header import put_header_right
from muraji.store.integrity import flaws, is_newer
from muraji.store.looking import UNREADABLE, copied, reading
from muraji.store.refusals import made_by_newer, open_elsewhere
from muraji.store.salvage import rebuild

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from muraji.store.salvage_report import Salvage

OURS = {"articles", "texts", "journal"}
"""Tables that only a project has all of."""


@contextmanager
def looked_at(path: Path, seen: int = 0) -> Iterator[Iterator[tuple[FlawKind, Flaw | None]]]:
    """Yield what is wrong in a copy of the file and its log.

    ``seen`` is the newest step that is known to have been there.

    Raises:
        MurajiError: there is no file, it is open elsewhere, or it cannot be read.
    """
    refuse_open(path)
    try:
        with copied(path) as copy, reading(copy, is_searched=True) as looking:
            yield chain(_missing_end(looking, seen), flaws(looking))
    except OSError as error:
        raise _unreadable(path, error) from error


def _missing_end(looking: sqlite3.Connection, seen: int) -> Iterator[tuple[FlawKind, Flaw | None]]:
    with suppress(*UNREADABLE):
        missing = seen - counts_of(looking).steps
        if missing > 0:
            words = Words(
                f"Steps missing at the end, which this machine has seen: {missing}.",
                f"خطوات مفقودة من النهاية رآها هذا الجهاز: {missing}.",
            )
            yield FlawKind.CHAIN, Flaw(FlawKind.CHAIN, "end", words)


def _is_readable(copy: Path) -> bool:
    """Say whether anything of a project can be read in the file."""
    try:
        with reading(copy) as looking:
            return bool(_tables(looking) & OURS)
    except UNREADABLE:
        return False


def _tables(looking: sqlite3.Connection) -> set[str]:
    return {name for (name,) in looking.execute("SELECT name FROM sqlite_schema")}


def refuse_other(path: Path) -> None:
    """Refuse a sound file that is not for this program to judge.

    Raises:
        MurajiError: another program made it, or a newer Muraji.
    """
    try:
        with copied(path) as copy, reading(copy) as looking:
            (found,) = looking.execute("PRAGMA application_id").fetchone()
            tables = _tables(looking)
            is_foreign = bool(found != connection.APPLICATION_ID and tables and not tables >= OURS)
            is_of_a_newer = not is_foreign and is_newer(looking)
    except UNREADABLE:
        return
    if is_foreign:
        raise MurajiError(
            f"“{path}” belongs to another program and was left as it is. Choose a Muraji project.",
            f"الملف «{path}» لبرنامج آخر وتُرك كما هو. اختر مشروع مُراجِع.",
        )
    if is_of_a_newer:
        raise made_by_newer(path)


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
        raise open_elsewhere(path)


def rebuild_at(place: Path, path: Path, backups: Sequence[Path], at: str, seen: int = 0) -> Salvage:
    """Make a sound project at ``place`` from the damaged one and its backups, newest first.

    ``seen`` is the newest step that is known to have been there.

    Raises:
        MurajiError: nothing of it can be read, or the place cannot be written.
    """
    with ExitStack() as stack:
        damaged = None
        copy = stack.enter_context(copied(path))
        put_header_right(copy)
        if _is_readable(copy):
            damaged = stack.enter_context(reading(copy))
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
                salvage = rebuild(damaged, older, target, at, seen)
        finally:
            connection.close(target)
    if connection.has_log(place):
        # Its log could not be taken in: without it the file is no whole, and it is moved alone.
        raise MurajiError(
            f"The repaired project could not be written beside “{path}”: the disk refuses. The file was "
            "left as it is. Make room on the disk or check that it is connected, then repair it again.",
            f"تعذّرت كتابة المشروع المُصلَح بجانب «{path}»: القرص يرفض. تُرك الملف كما هو. "
            "أفرغ مساحة على القرص أو تحقّق من اتصاله، ثم أصلحه مجددًا.",
        )
    return salvage


def _unreadable(path: Path, error: OSError) -> MurajiError:
    return MurajiError(
        f"“{path}” cannot be read: {error.strerror}. It was left as it is; copy it to another disk.",
        f"تعذّرت قراءة «{path}»: {error.strerror}. تُرك كما هو؛ انسخه إلى قرص آخر.",
    )
