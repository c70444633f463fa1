"""Two files of one name in two folders are told apart, and so are the rows of a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from muraji.domain.job import drain
from muraji.domain.words import Words
from muraji.workspace.file_places import FilePlaces, shown_name
from muraji.workspace.import_told import told
from muraji.workspace.importing import import_paths
from muraji.workspace.surveying import survey
from muraji.workspace.workspace import Workspace

TEXT = "زار وزير الخارجية مدينة الخليل يوم الثلاثاء والتقى رئيس البلدية."


def test_names_are_shown_as_letters() -> None:
    assert shown_name(Path("a/خبر.txt")) == "خبر.txt"
    assert shown_name(Path("caf\udce9.txt")) == "caf\ufffd.txt"


@pytest.mark.parametrize(
    ("chosen", "path", "name"),
    [
        (["."], "a.txt", "a.txt"),
        (["."], "north/a.txt", "north/a.txt"),
        (["north"], "north/sub/a.txt", "sub/a.txt"),
        (["north", "south"], "north/a.txt", "north/a.txt"),
        (["a.zip"], "a.zip/in/b.txt", "a.zip/in/b.txt"),
        (["north/a.txt"], "north/a.txt", "a.txt"),
        ([], "north/a.txt", "a.txt"),
    ],
)
def test_a_file_is_called_by_its_way_from_what_was_chosen(
    tmp_path: Path, chosen: list[str], path: str, name: str
) -> None:
    (tmp_path / "north").mkdir()
    (tmp_path / "south").mkdir()
    places = FilePlaces([tmp_path / one for one in chosen])
    assert places.of(tmp_path / path) == name


def test_a_sentence_names_the_place_and_an_article_keeps_its_number(tmp_path: Path) -> None:
    places = FilePlaces([tmp_path])
    path = tmp_path / "south" / "rows.csv"
    said = Words("“rows.csv”, row 3: “rows.csv”", "«rows.csv»، الصف 3: «rows.csv»")
    ((_, words),) = places.told([(path, said)])
    assert words.en == "“south/rows.csv”, row 3: “rows.csv”"
    assert words.ar == "«south/rows.csv»، الصف 3: «rows.csv»"
    assert places.article(path, "rows.csv 7") == "south/rows.csv 7"
    assert places.article(path, "https://example.org/7") == "south/rows.csv"
    assert places.source(path, "https://example.org/7") == "https://example.org/7"


def test_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    for name, text in (("north", TEXT), ("south", TEXT), ("west", "")):
        (folder / name).mkdir(parents=True)
        (folder / name / "a.txt").write_text(text, encoding="utf-8")
    with Workspace.create(tmp_path / "p.muraji", "ريم") as workspace:
        seen = drain(survey(workspace, [folder]))
        report = drain(import_paths(workspace, [folder]))
        again = drain(import_paths(workspace, [folder]))
    assert seen.duplicates == report.duplicates == [("south/a.txt", "north/a.txt")]
    assert next(words.en for words in told(report)).startswith("“west/a.txt”")
    assert seen.all_problems == report.problems
    assert again.duplicates == [("north/a.txt", "a.txt"), ("south/a.txt", "a.txt")]
