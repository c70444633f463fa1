"""A project keeps its own labels and gains those of the files it takes in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from muraji.domain.label import Label, LabelSet
from muraji.domain.words import Words
from muraji.workspace import label_sets
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path


def label(name: str, meaning: str = "") -> Label:
    return Label(name, "things", "1", Words(name, "فئة"), Words(meaning, meaning))


OWN = LabelSet((label("A", "mine"), label("B")))
OTHER = LabelSet((label("C"), label("A", "theirs")))


def test_a_new_project_has_the_shipped_labels_until_it_sets_its_own(tmp_path: Path) -> None:
    path = tmp_path / "p.muraji"
    with Workspace.create(path) as workspace:
        assert workspace.labels == label_sets.shipped()
        workspace.set_labels(OWN)
        assert workspace.labels == OWN
    with Workspace.open(path) as workspace:
        assert workspace.labels == OWN


def test_a_new_project_takes_over_the_labels_of_a_file() -> None:
    assert label_sets.with_those_of(OWN, OTHER, is_new=True) == OTHER


def test_a_project_in_use_gains_what_it_lacks_and_keeps_its_meanings() -> None:
    both = label_sets.with_those_of(OWN, OTHER, is_new=False)
    assert list(both) == [label("A", "mine"), label("B"), replace(label("C"), key="")]
    assert label_sets.with_those_of(both, OTHER, is_new=False) is both
