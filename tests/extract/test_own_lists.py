"""A user's list is read as it was saved, and each wrong line has its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.errors import MurajiError
from muraji.extract.own_lists import ListedName, read_list

if TYPE_CHECKING:
    from pathlib import Path

LABELS = ["PERSON", "ORG", "GPE"]


def written(folder: Path, content: str, encoding: str = "utf-8") -> Path:
    path = folder / "own.csv"
    path.write_bytes(content.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("head", ["name,label,id", "Name,LABEL,Id", "الاسم,الفئة,المعرف"])
def test_a_list_is_read_however_it_was_saved(
    tmp_path: Path, encoding: str, delimiter: str, head: str
) -> None:
    content = f"{head}\r\nدمشق,GPE,q:1\r\n\r\n نادي الوحدة , ORG,\r\n".replace(",", delimiter)
    reading = read_list(written(tmp_path, content, encoding), LABELS)
    assert reading.found.title == "own"
    assert reading.found.names == (
        ListedName("دمشق", "GPE", "q:1"),
        ListedName("نادي الوحدة", "ORG", None),
    )
    assert reading.problems == ()


def test_columns_may_stand_in_any_order(tmp_path: Path) -> None:
    reading = read_list(written(tmp_path, "note,label,name\nx,GPE,حلب\n"), LABELS)
    assert reading.found.names == (ListedName("حلب", "GPE", None),)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (",GPE", "Line 3 has no name"),
        ("حلب", "Line 3 has no name or no label"),
        ("ــ,GPE", "Line 3"),
        ("حلب,CITY", "no label “CITY”"),
        ("دمشقُ,ORG", "is GPE in line 2"),
    ],
)
def test_a_wrong_line_is_told_and_the_others_are_read(tmp_path: Path, row: str, told: str) -> None:
    reading = read_list(written(tmp_path, f"name,label\nدمشق,GPE\n{row}\nحمص,GPE\n"), LABELS)
    assert [one.name for one in reading.found.names] == ["دمشق", "حمص"]
    (problem,) = reading.problems
    assert told in problem.en
    assert "3" in problem.ar


def test_a_name_that_stands_there_twice_counts_once(tmp_path: Path) -> None:
    reading = read_list(written(tmp_path, "name,label\nأحمد,PERSON\nاحمد,PERSON\n"), LABELS)
    assert [one.name for one in reading.found.names] == ["أحمد"]
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("content", "told"),
    [("word,label\n", "no column “name”"), ("name,kind\n", "no column “label”"), ("", "“name”")],
)
def test_a_missing_column_is_told(tmp_path: Path, content: str, told: str) -> None:
    with pytest.raises(MurajiError, match=told) as error:
        read_list(written(tmp_path, content), LABELS)
    assert "own.csv" in error.value.words.ar


@pytest.mark.parametrize("content", [None, b"name,label\n\xff\xff\n", b"\xff\xfe\x00"])
def test_a_list_that_cannot_be_read_is_told(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "own.csv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(MurajiError, match="cannot be read"):
        read_list(path, LABELS)
