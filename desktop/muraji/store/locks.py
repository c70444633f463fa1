"""Whether another program holds a database: asked of the system, so that SQLite takes no log in."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FIRST_BYTE = 0x40000000
"""Where SQLite puts its locks (PENDING_BYTE, RESERVED_BYTE and the shared bytes of its os.h)."""
BYTES = 512


def is_locked(path: Path) -> bool:
    """Say whether another program writes the file, or has it for itself alone.

    Never asked of a file that this program has open: closing the handle would drop its locks.
    """
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except OSError:
        return False
    try:
        return _is_taken(handle)
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _is_taken(handle: int) -> bool:
        os.lseek(handle, FIRST_BYTE + 2, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return True
        with suppress(OSError):
            msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
        return False

else:
    import fcntl

    def _is_taken(handle: int) -> bool:
        try:
            fcntl.lockf(handle, fcntl.LOCK_SH | fcntl.LOCK_NB, BYTES, FIRST_BYTE)
        except OSError as error:
            # A file system without locks has none that could be held.
            return isinstance(error, BlockingIOError | PermissionError)
        with suppress(OSError):
            fcntl.lockf(handle, fcntl.LOCK_UN, BYTES, FIRST_BYTE)
        return False
