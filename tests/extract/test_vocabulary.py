"""The vocabulary: what each word form is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.extract.reading import Reading
from muraji.workspace.suggesting import shipped_engine

if TYPE_CHECKING:
    from muraji.extract.vocabulary import Lexeme


def lexeme(surface: str) -> Lexeme:
    return Reading(surface, shipped_engine().vocabulary).words[0].lexeme


@pytest.mark.parametrize(
    ("surface", "prefix", "stem"),
    [
        ("لكرة", "ل", "كرة"),
        ("وعشرين", "و", "عشرين"),
        ("كسلا", "", "كسلا"),
        ("ولي", "", "ولي"),
        ("للجيش", "ل", "الجيش"),
        ("فجرا", "", "فجرا"),
        ("كلم", "", "كلم"),
    ],
)
def test_the_chosen_reading(surface: str, prefix: str, stem: str) -> None:
    found = lexeme(surface)
    assert (found.prefix, found.stem) == (prefix, stem)


def test_classes() -> None:
    assert lexeme("السورية").nationality == "Syrian"
    assert lexeme("أعلنت").verb
    assert lexeme("يستمع").verb
    assert not lexeme("تونس").verb
    assert lexeme("أمام").stop
    assert not lexeme("إمام").stop
    assert lexeme("المدرسة").common
    assert lexeme("وزارة").head is not None
    assert lexeme("محمد").first_name
    assert not lexeme("على").first_name
    assert not lexeme("ألفي").definite
