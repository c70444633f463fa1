"""Evidence follows every decision, back and forth, and can be worked out anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.annotation import Annotation, MentionState, annotation_id
from muraji.domain.article import Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.decision import Accept, Add, Forgive, Reject, Relabel, Resize
from muraji.domain.evidence import Verdict
from muraji.domain.journal import EntryKind
from muraji.domain.span import Span
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT = "قال مدير مصنع الرواد في حمص إن مصنع الرواد للجيش"
ARTICLE = article_of("a.txt", TEXT)


def span(surface: str, after: int = 0) -> Span:
    start = TEXT.index(surface, after)
    return Span(start, start + len(surface))


def mention(where: Span, label: str) -> Annotation:
    return Annotation(
        annotation_id(ARTICLE.id, where, label),
        ARTICLE.id,
        where,
        label,
        MentionState.PENDING,
        "test 1",
        score=0.5,
        suggested_span=where,
        suggested_label=label,
    )


HOMS = mention(span("حمص"), "GPE")
PIECE = mention(span("الرواد"), "ORG")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "p.muraji", "r") as made:
        rows = (Status(ARTICLE.id), HOMS, PIECE)
        changes = Changes(tuple(Change(None, row) for row in rows))
        made.session.record(EntryKind.IMPORT, changes, "", (ARTICLE,))
        yield made


def verdicts(workspace: Workspace) -> set[tuple[str, str, Verdict, bool]]:
    firsts = ["حمص", "الرواد", "مصنع", "الجيش"]
    tallies, _ = workspace.store.learning.evidence(firsts)
    return {(one.key, one.label, one.verdict, one.is_inside) for one in tallies}


def test_what_waits_is_no_evidence(workspace: Workspace) -> None:
    assert not verdicts(workspace)


def test_accepting_and_undoing(workspace: Workspace) -> None:
    workspace.session.do(Accept((HOMS.id,)))
    assert verdicts(workspace) == {("حمص", "GPE", Verdict.ACCEPTED, False)}
    workspace.session.undo()
    assert not verdicts(workspace)


def test_a_rejection_can_be_forgiven(workspace: Workspace) -> None:
    workspace.session.do(Reject((HOMS.id,)))
    assert verdicts(workspace) == {("حمص", "GPE", Verdict.REJECTED, False)}
    _, refusals = workspace.store.learning.evidence(["حمص"])
    assert [(one.before, one.after) for one in refusals] == [("في", "ان")]
    workspace.session.do(Forgive((HOMS.id,)))
    assert not verdicts(workspace)


def test_a_correction_tells_of_both(workspace: Workspace) -> None:
    workspace.session.do(Relabel((HOMS.id,), "LOC"))
    workspace.session.do(Resize(PIECE.id, span("مصنع الرواد")))
    assert verdicts(workspace) == {
        ("حمص", "GPE", Verdict.CORRECTED, False),
        ("حمص", "LOC", Verdict.ACCEPTED, False),
        ("الرواد", "ORG", Verdict.CORRECTED, True),
        ("مصنع الرواد", "ORG", Verdict.ACCEPTED, False),
    }


def test_what_is_refused_in_a_longer_name_is_counted_apart(workspace: Workspace) -> None:
    workspace.session.do(Reject((PIECE.id,)))
    assert ("الرواد", "ORG", Verdict.REJECTED, False) in verdicts(workspace)
    workspace.session.do(Add(ARTICLE.id, span("مصنع الرواد"), "FAC"))
    assert ("الرواد", "ORG", Verdict.REJECTED, True) in verdicts(workspace)
    assert ("الرواد", "ORG", Verdict.REJECTED, False) not in verdicts(workspace)


def test_the_swallowed_article_is_in_the_key(workspace: Workspace) -> None:
    workspace.session.do(Add(ARTICLE.id, span("لجيش"), "ORG"))
    assert ("الجيش", "ORG", Verdict.ACCEPTED, False) in verdicts(workspace)


def test_it_can_be_made_anew(workspace: Workspace, tmp_path: Path) -> None:
    workspace.session.do(Accept((HOMS.id,)))
    workspace.session.do(Resize(PIECE.id, span("مصنع الرواد")))
    before = workspace.store.learning.evidence(["حمص", "الرواد", "مصنع"])
    workspace.store.memory.remember("evidence_version", "0")
    workspace.close()
    with Workspace.open(tmp_path / "p.muraji", "r") as again:
        assert again.store.learning.evidence(["حمص", "الرواد", "مصنع"]) == before


def test_conflicts_and_counts(workspace: Workspace) -> None:
    workspace.session.do(Accept((HOMS.id,)))
    workspace.session.do(Add(ARTICLE.id, span("مصنع الرواد"), "FAC"))
    second = span("مصنع الرواد", span("مصنع الرواد").end)
    workspace.session.do(Add(ARTICLE.id, second, "ORG"))
    assert workspace.store.learning.conflicts() == [("مصنع الرواد", {"FAC": 1, "ORG": 1})]
    assert workspace.store.learning.counts()["accepted"] == 3
