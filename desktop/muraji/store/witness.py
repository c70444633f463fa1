"""A note beside the project, on this machine, of its newest step: it tells when the end was cut off.

A log whose tail was cut, or a file put back from an old copy, is sound in itself; only somebody who
remembers the newest step can say that steps are missing.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

LENGTH = 96


class Seen(NamedTuple):
    """The newest step that was on the disk, and the mentions there were, where they were counted."""

    seq: int
    chain: str
    mentions: int | None = None


class Witness:
    """One small file, written over after each step; it never delays and never fails a decision."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def remembered(self) -> Seen | None:
        """Return what was seen last; None if nothing was, or the note cannot be read."""
        try:
            seq, chain, mentions = self.path.read_text("ascii").split()
            return Seen(int(seq), chain, int(mentions) if mentions != "-" else None)
        except (OSError, ValueError):
            return None

    def note(self, seen: Seen) -> None:
        """Remember this step. It is not forced to the disk: a witness that lags accuses nobody."""
        mentions = "-" if seen.mentions is None else seen.mentions
        with suppress(OSError):
            handle = os.open(self.path, os.O_WRONLY | os.O_CREAT, 0o600)
            try:
                line = f"{seen.seq} {seen.chain or '-'} {mentions}"
                os.write(handle, line.ljust(LENGTH).encode("ascii"))
            finally:
                os.close(handle)
