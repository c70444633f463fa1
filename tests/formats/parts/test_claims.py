"""What a file claims is believed only where the text bears it out."""

from __future__ import annotations

import pytest

from muraji.domain.annotation import Manner, MentionState
from muraji.domain.errors import MurajiError
from muraji.formats.parts.claims import Claim, ClaimedText, Unit, proved
from muraji.formats.parts.place import Place

PLACE = Place("theirs.jsonl").line(7)
TEXT = "قال 😀 وزير الخارجية إن مصر بخير"
MINISTER, EGYPT = TEXT.index("وزير"), TEXT.index("مصر")


def found(
    text: str, *claims: Claim, units: tuple[Unit, ...] = tuple(Unit), is_loose: bool = False
) -> list[str]:
    document = proved(ClaimedText("s", text, claims, PLACE, "theirs", units, is_loose))
    return [row.span.of(document.article.text) for row in document.annotations]


def refused(text: str, *claims: Claim) -> str:
    with pytest.raises(MurajiError) as refusal:
        found(text, *claims)
    assert "«theirs.jsonl»، السطر 7:" in refusal.value.words.ar
    assert refusal.value.words.en.startswith("“theirs.jsonl”, line 7: ")
    return refusal.value.words.en


def test_surfaces_tell_the_unit() -> None:
    assert found(TEXT, Claim(EGYPT, EGYPT + 3, "GPE", "مصر")) == ["مصر"]
    assert found(TEXT, Claim(EGYPT + 1, EGYPT + 4, "GPE", "مصر")) == ["مصر"]
    start = len(TEXT[:EGYPT].encode())
    assert found(TEXT, Claim(start, start + 6, "GPE", "مصر")) == ["مصر"]


@pytest.mark.parametrize(
    ("start", "length", "unit"),
    [(EGYPT, 3, ""), (EGYPT + 1, 3, "UTF-16 units"), (len(TEXT[:EGYPT].encode()), 6, "bytes of")],
)
def test_another_unit_than_the_format_s_is_a_doubt(start: int, length: int, unit: str) -> None:
    claim = Claim(start, start + length, "GPE", "مصر")
    doubt = proved(ClaimedText("s", TEXT, [claim], PLACE, "theirs")).doubt
    if unit:
        assert doubt is not None
        assert doubt.en.startswith("“theirs.jsonl”, line 7: ")
        assert unit in doubt.en
    else:
        assert doubt is None


@pytest.mark.parametrize("shift", [0, 1], ids=["code points", "UTF-16"])
@pytest.mark.parametrize("units", [tuple(Unit), tuple(reversed(Unit))])
def test_without_surfaces_the_edges_of_words_tell_it(shift: int, units: tuple[Unit, ...]) -> None:
    claim = Claim(EGYPT + shift, EGYPT + 3 + shift, "GPE")
    assert found(TEXT, claim, units=units, is_loose=True) == ["مصر"]


def test_a_format_that_has_a_unit_keeps_to_it_while_it_can() -> None:
    assert found(TEXT, Claim(EGYPT + 1, EGYPT + 4, "X")) == ["صر "]
    end = len(TEXT)
    assert found(TEXT, Claim(end - 3, end + 1, "X")) == ["بخير"]


def test_a_position_inside_a_pair_of_surrogates_is_none() -> None:
    place = TEXT.index("😀")
    assert found(TEXT, Claim(place, place + 1, "X"), units=tuple(reversed(Unit))) == ["😀"]


def test_returns_before_line_feeds_shift_nothing() -> None:
    text = "سطر\r\nزار مصر\r\nوعاد إلى الأردن\rثم قال"
    start, end = text.index("مصر"), text.index("الأردن")
    claims = (Claim(start, start + 3, "GPE", "مصر"), Claim(end, end + 6, "GPE", "الأردن"))
    assert found(text, *claims) == ["مصر", "الأردن"]
    over = Claim(text.index("مصر"), text.index("وعاد") + 4, "X", "مصر وعاد")
    assert found(text, over) == ["مصر\nوعاد"]


def test_an_accepted_claim_is_imported_and_a_second_label_waits() -> None:
    claims = [Claim(EGYPT, EGYPT + 3, label, "مصر") for label in ("GPE", "ORG", "GPE")]
    document = proved(ClaimedText("s", TEXT, claims, PLACE, "theirs"))
    assert [(row.label, row.state, row.manner) for row in document.annotations] == [
        ("GPE", MentionState.ACCEPTED, Manner.IMPORTED),
        ("ORG", MentionState.PENDING, None),
    ]
    assert all(row.origin == "theirs" and row.is_suggested for row in document.annotations)


def test_what_cannot_be_is_refused_with_its_reason() -> None:
    assert f"{EGYPT}-99 is not a span" in refused(TEXT, Claim(EGYPT, 99, "GPE"))
    assert "9-9 is not a span" in refused(TEXT, Claim(9, 9, "GPE"))
    assert "-3-2 is not a span" in refused(TEXT, Claim(-3, 2, "GPE"))
    assert "“الشام” is not what stands at" in refused(TEXT, Claim(EGYPT, EGYPT + 3, "GPE", "الشام"))
    assert "has no letter" in refused(TEXT, Claim(3, 4, "GPE"))
    assert "has no label" in refused(TEXT, Claim(EGYPT, EGYPT + 3, " "))
    crossing = Claim(MINISTER, MINISTER + 13, "A"), Claim(MINISTER + 5, EGYPT + 3, "B")
    assert "cross" in refused(TEXT, *crossing)


def test_one_wrong_surface_among_right_ones_refuses_the_text() -> None:
    right = Claim(EGYPT, EGYPT + 3, "GPE", "مصر")
    assert "“قالت”" in refused(TEXT, right, Claim(0, 3, "X", "قالت"))
