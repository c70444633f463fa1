"""Any letters make an article; blanks, control characters and whole books do not."""

from __future__ import annotations

import pytest

from muraji.domain.errors import MurajiError
from muraji.formats.parts.raw_text import LONGEST_ARTICLE, check_text


@pytest.mark.parametrize(
    "text",
    [
        "متن",
        "\u202bمتن\u202c\u2066\u2069",
        "e\u0301 😀 \u200f\u00a0",
        "ا\tب\nج\x0cد",
        "\ufeffx",
        "\x85x",
    ],
)
def test_letters_of_every_kind_are_welcome(text: str) -> None:
    check_text(text, "a.txt")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "holds no text"),
        (" \n\u00a0\t", "holds no text"),
        ("متن\x00", "not a text file"),
        ("متن\x1b[31m", "not a text file"),
        ("ا" * (LONGEST_ARTICLE + 1), "longer than an article"),
    ],
    ids=["empty", "blank", "NUL", "escape", "long"],
)
def test_what_is_no_article_is_refused_by_name(text: str, sentence: str) -> None:
    with pytest.raises(MurajiError, match=sentence) as caught:
        check_text(text, "a.txt")
    assert "a.txt" in caught.value.words.ar


def test_the_longest_article_is_one() -> None:
    check_text("ا" * LONGEST_ARTICLE, "a.txt")
