"""Every column of every table is written and read, and the tables name real columns."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

import pytest

from muraji.store.rows import BY_NAME, TABLES, Table, as_json, from_json
from muraji.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("table", BY_NAME.values(), ids=BY_NAME)
def test_the_columns_are_those_of_the_schema(table: Table[Any], tmp_path: Path) -> None:
    store = Store.create(tmp_path / "p.muraji")
    found = store._connection.execute(f"SELECT name, pk FROM pragma_table_info('{table.name}')")
    schema = list(found)
    assert [name for name, _ in schema] == list(table.columns)
    assert [name for name, key in schema if key] == [table.columns[0]]
    store.close()


def test_every_kind_of_row_has_a_table() -> None:
    assert {table.name for table in TABLES.values()} == set(BY_NAME)
    assert len(TABLES) == len(BY_NAME) == 5
    assert all(fields(kind) for kind in TABLES)


def test_json_values_are_written_one_way() -> None:
    assert as_json({"b": 1, "a": "ي"}) == as_json({"a": "ي", "b": 1}) == '{"a": "ي", "b": 1}'
    assert from_json(as_json([1, None, True])) == [1, None, True]
    assert as_json(None) is None
    assert from_json(None) is None
