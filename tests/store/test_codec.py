"""Every decision and every change is the same after it was written down."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from muraji.domain.annotation import Annotation, Manner, MentionState
from muraji.domain.article import ReviewState, Status
from muraji.domain.change import Change, Changes
from muraji.domain.decision import DECISIONS, Decision, Normalise
from muraji.domain.label import Label, LabelSet, ProjectLabels
from muraji.domain.region import Region, RegionKind
from muraji.domain.span import Span
from muraji.domain.words import Words
from muraji.store.codec import (
    decode_changes,
    decode_decision,
    encode_changes,
    encode_decision,
    next_link,
)

words = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("اَ😀\u202b\x00"), max_size=12
)
spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 10**6), st.integers(1, 99)
)
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)
sentences = st.builds(Words, words, words)
some_labels = st.lists(
    st.builds(
        Label,
        words,
        words,
        words,
        sentences,
        sentences,
        words,
        st.lists(words, max_size=2).map(tuple),
    ),
    max_size=3,
).map(tuple)
BY_ANNOTATION: dict[str, st.SearchStrategy[Any]] = {
    "str": words,
    "str | None": st.none() | words,
    "tuple[str, ...]": st.lists(words, max_size=3).map(tuple),
    "bool": st.booleans(),
    "tuple[Label, ...]": some_labels,
    "tuple[tuple[str, str], ...]": st.lists(st.tuples(words, words), max_size=3).map(tuple),
    "object": values,
    "Span": spans,
    "Manner": st.sampled_from(Manner),
    "RegionKind | None": st.none() | st.sampled_from(RegionKind),
}


def decisions_of(kind: type[Decision]) -> st.SearchStrategy[Decision]:
    return st.builds(kind, **{field.name: BY_ANNOTATION[str(field.type)] for field in fields(kind)})


rows = (
    st.builds(
        Annotation,
        id=words,
        article_id=words,
        span=spans,
        label=words,
        state=st.sampled_from(MentionState),
        origin=words,
        score=st.none() | st.floats(0, 1),
        reason=st.builds(Words, words, words),
        value=values,
        link=st.none() | words,
        suggested_span=st.none() | spans,
        suggested_label=st.none() | words,
        reviewer=st.none() | words,
        decided_at=st.none() | words,
        manner=st.none() | st.sampled_from(Manner),
        flagged=st.booleans(),
        note=words,
    )
    | st.builds(
        Region,
        words,
        words,
        spans,
        st.sampled_from(RegionKind),
        words,
        st.none() | words,
        st.none() | words,
    )
    | st.builds(
        Status,
        words,
        st.sampled_from(ReviewState),
        st.none() | words,
        st.booleans(),
        words,
        st.lists(words, max_size=3).map(tuple),
    )
    | st.builds(ProjectLabels, some_labels.map(LabelSet))
)
changes = st.lists(
    rows.flatmap(
        lambda row: st.sampled_from([Change(None, row), Change(row, None), Change(row, row)])
    ),
    max_size=4,
).map(lambda steps: Changes(tuple(steps)))


@given(st.sampled_from(DECISIONS).flatmap(decisions_of))
def test_a_decision_is_read_as_it_was_written(decision: Decision) -> None:
    assert decode_decision(encode_decision(decision)) == decision


def test_no_decision_stays_none() -> None:
    assert encode_decision(None) is None
    assert decode_decision(None) is None


def test_a_decision_is_written_by_its_names() -> None:
    assert encode_decision(Normalise("m", "2024-12-08")) == (
        '["Normalise",{"id":"m","value":"2024-12-08"}]'
    )


@given(changes)
def test_changes_are_read_as_they_were_written(made: Changes) -> None:
    assert decode_changes(encode_changes(made)) == made


def test_each_link_depends_on_all_before_and_on_every_column() -> None:
    links = {
        next_link(previous, columns)
        for previous in ("", "x")
        for columns in ((1, "a", None), (1, "a", ""), (2, "a", None), (1, "ب", None))
    }
    assert len(links) == 8
