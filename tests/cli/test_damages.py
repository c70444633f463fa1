"""Files damaged in every way we could think of: what is wrong is found, what can be is saved, the rest named.

Each is damaged twice: with a backup nothing is lost, and without one what is lost is said.
"""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from muraji.cli.main import main
from muraji.domain.change import Change, Changes
from muraji.domain.decision import Accept
from muraji.domain.journal import EntryKind
from muraji.domain.label import LabelSet, ProjectLabels
from muraji.workspace.workspace import Workspace

from ..store.damage import WORDS, change, flip, make_project

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = 4096
KINDS = {2: "inner page of an index", 5: "inner page of a table", 10: "index", 13: "table"}


def page_flipped(kind: str) -> Callable[[Path], None]:
    def harm(path: Path) -> None:
        data = bytearray(path.read_bytes())
        places = range(PAGE, len(data), PAGE)
        chosen = [place for place in places if KINDS.get(data[place], "text") == kind][-1]
        chance = random.Random(3)
        for _ in range(40):
            data[chosen + chance.randrange(60)] ^= 1 << chance.randrange(8)
        path.write_bytes(data)

    return harm


def sql(*statements: str) -> Callable[[Path], None]:
    return lambda path: change(path, *statements)


def cut(share: float) -> Callable[[Path], None]:
    def harm(path: Path) -> None:
        data = path.read_bytes()
        path.write_bytes(data[: int(len(data) * share)])

    return harm


def overwritten(start: int, end: int) -> Callable[[Path], None]:
    def harm(path: Path) -> None:
        data = bytearray(path.read_bytes())
        data[start:end] = random.Random(5).randbytes(end - start)
        path.write_bytes(data)

    return harm


def pages_swapped(path: Path) -> None:
    data = bytearray(path.read_bytes())
    first, second = [place for place in range(PAGE, len(data), PAGE) if data[place] == 13][1:3]
    here, there = data[first : first + PAGE], data[second : second + PAGE]
    data[first : first + PAGE], data[second : second + PAGE] = there, here
    path.write_bytes(data)


def blank_end(path: Path) -> None:
    data = bytearray(path.read_bytes())
    half = len(data) // 2
    data[half:] = bytes(len(data) - half)
    path.write_bytes(data)


def labels_changed(path: Path) -> None:
    with Workspace.open(path) as workspace:
        first, *others = workspace.labels.labels
        labels = ProjectLabels(LabelSet((*others, first)))
        workspace.session.record(EntryKind.IMPORT, Changes((Change(None, labels),)), "labels")
    change(path, "UPDATE project SET value = replace(value, 'GPE', 'GPA') WHERE key = 'labels'")


DAMAGES: dict[str, tuple[Callable[[Path], None], set[str]]] = {
    "an inner page of a table": (page_flipped("inner page of a table"), {"pages"}),
    "a page of a table": (page_flipped("table"), {"pages"}),
    "a page of an index": (page_flipped("index"), {"pages"}),
    "half of the file": (cut(0.5), {"pages"}),
    "the last page": (cut(0.97), {"pages"}),
    "all but fifty bytes": (cut(0.0003), {"pages"}),
    "the whole file": (cut(0), {"schema"}),
    "the end blank": (blank_end, {"pages"}),
    "the first bytes": (overwritten(0, 16), {"pages"}),
    "the head": (overwritten(0, 100), {"pages"}),
    "the first page": (overwritten(100, PAGE), {"pages"}),
    "two pages swapped": (pages_swapped, {"pages"}),
    "a letter of a text": (lambda path: flip(path, f" 0\n0 {WORDS}".encode()[:40]), {"text"}),
    "the application id": (sql("PRAGMA application_id = 0"), {"schema"}),
    "the version": (sql("PRAGMA user_version = 99"), {"schema"}),
    "a step gone": (sql("DELETE FROM journal WHERE seq = 8"), {"chain"}),
    "the last steps gone": (sql("DELETE FROM journal WHERE seq > 8"), {"chain", "rows"}),
    "a step emptied": (sql("UPDATE journal SET changes = '[]' WHERE seq = 8"), {"chain", "rows"}),
    "a step unreadable": (sql("UPDATE journal SET changes = 'no' WHERE seq = 8"), {"chain", "rows"}),
    "rows changed": (
        sql("UPDATE annotations SET start = start + 1, \"end\" = \"end\" + 1 WHERE rowid < 3"),
        {"rows"},
    ),
    "rows of an unknown state": (
        sql("UPDATE annotations SET state = 'odd' WHERE rowid = 1"),
        {"rows"},
    ),
    "a row beyond its text": (
        sql("UPDATE annotations SET \"end\" = 9999 WHERE rowid = 1"),
        {"rows", "dangling"},
    ),
    "two texts swapped": (
        sql("UPDATE texts SET text = (SELECT text FROM texts t WHERE t.rowid = 3 - texts.rowid)"
            " WHERE rowid < 3"),
        {"text"},
    ),
    "no statuses": (sql("DELETE FROM statuses"), {"rows"}),
    "no table of mentions": (sql("DROP TABLE annotations"), {"schema"}),
    "no journal": (sql("DROP TABLE journal"), {"schema"}),
    "no articles": (sql("DROP TABLE articles"), {"schema"}),
    "a title": (sql("UPDATE articles SET title = 'x' WHERE rowid = 1"), {"metadata"}),
    "a source": (sql("UPDATE articles SET source = 'x' WHERE rowid = 1"), {"metadata"}),
    "metadata": (sql("UPDATE articles SET metadata = 'no' WHERE rowid = 1"), {"metadata"}),
    "labels": (labels_changed, {"rows"}),
    "names": (sql("DELETE FROM names"), {"dangling"}),
}  # fmt: skip
NOTHING_LEFT = {"all but fifty bytes", "the whole file", "the first page"}
LOST = {"half of the file", "the end blank", "a letter of a text", "two texts swapped", "a title",
        "a source", "two pages swapped", "no articles"}  # fmt: skip


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.muraji"
    make_project(path, articles=12, decisions=20)
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, Any]:
    """Return the exit code, and what was printed as JSON, or the words of the refusal."""
    try:
        code = main([str(each) for each in (*arguments, "--json")], {})
    except SystemExit as leaving:
        code = int(leaving.code or 0)
    said = capsys.readouterr()
    return code, json.loads(said.out) if said.out else said.err


