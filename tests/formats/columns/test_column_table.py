"""Tables of every kind become articles; what is wrong is told by file and row."""

from __future__ import annotations

import csv
import json
import zipfile
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from muraji.domain.errors import MurajiError
from muraji.formats.catalogue import reader_of
from muraji.formats.columns import ColumnChoice, ColumnTable, glance
from muraji.formats.columns.column_table import iso_day

if TYPE_CHECKING:
    from pathlib import Path

    from muraji.domain.document import Document

ROWS = [
    {"title": "حريق في الميناء", "text": "اندلع حريق\nفي الميناء أمس.", "date": "7/12/2024"},
    {"title": "فوز", "text": 'فاز "الفريق"، 2-1؛ 😀 انتهى.', "date": "2024-12-08"},
]


def write_xlsx(path: Path, rows: list[dict[str, str]]) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(list(rows[0]))
    for row in rows:
        book.active.append(list(row.values()))
    book.save(path)


def write_delimited(path: Path, rows: list[dict[str, str]], mark: str, encoding: str) -> None:
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=mark)
        writer.writeheader()
        writer.writerows(rows)


def write(path: Path, rows: list[dict[str, str]]) -> Path:
    match path.suffix:
        case ".csv":
            write_delimited(path, rows, ";" if "semicolon" in path.stem else ",", "utf-8-sig")
        case ".tsv":
            write_delimited(path, rows, "\t", "utf-16")
        case ".xlsx":
            write_xlsx(path, rows)
        case ".json":
            path.write_text(json.dumps({"articles": rows}, ensure_ascii=False), encoding="utf-8")
        case ".jsonl":
            lines = (json.dumps(row, ensure_ascii=False) for row in rows)
            path.write_text("\n".join(lines) + "\n\n", encoding="utf-8")
    return path


def read(path: Path, *choices: Any) -> list[Document]:
    return list(ColumnTable().read(path, *choices).documents)


@pytest.mark.parametrize("name", ["a.csv", "semicolon.csv", "a.tsv", "a.xlsx", "a.json", "a.jsonl"])
def test_every_kind_of_table_gives_the_same_articles(tmp_path: Path, name: str) -> None:
    path = write(tmp_path / name, ROWS)
    assert reader_of(path) == "table"
    documents = read(path)
    assert [one.article.text for one in documents] == [row["text"] for row in ROWS]
    assert [one.article.metadata for one in documents] == [
        {"title": row["title"], "published": day}
        for row, day in zip(ROWS, ["2024-12-07", "2024-12-08"], strict=True)
    ]
    assert [one.status.published for one in documents] == ["2024-12-07", "2024-12-08"]
    assert documents[1].article.source == f"{name} 2"


def test_a_glance_shows_columns_and_rows(tmp_path: Path) -> None:
    seen = glance(write(tmp_path / "a.csv", ROWS))
    assert seen.names == ("title", "text", "date")
    assert seen.rows[0] == tuple(ROWS[0].values())
    assert seen.guess == ColumnChoice("text", "title", published="date")


def test_a_person_chooses_other_columns(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", ROWS)
    documents = read(path, ColumnChoice("title", source="date"))
    assert [one.article.text for one in documents] == ["حريق في الميناء", "فوز"]
    assert [one.article.source for one in documents] == ["7/12/2024", "2024-12-08"]


def test_days_and_numbers_of_a_workbook_come_as_they_are_seen(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["text", "url", "date", "title"])
    book.active.append(["نص أول", None, date(2024, 2, 29), 7])
    book.active.append([])
    book.active.append(["نص ثان", None, datetime(2024, 3, 1, 13, 5)])
    book.save(tmp_path / "a.xlsx")
    first, second = read(tmp_path / "a.xlsx")
    assert first.article.metadata == {"published": "2024-02-29", "title": "7"}
    assert second.article.metadata == {"published": "2024-03-01T13:05:00"}
    assert second.status.published == "2024-03-01"


def test_windows_1256_is_read_when_a_person_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("text,title\nنص قديم,عنوان\n".encode("cp1256"))
    with pytest.raises(MurajiError, match="line 2: the line is not UTF-8"):
        read(path)
    assert read(path, None, "cp1256")[0].article.text == "نص قديم"


BAD = {
    "no_text.csv": ("a,b\n1,2\n", "no column"),
    "no_rows.csv": ("text,title\n", "it holds no row"),
    "empty.csv": ("", "it holds no row"),
    "empty.jsonl": ("", "it holds no row"),
    "empty.json": (" \n", "it holds no row"),
    "blank_cell.csv": ("text,title\nنص,أ\n,ب\n", "line 3: the cell “text” is empty"),
    "wide.csv": ("text,title\nنص,أ,ج\n", "line 2: the row has 3 cells, and there are 2"),
    "twice.csv": ("text,text\nنص,أ\n", "line 1: two columns are called “text”"),
    "quote.csv": ('text,title\n"نص"ا,أ\n', "line 2: not a row of a table"),
    "broken.jsonl": ('{"text": "نص"}\n{"text": \n', "line 2: not JSON"),
    "list.jsonl": ('{"text": "نص"}\n[1]\n', "line 2: it is not a record"),
    "number.json": ("5", "not a list"),
    "control.jsonl": ('{"text": "نص\\u0001"}\n', "line 1: .* bytes that no text has"),
    "fields.jsonl": ('{"text": "نص"}\n{"txt": "نص"}\n', "line 2: the cell “text” is empty"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_is_told_by_file_and_row(tmp_path: Path, name: str) -> None:
    text, reason = BAD[name]
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(MurajiError, match=reason) as refusal:
        read(tmp_path / name)
    assert name in refusal.value.words.en
    assert name in refusal.value.words.ar


def test_a_column_that_is_not_there_is_named_with_those_that_are(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", ROWS)
    with pytest.raises(MurajiError, match="no column “body”; there are: title, text, date"):
        read(path, ColumnChoice("body"))


def test_a_line_of_mixed_encodings_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"text\n" + "نص\n".encode() * 9000 + "نص\n".encode("cp1256"))
    with pytest.raises(MurajiError, match=r"line 9002: .*mixed encodings"):
        read(path)


def workbook(path: Path, sheet: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
    return path


def test_a_workbook_with_a_bomb_inside_is_refused(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><worksheet>&c;</worksheet>'
    with pytest.raises(MurajiError, match="DOCTYPE"):
        read(workbook(tmp_path / "a.xlsx", bomb))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xd0\xcf\x11\xe0" + bytes(600), "password"),
        (b"PK\x03\x04nothing", "damaged"),
        (b"text", "damaged"),
    ],
)
def test_what_is_no_workbook_is_told(tmp_path: Path, data: bytes, reason: str) -> None:
    (tmp_path / "a.xlsx").write_bytes(data)
    with pytest.raises(MurajiError, match=reason):
        read(tmp_path / "a.xlsx")


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2024-12-08T10:00:00Z", "2024-12-08T10:00:00Z"),
        ("8/12/2024", "2024-12-08"),
        ("08.12.2024 14:05", "2024-12-08 14:05"),
        ("2024/1/2", "2024-01-02"),
        ("31/31/2024", "31/31/2024"),
        ("أمس", "أمس"),
    ],
)
def test_days_are_read_as_they_are_written_in_arabic(said: str, day: str) -> None:
    assert iso_day(said) == day
