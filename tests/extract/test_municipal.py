"""Bodies of a town that mean the town, and districts called after one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.extract.municipal import Municipal
from muraji.extract.phrases import Phrases
from muraji.extract.reading import Reading
from muraji.workspace.suggesting import shipped_engine

if TYPE_CHECKING:
    from muraji.extract.name_shapes import Phrase


def opened(text: str, index: int) -> tuple[Municipal, Reading, Phrase]:
    vocabulary = shipped_engine().vocabulary
    phrases, reading = Phrases(vocabulary.lexicon), Reading(text, vocabulary)
    head = reading.words[index].lexeme.head
    assert head is not None
    phrase = phrases.after_head(reading, index, head)
    assert phrase is not None
    return Municipal(phrases), reading, phrase


@pytest.mark.parametrize(
    ("text", "index", "town"),
    [
        ("في بلدية تازمالت بولاية بجاية", 1, True),
        ("أعلنت بلدية تازمالت أمس", 1, False),
    ],
)
def test_whether_the_town_is_meant(text: str, index: int, town: bool) -> None:
    municipal, reading, phrase = opened(text, index)
    assert municipal.means_town(reading, phrase) is town


@pytest.mark.parametrize(
    ("text", "district"), [("مركز طوخ أمس", True), ("مركز البحوث الزراعية أمس", False)]
)
def test_whether_it_is_a_district(text: str, district: bool) -> None:
    municipal, reading, phrase = opened(text, 0)
    assert municipal.is_egyptian_district(reading, phrase) is district
