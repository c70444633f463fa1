"""Any interleaving of decisions, undo, redo, jobs and restarts leaves what a simple model says.

The model is a list of pictures: a step appends one, undo goes back, redo forth, a new step cuts off
what was undone. Taken away, once, by hand: with ``redo_top`` kept by ``Session.do`` the machine finds
a redo after a new decision within a few steps.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from time import monotonic
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from muraji.domain.annotation import MentionState
from muraji.domain.decision import Accept, Flag, Forgive, Note, Reject, Relabel
from muraji.domain.errors import MurajiError
from muraji.store.integrity import flaws
from muraji.workspace.workspace import Workspace

from ..store.damage import make_project

MINUTES = float(os.environ.get("MURAJI_FUZZ_MINUTES", "0"))
BEGAN = monotonic()


def picture(workspace: Workspace) -> tuple[Any, ...]:
    """What a reviewer would see of the whole project."""
    store = workspace.store
    return tuple(
        (store.status(id_), tuple(store.annotations_of(id_))) for id_ in store.article_ids()
    )


class Reviewing(RuleBasedStateMachine):
    """Decisions on a project of two articles, against a list of pictures."""

    @initialize()
    def begin(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self._path = Path(self._folder.name) / "p.muraji"
        self._ids = make_project(self._path, 2, decisions=0)
        self._workspace = Workspace.open(self._path, "ريم")
        self._pictures = [picture(self._workspace)]
        self._place = 0

    def _do(self, decision: Any) -> None:
        try:
            changes = self._workspace.session.do(decision)
        except MurajiError:
            changes = ()
        if changes:
            self._place += 1
            self._pictures[self._place :] = [picture(self._workspace)]

    @rule(places=st.sets(st.integers(0, 19), min_size=1, max_size=6), kind=st.integers(0, 3))
    def decide(self, places: set[int], kind: int) -> None:
        ids = tuple(self._ids[place] for place in sorted(places))
        self._do((Accept(ids), Reject(ids), Forgive(ids), Relabel(ids, "ORG"))[kind])

    @rule(text=st.text(max_size=12), place=st.integers(0, 1))
    def remark(self, text: str, place: int) -> None:
        self._do(Note(self._workspace.store.article_ids()[place], None, text))

    @rule(place=st.integers(0, 19), flagged=st.booleans())
    def flag(self, place: int, flagged: bool) -> None:
        row = self._workspace.store.annotation(self._ids[place])
        self._do(Flag(row.article_id, row.id, flagged))

    @rule()
    def undo(self) -> None:
        undone = self._workspace.session.undo()
        assert (undone is None) == (self._place == 0)
        self._place -= undone is not None

    @rule()
    def redo(self) -> None:
        redone = self._workspace.session.redo()
        assert (redone is None) == (self._place == len(self._pictures) - 1)
        self._place += redone is not None

    @rule()
    def restart(self) -> None:
        self._workspace.close()
        self._workspace = Workspace.open(self._path, "ريم")
        assert self._workspace.notices == []

    @precondition(lambda self: hasattr(self, "_workspace"))
    @invariant()
    def what_is_seen_is_what_the_model_says(self) -> None:
        assert picture(self._workspace) == self._pictures[self._place]

    def teardown(self) -> None:
        if hasattr(self, "_workspace"):
            assert [flaw for _, flaw in flaws(self._workspace.store._connection) if flaw] == []
            states = {row.state for _, rows in picture(self._workspace) for row in rows}
            assert states <= set(MentionState)
            self._workspace.close()
            self._folder.cleanup()


class TestReviewing(Reviewing.TestCase):
    settings = settings(
        max_examples=max(8, int(MINUTES * 60)),
        stateful_step_count=25,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
