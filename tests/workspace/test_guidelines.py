"""The project's own words stand before the handbook, under headings that can be found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from muraji.domain.label import Label, LabelSet
from muraji.domain.words import Words
from muraji.workspace.guidelines import guidelines
from muraji.workspace.label_sets import shipped
from muraji.workspace.places import resource


@pytest.mark.parametrize(
    ("language", "name"), [("en", "guidelines.md"), ("ar", "guidelines.ar.md")]
)
def test_the_handbook_alone_where_the_project_adds_nothing(language: str, name: str) -> None:
    page = resource("handbook", name).read_text("utf-8")
    assert guidelines(language) == guidelines(language, shipped()) == page


def test_own_words_and_unknown_labels_come_first() -> None:
    first, *others = shipped()
    crop = Label("CROP", "things", "", Words("Crop", "محصول"), Words("A crop.", "محصول زراعي."))
    labels = LabelSet((replace(first, guide="Names *only*."), *others, crop))
    page = guidelines("en", labels)
    assert page.startswith("## This project\n\n### Person (PERSON, 1)\n\nNames *only*.")
    assert "### Crop (CROP, –)\n\nA crop." in page
    assert "### محصول (CROP، –)\n\nمحصول زراعي." in guidelines("ar", labels)


def test_a_renamed_label_keeps_its_section() -> None:
    first, *others = shipped()
    labels = LabelSet((replace(first, name="HUMAN", stands_for=("PERSON",)), *others))
    assert not guidelines("en", labels).startswith("## This project")
