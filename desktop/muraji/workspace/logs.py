"""A log of what the program did, without a word of any article; old ones make room for new ones."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from muraji.workspace.places import data_folder

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

LARGEST = 256 * 1024
KEPT = 3


def log_file() -> Path:
    """Return where the newest lines are."""
    return data_folder() / "logs" / "muraji.log"


def note(now: datetime, what: str) -> None:
    """Add a line; a log that cannot be written never stands in the way of anything."""
    with suppress(OSError):
        path = log_file()
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LARGEST:
            _rotate(path)
        with path.open("a", encoding="utf-8") as stream:
            stream.write(f"{now.isoformat(timespec='seconds')} {what}\n")


def _rotate(path: Path) -> None:
    for number in range(KEPT, 0, -1):
        older = path.with_name(f"{path.name}.{number}")
        newer = path if number == 1 else path.with_name(f"{path.name}.{number - 1}")
        if newer.exists():
            newer.replace(older)
