"""Faults 1 to 5 on every system: the store on a disk that is killed, fills, breaks, or loses power."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from muraji.domain.decision import Accept, Finish, Note, Reject
from muraji.domain.errors import MurajiError
from muraji.domain.job import drain
from muraji.store import backup as store_backup
from muraji.store import connection
from muraji.store.store import Store
from muraji.workspace.backups import back_up
from muraji.workspace.faults import words_of
from muraji.workspace.file_check import repair_file
from muraji.workspace.importing import import_paths
from muraji.workspace.workspace import Workspace

from ..store.damage import change, make_project
from .power_loss import states
from .scenarios import NOW, PROJECT, REPOSITORY
from .strikes import chosen

apsw = pytest.importorskip("apsw", reason="apsw, of the extra `faults`, is not installed")
from .vfs import CHANGING, Fault, KilledError, Watch, watched  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Thoroughness
    from .scenarios import Tally

Action = tuple[str, "Callable[[], object]"]
SCENARIOS = ("decide", "import", "backup", "migrate", "repair")
FAULTS: dict[str, Callable[[int], Fault]] = {
    "killed": lambda at: Fault(KilledError, {*CHANGING, "sync"}, at),
    "full once": lambda at: Fault(apsw.FullError, {"write"}, at),
    "full from then on": lambda at: Fault(apsw.FullError, {"write"}, at, lasts=True),
    "broken once": lambda at: Fault(apsw.IOError, {"write", "sync", "cut"}, at),
    "broken from then on": lambda at: Fault(apsw.IOError, {"write", "sync", "cut"}, at, lasts=True),
    "unreadable once": lambda at: Fault(apsw.IOError, {"read"}, at),
    "only readable from then on": lambda at: Fault(apsw.ReadOnlyError, {*CHANGING}, at, lasts=True),
}
NEVER = 10**9


def prepare(scenario: str, base: Path) -> Path:
    folder = base / "watched"
    folder.mkdir()
    project = folder / PROJECT
    if scenario == "migrate":
        shutil.copy(REPOSITORY / "tests" / "data" / "projects" / "version_1.muraji", project)
    else:
        make_project(project, 2, decisions=0)
    if scenario == "repair":
        change(project, "UPDATE annotations SET note = 'x' WHERE rowid = 1")
    for number in range(2):
        (base / f"{number}.txt").write_text(f"خبر {number}\nزار الوزير عمّان أمس.\n", "utf-8")
    return project


def actions(scenario: str, workspace: Workspace, base: Path) -> list[Action]:
    session, store = workspace.session, workspace.store
    article, *_ = store.article_ids()
    note = ("note", lambda: session.do(Note(article, None, "ملاحظة")))
    if scenario == "migrate":
        return [note, ("undo", session.undo)]
    ids = [row.id for row in store.annotations_of(article)]
    if scenario == "import":
        files = [base / "0.txt", base / "1.txt"]
        return [("import", lambda: drain(import_paths(workspace, files)))]
    if scenario == "backup":
        return [("back up", lambda: back_up(store, NOW))]
    return [
        ("accept", lambda: session.do(Accept((ids[0],)))),
        ("accept many", lambda: session.do(Accept(tuple(ids[1:6])))),
        note,
        ("undo", session.undo),
        ("reject", lambda: session.do(Reject((ids[6],)))),
        ("undo", session.undo),
        ("redo", session.redo),
        ("finish", lambda: session.do(Finish(article, tuple(ids[7:])))),
    ]


def play(scenario: str, base: Path, watch: Watch, said: list[str]) -> None:
    """Do what the scenario asks; what fails is told in words, and works once the fault is gone."""
    project = base / "watched" / PROJECT
    try:
        if scenario == "repair":
            told(watch, lambda: drain(repair_file(project, NOW)))
            return
        workspace = told(watch, lambda: Workspace.open(project, "ريم"))
        if workspace is None:
            return
        try:
            wanted: list[Action] = told(watch, lambda: actions(scenario, workspace, base)) or []
            for _, act in wanted:
                told(watch, act)
        finally:
            workspace.close()
    except KilledError:
        assert watch.is_dead
        for left in connection._open_files:
            left.close()
        connection._open_files.clear()


def told(watch: Watch, act: Callable[[], Any]) -> Any:
    for _ in range(2):
        try:
            return act()
        except (MurajiError, sqlite3.Error, OSError) as error:
            if watch.is_dead:
                raise KilledError from error
            refusal: Exception = error
        assert words_of(refusal) is not None, refusal
        assert watch.has_struck, refusal
    # Refused twice: then it is a fault that lasts.
    assert watch.fault is not None
    assert watch.fault.lasts, refusal
    return None


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the program takes for saved."""
    words: list[str] = []
    commit_all = Store.commit_all

    def tell(self: Store, *given: Any, **named: Any) -> Any:
        done = commit_all(self, *given, **named)
        words.extend(f"step {entry.seq} {self.safety.link(entry.seq)}" for entry in done)
        return done

    monkeypatch.setattr(Store, "commit_all", tell)
    return words


