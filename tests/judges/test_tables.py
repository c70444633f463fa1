"""Tables open in the programs of people, whole and with nothing computed."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from muraji.formats.catalogue import FORMATS
from muraji.formats.muraji_json.records import json_schema
from muraji.formats.parts.table import COLUMNS
from muraji.formats.xlsx import CUT, LONGEST_CELL
from muraji.workspace.label_sets import shipped

from .reference import hard, judge, written

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.filterwarnings("ignore")


def test_a_csv_table_has_no_formula(tmp_path: Path) -> None:
    path = written("csv", tmp_path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 2 * len(hard().annotations)
    text = hard().article.text
    for row, annotation in zip(rows, hard().annotations * 2, strict=True):
        assert row["text"] == annotation.span.of(text) == text[int(row["start"]) : int(row["end"])]
        assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


def test_openpyxl_reads_the_workbook(tmp_path: Path) -> None:
    openpyxl = judge("openpyxl")
    book = openpyxl.load_workbook(written("xlsx", tmp_path))
    (sheet,) = book.worksheets
    assert sheet.sheet_view.rightToLeft
    heads, *rows = sheet.iter_rows(values_only=True)
    assert heads == COLUMNS
    assert len(rows) == 2 * len(hard().annotations)
    text = hard().article.text
    for cells, annotation in zip(rows, hard().annotations * 2, strict=True):
        row = dict(zip(COLUMNS, cells, strict=True))
        assert row["text"] == annotation.span.of(text) == text[row["start"] : row["end"]]
        assert (row["label"], row["state"]) == (annotation.label, annotation.state.value)


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("=1+1", "=1+1"),
        ("_x0041_ \ufffe", "_x0041_ \ufffe"),
        ("a\n b ", "a\n b "),
        ("😀" * 20_000, "😀" * ((LONGEST_CELL - len(CUT)) // 2) + CUT),
    ],
    ids=["formula", "escapes", "white space", "too long"],
)
def test_openpyxl_reads_the_cell(note: str, shown: str, tmp_path: Path) -> None:
    openpyxl = judge("openpyxl")
    escapes = judge("openpyxl.utils.escape")
    (first, *_) = hard().annotations
    document = replace(hard(), annotations=(replace(first, note=note),))
    path = tmp_path / "cells.xlsx"
    with path.open("wb") as stream:
        FORMATS["xlsx"].write([document], shipped(), stream)
    cell = openpyxl.load_workbook(path).active.cell(2, COLUMNS.index("note") + 1)
    assert cell.data_type != "f", "it is a formula"
    assert escapes.unescape(cell.value) == shown
    assert len(shown.encode("utf-16-le")) <= 2 * LONGEST_CELL


def test_jsonschema_accepts_muraji_json(tmp_path: Path) -> None:
    jsonschema = judge("jsonschema")
    project = json.loads(written("json", tmp_path).read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(json_schema())
    jsonschema.Draft202012Validator(json_schema()).validate(project)
    text = project["articles"][0]["text"]
    for entity in project["articles"][0]["entities"]:
        assert text[entity["start"] : entity["end"]] == entity["text"]
