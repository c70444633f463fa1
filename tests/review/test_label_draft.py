"""A draft of the label set becomes one decision, its effects told before it is made."""

from __future__ import annotations

from dataclasses import replace

from muraji.domain.label import Label, LabelSet
from muraji.domain.words import Words
from muraji.review.label_draft import LabelDraft


def label(name: str, key: str = "", **fields: object) -> Label:
    return replace(Label(name, "people", key, Words(name.title(), "اسم"), Words("", "")), **fields)


SET = LabelSet((label("PERSON", "1"), label("GPE", "2"), label("LOC", "3"), label("LAW", "4")))
COUNTS = {"PERSON": 7, "GPE": 214, "LOC": 3}


def draft() -> LabelDraft:
    return LabelDraft(SET, COUNTS)


def test_an_untouched_draft_changes_nothing() -> None:
    decision = draft().decision()
    assert decision.labels == SET.labels
    assert decision.moved == ()
    assert draft().effects() == []


def test_renaming_takes_the_mentions_along_and_remembers_the_engines_name() -> None:
    edited = draft()
    edited.put(1, replace(edited.labels[1], name="PLACE"))
    decision = edited.decision()
    assert decision.moved == (("GPE", "PLACE"),)
    assert decision.labels[1].stands_for == ("GPE",)
    assert edited.count("PLACE") == 214
    assert [words.en for words in edited.effects()] == ["GPE becomes PLACE: 214 mentions change"]


def test_renaming_there_and_back_is_no_change() -> None:
    edited = draft()
    edited.put(1, replace(edited.labels[1], name="PLACE"))
    edited.put(1, replace(edited.labels[1], name="GPE"))
    assert edited.effects() == []
    assert edited.decision().labels == SET.labels


def test_merging_after_renaming_follows_the_heir() -> None:
    edited = draft()
    edited.put(1, replace(edited.labels[1], name="PLACE"))
    edited.merge(2, "PLACE")
    assert edited.count("PLACE") == 217
    decision = edited.decision()
    assert dict(decision.moved) == {"GPE": "PLACE", "LOC": "PLACE"}
    assert LabelSet(decision.labels).standing_for("LOC") == "PLACE"
    assert LabelSet(decision.labels).standing_for("GPE") == "PLACE"
    assert LabelSet(decision.labels).standing_for("EVENT") is None


def test_what_a_label_stood_for_goes_on() -> None:
    first = draft()
    first.merge(2, "GPE")
    second = LabelDraft(LabelSet(first.decision().labels), COUNTS)
    second.put(1, replace(second.labels[1], name="PLACE"))
    assert second.decision().labels[1].stands_for == ("LOC", "GPE")


def test_a_label_in_use_is_not_removed() -> None:
    edited = draft()
    assert not edited.remove(0)
    assert edited.remove(3)
    assert "LAW" not in {label.name for label in edited.decision().labels}
    assert [words.en for words in edited.effects()] == ["Removed, no mention carries it: LAW"]


def test_every_field_that_changes_is_told() -> None:
    edited = draft()
    edited.put(0, replace(edited.labels[0], key="9", family="places", guide="Names only."))
    edited.add(label("CROP", "0"))
    assert [words.en for words in edited.effects()] == [
        "New: CROP",
        "PERSON: key 9, colour, guidelines",
    ]


def test_the_order_can_change() -> None:
    edited = draft()
    assert edited.move(0, 1) == 1
    assert edited.move(1, 99) == 3
    assert [words.en for words in edited.effects()] == ["Another order"]
