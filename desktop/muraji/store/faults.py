"""What SQLite refuses, as sentences; only the store knows its errors."""

from __future__ import annotations

import sqlite3

from muraji.domain.words import Words

SAFE_EN = "Everything that was saved is safe."
SAFE_AR = "كل ما حُفظ آمن."
TOLD = (
    (
        ("full", "disk I/O"),
        Words(
            f"The disk is full or does not answer. {SAFE_EN} Make room on it or check that it is "
            "connected, then do it again.",
            f"القرص ممتلئ أو لا يستجيب. {SAFE_AR} أفرغ مساحة عليه أو تحقّق من اتصاله، ثم أعد المحاولة.",
        ),
    ),
    (
        ("malformed", "not a database", "corrupt"),
        Words(
            f"The project file is damaged at the place that was to be read. {SAFE_EN} Check the "
            "project: it is repaired from its journal and its backups.",
            f"ملف المشروع تالف في الموضع المطلوب. {SAFE_AR} افحص المشروع: يُصلح من سجله ونسخه الاحتياطية.",
        ),
    ),
    (
        ("locked", "busy"),
        Words(
            f"Another program holds the project file. {SAFE_EN} Close that program and do it again.",
            f"برنامج آخر يمسك ملف المشروع. {SAFE_AR} أغلق ذلك البرنامج ثم أعد المحاولة.",
        ),
    ),
    (
        ("readonly",),
        Words(
            f"The project file may only be read. {SAFE_EN} Allow writing, or open a copy of it.",
            f"ملف المشروع للقراءة فقط. {SAFE_AR} اسمح بالكتابة فيه، أو افتح نسخة منه.",
        ),
    ),
)


def words_of_sqlite(error: BaseException) -> Words | None:
    """Return what to say of an error of SQLite's; None for any other, and for a wrong statement."""
    if not isinstance(error, sqlite3.DatabaseError):
        return None
    said = str(error)
    return next((words for signs, words in TOLD if any(sign in said for sign in signs)), None)
