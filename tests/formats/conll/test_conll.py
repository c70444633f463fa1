"""Files of tokens: sentences, articles, what is no row, and files that mark no articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.errors import MurajiError
from muraji.formats.catalogue import FORMATS, reader_of
from muraji.formats.conll.rows import SENTENCES_A_PART

if TYPE_CHECKING:
    from pathlib import Path

    from muraji.domain.document import Document


def read(path: Path, data: str, name: str = "") -> list[Document]:
    path.write_text(data, "utf-8")
    return list(FORMATS[name or reader_of(path) or ""].read(path).documents)


def said(document: Document) -> list[tuple[str, str]]:
    text = document.article.text
    return [(row.label, row.span.of(text)) for row in document.annotations]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "theirs.conll"


def test_four_columns_and_marks_of_articles(path: Path) -> None:
    start = "-DOCSTART- -X- -X- O\n\n"
    article = "زار NN B-NP O\nو CC O O\nمصر NNP B-NP B-LOC\n. PUNC O O\n\nعاد VB O O\n\n"
    first, second = read(path, f"{start}{article}{start}{article.replace('زار', 'رأى')}")
    assert first.article.text == "زار ومصر.\nعاد"
    assert second.article.text == "رأى ومصر.\nعاد"
    assert said(first) == [("LOC", "مصر")]


def test_a_file_without_marks_comes_in_parts(path: Path) -> None:
    documents = read(path, "".join(f"قال{n} O\n\n" for n in range(SENTENCES_A_PART + 1)))
    assert [document.article.source for document in documents] == [
        "theirs.conll 1",
        "theirs.conll 2",
    ]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("زار O\nمصر B-LOC\n", "conll"),
        ("زار\tO\r\nمصر\tS-LOC\r\n", "conll-bioes"),
        ("زار O\nوزير B-PER\nمصر I-PER B-LOC\n", "wojood"),
    ],
)
def test_the_scheme_is_recognised(path: Path, data: str, name: str) -> None:
    (document,) = read(path, data)
    assert reader_of(path) == name
    assert ("LOC", "مصر") in said(document)
    assert all(row.origin == name for row in document.annotations)


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        ("زار O\nمصر\n", "conll", "line 2: a token wants a tag"),
        ("زار O\nوزير B-P\nمصر I-P B-L\n", "conll", "line 3: a token has several tags"),
        ("زار O\nمصر B-P B-P\n", "wojood", "line 2: “B-P B-P” are no tags"),
        ("زار NN O\n", "wojood", "line 1: “NN O” are no tags"),
        ("\n\n", "conll", "holds nothing"),
    ],
)
def test_what_is_no_row_is_refused(path: Path, data: str, name: str, reason: str) -> None:
    with pytest.raises(MurajiError, match=reason):
        read(path, data, name)


def test_comments_and_a_number_sign_are_told_apart(path: Path) -> None:
    (document,) = read(path, "# text = زار مصر\nزار O\n# O\nمصر B-LOC\n")
    assert document.article.text == "زار #مصر"


def test_nested_tags_cross_in_no_way(path: Path) -> None:
    with pytest.raises(MurajiError, match="cross"):
        read(path, "ا B-A\nب I-A B-B\nج I-B\n", "wojood")
