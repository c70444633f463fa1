"""Lists on the disk: gzip unpacks four times as fast as xz, and they are unpacked at every start."""

from __future__ import annotations

import gzip
import zlib


def packed(data: bytes) -> bytes:
    """Return the data compressed, the same bytes at any time."""
    return gzip.compress(data, 9, mtime=0)


def unpacked(data: bytes) -> bytes:
    """Return what :func:`packed` was given.

    Raises:
        ValueError: the data is damaged or was never packed.
    """
    try:
        return gzip.decompress(data)
    except (OSError, EOFError, zlib.error) as error:
        raise ValueError("not compressed as it should be") from error
