"""A refusal names the file so that its name turns nothing around."""

from __future__ import annotations

from pathlib import Path

from muraji.formats.parts.lines import cannot_be_read
from muraji.formats.parts.place import Place

NAME = "a\u202etxt.json"


def test_controls_of_a_file_name_are_shown() -> None:
    refusal = Place(NAME).member("b\u2066").refusal("it is bad", "فيه خطأ")
    for error in (refusal, cannot_be_read(Path(NAME), OSError(2, "No such file"))):
        for words in (error.words.en, error.words.ar):
            assert "a⟨Right-To-Left Override⟩txt.json" in words
            assert not set(words) & {"\u202e", "\u2066"}
