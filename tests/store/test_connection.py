"""A project file is opened with the settings that lose nothing, by one program alone, or left as it is."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from muraji.domain.errors import MurajiError
from muraji.store import connection
from muraji.store.connection import APPLICATION_ID
from muraji.store.migrations import SCHEMA_VERSION
from muraji.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SETTINGS = {
    "application_id": APPLICATION_ID,
    "user_version": SCHEMA_VERSION,
    "journal_mode": "wal",
    "locking_mode": "exclusive",
    "synchronous": 2,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "fullfsync": 1,
    "checkpoint_fullfsync": 1,
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "مشروع #1 100%.muraji"


@pytest.fixture
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    opened = connection.create(path)
    yield opened
    connection.close(opened)


def run_beside(code: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run code in another process."""
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(("name", "wanted"), SETTINGS.items())
def test_settings_are_in_force(opened: sqlite3.Connection, name: str, wanted: str | int) -> None:
    assert opened.execute(f"PRAGMA {name}").fetchone()[0] == wanted


def test_the_file_is_not_mapped_into_memory(opened: sqlite3.Connection) -> None:
    assert opened.execute("PRAGMA mmap_size").fetchall() in ([], [(0,)])


def test_every_table_of_ours_is_strict(opened: sqlite3.Connection) -> None:
    tables = opened.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'")
    loose = {name for name, strict in tables if not strict}
    theirs = ("sqlite_", "_sqlite", "search")
    assert {name for name in loose if not name.startswith(theirs)} == set()


def test_one_file_is_left_after_closing(path: Path) -> None:
    opened = connection.create(path)
    opened.execute("INSERT INTO project VALUES ('a', 'b')")
    assert path.with_name(path.name + "-wal").exists()
    connection.close(opened)
    assert list(path.parent.iterdir()) == [path]
    with closing(sqlite3.connect(path)) as looking:
        assert looking.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert looking.execute("SELECT * FROM project").fetchall() == [("a", "b")]


OPEN = """
    import sys
    from pathlib import Path
    from muraji.domain.errors import MurajiError
    from muraji.store.store import Store
    try:
        Store.open(Path(sys.argv[1]))
    except MurajiError as error:
        print(error.words.en)
"""


def test_a_second_process_is_refused_without_waiting_long(
    opened: sqlite3.Connection, path: Path
) -> None:
    words = run_beside(OPEN, path).stdout
    assert "already open in another Muraji window" in words
    assert path.name in words
    (milliseconds,) = opened.execute("PRAGMA busy_timeout").fetchone()
    assert milliseconds < 1000
    opened.execute("INSERT INTO project VALUES ('a', 'still writing')")