def on_watched_files(
    monkeypatch: pytest.MonkeyPatch, watch: Watch, act: Callable[[], None]
) -> None:
    with watched(watch) as connect, monkeypatch.context() as patch:
        plain = connection._connect

        def place(where: Path | str, *, uri: bool = False) -> Any:
            if uri:
                return plain(where, uri=uri)
            opened = connect(where)
            for setting in ("foreign_keys = ON", "trusted_schema = OFF", "cell_size_check = ON"):
                opened.execute(f"PRAGMA {setting}")
            return opened

        patch.setattr(connection, "_connect", place)
        patch.setattr(store_backup, "sqlite3", _Connecting(connect))
        act()


class _Connecting:
    """The module sqlite3, but for connections."""

    def __init__(self, connect: Callable[[Any], Any]) -> None:
        self._connect = connect

    def connect(self, place: Any, **_: Any) -> Any:
        return self._connect(place)

    def __getattr__(self, name: str) -> Any:
        return getattr(sqlite3, name)


@pytest.fixture
def base() -> Any:
    memory = Path("/dev/shm")
    place = memory if memory.is_dir() else None
    with tempfile.TemporaryDirectory(dir=place, ignore_cleanup_errors=True) as name:
        yield Path(name)


def kind_of(scenario: str) -> str:
    """Return by which rules of :class:`Tally` the files of the scenario are judged."""
    return scenario if scenario == "repair" else "review"


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_fault_at_every_call(
    scenario: str,
    fault: str,
    base: Path,
    said: list[str],
    tally: Tally,
    thoroughness: Thoroughness,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def struck(number: int) -> Watch:
        folder = base / str(number)
        folder.mkdir()
        project = prepare(scenario, folder)
        said.clear()
        watch = Watch(FAULTS[fault](number))
        on_watched_files(monkeypatch, watch, lambda: play(scenario, folder, watch, said))
        if watch.has_struck:
            tally.judge(kind_of(scenario), project.parent, said, f"{scenario}, {fault} at {number}")
        shutil.rmtree(folder)
        return watch

    last = struck(NEVER).calls
    for number in chosen(last, thoroughness.strikes_at_store, f"{scenario} {fault}"):
        assert struck(number).has_struck
    assert (tally.corrupt, tally.lost) == ([], [])


@pytest.mark.parametrize("scenario", ["decide", "import", "migrate"])
def test_power_is_lost_anywhere(
    scenario: str,
    base: Path,
    said: list[str],
    tally: Tally,
    thoroughness: Thoroughness,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    project = prepare(scenario, base)
    folder = project.parent
    standing = {str(path): path.read_bytes() for path in folder.iterdir()}
    watch = Watch()
    on_watched_files(monkeypatch, watch, lambda: play(scenario, base, watch, said))
    tears, stride = thoroughness.tears, thoroughness.stride_at_store
    for where, _, files in states(watch.operations, standing, tears, stride):
        shutil.rmtree(folder)
        folder.mkdir()
        for name, data in files.items():
            Path(name).write_bytes(data)
        tally.judge(kind_of(scenario), folder, [], f"{scenario}, {where}")
    assert tally.states > 5
    assert (tally.corrupt, tally.lost) == ([], [])
