"""WebAnno TSV row by row: what we write, what INCEpTION writes, and how a damaged file is refused."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from muraji.domain.annotation import MentionState
from muraji.domain.errors import MurajiError
from muraji.formats.catalogue import FORMATS, reader_of
from muraji.formats.parts.claims import Claim, ClaimedText, proved
from muraji.formats.parts.place import Place
from muraji.formats.webanno.escapes import escaped_cell, escaped_text, unescaped
from muraji.workspace.label_sets import shipped

if TYPE_CHECKING:
    from pathlib import Path

    from muraji.domain.document import Document

LAYER = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
HEAD = f"#FORMAT=WebAnno TSV 3.3\n#T_SP={LAYER}|identifier|value\n\n\n"


def rows_of(text: str, *claims: Claim) -> str:
    document = proved(ClaimedText("s", text, claims, Place("f"), "t"))
    stream = BytesIO()
    FORMATS["webanno"].write([document], shipped(), stream)
    with zipfile.ZipFile(stream) as archive:
        return archive.read("000001.tsv").decode()


def read(body: str, folder: Path) -> Document:
    path = folder / "theirs.tsv"
    path.write_text(body, "utf-8")
    assert reader_of(path) == "webanno"
    (document,) = FORMATS["webanno"].read(path).documents
    return document


def test_a_proclitic_leaves_the_name_a_row_of_its_own() -> None:
    assert rows_of("عاد وبالرياض.", Claim(6, 12, "GPE")) == HEAD + (
        "#Text=عاد وبالرياض.\n"
        "1-1\t0-3\tعاد\t_\t_\t\n"
        "1-2\t4-12\tوبالرياض\t_\t_\t\n"
        "1-2.1\t6-12\tالرياض\t*[1]\tGPE[1]\t\n"
        "1-3\t12-13\t.\t_\t_\t\n"
    )


def test_stacked_mentions_are_told_apart_and_units_are_those_of_utf16() -> None:
    written = rows_of("😀 جامعة مصر", Claim(2, 11, "ORG"), Claim(8, 11, "GPE"))
    assert written.splitlines()[5:] == [
        "1-1\t0-2\t😀\t_\t_\t",
        "1-2\t3-8\tجامعة\t*[1]\tORG[1]\t",
        "1-3\t9-12\tمصر\t*[1]|*[2]\tORG[1]|GPE[2]\t",
    ]


def test_a_mention_over_a_line_end_keeps_its_sentence_in_one_piece() -> None:
    written = rows_of("قال وزير\n\nأيمن.\nعاد", Claim(4, 14, "PERSON"))
    assert [line for line in written.splitlines() if line.startswith("#Text")] == [
        "#Text=قال وزير",
        "#Text=",
        "#Text=أيمن.",
        "#Text=عاد",
    ]
    assert "\n2-1\t16-19\tعاد\t" in written


def test_cells_and_text_are_escaped_each_in_its_way() -> None:
    odd = "a\\b[c]|_->;*\td"
    assert escaped_cell(odd) == "a\\\\b\\[c\\]\\|\\_\\->\\;\\*\\td"
    assert escaped_text(odd) == "a\\\\b[c]|_->;*\\td"
    assert unescaped(escaped_cell(odd)) == unescaped(escaped_text(odd)) == odd
    assert unescaped("\\u0645\\ud83d\\ude00") == "م😀"


def test_a_label_with_letters_of_the_format_comes_back(tmp_path: Path) -> None:
    written = rows_of("زار مصر", Claim(4, 7, "a|b_[1]*"))
    assert [row.label for row in read(written, tmp_path).annotations] == ["a|b_[1]*"]


@pytest.mark.parametrize(
    "body",
    [
        f"#FORMAT=WebAnno TSV 3.2\n#T_SP=webanno.custom.X|a|b\n#T_SP={LAYER}|value\n\n\n"
        "#Text=زار مصر\n1-1\t0-3\tزار\tq\t_\t_\t\n1-2\t4-7\tمصر\t_\t_\tGPE\t\n",
        "#FORMAT=WebAnno TSV 3.3\r\n#T_SP=webanno.custom.X|value\r\n"
        "#T_RL=webanno.custom.R|v|BT_webanno.custom.X\r\n\r\n\r\n#Sentence.id=1\r\n#Text=زار\r\n"
        "1-1\t0-3\tزار\t_\t_\t_\t\r\n\r\n#Text=مصر\r\n2-1\t4-7\tمصر\tGPE\t_\t_\t\r\n",
        HEAD.replace("identifier|", "") + "#Text=زار مصر\n1-1\t0-3\tزار\t_\t\n1-2\t4-7\tمصر\t_\t\n"
        "1-2.1\t4-7\tمصر\tGPE[7]\t\n1-2.2\t5-5\t\t_\t\n",
    ],
    ids=["other layers", "custom layer, relations, carriage returns", "sub-tokens"],
)
def test_what_inception_writes_is_read(body: str, tmp_path: Path) -> None:
    document = read(body, tmp_path)
    text = document.article.text
    assert text.split() == ["زار", "مصر"]
    assert [(row.label, row.span.of(text), row.state) for row in document.annotations] == [
        ("GPE", "مصر", MentionState.ACCEPTED)
    ]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (f"{HEAD}#Text=زار\nx\t0-3\tزار\t_\t_\t\n", "line 6: it is no row of a token"),
        (f"{HEAD}#Text=زار\n1-1\t0-3\tعاد\t*\tGPE\t\n", "line 6: entity “عاد” is not what stands"),
        (
            f"{HEAD}#Text=زار\n1-1\t0-3\tزار\t_\t_\t\n\n#Text=مصر\n2-1\t1-4\tمصر\t_\t_\t\n",
            "line 9: its token begins at 1",
        ),
    ],
)
def test_a_bad_row_is_named(body: str, reason: str, tmp_path: Path) -> None:
    with pytest.raises(MurajiError, match=reason):
        read(body, tmp_path)
