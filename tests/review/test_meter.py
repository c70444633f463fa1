"""The meter's figures are those that one counts by hand, and undo takes back what it counted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.article import Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.decision import Accept, Add, Finish, Reject, Relabel
from muraji.domain.journal import EntryKind
from muraji.domain.span import Span
from muraji.review.meter import Meter, Point, condensed
from muraji.review.session import Session
from muraji.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import FixedClock

ONE, TWO = article_of("1.txt", "دمشق حلب حمص حماة"), article_of("2.txt", "بغداد الرباط تونس")


def rows(article: object, scores: list[float]) -> list[Annotation]:
    found, start = [], 0
    for word, score in zip(article.text.split(), scores, strict=False):  # type: ignore[attr-defined]
        span = Span(start, start + len(word))
        start = span.end + 1
        row = Annotation(word, article.id, span, "GPE", MentionState.PENDING, "t 1", score)  # type: ignore[attr-defined]
        found.append(replace(row, suggested_span=span, suggested_label="GPE"))
    return found


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.create(tmp_path / "p.muraji")
    yield store
    store.close()


@pytest.fixture
def session(store: Store, clock: FixedClock) -> Session:
    session = Session(store, "ريم", clock)
    found = [Status(ONE.id), Status(TWO.id), *rows(ONE, [0.9, 0.8, 0.3]), *rows(TWO, [0.5, 1.0])]
    changes = Changes(tuple(Change(None, row) for row in found))
    session.record(EntryKind.IMPORT, changes, "files", [ONE, TWO])
    return session


def measured(store: Store) -> Meter:
    meter = Meter()
    for entry in store.journal:
        meter.take(entry)
    return meter


def test_before_any_decision_there_is_nothing_to_tell(store: Store, session: Session) -> None:
    meter = measured(store)
    assert (meter.now, meter.points) == (None, [])
    assert meter.seq == 1


def test_the_figures_of_an_article(store: Store, session: Session, clock: FixedClock) -> None:
    session.do(Accept(("دمشق",)))
    clock.advance(seconds=6)
    session.do(Relabel(("حلب",), "ORG"))
    clock.advance(seconds=600)
    session.do(Reject(("حمص",)))
    clock.advance(seconds=3)
    session.do(Add(ONE.id, Span(13, 17), "GPE"))
    clock.advance(seconds=3)
    session.do(Finish(ONE.id, ()))
    (point,) = measured(store).points
    assert point.article_id == ONE.id
    assert point.accepted_unchanged == pytest.approx(1 / 3)
    assert point.actions_per_entity == pytest.approx(5 / 3), "five steps, three entities"
    assert point.errors_left == pytest.approx(0.5), "even odds on the first, none on the second"
    # One suggestion asked about was answered in 6 + 3 + 3 seconds; the pause is left out.
    assert point.minutes_left == pytest.approx(2 * 12 / 60)
    assert measured(store).now == replace(point, article_id="", at="")


def test_an_undo_takes_back_what_was_counted_and_costs_an_action(
    store: Store, session: Session
) -> None:
    session.do(Accept(("دمشق",)))
    session.undo()
    session.do(Reject(("دمشق",)))
    session.do(Finish(ONE.id, ("حلب",)))
    (point,) = measured(store).points
    assert point.accepted_unchanged == pytest.approx(1 / 2)
    assert point.actions_per_entity == pytest.approx(4)


def test_an_article_finished_twice_is_told_once_and_last(store: Store, session: Session) -> None:
    session.do(Finish(ONE.id, ("دمشق", "حلب")))
    session.do(Finish(TWO.id, ("بغداد", "الرباط")))
    session.undo()
    session.redo()
    assert [point.article_id for point in measured(store).points] == [ONE.id, TWO.id]
    assert measured(store).points[-1].errors_left == pytest.approx(0.3)


def test_the_journal_is_taken_up_where_it_was_left(store: Store, session: Session) -> None:
    session.do(Accept(("دمشق",)))
    meter = measured(store)
    session.do(Finish(ONE.id, ("حلب",)))
    for entry in store.journal.after(meter.seq):
        meter.take(entry)
    assert meter.points == measured(store).points
    assert meter.seq == store.journal.last_seq()


def test_many_points_become_few(store: Store) -> None:
    points = [Point(str(n), "", n / 100, None, float(n), None) for n in range(100)]
    few = condensed(points, 10)
    assert len(few) == 10
    assert few[0].accepted_unchanged == pytest.approx(0.045)
    assert (few[-1].article_id, few[-1].errors_left) == ("99", 99.0)
    assert few[0].actions_per_entity is None
    assert condensed(points[:5], 10) == points[:5]
    assert condensed([], 10) == []
