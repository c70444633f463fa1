"""Putting a whole file in the place of a project, what stood there set aside untouched."""

from __future__ import annotations

import os
from contextlib import suppress
from secrets import token_hex
from typing import TYPE_CHECKING

from muraji.domain.durable import sync_folder
from muraji.domain.errors import MurajiError
from muraji.store.backup import setting_in
from muraji.store.looking import BESIDE, copy_with_log
from muraji.store.safety import IDENTITY_KEY
from muraji.workspace.guarding import forget

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from muraji.workspace.backups import Backup


def restore(backup: Backup, path: Path, now: datetime) -> Path | None:
    """Put a backup in the place of the closed project and return where that stands now, untouched.

    None when there was no file.

    Raises:
        MurajiError: the backup is no longer whole, or the place cannot be written.
    """
    if backup.counts() is None:
        raise MurajiError(
            f"The backup “{backup.path}” can no longer be read. The project was left as it is; "
            "choose another backup.",
            f"لم تعد النسخة «{backup.path}» مقروءة. تُرك المشروع كما هو؛ اختر نسخة أخرى.",
        )
    temporary = path.with_name(f".{path.name}.{token_hex(4)}.part")
    try:
        copy_with_log(backup.path, temporary)
        with temporary.open("rb+") as stream:
            os.fsync(stream.fileno())
        aside = put_in_place(temporary, path, now)
        forget(setting_in(backup.path, IDENTITY_KEY))
        return aside
    except OSError as error:
        raise _not_put_back(path, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def put_in_place(new: Path, path: Path, now: datetime) -> Path | None:
    """Move the project and its log aside, untouched, and the new file to its place.

    Raises:
        OSError: the folder cannot be written; then the old file stands as it stood.
    """
    aside = None
    if os.path.lexists(path):
        aside = _free_name(path, now)
        # The file first: without its log it must never be taken for the whole.
        moves = [
            (path.with_name(path.name + ending), aside.with_name(aside.name + ending))
            for ending in ("", *BESIDE)
        ]
        try:
            for old, place in moves:
                if os.path.lexists(old):
                    old.rename(place)
            new.replace(path)
        except OSError:
            for old, place in moves:
                if os.path.lexists(place) and not os.path.lexists(old):
                    place.rename(old)
            raise
    else:
        new.replace(path)
    sync_folder(path.parent)
    return aside


def _free_name(path: Path, now: datetime) -> Path:
    stem = f"{path.stem} ({now.astimezone().strftime('%Y-%m-%d %H.%M.%S')})"
    number = 0
    while True:
        name = f"{stem}{f' {number}' if number else ''}{path.suffix}.aside"
        place = path.with_name(name)
        if not os.path.lexists(place):
            return place
        number += 1


def _not_put_back(path: Path, error: OSError) -> MurajiError:
    return MurajiError(
        f"The backup could not be put in the place of “{path}”: {error.strerror}. The project was "
        "left as it is. Check that the folder may be written and is not full.",
        f"تعذّر وضع النسخة مكان «{path}»: {error.strerror}. تُرك المشروع كما هو. "
        "تحقّق من أن المجلد قابل للكتابة وغير ممتلئ.",
    )
