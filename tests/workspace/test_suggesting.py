"""Suggestions are refreshed around what a person has decided, which stays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muraji.domain.annotation import Annotation, MentionState, annotation_id
from muraji.domain.article import ReviewState, Status, article_of
from muraji.domain.decision import Accept, Add, Finish, Flag, Note, Reject, Relabel, Resize
from muraji.domain.document import Document
from muraji.domain.journal import EntryKind
from muraji.domain.span import Span
from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.review.replay import key_of, replay
from muraji.workspace.importing import import_paths
from muraji.workspace.label_sets import shipped
from muraji.workspace.refreshing import refreshed
from muraji.workspace.suggesting import suggest
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

ARTICLE = article_of("a.txt", "قال وزير الخارجية الأردني أيمن الصفدي في عمّان")
WHY = Words("because", "لأن")


def proposed(span: Span, label: str, score: float = 0.5) -> Suggestion:
    return Suggestion(span, label, "test 2", score, WHY)


def mention(span: Span, label: str, state: MentionState, **fields: Any) -> Annotation:
    return Annotation(
        annotation_id(ARTICLE.id, span, label),
        ARTICLE.id,
        span,
        label,
        state,
        **{
            "origin": "test 1",
            "score": 0.5,
            "suggested_span": span,
            "suggested_label": label,
            **fields,
        },
    )


def after(rows: Sequence[Annotation], found: Sequence[Suggestion]) -> dict[str, Annotation]:
    document = Document(ARTICLE, Status(ARTICLE.id), (), tuple(rows))
    standing = {row.id: row for row in rows}
    for change in refreshed(document, found, shipped()):
        row = change.row
        assert isinstance(row, Annotation)
        assert standing.get(row.id) == change.before
        assert change.before != change.after
        standing.pop(row.id, None)
        if change.after is not None:
            standing[row.id] = row
    return standing


spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 20), st.integers(1, 12)
)
found_lists = st.lists(
    st.builds(proposed, spans, st.sampled_from(["GPE", "ORG"]), st.floats(0, 1)), max_size=6
)
mentions = st.builds(mention, spans, st.sampled_from(["GPE", "ORG"]), st.sampled_from(MentionState))


@given(st.lists(mentions, max_size=5, unique_by=lambda row: row.id), found_lists)
def test_what_is_decided_stays_and_what_waits_is_what_was_found(
    rows: list[Annotation], found: list[Suggestion]
) -> None:
    standing = after(rows, found)
    decided = [row for row in rows if row.state is not MentionState.PENDING]
    assert all(standing[row.id] == row for row in decided)
    proposed_places = {(suggestion.span, suggestion.label) for suggestion in found}
    for row in standing.values():
        if row.state is MentionState.PENDING:
            assert (row.span, row.label) in proposed_places
            assert (row.suggested_span, row.suggested_label) == (row.span, row.label)
            for other in decided:
                if other.state is MentionState.ACCEPTED:
                    assert not row.span.crosses(other.span)
                    assert row.span != other.span
    assert not list(
        refreshed(
            Document(ARTICLE, Status(ARTICLE.id), (), tuple(standing.values())), found, shipped()
        )
    )


MINISTRY = Span(9, 17)


@pytest.mark.parametrize(
    "touched",
    [
        mention(MINISTRY, "ORG", MentionState.PENDING, note="انظر"),
        mention(MINISTRY, "ORG", MentionState.PENDING, flagged=True),
        mention(
            MINISTRY,
            "ORG",
            MentionState.PENDING,
            origin="reviewer",
            suggested_span=None,
            suggested_label=None,
        ),
        replace(mention(MINISTRY, "ORG", MentionState.ACCEPTED), span=Span(4, 17)),
        replace(mention(MINISTRY, "ORG", MentionState.REJECTED), label="GPE"),
    ],
    ids=["noted", "flagged", "a person's", "moved", "relabelled"],
)
@pytest.mark.parametrize("found", [[], [proposed(MINISTRY, "ORG")]], ids=["gone", "again"])
def test_what_a_person_touched_is_neither_taken_nor_proposed_again(
    touched: Annotation, found: list[Suggestion]
) -> None:
    assert after([touched], found) == {touched.id: touched}


def test_a_finished_article_is_left_alone() -> None:
    finished = Status(ARTICLE.id, ReviewState.FINISHED)
    assert not len(refreshed(Document(ARTICLE, finished), [proposed(MINISTRY, "ORG")], shipped()))


@pytest.fixture
def workspace(tmp_path: Path, seeds: list[Path]) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "p.muraji", "ريم") as workspace:
        list(import_paths(workspace, seeds))
        yield workspace


def all_rows(workspace: Workspace) -> dict[str, Annotation]:
    store = workspace.store
    return {row.id: row for id_ in store.article_ids() for row in store.annotations_of(id_)}


def test_every_seed_gets_suggestions_with_reasons(workspace: Workspace) -> None:
    list(suggest(workspace))
    for id_ in workspace.store.article_ids():
        text = workspace.store.article(id_).text
        rows = workspace.store.annotations_of(id_)
        assert rows
        for row in rows:
            assert row.span.end <= len(text)
            assert row.label in workspace.labels
            assert row.state is MentionState.PENDING
            assert row.reason.en
            assert row.reason.ar
    kinds = [entry.kind for entry in workspace.store.journal]
    assert kinds.count(EntryKind.SUGGEST) == 5


def test_asking_again_changes_nothing(workspace: Workspace) -> None:
    list(suggest(workspace))
    before, length = all_rows(workspace), len(list(workspace.store.journal))
    list(suggest(workspace))
    assert all_rows(workspace) == before
    assert len(list(workspace.store.journal)) == length


def test_decisions_made_while_the_engine_reads_stay(workspace: Workspace) -> None:
    list(suggest(workspace))
    first, second = workspace.store.article_ids()[:2]
    names = [row for row in workspace.store.annotations_of(first) if row.label != "GPE"]
    job = suggest(workspace)
    next(job)
    next(job)
    workspace.session.do(Accept((names[0].id,)))
    workspace.session.do(Reject((names[-1].id,)))
    workspace.session.do(Note(first, names[1].id, "انظر"))
    workspace.session.do(Finish(second, ()))
    decided = {id_: all_rows(workspace)[id_] for id_ in (names[0].id, names[-1].id, names[1].id)}
    list(job)
    rows = all_rows(workspace)
    assert {id_: rows[id_] for id_ in decided} == decided
    assert workspace.store.status(second).state is ReviewState.FINISHED
    made = replay(workspace.store.journal)
    assert all(made[key_of(row)] == row for row in rows.values())


def test_a_reviewed_article_is_refreshed_around_its_decisions(workspace: Workspace) -> None:
    list(suggest(workspace))
    first = workspace.store.article_ids()[0]
    rows = workspace.store.annotations_of(first)
    do = workspace.session.do
    do(Relabel((rows[0].id,), "EVENT"))
    last = rows[-1]
    do(Resize(last.id, Span(last.span.start, last.span.end + 1)))
    do(Flag(first, None, flagged=True))
    text = workspace.store.article(first).text
    free = next(
        Span(at, at + 3)
        for at in range(len(text))
        if text[at : at + 3].strip() and not any(Span(at, at + 3).overlaps(r.span) for r in rows)
    )
    do(Add(first, free, "EVENT"))
    before = all_rows(workspace)
    list(suggest(workspace))
    kept = {id_: row for id_, row in before.items() if row.state is not MentionState.PENDING}
    assert len(kept) >= 3
    assert {id_: all_rows(workspace)[id_] for id_ in kept} == kept


def test_a_job_that_is_closed_keeps_its_suggestions(workspace: Workspace) -> None:
    job = suggest(workspace)
    for _ in range(4):  # the backup, then the articles
        next(job)
    job.close()
    with_rows = [
        id_ for id_ in workspace.store.article_ids() if workspace.store.annotations_of(id_)
    ]
    assert with_rows == workspace.store.article_ids()[:2]


def test_finished_articles_are_not_read(workspace: Workspace) -> None:
    ids = workspace.store.article_ids()
    for id_ in ids[1:]:
        workspace.session.do(Finish(id_, ()))
    list(suggest(workspace))
    assert {row.article_id for row in all_rows(workspace).values()} == {ids[0]}
