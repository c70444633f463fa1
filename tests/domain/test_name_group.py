"""Counts of a name say which label leads, and how far the labels agree."""

from __future__ import annotations

from muraji.domain.annotation import MentionState
from muraji.domain.name_group import NameGroup

ACCEPTED, PENDING, REJECTED = MentionState.ACCEPTED, MentionState.PENDING, MentionState.REJECTED


def test_a_persons_word_outweighs_suggestions() -> None:
    group = NameGroup(
        "حمص", "حمص", (("GPE", PENDING, 8), ("LOC", ACCEPTED, 1), ("ORG", REJECTED, 30))
    )
    assert group.majority == "LOC"
    assert group.labels == (("GPE", 8), ("LOC", 1))
    assert group.agreement == 8 / 9
    assert [group.count(state) for state in (PENDING, ACCEPTED, REJECTED)] == [8, 1, 30]


def test_without_decisions_the_commonest_suggestion_leads() -> None:
    group = NameGroup("حمص", "حمص", (("GPE", PENDING, 8), ("LOC", PENDING, 9)))
    assert group.majority == "LOC"


def test_a_name_that_nobody_bears_agrees_with_itself() -> None:
    group = NameGroup("x", "x", ())
    assert (group.majority, group.labels, group.agreement) == (None, (), 1.0)
