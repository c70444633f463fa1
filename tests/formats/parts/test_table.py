"""The table for people: nothing in it is computed, and every mention says its state."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import BytesIO, StringIO
from typing import TYPE_CHECKING

import pytest

from muraji.formats.catalogue import FORMATS
from muraji.formats.parts.table import COLUMNS, harmless
from muraji.workspace.label_sets import shipped

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-5", "@x", "\t=1", "＝1"])
def test_what_would_be_computed_is_text(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


def test_what_is_text_stays_as_it_is() -> None:
    assert [harmless(cell) for cell in ("", "مصر", "1-2", " =1")] == ["", "مصر", "1-2", " =1"]


def test_every_mention_has_its_row(repository: Path) -> None:
    hard = repository / "tests/data/formats/hard.json"
    (document,) = FORMATS["json"].read(hard).documents
    rows = [replace(row, note="=HYPERLINK(1)", value={"min": 3}) for row in document.annotations]
    stream = BytesIO()
    FORMATS["csv"].write([replace(document, annotations=tuple(rows))], shipped(), stream)
    assert not stream.closed
    table = list(csv.DictReader(StringIO(stream.getvalue().decode("utf-8-sig"), newline="")))
    assert tuple(table[0]) == COLUMNS
    assert {row["note"] for row in table} == {"'=HYPERLINK(1)"}
    assert {row["value"] for row in table} == {'{"min":3}'}
    by_text = {row["text"]: (row["label"], row["state"], row["in_article"]) for row in table}
    assert by_text["أمس"] == ("DATE", "pending", "yes")
    assert by_text["الأردني"] == ("NORP", "rejected", "yes")
    assert by_text["الأهرام"] == ("ORG", "accepted", "no")
