"""What was decided in one article is suggested in the next, the moment that it is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.annotation import MentionState
from muraji.domain.decision import Accept, Add, Finish, Forgive, Reject
from muraji.domain.job import drain
from muraji.domain.journal import EntryKind
from muraji.domain.span import Span
from muraji.review.desk import Desk
from muraji.review.replay import key_of, replay
from muraji.workspace.importing import import_paths
from muraji.workspace.suggesting import advisor_of, engine_is_loaded, suggest
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from muraji.domain.annotation import Annotation

FIRST = "انفجر مصنع الزهراوي للأسمدة في بلدة تل البرغوث أمس.\n"
SECOND = "زار الوزير مصنع الزهراوي للأسمدة بتل البرغوث اليوم.\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    for name, text in (("1.txt", FIRST), ("2.txt", SECOND)):
        (tmp_path / name).write_text(text, "utf-8")
    with Workspace.create(tmp_path / "p.muraji", "r") as made:
        drain(import_paths(made, [tmp_path / "1.txt", tmp_path / "2.txt"]))
        drain(suggest(made))
        yield made


@pytest.fixture
def desk(workspace: Workspace) -> Desk:
    prepare = advisor_of(workspace).prepare
    return Desk(workspace.store, workspace.session, workspace.labels, prepare)


def teach(workspace: Workspace) -> None:
    first = workspace.store.article_ids()[0]
    for surface, label in (("مصنع الزهراوي للأسمدة", "FAC"), ("تل البرغوث", "GPE")):
        start = FIRST.index(surface)
        workspace.session.do(Add(first, Span(start, start + len(surface)), label))


def likely(desk: Desk) -> set[tuple[str, str]]:
    assert desk.page is not None
    return {(row.span.of(desk.page.text), row.label) for row in desk.pending()}


def only(workspace: Workspace, article_id: str, surface: str) -> Annotation:
    text = workspace.store.article(article_id).text
    rows = workspace.store.annotations_of(article_id)
    return next(row for row in rows if row.span.of(text) == surface)


def test_names_are_there_when_the_next_article_opens(workspace: Workspace, desk: Desk) -> None:
    teach(workspace)
    desk.open(workspace.store.article_ids()[1])
    assert {("مصنع الزهراوي للأسمدة", "FAC"), ("تل البرغوث", "GPE")} <= likely(desk)
    row = only(workspace, workspace.store.article_ids()[1], "تل البرغوث")
    assert row.reason.en.startswith("here before: accepted once in 1 article")
    entry = workspace.store.journal.newest(limit=1)[0]
    assert entry.kind is EntryKind.SUGGEST
    assert entry.words == "muraji 2 + memory 1: opened"


def test_opening_again_changes_nothing(workspace: Workspace, desk: Desk) -> None:
    teach(workspace)
    second = workspace.store.article_ids()[1]
    desk.open(second)
    before = len(list(workspace.store.journal))
    desk.open(second)
    assert len(list(workspace.store.journal)) == before


def test_suggesting_anew_knows_it_too(workspace: Workspace, desk: Desk) -> None:
    teach(workspace)
    drain(suggest(workspace))
    row = only(workspace, workspace.store.article_ids()[1], "مصنع الزهراوي للأسمدة")
    assert row.label == "FAC"
    assert row.score is not None
    assert row.score >= desk.threshold


def test_a_rejected_mention_never_comes_back_until_forgiven(
    workspace: Workspace, desk: Desk
) -> None:
    teach(workspace)
    second = workspace.store.article_ids()[1]
    desk.open(second)
    row = only(workspace, second, "تل البرغوث")
    workspace.session.do(Reject((row.id,)))
    drain(suggest(workspace))
    desk.open(second)
    assert workspace.store.annotation(row.id).state is MentionState.REJECTED
    assert ("تل البرغوث", "GPE") not in likely(desk)
    workspace.session.do(Forgive((row.id,)))
    desk.open(second)
    assert ("تل البرغوث", "GPE") in likely(desk)


def test_what_is_decided_stays(workspace: Workspace, desk: Desk) -> None:
    second = workspace.store.article_ids()[1]
    desk.open(second)
    kept = [row.id for row in desk.pending()]
    workspace.session.do(Accept(tuple(kept)))
    teach(workspace)
    desk.open(second)
    for id_ in kept:
        assert workspace.store.annotation(id_).state is MentionState.ACCEPTED


def test_a_finished_article_is_left_alone(workspace: Workspace, desk: Desk) -> None:
    second = workspace.store.article_ids()[1]
    workspace.session.do(Finish(second, ()))
    teach(workspace)
    before = workspace.store.annotations_of(second)
    desk.open(second)
    assert workspace.store.annotations_of(second) == before


def test_switched_off_nothing_is_learned_from(workspace: Workspace, desk: Desk) -> None:
    advisor = advisor_of(workspace)
    assert advisor.is_on
    advisor.is_on = False
    teach(workspace)
    desk.open(workspace.store.article_ids()[1])
    assert ("مصنع الزهراوي للأسمدة", "FAC") not in likely(desk)
    assert advisor.version == "muraji 2"


def test_damaged_answers_are_asked_for_again(workspace: Workspace, desk: Desk) -> None:
    second = workspace.store.article_ids()[1]
    kept = workspace.store.learning.answers(second)
    assert kept is not None
    workspace.store.learning.keep_answers([(second, kept[0], b"damage")])
    teach(workspace)
    desk.open(second)
    assert ("تل البرغوث", "GPE") in likely(desk)
    assert workspace.store.learning.answers(second) == kept


def test_the_tables_are_still_the_journal(workspace: Workspace, desk: Desk) -> None:
    teach(workspace)
    second = workspace.store.article_ids()[1]
    desk.open(second)
    workspace.session.do(Reject((only(workspace, second, "تل البرغوث").id,)))
    workspace.session.undo()
    rows = {
        key_of(row): row
        for id_ in workspace.store.article_ids()
        for document in [workspace.store.document(id_)]
        for row in (document.status, *document.regions, *document.annotations)
    }
    assert replay(workspace.store.journal) == rows
    assert engine_is_loaded()
