"""Journal entries as text: decisions by their field names, changes as rows of columns."""

from __future__ import annotations

import json
from contextlib import suppress
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeAlias

from muraji.domain.change import Change, Changes, Row
from muraji.store.rows import BY_NAME, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from muraji.domain.decision import Decision


LETTERS_AT_ONCE = 100_000


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


ChangeColumns: TypeAlias = tuple[str, Any, Any]
"""The name of a table, with the columns of its row before and after; None where there is none."""


def columns_of(changes: Iterable[Change]) -> list[ChangeColumns]:
    """Return the changes as columns, for the tables and for the journal alike."""
    return [_columns(change) for change in changes]


def encode_changes(changes: Iterable[Change]) -> str:
    """Return the changes as ``[[table, columns before or null, columns after or null], ...]``."""
    return encode_columns(columns_of(changes))


def encode_columns(changes: list[ChangeColumns]) -> str:
    """Return what :func:`columns_of` gave as text."""
    from msgspec import json as fast_json

    # One by one: other threads get their turn between two rows of a step that has 100,000.
    return f"[{', '.join(fast_json.encode(change).decode() for change in changes)}]"


def decode_changes(text: str) -> Changes:
    """Return the changes that :func:`encode_changes` wrote."""
    return Changes(tuple(_decode_change(*parts) for parts in _elements(text)))


def decode_beginning(text: str) -> Changes:
    """Return the changes of which a text cut short anywhere holds all."""
    changes = []
    with suppress(ValueError, IndexError):
        for parts in _elements(text):
            changes.append(_decode_change(*parts))  # noqa: PERF401 - what came before the end is kept
    return Changes(tuple(changes))


def _text_of(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _elements(text: str) -> Iterator[Any]:
    """Yield the elements of an array one by one, for the reason given above."""
    read, place = json.JSONDecoder().raw_decode, 1
    while text[place] != "]":
        element, place = read(text, place)
        yield element
        place += 2 * (text[place] == ",")


def _columns(change: Change) -> ChangeColumns:
    before, after = change.before, change.after
    table = TABLES[type(before if after is None else after)]
    return (
        table.name,
        None if before is None else table.encode(before),
        None if after is None else table.encode(after),
    )


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
    digest = sha256(b"[")
    for number, field in enumerate((previous, *fields)):
        digest.update(b", " if number else b"")
        for part in _parts(field):
            digest.update(part.encode("utf-8"))
    digest.update(b"]")
    return digest.hexdigest()


def _parts(value: object) -> Iterator[str]:
    """Yield the JSON of a value; that of a long text in pieces."""
    if not isinstance(value, str) or len(value) <= LETTERS_AT_ONCE:
        yield _text_of(value)
        return
    yield '"'
    for start in range(0, len(value), LETTERS_AT_ONCE):
        yield _text_of(value[start : start + LETTERS_AT_ONCE])[1:-1]
    yield '"'
