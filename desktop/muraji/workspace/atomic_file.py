"""Files that are either whole or not there: written beside their place, then put in it."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from muraji.domain.durable import sync_folder
from muraji.domain.errors import MurajiError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def atomic_file(path: Path) -> Iterator[BinaryIO]:
    """Yield a stream whose bytes stand at ``path`` once the block ends without an error.

    What stood there before stays whole until then; nothing is left behind when the block fails.
    A link is followed, so that the file it names is replaced and not the link.

    Raises:
        MurajiError: the place cannot be written, is no file, or the disk is full.
    """
    place = Path(os.path.realpath(path))
    if os.path.lexists(place) and not os.path.isfile(place):  # noqa: PTH113 - never raises
        raise MurajiError(
            f"“{path}” is a folder or a device and was left as it is. Choose the name of a file.",
            f"«{path}» مجلد أو جهاز، وتُرك كما هو. اختر اسم ملف.",
        )
    temporary = place.with_name(f".muraji-{os.urandom(6).hex()}.part")
    try:
        with temporary.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(place)
        sync_folder(place.parent)
    except OSError as error:
        raise MurajiError(
            f"“{path}” cannot be written: {error.strerror}. What stood there before is untouched. "
            "Choose another place, or make room on the disk.",
            f"تعذّرت كتابة «{path}»: {error.strerror}. ما كان هناك من قبل لم يُمسّ. "
            "اختر مكانًا آخر، أو أفرغ مساحة على القرص.",
        ) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
