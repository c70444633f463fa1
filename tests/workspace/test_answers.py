"""The engine's answers come back from their packing as they were."""

from __future__ import annotations

import pytest

from muraji.domain.span import Span
from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.workspace.answers import packed, unpacked

ANSWERS = [
    Suggestion(Span(0, 3), "GPE", "places 1", 0.75, Words("why", "لماذا"), "Homs", "geonames:1"),
    Suggestion(Span(4, 9), "CARDINAL", "amounts 1", 0.5, Words("a", "ب"), {"min": 3}, None),
]


def test_they_come_back() -> None:
    assert unpacked(packed(ANSWERS)) == ANSWERS


@pytest.mark.parametrize("damage", [b"", b"x", packed(ANSWERS)[:-4]])
def test_damage_is_told(damage: bytes) -> None:
    with pytest.raises(ValueError, match=r".*"):
        unpacked(damage)
