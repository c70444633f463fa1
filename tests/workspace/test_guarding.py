"""What is said of how a project was found: interrupted, cut, changed behind our back, in a risky place."""

from __future__ import annotations

import shutil
from pathlib import Path
from threading import Event, Thread

import pytest

from muraji.domain.decision import Note
from muraji.domain.errors import MurajiError
from muraji.workspace import risky_places
from muraji.workspace.guarding import looks
from muraji.workspace.risky_places import warning_about
from muraji.workspace.workspace import Workspace

from ..store.damage import WORDS, change, flip, make_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.muraji"
    make_project(path)
    Workspace.open(path).close()
    return path


def note(workspace: Workspace, text: str) -> None:
    workspace.session.do(Note(workspace.store.article_ids()[0], None, text))


def crashed(project: Path, steps: int = 3) -> Path:
    """Leave the file and its log as a kill leaves them."""
    place = project.with_name("crashed")
    place.mkdir()
    with Workspace.open(project) as workspace:
        for number in range(steps):
            note(workspace, f"note {number}")
        for path in project.parent.glob("p.muraji*"):
            shutil.copy(path, place)
    return place / project.name


def test_a_project_closed_well_says_nothing(project: Path) -> None:
    with Workspace.open(project) as workspace:
        assert workspace.notices == []
        assert [words for words in looks(workspace.store) if words] == []


def test_a_look_waits_for_nobody_and_is_taken_later(project: Path) -> None:
    held, looked = Event(), Event()
    with Workspace.open(project) as workspace:
        texts = workspace.store.safety.damaged_texts()

        def hold() -> None:
            with workspace.store._lock:
                held.set()
                looked.wait(60)

        holder = Thread(target=hold)
        holder.start()
        held.wait()
        assert [next(texts) for _ in range(50)] == [None] * 50
        assert holder.is_alive()
        looked.set()
        holder.join()
        assert list(texts) == [None] * len(workspace.store.article_ids())


def test_the_next_start_says_what_it_took_in(project: Path) -> None:
    with Workspace.open(crashed(project)) as workspace:
        (words,) = workspace.notices
        assert "steps taken in from the log: 3" in words.en


def test_a_log_that_is_gone_is_noticed_and_counted(project: Path) -> None:
    """Fault 10. Taken away (no witness): nothing is said of three lost steps."""
    path = crashed(project)
    path.with_name("p.muraji-wal").unlink()
    with Workspace.open(path) as workspace:
        (words,) = workspace.notices
        assert "missing from the file: 3" in words.en


def test_a_log_that_was_cut_is_noticed_and_counted(project: Path) -> None:
    path = crashed(project, 6)
    log = path.with_name("p.muraji-wal")
    log.write_bytes(log.read_bytes()[: log.stat().st_size // 2])
    with Workspace.open(path) as workspace:
        said = " ".join(words.en for words in workspace.notices)
        steps = workspace.store.safety.newest()[0]
        assert "taken in from the log" in said
        assert f"missing from the file: {19 - steps}" in said
        assert steps < 19


def test_a_foreign_log_is_never_taken_in(project: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.muraji"
    make_project(other, 1)
    log = crashed(project).with_name("p.muraji-wal")
    shutil.copy(log, other.with_name("other.muraji-wal"))
    with Workspace.open(other) as workspace:
        assert len(workspace.store.article_ids()) == 1
        assert workspace.store.journal.first_break() is None


def test_mentions_that_vanish_between_two_openings_raise_an_alarm(project: Path) -> None:
    """Fault 20. Taken away (``_fewer_mentions`` returns None): nothing is said."""
    change(project, "DELETE FROM annotations WHERE rowid <= 4")
    with Workspace.open(project) as workspace:
        said = [words.en for words in looks(workspace.store) if words]
    assert len(said) == 1
    assert "nobody took them away: 4" in said[0]


def test_a_damaged_text_is_named_in_idle_time(project: Path) -> None:
    """Fault 9. Taken away (no hash is looked at): nothing is said, and SQLite finds nothing."""
    flip(project, f" 0\n0 {WORDS}".encode()[:40])
    with Workspace.open(project) as workspace:
        said = [words.en for words in looks(workspace.store) if words]
    assert len(said) == 1
    assert "“0.txt”" in said[0]


def test_a_project_open_elsewhere_can_be_read_as_it_stands(project: Path) -> None:
    """Faults 5 and 6: reading goes on, nothing can be written, the live file is not touched."""
    with Workspace.open(project) as living:
        note(living, "new")
        before = project.read_bytes()
        with Workspace.open_to_read(project) as reading:
            assert reading.name == "p"
            assert reading.store.status(reading.store.article_ids()[0]).note == "new"
            assert "read only" in reading.notices[0].en
            with pytest.raises(MurajiError, match="open to read only"):
                note(reading, "never")
        assert project.read_bytes() == before
        note(living, "goes on")


@pytest.mark.parametrize(
    ("place", "cloud"),
    [
        ("/home/r/Dropbox/p.muraji", "Dropbox"),
        ("/home/r/OneDrive - Uni/p.muraji", "OneDrive"),
        ("/home/r/OneDrive/a/p.muraji", "OneDrive"),
        ("/Users/r/Library/Mobile Documents/x/p.muraji", "iCloud"),
        ("/home/r/Google Drive/p.muraji", "Google Drive"),
        ("/home/r/Nextcloud/p.muraji", "Nextcloud"),
    ],
)
def test_clouds_are_warned_of(place: str, cloud: str) -> None:
    assert cloud in warning_about(Path(place)).en


def test_network_and_removable_drives_are_warned_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    monkeypatch.setattr(risky_places, "MOUNTS", mounts)
    mounts.write_text(
        "/dev/sda / ext4 rw 0 0\nsrv:/x /srv/my\\040share nfs4 rw 0 0\n/dev/sdb /media/r/STICK vfat rw\n"
    )
    assert "network drive" in warning_about(Path("/srv/my share/p.muraji")).en
    assert "pulled out" in warning_about(Path("/media/r/STICK/p.muraji")).en
    assert warning_about(Path("/srv/other/p.muraji")) is None
