"""Any interleaving of decisions, undo, redo, jobs and restarts leaves what a simple model says.

The model holds every row, and two piles of steps. A decision does what it says it did; undo turns the
newest step around where its rows still stand as it left them, and passes over it where a job has
changed them since; a job changes nothing that a person has touched. Jobs are drawn a step at a time,
and the reviewer decides, goes back and restarts between any two of them.

Taken away, once, by hand: with ``redo_top`` kept by ``Session.do`` the machine finds a redo after a
new decision.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.article import ReviewState
from muraji.domain.change import Change, Changes
from muraji.domain.decision import Accept, Add, Finish, Flag, Forgive, Note, Reject, Relabel, Reopen
from muraji.domain.errors import MurajiError
from muraji.domain.job import drain
from muraji.domain.region import Region
from muraji.domain.span import Span
from muraji.review.replay import key_of, replay
from muraji.store.integrity import flaws
from muraji.workspace.backups import back_up, backups_of
from muraji.workspace.exporting import export
from muraji.workspace.importing import import_paths
from muraji.workspace.learning import learn
from muraji.workspace.suggesting import suggest
from muraji.workspace.workspace import Workspace

from ..store.damage import make_project
from .limits import MINUTES, rounds

if TYPE_CHECKING:
    from muraji.domain.job import Job

JOBS = ("suggest", "import", "export", *(("learn",) if MINUTES else ()))

Rows = dict[tuple[str, str], Any]


def rows_of(workspace: Workspace) -> Rows:
    """Return every row that a reviewer would see something of."""
    store = workspace.store
    rows = [
        row
        for id_ in store.article_ids()
        for row in (store.status(id_), *store.annotations_of(id_), *store.regions_of(id_))
    ]
    return {key_of(row): row for row in rows}


def fits(rows: Rows, changes: Changes) -> bool:
    return all(rows.get(key_of(change.row)) == change.before for change in changes)


def apply(rows: Rows, changes: Changes) -> None:
    for change in changes:
        if change.after is None:
            del rows[key_of(change.row)]
        else:
            rows[key_of(change.row)] = change.after


def is_touched(row: Any) -> bool:
    return isinstance(row, Annotation) and (
        row.state is not MentionState.PENDING or row.flagged or bool(row.note)
    )


class Reviewing(RuleBasedStateMachine):
    """Decisions and jobs on a project of two articles, against the model."""

    @initialize()
    def begin(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self._path = Path(self._folder.name) / "p.muraji"
        make_project(self._path, 2, decisions=0)
        self._workspace = Workspace.open(self._path, "ريم")
        self._rows = rows_of(self._workspace)
        self._undo: list[Changes] = []
        self._redo: list[Changes] = []
        self._job: Job[Any] | None = None
        self._files = 0

    def _ids(self, places: set[int]) -> tuple[str, ...]:
        ids = sorted(id_ for kind, id_ in self._rows if kind == "annotation")
        return tuple(dict.fromkeys(ids[place % len(ids)] for place in sorted(places)))

    def _article(self, place: int) -> str:
        ids = self._workspace.store.article_ids()
        return ids[place % len(ids)]

    def _do(self, decision: Any) -> None:
        try:
            changes = self._workspace.session.do(decision)
        except MurajiError:
            return
        if changes:
            assert fits(self._rows, changes)
            apply(self._rows, changes)
            self._undo.append(changes)
            self._redo.clear()

    @rule(places=st.sets(st.integers(0, 99), min_size=1, max_size=6), kind=st.integers(0, 3))
    def decide(self, places: set[int], kind: int) -> None:
        ids = self._ids(places)
        self._do((Accept(ids), Reject(ids), Forgive(ids), Relabel(ids, "ORG"))[kind])

    @rule(start=st.integers(0, 80), length=st.integers(1, 9), place=st.integers(0, 5))
    def add(self, start: int, length: int, place: int) -> None:
        self._do(Add(self._article(place), Span(start, start + length), "GPE"))

    @rule(text=st.text(max_size=12), place=st.integers(0, 5))
    def remark(self, text: str, place: int) -> None:
        self._do(Note(self._article(place), None, text))

    @rule(place=st.integers(0, 99), flagged=st.booleans())
    def flag(self, place: int, flagged: bool) -> None:
        (id_,) = self._ids({place})
        row = self._workspace.store.annotation(id_)
        self._do(Flag(row.article_id, row.id, flagged))

    @rule(place=st.integers(0, 5), is_done=st.booleans())
    def finish_or_reopen(self, place: int, is_done: bool) -> None:
        id_ = self._article(place)
        pending = [
            row.id
            for row in self._workspace.store.annotations_of(id_)
            if row.state is MentionState.PENDING
        ]
        self._do(Finish(id_, tuple(pending)) if is_done else Reopen(id_))

    @rule()
    def undo(self) -> None:
        entry = self._workspace.session.undo()
        self._went_back(entry, self._undo, self._redo)

    @rule()
    def redo(self) -> None:
        entry = self._workspace.session.redo()
        self._went_back(entry, self._redo, self._undo)

    def _went_back(self, entry: Any, pile: list[Changes], other: list[Changes]) -> None:
        assert (entry is None) == (not pile)
        if entry is None:
            return
        wanted = pile.pop().inverted()
        done = wanted if fits(self._rows, wanted) else Changes(())
        assert entry.changes == done
        apply(self._rows, done)
        other.append(done)

    @precondition(lambda self: getattr(self, "_job", True) is None)
    @rule(kind=st.sampled_from(JOBS))
    def begin_a_job(self, kind: str) -> None:
        self._files += 1
        base = Path(self._folder.name)
        match kind:
            case "suggest":
                self._job = suggest(self._workspace)
            case "import":
                text = f"خبر {self._files}\nزار الملك عبد الله الثاني مدينة العقبة يوم الأحد.\n"
                (base / f"{self._files}.txt").write_text(text, "utf-8")
                self._job = import_paths(self._workspace, [base / f"{self._files}.txt"])
            case "export":
                self._job = export(self._workspace, "json", base / "out.json")
            case "learn":
                self._job = learn(self._workspace)

    @precondition(lambda self: getattr(self, "_job", None) is not None)
    @rule()
    def wait_for_the_job(self) -> None:
        drain(self._job)
        self._job = None
        self._take_in()

    @precondition(lambda self: getattr(self, "_job", True) is None)
    @rule()
    def suggest_anew(self) -> None:
        drain(suggest(self._workspace))
        self._take_in()

    @precondition(lambda self: getattr(self, "_job", None) is not None)
    @rule(steps=st.integers(1, 12), mood=st.integers(0, 9))
    def go_on_with_the_job(self, steps: int, mood: int) -> None:
        assert self._job is not None
        try:
            for _ in range(steps):
                next(self._job)
            if mood == 9:
                self._stop()
        except StopIteration:
            self._job = None
        self._take_in()
        out = Path(self._folder.name) / "out.json"
        if out.exists():
            json.loads(out.read_text("utf-8"))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.close()
            self._job = None

    def _take_in(self) -> None:
        """Take what a job has brought into the model, once it is known to be its to change."""
        now = rows_of(self._workspace)
        for key in {*now, *self._rows}:
            before, after = self._rows.get(key), now.get(key)
            if before == after:
                continue
            assert not is_touched(before), (before, after)
            assert before is None or isinstance(before, Annotation | Region)
            row = before or after
            status = self._rows.get(("status", row.article_id))
            assert status is None or status.state is not ReviewState.FINISHED
        self._rows = now

    @rule()
    def back_up(self) -> None:
        back_up(self._workspace.store, self._workspace.clock())
        newest = backups_of(self._path)[0].counts()
        assert newest == self._workspace.store.safety.counts()

    @rule()
    def restart(self) -> None:
        self._stop()
        self._take_in()
        self._workspace.close()
        self._workspace = Workspace.open(self._path, "ريم")
        assert self._workspace.notices == []

    @precondition(lambda self: hasattr(self, "_workspace"))
    @invariant()
    def what_is_seen_is_what_the_model_says(self) -> None:
        assert rows_of(self._workspace) == self._rows

    def teardown(self) -> None:
        if not hasattr(self, "_workspace"):
            return
        try:
            self._stop()
            self._take_in()
            store = self._workspace.store
            assert [flaw for _, flaw in flaws(store._connection) if flaw] == []
            assert replay(store.journal) == self._rows
        finally:
            self._workspace.close()
            self._folder.cleanup()


def test_any_interleaving_is_what_the_model_says() -> None:
    for number in rounds(0.5):
        run_state_machine_as_test(
            Reviewing,
            settings=settings(
                max_examples=12,
                stateful_step_count=40,
                deadline=None,
                derandomize=number == 0 and not MINUTES,
                database=None,
                suppress_health_check=list(HealthCheck),
            ),
        )


def test_a_step_that_fits_is_told_from_one_that_does_not() -> None:
    rows: Rows = {}
    row = Annotation(
        id="a", article_id="x", span=Span(0, 1), label="GPE", state=MentionState.PENDING, origin="t"
    )
    step = Changes((Change(None, row),))
    assert fits(rows, step)
    apply(rows, step)
    assert not fits(rows, step)
    assert fits(rows, step.inverted())