def test_the_same_process_is_refused_without_touching_the_file(
    opened: sqlite3.Connection, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = path.with_name("link.muraji")
    link.symlink_to(path)
    with monkeypatch.context() as patch:
        patch.setattr(connection, "_connect", lambda *_, **__: pytest.fail("it was opened"))
        for name in (path, link):
            with pytest.raises(MurajiError, match="already open"):
                connection.open_existing(name)
    assert "already open" in run_beside(OPEN, path).stdout


def test_a_closed_project_opens_again_even_when_its_file_was_moved_meanwhile(path: Path) -> None:
    opened = connection.create(path)
    moved = path.with_name("moved.muraji")
    path.rename(moved)
    shutil.copy(moved, path)
    connection.close(opened)
    connection.close(connection.open_existing(moved))


def test_closing_twice_is_harmless(path: Path) -> None:
    store = Store.create(path)
    store.close()
    store.close()


def test_a_refused_opening_leaves_no_handle(path: Path) -> None:
    connection.close(connection.create(path))
    with closing(sqlite3.connect(path)) as foreign:
        foreign.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(MurajiError):
        connection.open_existing(path)
    with closing(sqlite3.connect(path)) as foreign:
        foreign.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.close(connection.open_existing(path))


def other_sqlite_file(path: Path) -> None:
    with closing(sqlite3.connect(path)) as foreign:
        foreign.executescript("PRAGMA application_id = 7; CREATE TABLE notes (text); ")


def other_crashed_file(path: Path) -> None:
    """One whose log has not been taken in: just looking at it the usual way would change it."""
    living = path.with_name("living")
    with closing(sqlite3.connect(living)) as foreign:
        foreign.executescript("PRAGMA journal_mode = WAL; CREATE TABLE notes (text);")
        shutil.copy(living, path)
        shutil.copy(living.with_name("living-wal"), path.with_name(path.name + "-wal"))
    for name in ("living", "living-wal", "living-shm"):
        living.with_name(name).unlink(missing_ok=True)


def newer_project(path: Path) -> None:
    connection.close(connection.create(path))
    with closing(sqlite3.connect(path)) as newer:
        newer.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


def cut_project(path: Path) -> None:
    connection.close(connection.create(path))
    path.write_bytes(path.read_bytes()[:3000])


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


REFUSED = {
    "another program's": (other_sqlite_file, "is not a Muraji project"),
    "another program's, crashed": (other_crashed_file, "is not a Muraji project"),
    "newer": (newer_project, "made by a newer Muraji"),
    "no SQLite": (lambda path: path.write_text("متن المقالة\n" * 200), "cannot be opened"),
    "empty": (lambda path: path.write_bytes(b""), "is not a Muraji project"),
    "cut": (cut_project, "cannot be opened"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_ours_is_refused_and_left_as_it_was(path: Path, name: str) -> None:
    make, sentence = REFUSED[name]
    make(path)
    before, times = contents(path.parent), path.stat().st_mtime_ns
    with pytest.raises(MurajiError, match=sentence) as caught:
        connection.open_existing(path)
    assert path.name in caught.value.words.en
    assert path.name in caught.value.words.ar
    assert contents(path.parent) == before
    assert path.stat().st_mtime_ns == times


def test_a_newer_version_that_only_the_log_knows_of_is_refused(path: Path) -> None:
    connection.close(connection.create(path))
    newer = connection.open_existing(path)
    newer.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    crashed = path.with_name("crashed.muraji")
    shutil.copy(path, crashed)
    shutil.copy(path.with_name(path.name + "-wal"), crashed.with_name(crashed.name + "-wal"))
    connection.close(newer)
    with pytest.raises(MurajiError, match="made by a newer Muraji"):
        connection.open_existing(crashed)


@pytest.mark.parametrize("place", ["gone.muraji", ".", "no/such/folder.muraji"])
def test_no_project_is_there(tmp_path: Path, place: str) -> None:
    with pytest.raises(MurajiError, match="There is no project"):
        connection.open_existing(tmp_path / place)


def test_nothing_is_created_over_what_stands(path: Path) -> None:
    path.write_text("mine")
    with pytest.raises(MurajiError, match="exists already"):
        connection.create(path)
    path.unlink()
    path.symlink_to("nowhere")
    with pytest.raises(MurajiError, match="exists already"):
        connection.create(path)


def test_nothing_is_created_where_no_folder_is(tmp_path: Path) -> None:
    with pytest.raises(MurajiError, match="cannot be created"):
        connection.create(tmp_path / "none" / "p.muraji")


def test_a_creation_that_fails_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(opened: sqlite3.Connection) -> None:
        opened.execute("PRAGMA max_page_count = 2")
        connection_migrate(opened)

    connection_migrate = connection.migrate
    monkeypatch.setattr(connection, "migrate", full)
    with pytest.raises(MurajiError, match="full"):
        connection.create(path)
    assert list(path.parent.iterdir()) == []


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or not shutil.which("setpriv") or os.geteuid() != 0,
    reason="another user's eyes are needed: root reads and writes everything",
)
@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "sentence"),
    [
        (0o444, 0o755, "may only be read"),
        (0o666, 0o700, "There is no project"),
        (0o000, 0o755, "cannot be opened"),
    ],
)
def test_what_may_not_be_written_or_read_is_told(
    file_mode: int, folder_mode: int, sentence: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    top = tmp_path_factory.getbasetemp()
    folder = tmp_path_factory.mktemp("guarded")
    path = folder / "p.muraji"
    connection.close(connection.create(path))
    path.chmod(file_mode)
    folder.chmod(folder_mode)
    modes = {above: above.stat().st_mode for above in (top, top.parent)}
    for above in modes:
        above.chmod(0o755)
    code = (
        "import sys; from pathlib import Path; from muraji.store.store import Store;"
        "Store.open(Path(sys.argv[1]))"
    )
    outcome = subprocess.run(
        ["setpriv", "--reuid=65534", "--clear-groups", sys.executable, "-c", code, str(path)],
        capture_output=True,
        text=True,
        check=False,
    )
    for above, mode in modes.items():
        above.chmod(mode)
    assert outcome.returncode != 0
    assert f"Error: “{path}”" in outcome.stderr or sentence == "There is no project"
    assert sentence in outcome.stderr.splitlines()[-1]


def test_a_failing_close_still_lets_go(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = connection.create(path)
    opened.execute("INSERT INTO project VALUES ('a', 'b')")
    opened.set_authorizer(lambda *_: sqlite3.SQLITE_DENY)
    connection.close(opened)
    again = connection.open_existing(path)
    assert again.execute("SELECT * FROM project").fetchall() == [("a", "b")]
    connection.close(again)


KILLED = """
    import sys
    from datetime import UTC, datetime
    from pathlib import Path
    from muraji.domain.article import Status, article_of
    from muraji.domain.change import Change, Changes
    from muraji.domain.decision import Note
    from muraji.domain.journal import EntryKind
    from muraji.review.session import Session
    from muraji.store.store import Store

    store = Store.create(Path(sys.argv[1]))
    session = Session(store, "ريم", lambda: datetime.now(UTC))
    article = article_of("a.txt", "متن")
    session.record(EntryKind.IMPORT, Changes((Change(None, Status(article.id)),)), "", [article])
    for number in range(10_000):
        session.do(Note(article.id, None, str(number)))
        print(number, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill like that")
@pytest.mark.parametrize("after", [0, 7, 40])
def test_what_was_acknowledged_survives_a_kill(path: Path, after: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(KILLED), str(path)],
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if int(line) >= after:
                process.send_signal(signal.SIGKILL)
                break
        acknowledged = int((line + process.stdout.read()).split()[-1])
    assert path.with_name(path.name + "-wal").exists()
    store = Store.open(path)
    (article_id,) = store.article_ids()
    assert int(store.status(article_id).note) >= acknowledged >= after
    assert store.journal.first_break() is None
    store.close()
    assert list(path.parent.iterdir()) == [path]
