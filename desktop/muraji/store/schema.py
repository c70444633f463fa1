"""Is the schema of a file exactly ours? Whatever else stands in it could act when we read or write."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.store.migrations import VERSIONS

if TYPE_CHECKING:
    from pathlib import Path

MADE_BY_SQLITE = ("sqlite_", "_sqlite_migrations")
SHADOWS = ("search_data", "search_idx", "search_docsize", "search_config", "search_content")
"""Tables behind the search index: their wording is SQLite's and differs between its versions."""

Schema = dict[tuple[str, str], str | None]


def refuse_foreign_schema(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Let nothing through that our migrations did not make: trigger, view, table, index, column.

    Raises:
        MurajiError: something was added, changed or taken away; names what.
    """
    strange = foreign_parts(connection, version)
    if not strange:
        return
    named = ", ".join(strange[:3])
    raise MurajiError(
        f"“{path}” holds parts that no Muraji made ({named}), which could change your work. "
        "It was left as it is. Ask whoever sent it for an export, and import that; if the file is "
        f"your own, run: muraji check-file “{path}” --repair",
        f"في «{path}» أجزاء لم يصنعها مُراجِع ({named}) وقد تغيّر عملك. تُرك كما هو. "
        "اطلب ممن أرسله ملف تصدير واستورده؛ وإن كان الملف لك فشغّل: "
        f"muraji check-file «{path}» --repair",
    )


def foreign_parts(connection: sqlite3.Connection, version: int) -> list[str]:
    """Name what no version made, from this one on.

    A migration that was cut short leaves a later schema under the number of an earlier one.
    """
    strange = strange_parts(connection, version)
    later = range(version + 1, len(VERSIONS) + 1)
    is_later = strange and not all(strange_parts(connection, number) for number in later)
    return [] if is_later else strange


def strange_parts(connection: sqlite3.Connection, version: int) -> list[str]:
    """Name what differs from the schema of this version, as ``kind name``."""
    with closing(sqlite3.connect(":memory:")) as model:
        for migrate in VERSIONS[: max(version, 0)]:
            migrate(model)  # type: ignore[arg-type]  # they ask for nothing but `execute`
        ours = _schema(model)
    theirs = _schema(connection)
    keys = [key for key in {**ours, **theirs} if ours.get(key, "") != theirs.get(key, "")]
    return [f"{kind} {name}" for kind, name in keys]


def _schema(connection: sqlite3.Connection) -> Schema:
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
    return {
        (kind, name): None if name in SHADOWS else sql
        for kind, name, table, sql in rows
        if not table.startswith(MADE_BY_SQLITE)
    }
