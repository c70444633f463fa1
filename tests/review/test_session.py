"""Whatever is decided, undone, redone or brought in by jobs, journal and tables tell one story."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from threading import Event, Thread, current_thread
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muraji.domain.annotation import Annotation, Manner, MentionState
from muraji.domain.article import Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.decision import (
    DECISIONS,
    Accept,
    Add,
    Dismiss,
    EditLabels,
    EditTopics,
    Finish,
    Flag,
    Forgive,
    LabelDocument,
    MarkRegion,
    Normalise,
    Note,
    Reject,
    Relabel,
    Remove,
    Reopen,
    Resize,
    SetPublished,
)
from muraji.domain.errors import MurajiError
from muraji.domain.journal import EntryKind
from muraji.domain.label import ENTITIES, TOPICS, Label
from muraji.domain.region import Region, RegionKind, region_id
from muraji.domain.span import Span, nesting_is_valid
from muraji.domain.words import Words
from muraji.review.region_rules import trimmed
from muraji.review.replay import key_of, replay
from muraji.review.session import Delivery, Session
from muraji.store.store import Store

from ..suggested import suggested

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from muraji.domain.decision import Decision

TEXTS = (
    "زار وزير الخارجية الأردني\nمدينة الخليل  يوم الثلاثاء",
    "أطلق 😀 مجلس الأمن\n\nنداءً إلى\u200f السلام (أ ف ب)",
)
ARTICLES = tuple(article_of(f"{number}.txt", text) for number, text in enumerate(TEXTS))
LABELS = ("PERSON", "GPE", "ORG")
SUGGESTED = ((0, 3), (0, 8), (4, 12), (5, 9), (20, 25), (22, 31))


def suggestion(article_id: str, span: Span, label: str, **fields: Any) -> Annotation:
    return suggested(article_id, span, label, 0.75, **fields)


def ticking() -> Callable[[], datetime]:
    start = datetime(2024, 12, 8, 9, 0, tzinfo=UTC)
    seconds = count()
    return lambda: start + timedelta(seconds=next(seconds))


def bring_in(session: Session) -> None:
    """Import both articles with suggestions that cross, nest and share a span."""
    for article in ARTICLES:
        cut = Span(0, 3)
        region = Region(
            region_id(article.id, cut, RegionKind.SHARE), article.id, cut, RegionKind.SHARE, "c 1"
        )
        rows = [Status(article.id), region]
        rows += [
            suggestion(article.id, Span(*edges), label)
            for edges in SUGGESTED
            for label in LABELS[:2]
        ]
        changes = Changes(tuple(Change(None, row) for row in rows))
        session.record(EntryKind.IMPORT, changes, article.source, [article])


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "template.muraji"
    store = Store.create(path)
    bring_in(Session(store, "ريم", ticking()))
    store.close()
    return path


class Project:
    """A copy of the template that can be closed and opened again."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.clock = ticking()
        self.open()

    def open(self) -> None:
        self.store = Store.open(self.path)
        self.session = Session(self.store, "ريم", self.clock)

    def reopen(self) -> None:
        self.store.close()
        self.open()

    def rows(self) -> dict[tuple[str, str], Any]:
        rows: dict[tuple[str, str], Any] = {}
        for id_ in self.store.article_ids():
            document = self.store.document(id_)
            for row in (document.status, *document.regions, *document.annotations):
                rows[key_of(row)] = row
        rows |= {key_of(row): row for row in self.store.checking.dismissals()}
        kept = [self.store.labels.kept(key) for key in (ENTITIES, TOPICS)]
        return rows | {key_of(row): row for row in kept if row is not None}

    def ids(self) -> list[str]:
        return [key for table, key in self.rows() if table == "annotation"]

    def check(self) -> None:
        """Journal and tables agree, and the rows keep the rules of the house."""
        assert replay(self.store.journal) == self.rows()
        for id_ in self.store.article_ids():
            document = self.store.document(id_)
            accepted = [
                row.span for row in document.annotations if row.state is MentionState.ACCEPTED
            ]
            assert nesting_is_valid(accepted)
            assert len(set(accepted)) == len(accepted), "one span carries one label"
            ends = [(region.span.start, region.span.end) for region in document.regions]
            edges = [edge for pair in sorted(ends) for edge in pair]
            assert edges == sorted(edges), "regions never overlap"
            for region in document.regions:
                assert trimmed(document.article.text, region.span) == region.span


@contextmanager
def project_from(template: Path) -> Iterator[Project]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.muraji"
        shutil.copy(template, path)
        project = Project(path)
        try:
            yield project
        finally:
            project.store.close()


