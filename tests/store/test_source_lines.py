"""The lines of a source are counted with every article, every decision, every undo; and anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.article import Status, article_of, outlet_of
from muraji.domain.change import Change, Changes
from muraji.domain.decision import MarkRegion
from muraji.domain.journal import EntryKind
from muraji.domain.region import Region, RegionKind, region_id
from muraji.domain.span import Span
from muraji.review.session import Delivery
from muraji.text.boilerplate.memory import line_key
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from muraji.domain.article import Article

SLOGAN = "صوت المدينة منذ عام 1990"
SITE = {"site": "Example.org"}


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "p.muraji", "ريم") as workspace:
        yield workspace


def bring(workspace: Workspace, text: str, metadata: dict[str, str] = SITE) -> Article:
    article = article_of("a", text, metadata)
    region = Region(
        region_id(article.id, Span(0, 4), RegionKind.SHARE),
        article.id,
        Span(0, 4),
        RegionKind.SHARE,
        "cleaner 1",
    )
    changes = Changes((Change(None, Status(article.id)), Change(None, region)))
    workspace.session.record_all(EntryKind.IMPORT, [Delivery(changes, "", (article,))])
    return article


def rows(workspace: Workspace) -> dict[tuple[str, str], tuple[int, int]]:
    query = "SELECT outlet, line, seen, judged FROM source_lines"
    found = workspace.store._connection.execute(query)
    return {(outlet, line): (seen, judged) for outlet, line, seen, judged in found}


def slogan(workspace: Workspace, outlet: str = "example.org") -> tuple[int, int] | None:
    return rows(workspace).get((outlet, line_key(SLOGAN)))


def test_what_a_person_marks_is_remembered_and_undone(workspace: Workspace) -> None:
    first = bring(workspace, f"شارك\n{SLOGAN}\nنص أول")
    bring(workspace, f"شارك\n{SLOGAN.replace('1990', '1991')}\nنص ثان")
    assert slogan(workspace) == (2, 0)
    start = first.text.index(SLOGAN)
    span = Span(start, start + len(SLOGAN))
    workspace.session.do(MarkRegion(first.id, span, RegionKind.SOURCE_FOOTER))
    assert slogan(workspace) == (2, 1)
    workspace.session.undo()
    assert slogan(workspace) == (2, 0)
    workspace.session.redo()
    workspace.session.do(MarkRegion(first.id, span, RegionKind.HEADLINE))
    assert slogan(workspace) == (2, 0)


def test_what_the_cleaner_says_is_no_judgement_but_taking_it_back_is(workspace: Workspace) -> None:
    article = bring(workspace, f"شارك\n{SLOGAN}")
    assert rows(workspace)["example.org", line_key("شارك")] == (1, 0)
    workspace.session.do(MarkRegion(article.id, Span(0, 4), None))
    assert rows(workspace)["example.org", line_key("شارك")] == (1, -1)


def test_the_table_made_anew_is_the_same(workspace: Workspace) -> None:
    article = bring(workspace, f"شارك\n{SLOGAN}\nنص أول")
    bring(workspace, f"شارك\n{SLOGAN}\nنص ثالث", {})
    workspace.session.do(MarkRegion(article.id, Span(0, 4), None))
    workspace.session.do(MarkRegion(article.id, Span(0, 4), RegionKind.TAGS))
    workspace.session.undo()
    kept = rows(workspace)
    workspace.store._finding._lines.rebuild()
    assert rows(workspace) == kept
    assert len(kept) == 6


def test_articles_remember_their_own_outlet_only(workspace: Workspace) -> None:
    bring(workspace, f"شارك\n{SLOGAN}\nنص أول")
    other = bring(workspace, f"شارك\n{SLOGAN}\nنص آخر", {"url": "https://www.other.net/1"})
    assert slogan(workspace, "other.net") == (1, 0)
    assert not workspace.store.lines.memory_for(other).is_telling


@pytest.mark.parametrize(
    ("metadata", "outlet"),
    [
        ({}, ""),
        ({"site": " Sama News "}, "sama news"),
        ({"url": "https://www.sama.ps/ar/1"}, "sama.ps"),
        ({"url": "sama"}, ""),
        ({"url": "http://[bad"}, ""),
    ],
)
def test_an_outlet_is_named_by_site_or_host(metadata: dict[str, str], outlet: str) -> None:
    assert outlet_of(metadata) == outlet
