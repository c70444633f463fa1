"""Tokens: every one slices the raw text, whatever the text is."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muraji.text.tokens import TokenKind, tokens

ARABIC = st.text(
    st.sampled_from("ابتةىيوفلكسمن ًُّـ،.«»\"'0123٤٥%#_-:/\n\u200f\u202bABcé😀ﻻ"), max_size=60
)


@given(ARABIC | st.text(max_size=60))
def test_tokens_slice_the_raw_text_in_order(text: str) -> None:
    found = tokens(text)
    assert all(token.span.of(text) == token.text for token in found)
    assert all(left.span.end <= right.span.start for left, right in itertools.pairwise(found))


@given(ARABIC)
def test_no_letter_or_digit_is_lost(text: str) -> None:
    covered = {place for token in tokens(text) for place in range(token.span.start, token.span.end)}
    assert all(place in covered for place, letter in enumerate(text) if letter.isalnum())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("الليلةواكدت", ["الليلة", "واكدت"]),
        ("علىالأرض", ["على", "الأرض"]),
        ("بـ20 شخصا", ["بـ", "20", "شخصا"]),
        ("#دير_الزور", ["#", "دير", "الزور"]),
        ("12,345.6 و٣٫٥%", ["12,345.6", "و", "٣٫٥", "%"]),
        ("السوريةً", ["السوريةً"]),
    ],
)
def test_where_words_part(text: str, words: list[str]) -> None:
    assert [token.text for token in tokens(text)] == words


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("https://example.org/a?b=1", TokenKind.URL),
        ("alquds.co.uk", TokenKind.URL),
        ("info@example.org", TokenKind.EMAIL),
        ("iPhone", TokenKind.LATIN),
        ("٢٠٢٤", TokenKind.NUMBER),
        ("\n", TokenKind.NEWLINE),
        ("😀", TokenKind.SYMBOL),
        ("ﻻ", TokenKind.WORD),
    ],
)
def test_kinds(text: str, kind: TokenKind) -> None:
    assert [token.kind for token in tokens(text)] == [kind]


def test_a_full_stop_after_an_address_is_not_part_of_it() -> None:
    assert [token.text for token in tokens("www.example.org.")] == ["www.example.org", "."]