@pytest.fixture
def project(template: Path) -> Iterator[Project]:
    with project_from(template) as project:
        yield project


spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(1, 20)
)
article_ids = st.sampled_from([article.id for article in ARTICLES])
labels = st.sampled_from(LABELS)
kinds = st.none() | st.sampled_from([RegionKind.SHARE, RegionKind.CAPTION])
values = st.sampled_from([None, "2024-12-08", {"min": 3000}, [1, 2.5], True])
texts = st.text(max_size=8)


label_sets = st.lists(labels, min_size=1, unique=True).map(
    lambda names: tuple(
        Label(name, "people", "", Words(name, name), Words("", "")) for name in names
    )
)
moves = st.lists(st.tuples(labels, labels), max_size=2).map(tuple)


def decisions(ids: list[str]) -> dict[type[Decision], st.SearchStrategy[Decision]]:
    """One strategy for each kind of decision there is."""
    some_id = st.sampled_from(ids)
    some_ids = st.lists(some_id, max_size=4).map(tuple)
    return {
        Accept: st.builds(Accept, some_ids, st.sampled_from(list(Manner))),
        Reject: st.builds(Reject, some_ids, st.sampled_from(list(Manner))),
        Relabel: st.builds(Relabel, some_ids, labels),
        Resize: st.builds(Resize, some_id, spans),
        Add: st.builds(Add, article_ids, spans, labels),
        Remove: st.builds(Remove, some_ids),
        Forgive: st.builds(Forgive, some_ids),
        MarkRegion: st.builds(MarkRegion, article_ids, spans, kinds),
        Normalise: st.builds(Normalise, some_id, values),
        SetPublished: st.builds(
            SetPublished, article_ids, st.none() | st.dates().map(lambda day: day.isoformat())
        ),
        Finish: st.builds(Finish, article_ids, some_ids),
        Reopen: st.builds(Reopen, article_ids),
        Note: st.builds(Note, article_ids, st.none() | some_id, texts),
        Flag: st.builds(Flag, article_ids, st.none() | some_id, st.booleans()),
        LabelDocument: st.builds(
            LabelDocument, article_ids, st.lists(texts, max_size=2).map(tuple)
        ),
        EditLabels: st.builds(EditLabels, label_sets, moves),
        EditTopics: st.builds(EditTopics, label_sets, moves),
        Dismiss: st.builds(Dismiss, article_ids, texts, texts),
    }


def decide(project: Project, data: st.DataObject) -> None:
    """Do something that a reviewer may do; a refusal must leave everything as it was."""
    strategy = st.one_of(list(decisions(project.ids()).values()))
    decision = data.draw(strategy)
    before = project.rows()
    try:
        changes = project.session.do(decision)
    except MurajiError:
        changes = Changes(())
    rows = dict(before)
    for change in changes:
        rows.pop(key_of(change.row), None)
        if change.after is not None:
            rows[key_of(change.row)] = change.after
    assert project.rows() == rows


def suggest(project: Project, data: st.DataObject) -> None:
    """Do what the job of suggesting may do: put other pending rows in place of pending ones."""
    article_id = data.draw(article_ids)
    standing = {
        row.id: row
        for row in project.store.annotations_of(article_id)
        if row.state is MentionState.PENDING
    }
    steps = [Change(row, None) for row in standing.values() if data.draw(st.booleans())]
    new = suggestion(article_id, data.draw(spans), data.draw(labels))
    if new.id not in {row.id for row in project.store.annotations_of(article_id)}:
        steps.append(Change(None, new))
    project.session.record(EntryKind.SUGGEST, Changes(tuple(steps)), "test 2")


def test_every_kind_of_decision_is_tried() -> None:
    assert set(decisions(["x"])) == set(DECISIONS)


@settings(max_examples=30)
@given(data=st.data())
def test_undo_all_restores_and_redo_all_brings_back(template: Path, data: st.DataObject) -> None:
    with project_from(template) as project:
        at_first = project.rows()
        for _ in range(data.draw(st.integers(1, 10))):
            decide(project, data)
            project.check()
        at_last = project.rows()
        if data.draw(st.booleans()):
            project.reopen()
        undone = 0
        while project.session.undo() is not None:
            undone += 1
        assert project.rows() == at_first
        project.check()
        if data.draw(st.booleans()):
            project.reopen()
        redone = 0
        while project.session.redo() is not None:
            redone += 1
        assert redone == undone
        assert project.rows() == at_last
        project.check()


