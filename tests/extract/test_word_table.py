"""The table of counts: what is written is read, and verbs are found by their company."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.errors import MurajiError
from muraji.extract.word_table import WordTable, count_words, write_words

if TYPE_CHECKING:
    from pathlib import Path


def test_counting_finds_words_and_verbs() -> None:
    table = count_words(["لم يذهب إلى المدينة. " * 12 + "في المدينة."], least=1)
    assert table.counts["المدينة"] == 13
    assert "يذهب" in table.verbs
    assert "المدينة" not in table.verbs


def test_what_is_written_is_read(tmp_path: Path) -> None:
    table = count_words(["قد وصل أحمد وصل أحمد " * 11], least=1)
    write_words(table, tmp_path / "words.gz")
    read = WordTable.load(tmp_path / "words.gz")
    assert dict(read.counts) == dict(table.counts)
    assert read.verbs == table.verbs


def test_a_damaged_table_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "words.gz").write_bytes(b"nothing")
    with pytest.raises(MurajiError) as caught:
        WordTable.load(tmp_path / "words.gz")
    assert "words.gz" in caught.value.words.en
