"""Files that are either whole or not there: written beside their place, then put in it."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, BinaryIO, cast

from muraji.domain.errors import MurajiError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def atomic_file(path: Path) -> Iterator[BinaryIO]:
    """Yield a stream whose bytes stand at ``path`` once the block ends without an error.

    What stood there before stays whole until then; nothing is left behind when the block fails.

    Raises:
        MurajiError: the place cannot be written, or the disk is full.
    """
    temporary: Path | None = None
    try:
        with NamedTemporaryFile(
            dir=path.parent, prefix=f".{path.name}.", suffix=".part", delete=False
        ) as stream:
            temporary = Path(stream.name)
            yield cast("BinaryIO", stream)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
        temporary = None
        _sync_folder(path.parent)
    except OSError as error:
        raise MurajiError(
            f"“{path}” cannot be written: {error.strerror}. What stood there before is untouched. "
            "Choose another place, or make room on the disk.",
            f"تعذّرت كتابة «{path}»: {error.strerror}. ما كان هناك من قبل لم يُمسّ. "
            "اختر مكانًا آخر، أو أفرغ مساحة على القرص.",
        ) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    # Windows cannot open a folder; its rename is durable without this.
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