@settings(max_examples=30)
@given(data=st.data())
def test_any_history_with_jobs_and_restarts_replays(template: Path, data: st.DataObject) -> None:
    moves = st.sampled_from(["decide", "decide", "undo", "redo", "suggest", "reopen"])
    with project_from(template) as project:
        for move in data.draw(st.lists(moves, min_size=1, max_size=14)):
            match move:
                case "decide":
                    decide(project, data)
                case "suggest":
                    suggest(project, data)
                case "reopen":
                    project.reopen()
                case _:
                    getattr(project.session, move)()
            project.check()
        assert project.store.journal.first_break() is None
        while project.session.undo() is not None:
            project.check()
        while project.session.redo() is not None:
            project.check()


def test_undo_survives_a_restart(project: Project) -> None:
    before = project.rows()
    project.session.do(Accept((project.ids()[0],)))
    project.reopen()
    entry = project.session.undo()
    assert entry is not None
    assert isinstance(entry.decision, Accept)
    assert project.rows() == before
    project.reopen()
    assert project.session.redo() is not None
    assert project.session.redo() is None


def test_a_bulk_decision_is_one_step(project: Project) -> None:
    first = ARTICLES[0].id
    before = project.rows()
    wanted = [
        row.id
        for row in project.store.annotations_of(first)
        if row.label == "GPE" and row.span in (Span(0, 3), Span(4, 12), Span(20, 25))
    ]
    project.session.do(Accept(tuple(wanted), Manner.GROUP))
    assert [project.store.annotation(id_).manner for id_ in wanted] == [Manner.GROUP] * 3
    project.session.undo()
    assert project.rows() == before
    assert project.session.undo() is None


def test_a_new_decision_ends_what_could_be_redone(project: Project) -> None:
    one, other = project.ids()[:2]
    project.session.do(Reject((one,)))
    project.session.undo()
    project.session.do(Reject((other,)))
    assert project.session.redo() is None


def test_a_decision_without_effect_is_not_journalled(project: Project) -> None:
    project.session.do(Accept((project.ids()[0],)))
    length = len(list(project.store.journal))
    assert not len(project.session.do(Accept((project.ids()[0],))))
    assert len(list(project.store.journal)) == length


def test_the_journal_says_who_and_when(project: Project) -> None:
    project.session.do(Accept((project.ids()[0],)))
    entry = project.store.journal.newest(limit=1)[0]
    assert entry.reviewer == "ريم"
    assert entry.at.startswith("2024-12-08T09:00:")
    assert entry.at.endswith("Z")
    assert project.store.annotation(project.ids()[0]).decided_at == entry.at


def test_a_step_that_a_job_overtook_is_passed_over(project: Project) -> None:
    below, forgiven = project.ids()[0], project.ids()[-1]
    project.session.do(Accept((below,)))
    project.session.do(Accept((forgiven,)))
    project.session.do(Forgive((forgiven,)))
    gone = project.store.annotation(forgiven)
    project.session.record(EntryKind.SUGGEST, Changes((Change(gone, None),)), "test 2")
    passed = [project.session.undo(), project.session.undo()]
    assert all(entry is not None and not len(entry.changes) and entry.words for entry in passed)
    assert project.session.undo() is not None
    assert project.store.annotation(below).state is MentionState.PENDING
    assert project.session.undo() is None
    project.check()


def test_a_decision_made_while_a_job_records_stays_on_the_stack(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    tops = project.store.journal.tops
    job_has_looked, decided = Event(), Event()

    def tops_and_wait() -> tuple[int | None, int | None]:
        found = tops()
        if current_thread() is thread:
            job_has_looked.set()
            decided.wait(0.3)
        return found

    empty = Delivery(Changes(()), "nothing found")
    thread = Thread(target=project.session.record_all, args=(EntryKind.SUGGEST, [empty]))
    monkeypatch.setattr(project.store.journal, "tops", tops_and_wait)
    thread.start()
    job_has_looked.wait()
    project.session.do(Flag(ARTICLES[0].id, None, flagged=True))
    decided.set()
    thread.join()
    assert project.session.undo() is not None
    assert not project.store.status(ARTICLES[0].id).flagged


def test_a_refused_delivery_brings_in_nothing(project: Project) -> None:
    before = project.rows()
    new = article_of("new.txt", "نص جديد")
    good = Delivery(Changes((Change(None, Status(new.id)),)), "new", (new,))
    stale = Delivery(Changes((Change(None, Status(ARTICLES[0].id)),)), "stale")
    with pytest.raises(MurajiError):
        project.session.record_all(EntryKind.IMPORT, [good, stale])
    assert project.rows() == before
    assert project.store.source_of(new.id) is None
    project.check()
