"""A project opens with its reviewer and labels, and never stays half open."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING

import pytest

from muraji.domain.article import Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.decision import Note
from muraji.domain.errors import MurajiError
from muraji.domain.journal import EntryKind
from muraji.workspace.workspace import Workspace, system_user

if TYPE_CHECKING:
    from pathlib import Path


def test_the_reviewer_is_the_system_user_until_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "salma")
    with Workspace.create(tmp_path / "p.muraji") as workspace:
        article = article_of("a.txt", "متن")
        changes = Changes((Change(None, Status(article.id)),))
        workspace.session.record(EntryKind.IMPORT, changes, "", [article])
        workspace.session.reviewer = "سلمى"
        workspace.session.do(Note(article.id, None, "x"))
        assert [entry.reviewer for entry in workspace.store.journal] == ["salma", "سلمى"]


@pytest.mark.parametrize("failure", [KeyError("uid"), OSError("no user")])
def test_a_system_without_users_has_a_reviewer(
    monkeypatch: pytest.MonkeyPatch, failure: Exception
) -> None:
    def fail() -> str:
        raise failure

    monkeypatch.setattr(getpass, "getuser", fail)
    assert system_user() == "reviewer"


def test_open_or_create(tmp_path: Path) -> None:
    path = tmp_path / "خبر.muraji"
    with Workspace.open_or_create(path) as made:
        assert made.name == "خبر"
    with Workspace.open_or_create(path) as found:
        assert found.store.article_ids() == []
    with pytest.raises(MurajiError, match="There is no project"):
        Workspace.open_or_create(tmp_path)


def test_a_project_whose_labels_are_broken_is_not_left_open(tmp_path: Path) -> None:
    path = tmp_path / "p.muraji"
    with Workspace.create(path) as workspace:
        workspace.store.memory.remember("labels", "{broken")
    for _ in range(2):
        with pytest.raises(MurajiError, match="labels"):
            Workspace.open(path)
