"""``muraji import`` tells what came in, what was here already and what stayed out."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from muraji.cli.main import main
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

ARABIC = "زار وزير الخارجية مدينة الخليل يوم الثلاثاء والتقى رئيس البلدية.\n" * 3


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tmp_path / "p.muraji"


def sources(project: Path) -> list[str | None]:
    with Workspace.open(project) as workspace:
        return [workspace.store.source_of(id_) for id_ in workspace.store.article_ids()]


def test_seeds_come_in_and_are_recognised(
    project: Path, seeds: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["import", str(project), *map(str, seeds)]
    assert main(arguments, {}) == 0
    assert f"Articles imported into {project}: 5." in capsys.readouterr().out
    assert sources(project) == [path.name for path in seeds]
    assert main(arguments, {}) == 0
    told = capsys.readouterr()
    assert f"Articles imported into {project}: 0." in told.out
    assert told.out.count("is already in the project") == 5
    assert told.err == ""


def test_a_bad_file_is_told_and_the_good_one_is_in(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "good.txt").write_text(ARABIC, "utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\x00")
    (tmp_path / "old.txt").write_bytes(f"قبل أعوام {ARABIC}".encode("cp1256"))
    with pytest.raises(SystemExit) as ended:
        main(["import", str(project), str(tmp_path)], {})
    assert ended.value.code == 1
    told = capsys.readouterr()
    assert f"Articles imported into {project}: 1." in told.out
    assert "“bad.txt” is not a text file" in told.err
    assert "“old.txt” is not UTF-8. As windows-1256 it begins:" in told.err
    assert f"قبل أعوام {ARABIC[:60]}" in told.err
    assert sources(project) == ["good.txt"]
    assert main(["import", str(project), str(tmp_path / "old.txt"), "--windows-1256"], {}) == 0
    assert sources(project) == ["good.txt", "old.txt"]


def test_it_speaks_arabic(
    project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LC_ALL", "ar_EG.UTF-8")
    (tmp_path / "فارغ.txt").touch()
    with pytest.raises(SystemExit):
        main(["import", str(project), str(tmp_path / "فارغ.txt")], {})
    assert "لا نص في «فارغ.txt»" in capsys.readouterr().err


def test_into_what_is_no_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    foreign = tmp_path / "notes.muraji"
    foreign.write_text("ملاحظات", "utf-8")
    assert main(["import", str(foreign), str(tmp_path)], {}) == 2
    assert "notes.muraji" in capsys.readouterr().err
    assert foreign.read_text("utf-8") == "ملاحظات"


SPANS = '{"text": "زار أحمد الخليل", "label": [[4, 8, "PER"], [9, 15, "MISC"]]}\n'


def test_a_preview_says_all_and_imports_nothing(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.jsonl").write_text(SPANS, "utf-8")
    (folder / "b.csv").write_text(f"body,title,x\n{ARABIC!r},عنوان,1\n", "utf-8")
    (folder / "c.txt").write_text(ARABIC, "utf-8")
    (folder / "d.txt").write_text(ARABIC, "utf-8")
    (folder / "e.txt").write_bytes(b"\x00")
    assert main(["import", str(project), str(folder), "--preview"], {}) == 0
    told = capsys.readouterr()
    assert "PER\t1\t--label PER=PERSON" in told.out
    assert "  MISC\t1\n" in told.out
    assert "  body\ttext\n  title\ttitle\n  x\t\n" in told.out
    assert "Articles that would come in: 3." in told.out
    assert "“d.txt” is there as “c.txt”." in told.out
    assert "“e.txt” is not a text file" in told.err
    assert not project.exists()


def test_terms_are_kept_and_a_report_is_saved(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(SPANS, "utf-8")
    report = tmp_path / "report.txt"
    (tmp_path / "bad.txt").touch()
    terms = ["--as", "suggestions", "--label", "PER=PERSON", "--label", "MISC="]
    places = [str(project), str(path), str(tmp_path / "bad.txt"), "--report", str(report)]
    with pytest.raises(SystemExit):
        main(["import", *places, *terms], {})
    with Workspace.open(project) as workspace:
        (id_,) = workspace.store.article_ids()
        rows = workspace.store.annotations_of(id_)
    assert [(row.label, row.state.value) for row in rows] == [("PERSON", "pending")]
    first, second = report.read_text("utf-8").splitlines()
    assert first == "Articles imported: 1"
    assert "“bad.txt” holds no text" in second


@pytest.mark.parametrize(
    ("option", "reason"),
    [("body=x", "A column cannot be “body”"), ("text", "not of the form NAME=VALUE")],
)
def test_a_wrong_column_is_told(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], option: str, reason: str
) -> None:
    assert main(["import", str(project), str(tmp_path), "--column", option], {}) == 2
    assert reason in capsys.readouterr().err
    assert not project.exists()


def refusal(project: Path, capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """Return what is said of files that stay out; nothing of them is in."""
    with pytest.raises(SystemExit) as ended:
        main(["import", str(project), *map(str, arguments)], {})
    assert ended.value.code == 1
    assert sources(project) == []
    return capsys.readouterr().err


def test_another_unit_of_offsets_is_offered_and_not_taken_by_itself(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"😀 {ARABIC}"
    start = text.index("الخليل")
    lines = [
        json.dumps({"text": f"{text}{number}", "spans": [{**place, "label": "GPE"}]})
        for number, place in enumerate(
            [
                {"start": start, "end": start + 6, "text": "الخليل"},
                {"start": start + 1, "end": start + 7, "text": "الخليل"},
            ]
        )
    ]
    file = tmp_path / "p.jsonl"
    file.write_text("\n".join(lines), "utf-8")
    told = refusal(project, capsys, file)
    assert "“p.jsonl”, line 2" in told
    assert "UTF-16 units" in told
    assert "--mend-offsets" in told
    assert main(["import", str(project), str(file), "--mend-offsets"], {}) == 0
    with Workspace.open(project) as workspace:
        for id_ in workspace.store.article_ids():
            found = workspace.store.document(id_)
            (row,) = found.annotations
            assert row.span.of(found.article.text) == "الخليل"


def test_a_label_that_is_new_is_told_and_how_to_map_it(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plain = {"text": f"{ARABIC} أيضا", "label": []}
    record = {"text": ARABIC, "label": [[4, 8, "PER"], [9, 17, "ZZZ"]]}
    lines = "".join(json.dumps(each) + "\n" for each in (plain, record))
    (tmp_path / "d.jsonl").write_text(lines, "utf-8")
    assert main(["import", str(project), str(tmp_path / "d.jsonl")], {}) == 0
    told = capsys.readouterr().err
    assert "“d.jsonl”, article 2: the label “ZZZ” was not in the project" in told
    assert "--label PER=PERSON" in told


def test_archives_that_grow_without_end_and_those_inside_others(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as bomb:
        for number in range(9):
            bomb.writestr(f"{number}.txt", bytes(8 << 20))
    assert "unpack to 75,497,472" in refusal(project, capsys, tmp_path / "bomb.zip")
    with zipfile.ZipFile(tmp_path / "outer.zip", "w") as outer:
        outer.write(tmp_path / "bomb.zip", "inner.zip")
    assert "“inner.zip” inside it was not opened" in refusal(
        project, capsys, tmp_path / "outer.zip"
    )


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx"])
def test_an_office_file_with_a_password(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tmp_path / name).write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    told = refusal(project, capsys, tmp_path / name)
    assert "protected by a password" in told
    assert "Save it as .docx or .xlsx without a password" in told


def test_a_text_of_mixed_encodings_is_not_offered_as_an_old_one(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = ARABIC.partition("\n")[0] + "\n"
    (tmp_path / "m.txt").write_bytes(line.encode() + line.encode("cp1256"))
    assert "“m.txt”, line 2: it is not UTF-8, though other lines are" in refusal(
        project, capsys, tmp_path / "m.txt"
    )


def test_a_preview_counts_what_comes_in_as_it_was_asked(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "new.txt").write_text(ARABIC, "utf-8")
    (tmp_path / "old.txt").write_bytes(f"قبل أعوام {ARABIC}".encode("cp1256"))
    text = f"😀 {ARABIC}"
    claim = {"start": 7, "end": 11, "text": "وزير", "labels": ["OCC"]}
    results = [{"from_name": "label", "to_name": "text", "type": "labels", "value": claim}]
    tasks = [{"data": {"text": text}, "annotations": [{"result": results}]}]
    (tmp_path / "task.json").write_text(json.dumps(tasks), "utf-8")
    for options, count in (
        ([], 1),
        (["--windows-1256"], 2),
        (["--mend-offsets"], 2),
        (["--windows-1256", "--mend-offsets"], 3),
    ):
        main(["import", str(project), "--preview", str(tmp_path), *options], {})
        told = capsys.readouterr()
        assert f"Articles that would come in: {count}." in told.out
        assert ("only with --windows-1256" in told.err) is ("--windows-1256" not in options)


def test_a_table_without_texts_names_its_columns(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "t.csv").write_text("a,b\n1,2\n", "utf-8")
    assert "it has: a, b." in refusal(project, capsys, tmp_path / "t.csv")


def test_a_line_without_end_is_not_read_to_its_end(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (tmp_path / "t.csv").open("wb") as file:
        file.write(b"text\n")
        file.truncate(8 << 20)
    assert "“t.csv”, line 2: the line is longer than" in refusal(
        project, capsys, tmp_path / "t.csv"
    )
