"""Suggestions are walked in reading order, or from the least certain on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.article import Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.journal import EntryKind
from muraji.domain.span import Span
from muraji.review.commands import articles, deciding, walking
from muraji.review.desk import Desk
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SCORES = (0.9, 0.6, 0.8, 0.7, 0.3)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Workspace.create(tmp_path / "p.muraji", "ريم") as workspace:
        for source in ("one", "two", "three"):
            article = article_of(source, f"ا ب ت ث ج {source}")
            rows = [
                Annotation(
                    f"{source} {place}",
                    article.id,
                    Span(2 * place, 2 * place + 1),
                    "GPE",
                    MentionState.PENDING,
                    "t 1",
                    score,
                    suggested_span=Span(2 * place, 2 * place + 1),
                    suggested_label="GPE",
                )
                for place, score in enumerate(SCORES)
            ]
            changes = Changes(tuple(Change(None, row) for row in (Status(article.id), *rows)))
            workspace.session.record(EntryKind.IMPORT, changes, source, new_articles=(article,))
        yield Desk(workspace.store, workspace.session, workspace.labels)


def in_hand(desk: Desk) -> float:
    assert desk.mention is not None
    assert desk.mention.score is not None
    return desk.mention.score


def test_the_least_certain_comes_first_once_asked_for(desk: Desk) -> None:
    walking.toggle_order(desk)
    desk.open(desk.store.article_ids()[0])
    walked = [in_hand(desk)]
    for _ in range(3):
        deciding.accept(desk)
        walked.append(in_hand(desk))
    assert walked == [0.6, 0.7, 0.8, 0.9]
    assert deciding.accept(desk).words is walking.ALL_DECIDED


def test_it_is_walked_back_and_round(desk: Desk) -> None:
    desk.open(desk.store.article_ids()[0])
    assert in_hand(desk) == 0.9
    assert walking.toggle_order(desk).words is walking.UNSURE_FIRST
    walking.next_pending(desk)
    assert in_hand(desk) == 0.6, "beyond the surest it goes round"
    walking.previous_pending(desk)
    assert in_hand(desk) == 0.9
    walking.previous_pending(desk)
    assert in_hand(desk) == 0.8
    desk.choose(None)
    walking.next_pending(desk)
    assert in_hand(desk) == 0.6
    desk.choose(None)
    walking.previous_pending(desk)
    assert in_hand(desk) == 0.9


def test_reading_order_comes_back(desk: Desk) -> None:
    desk.open(desk.store.article_ids()[0])
    walking.toggle_order(desk)
    assert walking.toggle_order(desk).words is walking.IN_READING_ORDER
    walking.next_pending(desk)
    assert in_hand(desk) == 0.6
    walking.next_pending(desk)
    assert in_hand(desk) == 0.8


def test_the_next_article_is_the_one_below_in_the_queue(desk: Desk) -> None:
    one, two, three = desk.store.article_ids()
    desk.route = [three, one, two]
    desk.open(three)
    articles.next_article(desk)
    assert desk.page is not None
    assert desk.page.article.id == one
    articles.previous_article(desk)
    assert desk.page.article.id == three
    articles.next_unfinished(desk)
    assert desk.page.article.id == one
    articles.next_unfinished(desk)
    articles.next_unfinished(desk)
    assert desk.page.article.id == three, "it goes round"


def test_an_article_that_the_queue_does_not_show_is_left_for_its_first(desk: Desk) -> None:
    one, two, three = desk.store.article_ids()
    desk.route = [two]
    desk.open(three)
    articles.next_unfinished(desk)
    assert desk.page is not None
    assert desk.page.article.id == two
    desk.route = []
    articles.next_unfinished(desk)
    assert desk.page.article.id == three
    desk.open(one)
    articles.next_article(desk)
    assert desk.page.article.id == two
