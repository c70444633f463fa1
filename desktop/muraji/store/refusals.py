"""What is said of a file that is not opened, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError, OnlyReadableError

if TYPE_CHECKING:
    from pathlib import Path


def made_by_newer(path: Path) -> MurajiError:
    """Return what is said of a project that a later version of this program made."""
    return MurajiError(
        f"“{path}” was made by a newer Muraji and was left as it is. Update this program to open it.",
        f"أُنشئ «{path}» بإصدار أحدث من مُراجِع، فتُرك كما هو. حدّث هذا البرنامج لفتحه.",
    )


def open_elsewhere(path: Path) -> MurajiError:
    """Return what is said of a project that is open already."""
    return OnlyReadableError(
        f"“{path}” is already open in another Muraji window. "
        "Go on there, or close that window and try again.",
        f"المشروع «{path}» مفتوح في نافذة أخرى من مُراجِع. تابِع هناك، أو أغلق تلك النافذة وحاول مجددًا.",
    )


def refusal(path: Path, error: Exception) -> MurajiError:
    """Return what is said of an error that SQLite or the system raised on opening."""
    if "locked" in str(error):
        return open_elsewhere(path)
    if "readonly" in str(error):
        return OnlyReadableError(
            f"“{path}” may only be read, and reviewing writes to it. It was left as it is; "
            "allow writing, or copy it to a folder of your own and open the copy.",
            f"الملف «{path}» للقراءة فقط، والمراجعة تكتب فيه. تُرك كما هو؛ "
            "اسمح بالكتابة فيه، أو انسخه إلى مجلد لك وافتح النسخة.",
        )
    return MurajiError(
        f"“{path}” cannot be opened as a project: {error}. It was left as it is; "
        "open a backup of it, or choose another file.",
        f"تعذّر فتح «{path}» مشروعًا: {error}. تُرك كما هو؛ افتح نسخة احتياطية منه، أو اختر ملفًا آخر.",
    )
