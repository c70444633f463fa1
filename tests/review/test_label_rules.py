"""Editing the label set moves every mention with it, in one step that is taken back whole."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.article import Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.decision import Accept, EditLabels, Reject
from muraji.domain.errors import MurajiError
from muraji.domain.journal import EntryKind
from muraji.domain.label import LabelSet
from muraji.domain.span import Span
from muraji.review.label_draft import LabelDraft
from muraji.review.label_rules import check_labels
from muraji.review.replay import key_of, replay
from muraji.review.session import Session
from muraji.store.store import Store
from muraji.workspace import label_sets

from ..suggested import suggested

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from muraji.domain.label import Label

ARTICLE = article_of("a.txt", "زار الوزير حمص وحلب ثم عاد إلى الساحل")
HOMS, ALEPPO, COAST = Span(11, 14), Span(16, 19), Span(31, 37)


def suggestion(span: Span, label: str, score: float) -> Annotation:
    return suggested(ARTICLE.id, span, label, score)


ROWS = (
    suggestion(HOMS, "GPE", 0.9),
    suggestion(HOMS, "LOC", 0.4),
    suggestion(ALEPPO, "GPE", 0.8),
    suggestion(COAST, "LOC", 0.7),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.create(tmp_path / "p.muraji")
    label_sets.settle(opened)
    yield opened
    opened.close()


@pytest.fixture
def session(store: Store, clock: Any) -> Session:
    made = Session(store, "ريم", clock)
    rows = (Change(None, Status(ARTICLE.id)), *(Change(None, row) for row in ROWS))
    made.record(EntryKind.IMPORT, Changes(rows), "a.txt", [ARTICLE])
    return made


def merged(store: Store, gone: str, heir: str) -> EditLabels:
    draft = LabelDraft(label_sets.of_project(store), store.labels.counts())
    draft.merge([label.name for label in draft.labels].index(gone), heir)
    return draft.decision()


def places(store: Store) -> dict[Span, tuple[str, str | None, MentionState]]:
    return {
        row.span: (row.label, row.suggested_label, row.state)
        for row in store.annotations_of(ARTICLE.id)
    }


def test_merging_leaves_one_mention_at_each_place_and_undo_brings_all_back(
    store: Store, session: Session
) -> None:
    before = store.annotations_of(ARTICLE.id)
    changes = session.do(merged(store, "LOC", "GPE"))
    assert places(store) == dict.fromkeys(
        (HOMS, ALEPPO, COAST), ("GPE", "GPE", MentionState.PENDING)
    )
    assert changes.labels is not None
    assert "LOC" not in changes.labels
    assert label_sets.of_project(store) == changes.labels
    assert not any(row.is_corrected for row in store.annotations_of(ARTICLE.id))
    session.undo()
    assert store.annotations_of(ARTICLE.id) == before
    assert label_sets.of_project(store) == label_sets.shipped()
    session.redo()
    assert label_sets.of_project(store) == changes.labels


def test_a_persons_word_outweighs_a_surer_program(store: Store, session: Session) -> None:
    weak = ROWS[1]
    session.do(Accept((weak.id,)))
    session.do(merged(store, "LOC", "GPE"))
    homs = [row for row in store.annotations_of(ARTICLE.id) if row.span == HOMS]
    assert [(row.id, row.state) for row in homs] == [(weak.id, MentionState.ACCEPTED)]


def test_a_rejection_does_not_outlive_its_label(store: Store, session: Session) -> None:
    session.do(Reject((ROWS[1].id,)))
    session.do(merged(store, "LOC", "GPE"))
    homs = [row for row in store.annotations_of(ARTICLE.id) if row.span == HOMS]
    assert [(row.id, row.state) for row in homs] == [(ROWS[0].id, MentionState.PENDING)]


def test_editing_labels_starts_no_article_and_replays(store: Store, session: Session) -> None:
    session.do(merged(store, "LOC", "GPE"))
    assert store.status(ARTICLE.id) == Status(ARTICLE.id)
    document = store.document(ARTICLE.id)
    kept = store.labels.kept()
    rows = [document.status, *document.annotations, kept]
    assert replay(store.journal) == {key_of(row): row for row in rows}


def test_a_label_that_mentions_carry_cannot_vanish(store: Store, session: Session) -> None:
    labels = tuple(label for label in label_sets.shipped() if label.name != "GPE")
    with pytest.raises(MurajiError, match="2 mentions carry"):
        session.do(EditLabels(labels))
    unused = tuple(label for label in label_sets.shipped() if label.name != "EVENT")
    assert session.do(EditLabels(unused)).labels == LabelSet(unused)


def test_the_same_labels_again_are_no_step(store: Store, session: Session) -> None:
    assert not len(session.do(EditLabels(label_sets.shipped().labels)))


def changed(**fields: object) -> tuple[Label, ...]:
    first, *others = label_sets.shipped()
    return (replace(first, **fields), *others)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"name": "GPE"}, "called “GPE”"),
        ({"name": "two words"}, "without spaces"),
        ({"name": ""}, "needs a name"),
        ({"key": "2"}, "share the key 2"),
        ({"key": "Q"}, "cannot be the key"),
    ],
)
def test_labels_that_cannot_be_told_apart_are_refused(fields: dict[str, str], said: str) -> None:
    with pytest.raises(MurajiError, match=said) as refusal:
        check_labels(changed(**fields))
    assert refusal.value.words.ar


def test_a_label_may_do_without_a_key() -> None:
    check_labels(changed(key=""))
