"""Checking a project: what is found, mended, taken back, dismissed for good, and stopped half-way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.decision import Add, Dismiss, Finish
from muraji.domain.job import drain
from muraji.domain.span import Span
from muraji.workspace.checking import CheckReport, check, check_again
from muraji.workspace.importing import import_paths
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXTS = {
    "one": "وصل سامي حداد إلى حلب أمس، وقال سامي حداد إنه سعيد بالزيارة.",
    "two": "عاد سامي حداد من حلب اليوم بعد زيارة قصيرة للمدينة القديمة.",
    "three": "لا شيء هنا يستحق الذكر.",
}


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    with Workspace.create(tmp_path / "p.muraji", "ريم") as workspace:
        drain(import_paths(workspace, [tmp_path / f"{name}.txt" for name in TEXTS]))
        yield workspace


def mark(workspace: Workspace, article: int, words: str, label: str) -> None:
    id_ = workspace.store.article_ids()[article]
    start = workspace.store.article(id_).text.index(words)
    workspace.session.do(Add(id_, Span(start, start + len(words)), label))


def finish(workspace: Workspace, article: int) -> None:
    workspace.session.do(Finish(workspace.store.article_ids()[article], ()))


def checks(report: CheckReport) -> list[str]:
    return [issue.check for issue in report.issues]


def test_only_articles_with_decisions_are_looked_at(workspace: Workspace) -> None:
    assert drain(check(workspace)).looked_at == 0
    mark(workspace, 0, "سامي حداد", "PERSON")
    report = drain(check(workspace))
    assert report.looked_at == 1
    assert [(issue.check, issue.surface) for issue in report.issues] == [("missed", "سامي حداد")]


def test_a_finding_is_mended_and_comes_back_with_an_undo(workspace: Workspace) -> None:
    mark(workspace, 0, "سامي حداد", "PERSON")
    report = drain(check(workspace))
    (issue,) = report.issues
    assert issue.fix is not None
    workspace.session.do(issue.fix)
    check_again(workspace, report, [issue.article_id])
    assert report.issues == []
    workspace.session.undo()
    check_again(workspace, report, [issue.article_id])
    assert report.issues == [issue]


def test_what_is_dismissed_stays_away_after_a_restart_and_comes_back_with_an_undo(
    workspace: Workspace, tmp_path: Path
) -> None:
    mark(workspace, 0, "سامي حداد", "PERSON")
    (issue,) = drain(check(workspace)).issues
    state = workspace.store.status(issue.article_id)
    changes = workspace.session.do(Dismiss(issue.article_id, issue.id, issue.check))
    assert len(changes) == 1
    assert workspace.store.status(issue.article_id) == state
    assert not len(workspace.session.do(Dismiss(issue.article_id, issue.id, issue.check)))
    workspace.close()
    with Workspace.open(tmp_path / "p.muraji", "ريم") as again:
        report = drain(check(again))
        assert (report.issues, report.dismissed) == ([], 1)
        (row,) = again.store.checking.dismissals()
        assert (row.id, row.check, row.reviewer) == (issue.id, "missed", "ريم")
        again.session.undo()
        assert drain(check(again)).issues == [issue]


def test_a_finished_article_is_judged_by_the_others_alone(workspace: Workspace) -> None:
    texts = (
        "قال محمد البرادعي في القاهرة إن الحوار مستمر.",
        "استقبل محمد البرادعي وفدا من الصحفيين في مكتبه.",
        "غادر محمد البرادعي مكتبه بعد لقاء طويل مع مستشاريه.",
        "كتب محمد البرادعي مقالا جديدا عن مستقبل المنطقة.",
    )
    folder = workspace.store.path.parent
    for number, text in enumerate(texts):
        (folder / f"m{number}.txt").write_text(text, "utf-8")
        drain(import_paths(workspace, [folder / f"m{number}.txt"]))
        mark(workspace, 3 + number, "محمد البرادعي", "PERSON" if number else "ORG")
        finish(workspace, 3 + number)
    report = drain(check(workspace))
    wrong = workspace.store.article_ids()[3]
    assert {issue.article_id for issue in report.issues} == {wrong}
    opinion = {
        one.span.of(workspace.store.article(wrong).text): one for one in report.opinions[wrong]
    }
    assert opinion["محمد البرادعي"].label == "PERSON"
    assert "labels" in checks(report)
    fixes = [repr(issue.fix) for issue in report.issues]
    assert len(set(fixes)) == len(fixes), "one mending is told once"


def test_a_check_that_is_stopped_keeps_what_it_found(workspace: Workspace) -> None:
    mark(workspace, 0, "سامي حداد", "PERSON")
    mark(workspace, 1, "حلب", "GPE")
    report = CheckReport()
    job = check(workspace, report)
    next(job)
    next(job)
    job.close()
    assert report.looked_at == 1
    assert checks(report) == ["missed"]
