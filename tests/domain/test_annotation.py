"""A mention knows whether a program proposed it and whether a person corrected it."""

from __future__ import annotations

from dataclasses import replace

from muraji.domain.annotation import Annotation, MentionState, annotation_id
from muraji.domain.span import Span

SPAN = Span(4, 8)
ADDED = Annotation("x", "a", SPAN, "GPE", MentionState.ACCEPTED, "reviewer")
PROPOSED = replace(ADDED, origin="names 1", suggested_span=SPAN, suggested_label="GPE")


def test_an_added_mention_is_neither_suggested_nor_corrected() -> None:
    assert not ADDED.is_suggested
    assert not ADDED.is_corrected


def test_a_suggestion_is_corrected_by_another_span_or_label() -> None:
    assert PROPOSED.is_suggested
    assert not PROPOSED.is_corrected
    assert replace(PROPOSED, span=Span(4, 9)).is_corrected
    assert replace(PROPOSED, label="ORG").is_corrected


def test_ids_differ_by_every_part_and_are_the_same_everywhere() -> None:
    ids = {
        annotation_id(article, span, label, attempt)
        for article in ("a", "b")
        for span in (SPAN, Span(4, 9), Span(3, 8))
        for label in ("GPE", "ORG")
        for attempt in (0, 1)
    }
    assert len(ids) == 24
    assert annotation_id("a", SPAN, "GPE") == "fd378fcaad0b179e"
