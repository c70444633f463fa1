"""Articles of a damaged project: each from wherever its row and its text are proved by their hashes."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from muraji.domain.article import article_of
from muraji.domain.journal import EntryKind
from muraji.store import articles
from muraji.store.salvaged_rows import readable
from muraji.store.seal import SEALED, seal_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from muraji.store.salvage_report import Salvage

WANTED = ["position", *SEALED, "seal"]

Row = dict[str, Any]


def fill_articles(
    sources: Sequence[sqlite3.Connection],
    damaged: sqlite3.Connection | None,
    target: sqlite3.Connection,
    salvage: Salvage,
    at: str,
) -> None:
    """Write every article of which a row or a text is left; the newest source is the first."""
    rows = _rows(sources, salvage)
    texts = _texts(sources, damaged, rows, salvage)
    _make_missing(rows, texts, sources, at)
    taken: set[int] = set()
    for id_, row in sorted(rows.items(), key=lambda item: item[1]["position"]):
        if not _is_proved(row):
            salvage.unproved.append(row["source"])
        if not _is_sound(row, texts.get(id_)):
            salvage.lost_texts.append(row["source"])
        position = row["position"] if row["position"] not in taken else None
        values = (*(row[name] for name in SEALED), seal_of(row[name] for name in SEALED))
        written = target.execute(
            f"INSERT INTO articles (position, {', '.join(SEALED)}, seal)"  # noqa: S608
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (position, *values),
        )
        taken.add(written.lastrowid or 0)
        words = (texts.get(id_) or b"").decode("utf-8", "replace")
        target.execute("INSERT INTO texts VALUES (?, ?)", (id_, words))
    salvage.articles = len(rows)


def names_in_journal(connection: sqlite3.Connection) -> dict[str, str]:
    """Return under which name each article came in, by its id, as far as the journal can be read."""
    names: dict[str, str] = {}
    wanted = ["kind", "words"]
    for row in readable(connection, "journal", wanted, {}):
        source, _, digest = str(row.get("words")).rpartition(" ")
        if row.get("kind") == EntryKind.IMPORT.value and len(digest) == 64:
            names[digest[:16]] = source
    return names


def _rows(sources: Sequence[sqlite3.Connection], salvage: Salvage) -> dict[str, Row]:
    """Return for each article its row: the first that is proved, else the first that can be read."""
    rows: dict[str, Row] = {}
    for source in sources:
        for found in readable(source, "articles", WANTED, salvage.unreadable):
            row = _fitting(found)
            if row is None:
                salvage.unreadable["articles"] = salvage.unreadable.get("articles", 0) + 1
                continue
            standing = rows.get(row["id"])
            if standing is None or (_is_proved(row) and not _is_proved(standing)):
                rows[row["id"]] = row
    return rows


def _fitting(row: Row) -> Row | None:
    """Return the row as one that can be written; None where it names no article."""
    if str(row.get("sha256"))[:16] != row.get("id") or not isinstance(row.get("position"), int):
        return None
    fitting = {name: str(row.get(name) or "") for name in SEALED}
    try:
        is_plain = isinstance(json.loads(fitting["metadata"]), dict)
    except ValueError:
        is_plain = False
    if not is_plain:
        fitting["metadata"] = "{}"
    # A version before the seals has none to prove its rows by.
    seal = row.get("seal", seal_of(row.get(name) for name in SEALED))
    return {**fitting, "position": row["position"], "seal": seal}


def _is_proved(row: Row) -> bool:
    return bool(row["seal"] == seal_of(row[name] for name in SEALED))


def _texts(
    sources: Sequence[sqlite3.Connection],
    damaged: sqlite3.Connection | None,
    rows: dict[str, Row],
    salvage: Salvage,
) -> dict[str, bytes]:
    """Return for each article its text: the first that is sound, else the first that can be read."""
    texts: dict[str, bytes] = {}
    for source in sources:
        for found in readable(
            source, "texts", ["article_id", "text"], salvage.unreadable, is_raw=True
        ):
            id_ = str(found.get("article_id"))
            text = str(found.get("text")).encode("utf-8", "surrogateescape")
            row = rows.get(id_, {"sha256": None, "source": id_})
            if row["sha256"] is None and sha256(text).hexdigest()[:16] != id_:
                continue
            standing = texts.get(id_)
            if standing is None or (_is_sound(row, text) and not _is_sound(row, standing)):
                if source is not damaged and (_is_sound(row, text) or row["sha256"] is None):
                    salvage.texts_from_backups.append(row["source"])
                texts[id_] = text
    return texts


def _is_sound(row: Row, text: bytes | None) -> bool:
    return text is not None and sha256(text).hexdigest() == row["sha256"]


def _make_missing(
    rows: dict[str, Row], texts: dict[str, bytes], sources: Sequence[sqlite3.Connection], at: str
) -> None:
    """Make the row of an article from its text, and its name from the journal, where no row is left."""
    missing = [id_ for id_ in texts if id_ not in rows]
    if not missing:
        return
    names: dict[str, str] = {}
    for source in reversed(sources):
        names.update(names_in_journal(source))
    last = max((row["position"] for row in rows.values()), default=0)
    for position, id_ in enumerate(missing, last + 1):
        article = article_of(names.get(id_, f"{id_}.txt"), texts[id_].decode("utf-8"))
        *values, _ = articles.columns_of(article, at)
        rows[id_] = {**dict(zip(SEALED, values, strict=True)), "position": position, "seal": ""}
