"""Backups of a project: when they are due, where they are kept, which are let go, how one comes back."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.domain.job import Progress
from muraji.domain.words import Words
from muraji.store.backup import Counts, counts_in, setting_in, titles_in
from muraji.store.safety import IDENTITY_KEY
from muraji.workspace.identity import identity_of
from muraji.workspace.places import data_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from muraji.domain.job import Job
    from muraji.store.store import Store

SUFFIX = ".muraji"
STAMP = "%Y%m%dT%H%M%SZ"
NOTE = "project.json"
A_DAY = timedelta(days=1)
WORK_BETWEEN = timedelta(minutes=30)
BETWEEN_BIG_THINGS = timedelta(minutes=10)
"""Imports and suggestions that follow one another share a backup."""
NEWEST_KEPT = 6
"""So many of the newest stay, however close together they are."""
THINNING = ((A_DAY, 14), (timedelta(weeks=1), 8), (timedelta(days=30), 12))
"""Of each period the newest stays: for so many periods back."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy, proved when it was made."""

    path: Path
    made_at: datetime

    def counts(self) -> Counts | None:
        """Return what it holds; None when it can no longer be read."""
        return counts_in(self.path)

    def titles(self) -> list[str]:
        """Return the titles of its newest articles: a preview of what comes back."""
        return titles_in(self.path)


def folder_of(identity: str) -> Path:
    """Return the folder of a project's backups, in the user's own data, not beside the project."""
    return data_folder() / "backups" / identity


def back_up(store: Store, now: datetime) -> Backup:
    """Write a backup, prove it, and let those go that are no longer needed.

    Raises:
        MurajiError: it cannot be written; the backups that stand are untouched.
    """
    place = new_place(identity_of(store), store.path, now)
    store.safety.write_copy(place)
    thin_out(place.parent, now)
    return Backup(place, _moment_of(place))


def new_place(identity: str, path: Path, now: datetime) -> Path:
    """Return where the next backup of the project at this path goes, its folder made.

    Raises:
        MurajiError: the folder cannot be made.
    """
    known_by = identity or f"path-{sha256(str(path.resolve()).encode()).hexdigest()[:16]}"
    folder = Path("backups")
    try:
        folder = folder_of(known_by)
        folder.mkdir(parents=True, exist_ok=True)
        note = {"path": str(path.resolve()), "name": path.name}
        (folder / NOTE).write_text(json.dumps(note), "utf-8")
    except OSError as error:
        raise MurajiError(
            f"No backup could be written to “{error.filename or folder}”: {error.strerror}. The project "
            "is untouched. Make room there, or allow writing.",
            f"تعذّرت كتابة نسخة احتياطية في «{error.filename or folder}»: {error.strerror}. المشروع لم "
            "يُمسّ. أفرغ مساحة هناك، أو اسمح بالكتابة.",
        ) from error
    return folder / f"{now.astimezone(UTC).strftime(STAMP)}{SUFFIX}"


def keep_one(store: Store, now: datetime, after: timedelta = timedelta(0)) -> Job[None]:
    """Back the project up before something big, unless a backup of the last while holds every step.

    Raises:
        MurajiError: it cannot be written; then the big thing is not begun.
    """
    try:
        is_wanted = not store.is_read_only and is_due(store, now, after)
    except OSError:
        # A person without a folder of their own has no backups; the work is not refused for that.
        return
    if is_wanted:
        yield Progress(0, 0, Words("Keeping a backup", "حفظ نسخة احتياطية"))
        back_up(store, now)


def _moment_of(path: Path) -> datetime:
    return datetime.strptime(path.stem, STAMP).replace(tzinfo=UTC)


def backups_in(folder: Path) -> list[Backup]:
    """Return the backups of a folder, newest first."""
    found: list[Backup] = []
    for path in folder.glob(f"*{SUFFIX}") if folder.is_dir() else ():
        with suppress(ValueError):
            found.append(Backup(path, _moment_of(path)))
    return sorted(found, key=lambda backup: backup.made_at, reverse=True)


def backups_of(path: Path) -> list[Backup]:
    """Return the backups of the project at this place, newest first; it may be damaged or gone."""
    identity = _identity_in(path)
    folders = {folder_of(identity)} if identity else set()
    wanted = str(path.resolve())
    for note in (data_folder() / "backups").glob(f"*/{NOTE}"):
        with suppress(OSError, ValueError, AttributeError):
            if json.loads(note.read_text("utf-8")).get("path") == wanted:
                folders.add(note.parent)
    found = [backup for folder in folders for backup in backups_in(folder)]
    return sorted(found, key=lambda backup: backup.made_at, reverse=True)


def _identity_in(path: Path) -> str:
    known = setting_in(path, IDENTITY_KEY)
    return known if known.isalnum() else ""


def is_due(store: Store, now: datetime, after: timedelta = A_DAY) -> bool:
    """Say whether there are steps that no backup of the last while holds."""
    newest = next(iter(backups_in(folder_of(identity_of(store)))), None)
    if newest is None:
        return store.safety.newest()[0] > 0
    # A clock that was set back makes a backup from the future, which proves nothing.
    is_recent = timedelta(0) <= now - newest.made_at < after
    if is_recent:
        return False
    counts = newest.counts()
    return counts is None or (counts.steps, counts.chain) != store.safety.newest()


def kept(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return which backups stay: the newest, then one a day, a week and a month, further and further back."""
    newest_first = sorted(moments, reverse=True)
    staying = set(newest_first[:NEWEST_KEPT])
    for period, count in THINNING:
        seen = set()
        for moment in newest_first:
            number = (now - moment) // period
            if 0 <= number < count and number not in seen:
                seen.add(number)
                staying.add(moment)
    return staying | {moment for moment in newest_first if moment > now}


def thin_out(folder: Path, now: datetime) -> None:
    """Delete the backups that no longer need to stay."""
    standing = backups_in(folder)
    staying = kept([backup.made_at for backup in standing], now)
    for backup in standing:
        if backup.made_at not in staying:
            with suppress(OSError):
                backup.path.unlink()


def told(backups: Sequence[Backup]) -> list[Words]:
    """Return one line for each backup: its date and what it holds."""
    lines = []
    for number, backup in enumerate(backups, 1):
        counts = backup.counts()
        when = backup.made_at.astimezone().strftime("%Y-%m-%d %H:%M")
        if counts is None:
            lines.append(Words(f"{number}. {when}: unreadable", f"{number}. {when}: غير مقروءة"))
            continue
        lines.append(
            Words(
                f"{number}. {when}: {counts.articles} articles, {counts.finished} finished, "
                f"{counts.decided} mentions decided, {counts.steps} steps",
                f"{number}. {when}: المقالات {counts.articles}، المنجزة {counts.finished}، "
                f"الإشارات المحسومة {counts.decided}، الخطوات {counts.steps}",
            )
        )
    return lines
