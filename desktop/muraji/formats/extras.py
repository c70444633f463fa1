"""Packages that a format needs and the program does without: found before anything is written."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.domain.words import Words

if TYPE_CHECKING:
    from muraji.formats.format import Format


def missing_package(format_: Format) -> Words | None:
    """Return what to do before the format can be used; None where it can be."""
    package = getattr(format_, "package", "")
    if not package or find_spec(package):
        return None
    extra = format_.name
    return Words(
        f"It needs the package “{package}”, which is not installed. Install it with "
        f"`pip install 'muraji[{extra}]'`, or choose another format.",
        f"يحتاج إلى الحزمة «{package}» وهي غير مثبّتة. ثبّتها بالأمر "
        f"`pip install 'muraji[{extra}]'`‎، أو اختر صيغة أخرى.",
    )


def require(format_: Format) -> None:
    """Refuse a format whose package is missing.

    Raises:
        MurajiError: naming the format and the package.
    """
    words = missing_package(format_)
    if words is not None:
        raise MurajiError(f"{format_.title.en}: {words.en}", f"{format_.title.ar}: {words.ar}")
