"""The one place where a fault becomes a sentence: what happened, what is safe, what to do."""

from __future__ import annotations

import errno

from muraji.domain.errors import MurajiError
from muraji.domain.words import Words
from muraji.store.faults import SAFE_AR, SAFE_EN, words_of_sqlite

BUG = Words(
    f"Muraji met an error of its own. {SAFE_EN} A report was written that you can read, and send to "
    "us if you like.",
    f"صادف مُراجِع خطأ فيه هو. {SAFE_AR} كُتب تقرير يمكنك قراءته وإرساله إلينا إن شئت.",
)
NO_MEMORY = Words(
    f"There is not enough memory for this. {SAFE_EN} Close other programs, or take fewer articles "
    "at once.",
    f"لا تكفي الذاكرة لهذا. {SAFE_AR} أغلق برامج أخرى، أو خذ مقالات أقل في المرة.",
)
DISK = {
    errno.ENOSPC: Words("The disk is full.", "القرص ممتلئ."),
    errno.EDQUOT: Words("Your share of the disk is full.", "حصّتك من القرص ممتلئة."),
    errno.EFBIG: Words("The file would be too large.", "سيكون الملف أكبر من المسموح."),
    errno.EIO: Words("The disk does not answer.", "القرص لا يستجيب."),
    errno.EROFS: Words("The disk may only be read.", "القرص للقراءة فقط."),
    errno.EACCES: Words("You may not use this place.", "لا يُسمح لك بهذا الموضع."),
    errno.EPERM: Words("You may not use this place.", "لا يُسمح لك بهذا الموضع."),
    errno.ENOENT: Words("The file or folder is gone.", "الملف أو المجلد لم يعد موجودًا."),
}
TRY_AGAIN = Words(
    f"{SAFE_EN} Mend that, or choose another place, and do it again.",
    f"{SAFE_AR} أصلح ذلك أو اختر موضعًا آخر، ثم أعد المحاولة.",
)


def words_of(error: BaseException) -> Words | None:
    """Return what to say of a fault that a person can do something about; None for a bug."""
    if isinstance(error, MurajiError):
        return error.words
    if isinstance(error, MemoryError):
        return NO_MEMORY
    if isinstance(error, OSError) and error.errno in DISK:
        place = f"“{error.filename}”: " if error.filename else ""
        what = DISK[error.errno]
        return Words(f"{place}{what.en} {TRY_AGAIN.en}", f"{place}{what.ar} {TRY_AGAIN.ar}")
    return words_of_sqlite(error)
