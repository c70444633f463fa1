"""Near-copies are found on import, whatever page stands around them, and what was decided is carried over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.annotation import MentionState
from muraji.domain.decision import Accept, Finish, Reject
from muraji.domain.job import drain
from muraji.domain.near_copy import CARRIED_ORIGIN
from muraji.workspace.copies import content_of, find_copies
from muraji.workspace.importing import import_paths
from muraji.workspace.suggesting import suggest
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STORY = """زار وزير الخارجية الأردني أيمن الصفدي مدينة حلب صباح اليوم، والتقى محافظها ووفدا من التجار.

وقال الصفدي في مؤتمر صحفي إن بلاده ستعيد فتح المعبر الشمالي أمام الشاحنات قبل نهاية الشهر.

ومن المقرر أن يتوجه الوزير مساء إلى دمشق للقاء نظيره السوري، قبل أن يعود إلى عمان غدا الجمعة."""
OTHER = """افتتحت جامعة قرطاج في تونس معرضا للكتب القديمة يستمر أسبوعين، ويضم مخطوطات من القيروان وفاس."""
PAGE = "مشاركة\nفيسبوك\nتويتر\nواتساب\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "p.muraji", "ريم") as workspace:
        yield workspace


def bring_in(workspace: Workspace, folder: Path, **texts: str) -> list[str]:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    report = drain(import_paths(workspace, [folder / f"{name}.txt" for name in texts]))
    return [*report.imported, str(report.repeating)]


def test_a_copy_is_found_with_the_import_that_brings_it(
    workspace: Workspace, tmp_path: Path
) -> None:
    one, other, none = bring_in(workspace, tmp_path, one=STORY, other=OTHER)
    assert none == "0"
    copy, found = bring_in(workspace, tmp_path, copy=f"{PAGE}{STORY.replace('غدا ', '')}\n{PAGE}")
    assert found == "1"
    assert [near.article_id for near in workspace.store.copies.of(one)] == [copy]
    assert workspace.store.copies.of(other) == []
    assert "فيسبوك" not in content_of(workspace, copy)
    assert len(content_of(workspace, copy)) == len(workspace.store.article(copy).text)


def test_a_search_cut_short_goes_on_with_the_next_import(
    workspace: Workspace, tmp_path: Path
) -> None:
    job = import_paths(workspace, [])
    next(job)
    bring_in(workspace, tmp_path, one=STORY)
    (tmp_path / "copy.txt").write_text(f"{STORY} انتهى", "utf-8")
    job = import_paths(workspace, [tmp_path / "copy.txt"])
    for progress in job:
        if "near-copies" in progress.words.en:
            break
    job.close()
    drain(find_copies(workspace))
    assert workspace.store.copies.unsketched() == []
    assert all(workspace.store.copies.of(id_) for id_ in workspace.store.article_ids())


def test_what_was_decided_is_proposed_in_the_copy_and_refreshed_with_it(
    workspace: Workspace, tmp_path: Path
) -> None:
    changed = STORY.replace("غدا الجمعة", "بعد غد السبت")
    one, copy, _ = bring_in(workspace, tmp_path, one=STORY, copy=f"عاجل\n\n{changed}")
    drain(suggest(workspace))
    store = workspace.store
    rows = [row for row in store.annotations_of(one) if row.score and row.score >= 0.5]
    wrong, *right = rows
    workspace.session.do(Reject((wrong.id,)))
    workspace.session.do(Accept(tuple(row.id for row in right)))
    workspace.session.do(Finish(one, ()))
    drain(suggest(workspace))
    text, copied = store.article(copy).text, store.article(one).text
    carried = [row for row in store.annotations_of(copy) if row.origin == CARRIED_ORIGIN]
    assert carried
    assert {(row.span.of(text), row.label) for row in carried} <= {
        (row.span.of(copied), row.label) for row in right
    }
    assert all(row.state is MentionState.PENDING and row.value == _value(row, right, text, copied)
               for row in carried)  # fmt: skip
    assert all("السبت" not in row.span.of(text) for row in carried)
    refused = [row for row in store.annotations_of(copy) if "Rejected in the same" in row.reason.en]
    assert {row.span.of(text) for row in refused} <= {wrong.span.of(copied)}


def _value(row: object, right: list, text: str, copied: str) -> object:  # type: ignore[type-arg]
    return next(
        one.value
        for one in right
        if (one.span.of(copied), one.label) == (row.span.of(text), row.label)  # type: ignore[attr-defined]
    )
