"""Sorted lines are the dictionary they were made of, and find what begins with a word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muraji.extract.sorted_lines import PIECE, SortedLines

WORD = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\t\n"), min_size=1, max_size=8
)


@given(st.dictionaries(WORD, WORD, max_size=40), WORD)
def test_sorted_lines_are_the_dictionary_they_were_made_of(
    rows: dict[str, str], other: str
) -> None:
    lines = SortedLines.of(rows)
    assert dict(lines) == rows
    assert len(lines) == len(rows)
    assert lines.get(other) == rows.get(other)


def test_every_word_of_many_pieces_is_found() -> None:
    rows = {f"كلمة{number}": str(number) for number in range(PIECE)}
    lines = SortedLines.of(rows)
    assert len(lines.data) > 4 * PIECE
    assert all(lines[word] == row for word, row in rows.items())
    assert all(f"{word}0" in rows or f"{word}0" not in lines for word in rows)
    assert "" not in lines
    assert "ي" not in lines
    assert SortedLines(lines.data).data == lines.data
    assert list(SortedLines(b"").beginning("")) == []


def test_a_lone_surrogate_is_no_word() -> None:
    assert SortedLines(b"a\t1").get("\ud800") is None


@given(st.lists(st.sampled_from(["ا", "اب", "اب ج", "اب ج د", "ب", "ب ج", "ت" * 600]), max_size=9))
def test_lines_of_one_key_and_of_longer_keys_are_found(keys: list[str]) -> None:
    rows = [f"{key}\t{number}" for number, key in enumerate(sorted(keys))]
    lines = SortedLines("\n".join(rows).encode("utf-8"))
    for word in ("ا", "اب", "اب ج", "ب", "ت", "ت" * 600, "ث"):
        expected = [row for row in rows if row.startswith((f"{word}\t", f"{word} "))]
        assert list(lines.beginning(word)) == expected
