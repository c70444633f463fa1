"""A label set finds labels by name and survives being written down."""

from __future__ import annotations

import json

import pytest

from muraji.domain.errors import MurajiError
from muraji.domain.label import Label, LabelSet, labels_from_plain
from muraji.domain.words import Words

SET = LabelSet(
    (
        Label("GPE", "places", "2", Words("Country or town", "بلد"), Words("d", "ت")),
        Label("EVENT", "things", "LE", Words("Event", "حدث"), Words("", "")),
    )
)


def test_a_set_is_written_and_read() -> None:
    assert labels_from_plain(json.loads(json.dumps(SET.as_plain()))) == SET


def test_order_and_lookup() -> None:
    assert [label.name for label in SET] == ["GPE", "EVENT"]
    assert len(SET) == 2
    assert "GPE" in SET
    assert SET["EVENT"].key == "LE"


def test_an_unknown_label_is_named_in_both_languages() -> None:
    with pytest.raises(MurajiError) as caught:
        _ = SET["NOPE"]
    assert "NOPE" in caught.value.words.en
    assert "NOPE" in caught.value.words.ar
