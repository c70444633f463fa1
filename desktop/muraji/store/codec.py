"""Journal entries as text: decisions by their field names, changes as rows of columns."""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from muraji.domain.change import Change, Changes, Row
from muraji.store.rows import BY_NAME, TABLES

if TYPE_CHECKING:
    from muraji.domain.decision import Decision


def encode_decision(decision: Decision | None) -> str | None:
    """Return the decision as ``["Accept", {"ids": [...], ...}]``; None for a job's entry."""
    if decision is None:
        return None
    from msgspec import json as fast_json

    return fast_json.encode((type(decision).__name__, decision)).decode()


def decode_decision(text: str | None) -> Decision | None:
    """Return the decision that :func:`encode_decision` wrote."""
    if text is None:
        return None
    name, fields = json.loads(text)
    from msgspec import convert

    decision: Decision = convert(fields, type=_decisions_by_name()[name])
    return decision


@cache
def _decisions_by_name() -> dict[str, type[Decision]]:
    from muraji.domain.decision import DECISIONS

    return {kind.__name__: kind for kind in DECISIONS}


def encode_changes(changes: Changes) -> str:
    """Return the changes as ``[[table, columns before or null, columns after or null], ...]``."""
    return json.dumps([_encode_change(change) for change in changes], ensure_ascii=False)


def decode_changes(text: str) -> Changes:
    """Return the changes that :func:`encode_changes` wrote."""
    return Changes(tuple(_decode_change(*parts) for parts in json.loads(text)))


def _encode_change(change: Change) -> tuple[str, Any, Any]:
    table = TABLES[type(change.row)]
    before = None if change.before is None else table.encode(change.before)
    after = None if change.after is None else table.encode(change.after)
    return table.name, before, after


def _decode_change(name: str, before: list[Any] | None, after: list[Any] | None) -> Change:
    table = BY_NAME[name]
    rows: list[Row | None] = [
        None if columns is None else table.decode(tuple(columns)) for columns in (before, after)
    ]
    return Change(rows[0], rows[1])


def next_link(previous: str, fields: tuple[object, ...]) -> str:
    """Return the chain value of an entry: a hash over the one before and the entry's own columns.

    A journal whose tail was cut or whose middle was altered no longer matches its chain.
    """
    text = json.dumps([previous, *fields], ensure_ascii=False)
    return sha256(text.encode("utf-8")).hexdigest()
