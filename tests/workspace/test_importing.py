"""Bringing in whatever people have: each file whole or not at all, the rest unhindered."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from muraji.domain.label import Label, LabelSet
from muraji.domain.region import RegionKind
from muraji.domain.words import Words
from muraji.review.replay import replay
from muraji.workspace.exporting import export
from muraji.workspace.importing import import_paths
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from muraji.domain.job import Job
    from muraji.workspace.arrivals import ImportReport

ARABIC = "زار وزير الخارجية مدينة الخليل يوم الثلاثاء والتقى رئيس البلدية.\n" * 3


def result_of(job: Job[Any]) -> Any:
    while True:
        try:
            next(job)
        except StopIteration as finished:
            return finished.value


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "p.muraji", "ريم") as workspace:
        yield workspace


@pytest.fixture
def bring_in(workspace: Workspace) -> Callable[..., ImportReport]:
    def bring_in(*paths: Path, **choices: bool) -> ImportReport:
        return result_of(import_paths(workspace, paths, **choices))

    return bring_in


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    return folder


def write(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


BAD = {
    "empty": b"",
    "blank": b" \n\t\n",
    "picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "NUL": "متن\x00متن".encode(),
    "surrogate": "متن ".encode() + b"\xed\xa0\xbd",
    "long line": b"x" * 10_000_000,
    "Latin": "Général à Noël: déjà vu".encode("latin-1"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_named_and_the_others_come_in(
    bring_in: Callable[..., ImportReport], workspace: Workspace, folder: Path, name: str
) -> None:
    good = [write(folder, f"{n}.txt", f"{n} {ARABIC}") for n in "ابت"]
    bad = write(folder, f"bad {name}.txt", BAD[name])
    report = bring_in(good[0], bad, *good[1:])
    assert len(report.imported) == 3
    assert workspace.store.article_ids() == report.imported
    ((path, words),) = report.problems
    assert path == bad
    assert bad.name in words.en
    assert bad.name in words.ar
    assert report.unsure == report.duplicates == []


def test_bidi_controls_accents_and_emoji_come_in_as_they_are(
    bring_in: Callable[..., ImportReport], workspace: Workspace, folder: Path
) -> None:
    text = "\u202bعنوان\u202c 😀\n\u2067e\u0301te\u0301\u2069 \u200f\u061c م\u0640تن \ufeff"
    (id_,) = bring_in(write(folder, "a.txt", text)).imported
    assert workspace.store.article(id_).text == text


def test_line_ends_are_settled_and_the_same_text_is_recognised(
    bring_in: Callable[..., ImportReport], workspace: Workspace, folder: Path
) -> None:
    paths = [
        write(folder, "1.txt", ARABIC),
        write(folder, "2.txt", ARABIC.replace("\n", "\r\n")),
        write(folder, "3.txt", b"\xef\xbb\xbf" + ARABIC.replace("\n", "\r").encode()),
    ]
    report = bring_in(*paths)
    assert len(report.imported) == 1
    assert report.duplicates == [("2.txt", "1.txt"), ("3.txt", "1.txt")]
    again = bring_in(*paths)
    assert again.imported == []
    assert len(again.duplicates) == 3
    assert workspace.store.article(report.imported[0]).text == ARABIC


def test_another_encoding_waits_for_a_person(
    bring_in: Callable[..., ImportReport], workspace: Workspace, folder: Path
) -> None:
    path = write(folder, "قديم.txt", ARABIC.encode("cp1256"))
    report = bring_in(path)
    assert report.imported == []
    assert report.unsure == [(path, ARABIC[:300].strip())]
    (id_,) = bring_in(path, accept_windows_1256=True).imported
    assert workspace.store.article(id_).text == ARABIC


def test_folders_are_searched_to_the_bottom(
    bring_in: Callable[..., ImportReport], workspace: Workspace, folder: Path
) -> None:
    write(folder, "b/2.TXT", f"2 {ARABIC}")
    write(folder, "a.txt", f"1 {ARABIC}")
    write(folder, "named.txt/3.txt", f"3 {ARABIC}")
    write(folder, "picture.png", b"\x89PNG")
    report = bring_in(folder)
    sources = [workspace.store.source_of(id_) for id_ in report.imported]
    assert sources == ["a.txt", "2.TXT", "3.txt"]
    assert report.problems == []


@pytest.mark.parametrize("name", ["empty", "empty.txt"])
def test_a_folder_without_texts_is_named(
    bring_in: Callable[..., ImportReport], folder: Path, name: str
) -> None:
    (folder / name).mkdir()
    ((path, words),) = bring_in(folder / name).problems
    assert path == folder / name
    assert "holds no .txt files" in words.en
    assert str(path) in words.ar


def test_what_is_not_there_is_named(bring_in: Callable[..., ImportReport], folder: Path) -> None:
    ((_, words),) = bring_in(folder / "none.txt").problems
    assert "“none.txt” cannot be read" in words.en
    assert "none.txt" in words.ar


@pytest.mark.skipif(sys.platform != "linux", reason="only here may a name be any bytes")
def test_a_name_that_is_no_text_does_not_stop_its_article(
    bring_in: Callable[..., ImportReport], workspace: Workspace, folder: Path
) -> None:
    path = Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.txt"))
    path.write_text(ARABIC, "utf-8")
    (id_,) = bring_in(folder).imported
    assert workspace.store.source_of(id_) == "caf\ufffd.txt"


def test_page_furniture_is_marked(
    bring_in: Callable[..., ImportReport], workspace: Workspace, seeds: list[Path]
) -> None:
    report = bring_in(*seeds)
    assert len(report.imported) == 5
    kinds = {region.kind for id_ in report.imported for region in workspace.store.regions_of(id_)}
    assert any(not kind.is_content for kind in kinds)
    assert kinds <= set(RegionKind)


def test_a_job_that_is_closed_keeps_what_it_read(workspace: Workspace, folder: Path) -> None:
    for n in range(10):
        write(folder, f"{n}.txt", f"{n} {ARABIC}")
    job = import_paths(workspace, [folder])
    for _ in range(5):
        next(job)
    job.close()
    assert len(workspace.store.article_ids()) == 4


def exported(workspace: Workspace, path: Path) -> bytes:
    result_of(export(workspace, "json", path))
    return path.read_bytes()


def test_an_exported_project_comes_back_whole(
    bring_in: Callable[..., ImportReport], workspace: Workspace, seeds: list[Path], tmp_path: Path
) -> None:
    bring_in(*seeds)
    first = exported(workspace, tmp_path / "first.json")
    with Workspace.create(tmp_path / "second.muraji") as second:
        report = result_of(import_paths(second, [tmp_path / "first.json"]))
        assert report.imported == workspace.store.article_ids()
        for id_ in report.imported:
            assert second.store.document(id_) == workspace.store.document(id_)
        assert exported(second, tmp_path / "second.json") == first


OWN = LabelSet((Label("CROP", "things", "1", Words("Crop", "محصول"), Words("", "")),))


def test_labels_come_with_the_file(
    bring_in: Callable[..., ImportReport], workspace: Workspace, folder: Path, tmp_path: Path
) -> None:
    workspace.set_labels(OWN)
    bring_in(write(folder, "a.txt", ARABIC))
    data = exported(workspace, tmp_path / "own.json")
    with Workspace.create(tmp_path / "new.muraji") as new:
        result_of(import_paths(new, [tmp_path / "own.json"]))
        assert new.labels == OWN
        assert replay(new.store.journal)["labels", "labels"] == new.store.labels.kept()
        assert exported(new, tmp_path / "again.json") == data
    with Workspace.create(tmp_path / "used.muraji") as used:
        shipped = used.labels
        result_of(import_paths(used, [write(folder, "b.txt", f"ب {ARABIC}")]))
        result_of(import_paths(used, [tmp_path / "own.json"]))
        assert [label.name for label in used.labels] == [*(x.name for x in shipped), "CROP"]
    with Workspace.open(tmp_path / "used.muraji") as reopened:
        assert "CROP" in reopened.labels


def test_a_json_file_is_all_or_nothing(
    bring_in: Callable[..., ImportReport], workspace: Workspace, folder: Path, tmp_path: Path
) -> None:
    bring_in(*(write(folder, f"{n}.txt", f"{n} {ARABIC}") for n in range(3)))
    data = exported(workspace, tmp_path / "p.json").decode()
    assert data.count("2 زار") == 2, "once raw, once cleaned"
    (tmp_path / "p.json").write_text(data.replace("2 زار", "٢ زار"), "utf-8")
    with Workspace.create(tmp_path / "other.muraji") as other:
        report = result_of(import_paths(other, [tmp_path / "p.json", folder / "1.txt"]))
        assert [other.store.source_of(id_) for id_ in report.imported] == ["1.txt"]
        ((path, words),) = report.problems
        assert path.name == "p.json"
        assert "2.txt" in words.en, "the article is named"


def test_ids_that_others_have_are_refused_and_named(
    workspace: Workspace, tmp_path: Path, repository: Path
) -> None:
    golden = repository / "tests" / "data" / "formats" / "golden.json"
    taken = tmp_path / "taken.json"
    result_of(import_paths(workspace, [golden]))
    before = workspace.store.article_ids()
    record = json.loads(golden.read_text("utf-8"))
    article = record["articles"][0]
    article["text"] += "."
    article["sha256"] = sha256(article["text"].encode()).hexdigest()
    article["id"] = article["sha256"][:16]
    taken.write_text(json.dumps(record), "utf-8")
    report = result_of(import_paths(workspace, [taken]))
    assert report.imported == []
    ((_, words),) = report.problems
    assert "taken.json" in words.en
    assert "taken.json" in words.ar
    assert workspace.store.article_ids() == before


@pytest.fixture
def open_place() -> Iterator[Path]:
    """A folder into which anybody may write. What pytest gives lies in one that it closes to others
    whenever another run begins."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        place.chmod(0o777)
        yield place


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("setpriv"),
    reason="another user's eyes are needed: root reads everything",
)
def test_what_may_not_be_read_is_named(open_place: Path) -> None:
    closed = write(open_place, "closed.txt", ARABIC)
    write(open_place, "closed folder/1.txt", ARABIC)
    write(open_place, "good.txt", f"x {ARABIC}")
    closed.chmod(0)
    (open_place / "closed folder").chmod(0o700)
    code = """
import sys
from pathlib import Path
from muraji.workspace.importing import import_paths
from muraji.workspace.workspace import Workspace
with Workspace.create(Path(sys.argv[1]) / "p.muraji") as workspace:
    job = import_paths(workspace, [Path(sys.argv[1])])
    try:
        while True:
            next(job)
    except StopIteration as finished:
        report = finished.value
    print(len(report.imported))
    for path, words in report.problems:
        print(path.name, "|", words.en)
"""
    outcome = subprocess.run(
        ["setpriv", "--reuid=65534", "--clear-groups", sys.executable, "-c", code, str(open_place)],
        capture_output=True,
        text=True,
        check=False,
    )
    count, *problems = outcome.stdout.splitlines()
    assert count == "1"
    assert sorted(line.partition(" | ")[0] for line in problems) == ["closed folder", "closed.txt"]
    assert all("cannot be read: Permission denied" in line for line in problems)
