"""Every finished article is judged by a model made from others, where the project has learned one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.decision import Add, Finish
from muraji.domain.job import drain
from muraji.domain.span import Span
from muraji.workspace import learning_process
from muraji.workspace.checking import check
from muraji.workspace.importing import import_paths
from muraji.workspace.learning import learn
from muraji.workspace.second_opinions import FOLDS, second_opinions
from muraji.workspace.suggesting import suggest
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAMES = ["سامي حداد", "هدى منصور", "رامي خوري", "ليلى عون", "نادر صالح", "مها درويش", "زياد نصار"]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "p.muraji", "ريم") as workspace:
        for number, name in enumerate(NAMES):
            text = f"وصل الزائر {name} إلى البلدة رقم {number}، ثم تحدث {name} إلى الناس طويلا."
            (tmp_path / f"{number}.txt").write_text(text, "utf-8")
            drain(import_paths(workspace, [tmp_path / f"{number}.txt"]))
        drain(suggest(workspace))
        yield workspace


def finish(workspace: Workspace, count: int) -> None:
    for id_, name in list(zip(workspace.store.article_ids(), NAMES, strict=True))[:count]:
        start = workspace.store.article(id_).text.index(name)
        workspace.session.do(Add(id_, Span(start, start + len(name)), "PERSON"))
        workspace.session.do(Finish(id_, ()))


def test_without_a_learned_model_there_is_nothing_to_make(workspace: Workspace) -> None:
    finish(workspace, 7)
    assert drain(second_opinions(workspace)) == {}


def test_each_finished_article_has_a_model_and_few_share_it(workspace: Workspace) -> None:
    finish(workspace, 7)
    drain(learn(workspace))
    found = drain(second_opinions(workspace))
    assert set(found) == set(workspace.store.learning.finished(99))
    shared = {id(opinion) for opinion in found.values()}
    assert len(shared) == FOLDS
    report = drain(check(workspace))
    assert report.looked_at == 7
    assert "missed" in {issue.check for issue in report.issues}


def test_where_learning_fails_the_checks_go_on(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish(workspace, 7)
    drain(learn(workspace))
    monkeypatch.setattr(learning_process.LearningProcess.__init__, "__defaults__", (1024 * 1024,))
    assert drain(second_opinions(workspace)) == {}
    assert drain(check(workspace)).looked_at == 7
