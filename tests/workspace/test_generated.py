"""A generated project is the same every time, whole, and of the size asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.annotation import MentionState
from muraji.store.queue_query import QueueOrder, QueueQuery
from muraji.workspace.generated import LABELS, generate
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path


def test_the_same_seed_gives_the_same_project(tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        with Workspace.create(tmp_path / f"{name}.muraji", "bench") as workspace:
            generate(workspace, articles=7, mentions=5)
            store = workspace.store
            made.append([store.document(id_).annotations for id_ in store.article_ids()])
            assert store.journal.first_break() is None
    assert made[0] == made[1]
    assert [len(rows) for rows in made[0]] == [5] * 7
    rows = [row for rows in made[0] for row in rows]
    assert {row.label for row in rows} <= set(LABELS)
    assert {row.state for row in rows} == {MentionState.PENDING, MentionState.ACCEPTED}


def test_it_can_be_searched_sorted_and_grouped(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "many.muraji", "bench") as workspace:
        generate(workspace, articles=12, mentions=5)
        queue = workspace.store.queue
        assert len(queue.ids(QueueQuery(text="من"))) == 12
        assert len(queue.ids(QueueQuery(order=QueueOrder.NEED))) == 12
        assert len(queue.years()) == 12
        assert workspace.store.names.waiting(5)
