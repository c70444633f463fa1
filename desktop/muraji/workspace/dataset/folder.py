"""A dataset folder that is whole or not there: made beside its place, then put in it."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from hashlib import file_digest
from secrets import token_hex
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MANIFEST = "MANIFEST.sha256"


def check_place(folder: Path, *, may_replace: bool) -> None:
    """Refuse a place where a dataset would fall on something else.

    Raises:
        MurajiError: something stands there that is not an older dataset which may be replaced.
    """
    if not folder.exists():
        return
    is_ours = folder.is_dir() and (folder / MANIFEST).is_file()
    if folder.is_dir() and not any(folder.iterdir()):
        return
    if not is_ours:
        raise MurajiError(
            f"“{folder}” is there already and is no dataset. Choose another folder.",
            f"«{folder}» موجود وليس مجموعة بيانات. اختر مجلدًا آخر.",
        )
    if not may_replace:
        raise MurajiError(
            f"“{folder}” holds a dataset already. Allow replacing it, or choose another folder.",
            f"في «{folder}» مجموعة بيانات. اسمح باستبدالها أو اختر مجلدًا آخر.",
        )


@contextmanager
def atomic_folder(folder: Path) -> Iterator[Path]:
    """Yield a folder whose content stands at ``folder`` once the block ends without an error.

    What stood there before stays until then; nothing is left behind when the block fails.

    Raises:
        MurajiError: the place cannot be written, or the disk is full.
    """
    place = folder.absolute()
    mark = token_hex(6)
    making, old = (place.with_name(f".muraji-{mark}.{kind}") for kind in ("part", "old"))
    try:
        making.mkdir(parents=True)
        yield making
        if place.exists():
            place.rename(old)
        try:
            making.rename(place)
        except OSError:
            if old.exists():
                old.rename(place)
            raise
    except OSError as error:
        raise MurajiError(
            f"The dataset cannot be written to “{folder}”: {error.strerror}. What stood there before "
            "is untouched. Choose another place, or make room on the disk.",
            f"تعذّرت كتابة مجموعة البيانات في «{folder}»: {error.strerror}. ما كان هناك من قبل لم يُمسّ. "
            "اختر مكانًا آخر، أو أفرغ مساحة على القرص.",
        ) from error
    finally:
        for rest in (making, old):
            shutil.rmtree(rest, ignore_errors=True)


def manifest(folder: Path) -> str:
    """Return the hashes of all files of a folder as ``sha256sum`` checks them."""
    lines = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != MANIFEST:
            with path.open("rb") as file:
                digest = file_digest(file, "sha256").hexdigest()
            lines.append(f"{digest}  {path.relative_to(folder).as_posix()}\n")
    return "".join(lines)


def altered(folder: Path) -> list[str]:
    """Return the files of a dataset that are not as its manifest has them, or are missing.

    Raises:
        MurajiError: the folder has no manifest.
    """
    try:
        lines = (folder / MANIFEST).read_text("utf-8").splitlines()
    except OSError as error:
        raise MurajiError(
            f"“{folder}” has no {MANIFEST}, so it is no dataset of Muraji.",
            f"لا ملف {MANIFEST} في «{folder}»، فهو ليس مجموعة بيانات من مُراجِع.",
        ) from error
    standing = set(manifest(folder).splitlines())
    return [line.partition("  ")[2] for line in lines if line not in standing]
