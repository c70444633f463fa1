"""Word classes are found under the first known reading, and survive being written."""

from __future__ import annotations

import pytest
from hypothesis import strategies as st

from muraji.extract.clusters import WordClasses, folded, readings
from muraji.extract.compressed import packed

WORD = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\t\n"), min_size=1, max_size=8
)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("دمشق", ["دمشق"]),
        ("ودمشق", ["ودمشق", "دمشق"]),
        ("وبالقاهرة", ["وبالقاهره", "بالقاهره", "القاهره", "قاهره"]),
        ("للأمم", ["للامم", "الامم", "امم", "لامم"]),
        ("على", ["علي"]),
        ("١٩٨٧", ["0000"]),
        ("ــ", ["ــ"]),
    ],
)
def test_words_are_read_without_their_proclitics(word: str, expected: list[str]) -> None:
    assert readings(folded(word)) == expected


def test_the_first_known_reading_fills_each_column() -> None:
    classes = WordClasses(["a", "b!", "c"], {"ودمشق": "- - 7", "دمشق": "1 2 3"})
    assert classes.classes(["ودمشق", "دمشق"]) == (["a=1", "b=2", "c=7"], ["a=1", "c=7"])
    assert classes.classes(["حلب"]) == ([], [])


def test_columns_are_added() -> None:
    classes = WordClasses(["a"], {"دمشق": "1"}).with_column("b", {"حلب": "x", "دمشق": "y"})
    assert classes.classes(["دمشق"])[0] == ["a=1", "b=y"]
    assert classes.classes(["حلب"])[0] == ["b=x"]
    again = WordClasses.read(classes.written())
    assert again.columns == ("a", "b")
    assert again.classes(["حلب"])[0] == ["b=x"]
    assert again.written() == classes.written()
    assert len(again) == 2


@pytest.mark.parametrize(
    "data",
    [b"", b"plain", packed(b"other 1\ta b\n")],
)
def test_other_data_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="not"):
        WordClasses.read(data)
