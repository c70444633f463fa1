"""Any interleaving of decisions, undo, redo, jobs and restarts leaves what a simple model says.

The model holds every row, and two piles of steps. A decision does what it says it did; undo turns the
newest step around where its rows still stand as it left them, and passes over it where a job has
changed them since; a job changes nothing that a person has touched. Jobs are drawn a step at a time,
and the reviewer decides, goes back and restarts between any two of them. The engine that they ask
says something else each time, so that there is always something for them to change.

Taken away, each once, by hand, and found by the machine: ``redo_top`` is kept by ``Session.do`` (a redo
after a new decision); ``_is_touched`` of the refreshing forgets decisions, flags or notes (a job
overrides a decision); a job keeps what it made of the rows as it first read them; the store does not
look at the rows that a step expects, and undo overwrites what a job has brought since.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from random import Random
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
from muraji.domain.job import Progress, drain
from muraji.domain.region import Region
from muraji.domain.span import Span
from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.review.replay import key_of, replay
from muraji.store.integrity import flaws
from muraji.workspace import suggesting
from muraji.workspace.asking import Asking
from muraji.workspace.backups import back_up, backups_of
from muraji.workspace.exporting import export
from muraji.workspace.importing import import_paths
from muraji.workspace.learning import learn
from muraji.workspace.suggesting import suggest
from muraji.workspace.workspace import Workspace

from ..store.damage import make_project
from .limits import MINUTES, rounds

if TYPE_CHECKING:
    import pytest

    from muraji.domain.document import Document
    from muraji.domain.job import Job

STRANGERS = ("GPE", "ORG")
JOBS = ("suggest", "import", "export", *(("learn",) if MINUTES else ()))

LUCK = st.integers(0, 2**16)

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


class Fickle(Asking):
    """An engine that finds other mentions whenever it is asked."""

    chance = Random(0)
    certain: Span | None = None
    """What it finds besides, in every article."""

    def answers(self, document: Document, done: int, total: int) -> Job[list[Suggestion]]:
        yield Progress(done, total, Words("", ""))
        starts = [start for start in range(0, 60, 6) if self.chance.random() < 0.5]
        found = [
            (Span(start, start + self.chance.choice((3, 5))), self.chance.choice(STRANGERS))
            for start in starts
            if start + 5 <= len(document.article.text)
        ]
        if self.certain:
            found = [one for one in found if not one[0].overlaps(self.certain)]
            found.append((self.certain, "GPE"))
        return [
            Suggestion(span, label, "fickle 1", self.chance.choice((0.6, 0.9)), Words("", ""))
            for span, label in found
        ]


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

    def _suggest(self, luck: int) -> Job[int]:
        Fickle.chance = Random(luck)
        return suggest(self._workspace)

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

    @rule(text=st.text(max_size=12), place=st.integers(0, 99), of_article=st.booleans())
    def remark(self, text: str, place: int, of_article: bool) -> None:
        if of_article:
            self._do(Note(self._article(place), None, text))
        else:
            (id_,) = self._ids({place})
            row = self._workspace.store.annotation(id_)
            self._do(Note(row.article_id, row.id, text))

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
    @rule(kind=st.sampled_from(JOBS), luck=LUCK)
    def begin_a_job(self, kind: str, luck: int) -> None:
        self._files += 1
        base = Path(self._folder.name)
        match kind:
            case "suggest":
                self._job = self._suggest(luck)
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
    @rule(luck=LUCK)
    def suggest_anew(self, luck: int) -> None:
        drain(self._suggest(luck))
        self._take_in()

    @precondition(lambda self: getattr(self, "_job", True) is None)
    @rule(place=st.integers(0, 99), kind=st.integers(0, 3), luck=LUCK)
    def change_ones_mind_around_a_job(self, place: int, kind: int, luck: int) -> None:
        """What is done again has changed since it was undone."""
        if kind == 3:
            self.add(place % 10 * 6, 5, place)
            Fickle.certain = Span(place % 10 * 6, place % 10 * 6 + 5)
        else:
            self.decide({place}, kind)
        self.undo()
        self.suggest_anew(luck)
        self.redo()
        Fickle.certain = None

    @precondition(lambda self: getattr(self, "_job", True) is None)
    @rule(
        places=st.sets(st.integers(0, 99), min_size=1, max_size=6),
        kind=st.integers(0, 3),
        luck=LUCK,
    )
    def decide_while_a_job_reads(self, places: set[int], kind: int, luck: int) -> None:
        job = self._suggest(luck)
        for _ in range(3):
            next(job, None)
        self._take_in()
        self.decide(places, kind)
        drain(job)
        self._take_in()

    @precondition(lambda self: getattr(self, "_job", True) is None)
    @rule(place=st.integers(0, 99), is_note=st.booleans(), luck=LUCK)
    def lift_a_mark_before_a_job(self, place: int, is_note: bool, luck: int) -> None:
        """What is undone has changed since it was done: without its mark a mention is anybody's."""
        for is_marked in (True, False):
            if is_note:
                self.remark("x" * is_marked, place, of_article=False)
            else:
                self.flag(place, is_marked)
            if is_marked:
                self.suggest_anew(luck)
        self.suggest_anew(luck + 1)
        self.undo()

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


def test_any_interleaving_is_what_the_model_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suggesting, "Asking", Fickle)
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