def standing(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def states(path: Path) -> list[Any]:
    with Workspace.open(path) as workspace:
        store = workspace.store
        return [
            [(row.id, row.state, row.reviewer) for row in store.annotations_of(id_)]
            for id_ in store.article_ids()
        ]


@pytest.mark.parametrize("has_backup", [True, False])
@pytest.mark.parametrize("name", DAMAGES)
def test_damage_is_found_and_repaired_or_named(
    project: Path, name: str, has_backup: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    before = states(project)
    harm, checks = DAMAGES[name]
    if has_backup:
        main(["backups", str(project), "--make"], {})
        capsys.readouterr()
    harm(project)
    damaged = standing(project.parent)
    code, told = run(capsys, "check-file", project)
    assert code == 1
    assert not told["ok"]
    assert checks <= {check for check, count in told["by_check"].items() if count}
    assert sum(told["by_check"].values()) == len(told["flaws"])
    assert standing(project.parent) == damaged

    code, told = run(capsys, "check-file", project, "--repair")
    if name in NOTHING_LEFT and not has_backup:
        assert code == 2
        assert "no backup" in told
        assert standing(project.parent) == damaged
        return
    repair = told["repair"]
    aside = project.parent / Path(repair["aside"]).name
    assert aside.read_bytes() == damaged[project.name]
    losses = repair["lost_texts"] + repair["lost_articles"] + repair["unproved"] + repair["left"]
    is_lost = bool(losses or repair["lost_decisions"])
    assert code == int(is_lost)
    assert is_lost == (name in LOST and not has_backup)
    assert repair["articles"] == 12
    if not repair["lost_decisions"]:
        assert states(project) == before
    code, told = run(capsys, "check-file", project)
    assert told["flaws"] == repair["left"]
    assert told["ok"] == (code == 0) == (not repair["left"])


def with_log(project: Path) -> Path:
    """Leave a project as a kill leaves it: decisions that stand in the log alone."""
    place = project.parent / "killed"
    place.mkdir()
    with Workspace.open(project) as workspace:
        store = workspace.store
        rows = [row for id_ in store.article_ids() for row in store.annotations_of(id_)]
        for row in rows[-5:]:
            workspace.session.do(Accept((row.id,)))
        for path in project.parent.glob("p.muraji*"):
            shutil.copy(path, place)
    return place / project.name


@pytest.mark.parametrize(
    ("share", "missing"), [(1.0, 0), (0.5, None), (0.0, 5)], ids=["whole", "half", "blank"]
)
def test_a_log_is_looked_at_and_left_as_it_is(
    project: Path, share: float, missing: int | None, capsys: pytest.CaptureFixture[str]
) -> None:
    """Taken away (``is_locked`` asks SQLite): looking at the file takes the log in and deletes it."""
    killed = with_log(project)
    log = killed.with_name(f"{killed.name}-wal")
    whole = log.read_bytes()
    kept = whole[: int(len(whole) * share)]
    log.write_bytes(kept + bytes(len(whole) - len(kept)))
    before = standing(killed.parent)
    code, told = run(capsys, "check-file", killed)
    assert standing(killed.parent) == before
    assert code == (missing != 0)
    if missing != 0:
        (flaw,) = told["flaws"]
        assert flaw["check"] == "chain"
        assert missing is None or f": {missing}." in flaw["en"]


def test_a_newer_project_is_not_judged(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(project, "CREATE TABLE later (a)", "PRAGMA user_version = 99")
    before = standing(project.parent)
    code, told = run(capsys, "check-file", project, "--repair")
    assert code == 2
    assert "newer Muraji" in told
    assert standing(project.parent) == before
