"""Archives are unpacked member by member and never believed; what is wrong with one is told."""

from __future__ import annotations

import json
import struct
import zipfile
from typing import TYPE_CHECKING

import pytest

from muraji.domain.job import drain
from muraji.workspace import incoming
from muraji.workspace.importing import import_paths
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT = "زار وزير الخارجية مدينة الخليل يوم الثلاثاء والتقى رئيس البلدية."


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "p.muraji", "ريم") as workspace:
        yield workspace


def archive(path: Path, members: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return path


def test_texts_and_tables_of_an_archive_come_in(workspace: Workspace, tmp_path: Path) -> None:
    path = archive(
        tmp_path / "a.zip",
        {
            "أخبار/1.txt": TEXT,
            "2.TXT": TEXT.encode("utf-16"),
            "rows.csv": f"text,title\n3 {TEXT},عنوان\n4 {TEXT},\n",
            "picture.png": b"\x89PNG",
            "__MACOSX/._1.txt": b"\x00",
            ".hidden.txt": "x",
        },
    )
    report = drain(import_paths(workspace, [path]))
    assert not report.problems
    sources = [workspace.store.source_of(id_) for id_ in report.imported]
    assert sources == ["2.txt", "rows.csv 1", "rows.csv 2"]
    assert report.duplicates == [("a.zip/أخبار/1.txt", "2.txt")]


def test_a_member_that_waited_for_a_person_comes_in_by_its_path(
    workspace: Workspace, tmp_path: Path
) -> None:
    old = f"قديم {TEXT}"
    path = archive(tmp_path / "a.zip", {"أخبار/1.txt": old.encode("cp1256"), "2.txt": TEXT})
    ((waiting, _),) = drain(import_paths(workspace, [path])).unsure
    report = drain(import_paths(workspace, [waiting], accept_windows_1256=True))
    assert report.problems == []
    (id_,) = report.imported
    assert workspace.store.article(id_).text == old


def test_a_bad_member_is_named_and_the_others_come_in(workspace: Workspace, tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {"bad.txt": b"\x00\x01", "good.txt": TEXT, "e.txt": ""})
    report = drain(import_paths(workspace, [path]))
    assert len(report.imported) == 1
    assert [shown.relative_to(path).as_posix() for shown, _ in report.problems] == [
        "bad.txt",
        "e.txt",
    ]


def with_password(path: Path) -> Path:
    """Set the bit by which a member says that it is encrypted."""
    data = bytearray(archive(path, {"a.txt": TEXT}).read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.index(signature) + offset
        data[place : place + 2] = struct.pack("<H", 1)
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("slip", "outside of itself"),
        ("absolute", "outside of itself"),
        ("password", "protected by a password"),
        ("bomb", "larger than"),
        ("damaged", "damaged zip archive"),
        ("nothing", "holds no .txt files"),
    ],
)
def test_an_archive_that_is_not_to_be_trusted_is_left_whole(
    workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    reason: str,
) -> None:
    monkeypatch.setattr(incoming, "LARGEST_MEMBER", 1_000_000)
    path = tmp_path / "a.zip"
    match kind:
        case "slip":
            archive(path, {"good.txt": TEXT, "../../evil.txt": TEXT})
        case "absolute":
            archive(path, {"/evil.txt": TEXT})
        case "password":
            with_password(path)
        case "bomb":
            archive(path, {"good.txt": TEXT, "bomb.txt": "0" * 2_000_000})
        case "damaged":
            path.write_bytes(archive(path, {"a.txt": TEXT * 50}).read_bytes()[:-40])
        case "nothing":
            archive(path, {"a.png": b"x"})
    good = tmp_path / "b.txt"
    good.write_text(f"ب {TEXT}", encoding="utf-8")
    report = drain(import_paths(workspace, [path, good]))
    ((shown, words),) = report.problems
    assert shown == path
    assert reason in words.en
    assert len(report.imported) == 1
    assert not list(tmp_path.parent.rglob("evil.txt"))


def test_a_member_that_lies_about_its_size_is_refused(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incoming, "LARGEST_MEMBER", 1000)
    path = archive(tmp_path / "a.zip", {"bomb.txt": "0" * 5000})
    data = path.read_bytes().replace(struct.pack("<I", 5000), struct.pack("<I", 500))
    path.write_bytes(data)
    report = drain(import_paths(workspace, [path]))
    assert not report.imported
    assert len(report.problems) == 1


def test_a_folder_gives_its_archives_and_annotations_and_tells_what_it_keeps(
    workspace: Workspace, tmp_path: Path
) -> None:
    folder = tmp_path / "all"
    (folder / ".git").mkdir(parents=True)
    archive(folder / "a.zip", {"1.txt": TEXT})
    task = {"id": 1, "data": {"text": f"2 {TEXT}"}, "annotations": [{"id": 1, "result": []}]}
    (folder / "tasks.json").write_text(json.dumps([task]), encoding="utf-8")
    (folder / "settings.json").write_text('{"text": "no article"}', encoding="utf-8")
    (folder / "alone.ann").write_text("", encoding="utf-8")
    for name in ("page.pdf", ".hidden.txt", "~$lock.docx", ".git/b.txt"):
        (folder / name).write_text(f"3 {TEXT}", encoding="utf-8")
    assert not incoming.is_plain(folder)
    report = drain(import_paths(workspace, [folder]))
    ((alone, _),) = report.problems
    assert alone.name == "alone.ann"
    sources = [workspace.store.source_of(id_) for id_ in report.imported]
    assert sources == ["1.txt", "tasks.json 1"]
    ((_, remark),) = report.remarks
    assert all(kind in remark.en for kind in (".json (1)", ".pdf (1)"))
    assert "hidden" not in remark.en
