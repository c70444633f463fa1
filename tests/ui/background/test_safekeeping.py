"""The window looks after its project: it says how it was found, backs it up, checks, repairs, restores."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.decision import Note
from muraji.ui.application import make_window
from muraji.ui.background import safekeeping
from muraji.ui.dialogs.backups_dialog import BackupsDialog
from muraji.ui.dialogs.flaws_dialog import FlawsDialog
from muraji.workspace.backups import back_up, backups_of
from muraji.workspace.workspace import Workspace

from ...store.damage import WORDS, change, flip, make_project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from muraji.ui.main_window import MainWindow


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.muraji"
    make_project(path)
    return path


@pytest.fixture
def window(qtbot, project: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    for name in ("BEFORE_LOOKING", "BETWEEN_LOOKS", "BEFORE_A_BACKUP"):
        monkeypatch.setattr(safekeeping, name, 1)
    window = make_window(project, "en")
    qtbot.addWidget(window)
    yield window
    window.close()


def words_of(window: MainWindow) -> str:
    bar = window.doors.messages
    return bar.words.text() if not bar.isHidden() else ""


def note(window: MainWindow) -> None:
    article = window.bridge.workspace.store.article_ids()[0]
    window.run(lambda desk: desk.do(Note(article, None, "new")))


def dialog_of(window: MainWindow, kind: type) -> object:
    found = window.findChildren(kind)
    return found[0] if found else None


def test_a_backup_is_made_a_moment_after_opening(window: MainWindow, project: Path, qtbot) -> None:
    window.settle()
    qtbot.waitUntil(lambda: len(backups_of(project)) == 1)
    assert words_of(window) == ""


def test_a_damaged_text_is_told_in_idle_time(qtbot, window: MainWindow, project: Path) -> None:
    window.close_workspace()
    flip(project, f" 0\n0 {WORDS}".encode()[:40])
    assert window.doors.open_recent(project)
    window.settle()
    qtbot.waitUntil(lambda: "0.txt" in words_of(window))


def test_a_whole_project_is_called_whole(qtbot, window: MainWindow) -> None:
    window.settle()
    window.trigger("check")
    qtbot.waitUntil(lambda: words_of(window) == safekeeping.WHOLE.en)


def test_flaws_are_listed_and_repaired_in_the_window(
    qtbot, window: MainWindow, project: Path
) -> None:
    window.settle()
    window.close_workspace()
    change(project, "DELETE FROM annotations WHERE rowid <= 4")
    assert window.doors.open_recent(project)
    window.trigger("check")
    qtbot.waitUntil(lambda: dialog_of(window, FlawsDialog) is not None)
    dialog = dialog_of(window, FlawsDialog)
    assert "Flaws found: 1" in dialog.heading.text()
    dialog.repair.click()
    qtbot.waitUntil(lambda: "Saved: 3 articles" in words_of(window))
    assert window.bridge is not None
    store = window.bridge.workspace.store
    assert len(store.annotations_of(store.article_ids()[0])) == 10


def test_a_backup_chosen_from_the_list_comes_back(
    qtbot, window: MainWindow, project: Path, clock
) -> None:
    window.settle()
    workspace = window.bridge.workspace
    back_up(workspace.store, clock())
    before = workspace.store.safety.newest()
    note(window)
    assert workspace.store.safety.newest() != before
    window.trigger("backups")
    dialog = dialog_of(window, BackupsDialog)
    dialog.list.setCurrentRow(dialog.list.count() - 1)
    assert WORDS in dialog.preview.toPlainText()
    dialog.put_back.click()
    assert window.bridge.workspace.store.safety.newest() == before
    assert "The backup is in its place" in words_of(window)
    assert list(project.parent.glob("*.aside"))


def test_a_project_open_elsewhere_can_be_read_and_not_changed(
    qtbot, window: MainWindow, tmp_path: Path
) -> None:
    other = tmp_path / "other.muraji"
    make_project(other, 1)
    window.settle()
    with Workspace.open(other):
        assert not window.doors.open_recent(other)
        assert "already open" in words_of(window)
        window.doors.messages.more.click()
        assert window.bridge.workspace.store.is_read_only
        assert "read only" in words_of(window).lower()
        assert not window.review.read_only_strip.isHidden()
        note(window)
        store = window.bridge.workspace.store
        assert store.status(store.article_ids()[0]).note == ""
