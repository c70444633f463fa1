"""Two-column files of other people's corpora."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.errors import MurajiError
from muraji.workspace.tagged_file import tagged_sentences

if TYPE_CHECKING:
    from pathlib import Path

EXPECTED = [(["وصل", "أحمد", "علي"], ["O", "B-PERS", "I-PERS"]), (["إلى"], ["O"])]


@pytest.mark.parametrize(
    "content",
    [
        "وصل O\nأحمد B-PERS\nعلي I-PERS\n\nإلى O\n",
        "وصل\tO\nأحمد\tB-PERS\nعلي\tI-PERS\n\nإلى\tO",
        "\ufeffوصل O\r\nأحمد B-PERS\r\nعلي I-PERS\r\n\r\nإلى O\r\n",
        "# جملة أولى\nوصل O\nأحمد B-PERS\nعلي I-PERS\n \t\n\n\nإلى O\n",
        "-DOCSTART- -X- O\n\nوصل NN O\nأحمد NN I-PER\nعلي NN I-PER\n\nإلى IN O\n",
        "وصل o\nأحمد b-pers\nعلي e-pers\n\nإلى o\n",
        "word tag\nوصل O\nأحمد B-PERS\nعلي I-PERS\n\nإلى O\n",
        "1\tوصل\tO\n2\tأحمد\tB-PERS\n3\tعلي\tI-PERS\n\n1\tإلى\tO\n",
        "0 وصل VB O\n1 أحمد NN B-PERS\n2 علي NN I-PERS\n\n0 إلى IN O\n",
        "وصل\tO\t\nأحمد \tB-Person\nعلي\t I-Person\n\nإلى\tO\n",
    ],
)
def test_however_the_columns_are_written(tmp_path: Path, content: str) -> None:
    file = tmp_path / "a.conll"
    file.write_bytes(content.encode())
    assert tagged_sentences(file) == EXPECTED


def test_tags_become_iob2(tmp_path: Path) -> None:
    file = tmp_path / "a.conll"
    file.write_text("# O\na S-LOC\nb I-LOC\nc I-ORG\nd L-ORG\ne B-DATE\nf U-DATE\n", "utf-8")
    [(words, tags)] = tagged_sentences(file)
    assert words == ["#", "a", "b", "c", "d", "e", "f"]
    assert tags == ["O", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-DATE", "B-DATE"]


def test_letters_that_look_like_a_line_end_are_words(tmp_path: Path) -> None:
    file = tmp_path / "a.conll"
    file.write_text("\u2028\tO\n\u00a0\tO\nأ\x85ب\tB-LOC\n", "utf-8")
    assert tagged_sentences(file) == [(["\u2028", "\u00a0", "أ\x85ب"], ["O", "O", "B-LOC"])]


def test_numbers_that_are_words_stay(tmp_path: Path) -> None:
    file = tmp_path / "a.conll"
    file.write_text("1 CD O\n\nفي IN O\n\n1 O\n2 O\n", "utf-8")
    assert [words for words, _ in tagged_sentences(file)] == [["1"], ["في"], ["1", "2"]]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xd9\x88 O\n\xd9\x88\n", "Line 2"),
        (b"a O\nb dog\n", "Line 2"),
        (b"", "holds no word"),
        (b"\n \n# x\n", "holds no word"),
        (b"\xff\xfe", "UTF-8"),
    ],
)
def test_what_cannot_be_used_is_said(tmp_path: Path, content: bytes, told: str) -> None:
    file = tmp_path / "a.conll"
    file.write_bytes(content)
    with pytest.raises(MurajiError, match=told):
        tagged_sentences(file)
    with pytest.raises(MurajiError, match="no file"):
        tagged_sentences(tmp_path)
