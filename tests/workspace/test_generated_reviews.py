"""A generated review is the same every time, and everything in it is decided as if by a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.annotation import MentionState
from muraji.domain.article import ReviewState
from muraji.workspace.generated_reviews import Lines, generate_reviews
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path


def test_words_are_others_and_entities_are_where_they_were() -> None:
    line = Lines().article(30)
    assert line == Lines().article(30)
    assert line.text.count("\n") == 30
    assert len(line.entities) > 30
    for span, _ in line.entities:
        surface = span.of(line.text)
        assert surface == surface.strip()
        assert "\n" not in surface


def test_what_was_reviewed_is_finished_and_the_rest_waits(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "p.muraji", "r") as workspace:
        ids = generate_reviews(workspace, 14, 2)
        store = workspace.store
        assert len(ids) == 2
        assert sorted(store.learning.finished(9)) == sorted(ids)
        assert sorted(store.learning.unfinished()) == sorted(set(store.article_ids()) - set(ids))
        for place, id_ in enumerate(ids):
            rows = store.annotations_of(id_)
            assert store.status(id_).state is ReviewState.FINISHED
            assert {row.state for row in rows} <= {MentionState.ACCEPTED, MentionState.REJECTED}
            assert place or any(row.state is MentionState.REJECTED for row in rows)
        assert all(store.learning.answers(id_) for id_ in store.article_ids())
