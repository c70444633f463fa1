"""Files as the other programs write them, and how a damaged one is refused."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from muraji.domain.annotation import MentionState
from muraji.domain.errors import MurajiError
from muraji.formats.catalogue import FORMATS, reader_of
from muraji.formats.parts.archive import LARGEST_MEMBER

if TYPE_CHECKING:
    from pathlib import Path

    from muraji.domain.document import Document

TEXT = "زار 😀 وزير مصر"
START = TEXT.index("مصر")
ACCEPTED = ("GPE", "مصر", MentionState.ACCEPTED)


def said(document: Document) -> list[tuple[str, str, MentionState]]:
    text = document.article.text
    return [(row.label, row.span.of(text), row.state) for row in document.annotations]


def task(**fields: Any) -> dict[str, Any]:
    value = {"start": START, "end": START + 3, "text": "مصر", "labels": ["GPE"]}
    result = [
        {"type": "choices", "value": {"choices": ["a"]}},
        {"id": "1", "type": "labels", "value": {**value, **fields}},
        {"type": "relation", "from_id": "1", "to_id": "1"},
    ]
    return {"id": 1, "data": {"text": TEXT}, "annotations": [{"result": result}]}


LINES: dict[str, list[dict[str, Any]]] = {
    "doccano": [
        {"id": 1, "text": TEXT, "label": [[START + 1, START + 4, "GPE"]], "Comments": []},
        {"text": TEXT, "labels": [[START, START + 3, "GPE"]]},
        {
            "text": TEXT,
            "entities": [
                {"id": 1, "start_offset": START + 1, "end_offset": START + 4, "label": "GPE"}
            ],
            "relations": [],
        },
    ],
    "prodigy": [
        {
            "text": TEXT,
            "_input_hash": 1,
            "spans": [
                {"start": START, "end": START + 3, "token_start": 2, "token_end": 2, "label": "GPE"}
            ],
            "answer": "accept",
            "meta": {"score": 1},
        },
    ],
    "huggingface": [
        {"text": TEXT, "entities": [{"start": START, "end": START + 3, "label": "GPE"}]},
        {"tokens": ["زار", "وزير", "مصر"], "ner_tags": ["O", "O", "B-GPE"]},
    ],
}


@pytest.mark.parametrize(
    ("name", "line"), [(name, line) for name, lines in LINES.items() for line in lines]
)
def test_lines_are_recognised_and_read(name: str, line: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "theirs.jsonl"
    path.write_text(json.dumps(line, ensure_ascii=False) + "\n\n", "utf-8-sig")
    assert reader_of(path) == name
    (document,) = FORMATS[name].read(path).documents
    assert said(document) == [ACCEPTED]


def test_what_doccano_exports_after_importing_ours_is_read(repository: Path) -> None:
    """The file was written by doccano 1.8.4 from an import of our export of the hard document."""
    (document,) = (
        FORMATS["doccano"].read(repository / "tests/data/formats/doccano_export.jsonl").documents
    )
    assert document.article.source == "صعب.txt"
    assert [row[:2] for row in said(document)] == [
        ("PERSON", "وزيرُ الخارجيّة\u200f الأردني\n\nأيمن"),
        ("ORG", "الخارجيّة"),
        ("ORG", "جامعة «القاهرة»"),
        ("GPE", "القاهرة"),
        ("CARDINAL", "20"),
        ("GPE", "الرياض"),
        ("PERSON", "علي"),
    ]


def test_an_example_that_was_not_accepted_waits(tmp_path: Path) -> None:
    path = tmp_path / "theirs.jsonl"
    path.write_text(json.dumps(LINES["prodigy"][0] | {"answer": "ignore"}), "utf-8")
    (document,) = FORMATS["prodigy"].read(path).documents
    assert said(document) == [("GPE", "مصر", MentionState.PENDING)]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ({"label": []}, "line 2: it has no field “text”"),
        ({"text": TEXT, "label": [[0, "3", "X"]]}, "line 2: not a record of this format"),
        ({"text": TEXT, "label": [[0, 300, "X"]]}, "line 2: 0-300 is not a span"),
    ],
)
def test_a_bad_line_of_doccano_is_named(line: dict[str, Any], reason: str, tmp_path: Path) -> None:
    path = tmp_path / "theirs.jsonl"
    path.write_text(f"{json.dumps(LINES['doccano'][0])}\n{json.dumps(line)}\n", "utf-8")
    with pytest.raises(MurajiError, match=reason):
        list(FORMATS["doccano"].read(path).documents)


def test_half_a_character_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "theirs.jsonl"
    path.write_text('{"text": "\\ud83d مصر", "label": []}', "utf-8")
    with pytest.raises(MurajiError, match="line 1"):
        list(FORMATS["doccano"].read(path).documents)


def tasks_read(tmp_path: Path, *tasks: Any) -> list[Document]:
    path = tmp_path / "theirs.json"
    path.write_text(json.dumps(tasks), "utf-8")
    assert reader_of(path) == "label-studio"
    return list(FORMATS["label-studio"].read(path).documents)


def test_tasks_of_label_studio_in_either_unit(tmp_path: Path) -> None:
    old = task(start=START + 1, end=START + 4)
    assert [said(one) for one in tasks_read(tmp_path, task(), old)] == [[ACCEPTED]] * 2


def test_of_annotators_the_ground_truth_is_taken(tmp_path: Path) -> None:
    truth = task()["annotations"][0] | {"ground_truth": True}
    other = task(labels=["ORG"])["annotations"][0]
    cancelled = task(labels=["LOC"])["annotations"][0] | {"was_cancelled": True}
    one = task() | {"annotations": [cancelled, other, truth]}
    predicted = {"data": {"news": TEXT}, "predictions": task()["annotations"], "id": 3}
    first, second = tasks_read(tmp_path, one, predicted)
    assert said(first) == [ACCEPTED]
    assert said(second) == [("GPE", "مصر", MentionState.PENDING)]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (task(text="الشام"), "item 2: entity “الشام” is not what stands"),
        (task(end="x"), "item 2: not a task with a text"),
        (task(start=None), "item 2: not a task with a text: a region without start or end"),
        (task() | {"data": {"a": "b", "c": "d"}}, "item 2: its data hold no text"),
    ],
)
def test_a_bad_task_is_named(bad: dict[str, Any], reason: str, tmp_path: Path) -> None:
    with pytest.raises(MurajiError, match=reason):
        tasks_read(tmp_path, task(), bad)


def packed(path: Path, **members: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("_", "."), data)
    return path


def brat_read(path: Path) -> list[Document]:
    return list(FORMATS["brat"].read(path).documents)


def test_brat_reads_fragments_of_one_stretch(tmp_path: Path) -> None:
    text = "وزارة\nالخارجية قالت"
    annotation = (
        "T1\tORG 0 5;6 14\tوزارة الخارجية\nR1\tx Arg1:T1 Arg2:T1\n#1\tAnnotatorNotes T1\tx\n"
    )
    path = packed(tmp_path / "a.zip", a_txt=text, a_ann=annotation)
    assert reader_of(path) == "brat"
    (document,) = brat_read(path)
    assert said(document) == [("ORG", "وزارة\nالخارجية", MentionState.ACCEPTED)]


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"a_ann": ""}, "“a.ann” has no “a.txt”"),
        ({"a_txt": TEXT, "b_txt": TEXT}, "holds no .ann files"),
        (
            {"a_txt": TEXT, "a_ann": "\nT1 X 0 3"},
            "file “a.ann”, line 2: “T1 X 0 3” is no annotation",
        ),
        ({"a_txt": TEXT, "a_ann": "T1\tX 0 3;6 10\tزار وزير"}, "is in pieces"),
        ({"a_txt": TEXT, "a_ann": "T1\tX 0 3\tعاد"}, "“عاد” is not what stands"),
        ({"../a_ann": "", "../a_txt": TEXT}, "outside of itself"),
        ({"a_txt": "ا" * LARGEST_MEMBER, "a_ann": ""}, "larger than"),
    ],
)
def test_a_bad_archive_is_refused(members: dict[str, str], reason: str, tmp_path: Path) -> None:
    with pytest.raises(MurajiError, match=reason):
        brat_read(packed(tmp_path / "a.zip", **members))


def test_a_damaged_archive_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", a_txt=TEXT, a_ann="T1\tX 0 3\tزار")
    data = bytearray(path.read_bytes())
    data[40] ^= 0xFF
    path.write_bytes(data)
    with pytest.raises(MurajiError, match="damaged zip archive"):
        brat_read(path)


CAS = (
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" '
    'xmlns:n="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore">\n{entity}'
    '<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" sofaString="{text}"/></xmi:XMI>'
)
ENTITY = f'<n:NamedEntity xmi:id="2" sofa="1" begin="{START + 1}" end="{START + 4}" value="GPE"/>'


def test_a_single_cas_is_read(tmp_path: Path) -> None:
    path = tmp_path / "theirs.xmi"
    path.write_text(CAS.format(entity=ENTITY, text=TEXT), "utf-8")
    (document,) = FORMATS[reader_of(path) or ""].read(path).documents
    assert said(document) == [ACCEPTED]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ('<!DOCTYPE a [<!ENTITY b "c">]><a/>', "declares a document type"),
        ("<a>", "not XML"),
        ("<a/>", "its first view has no text"),
        (CAS.format(entity=ENTITY.replace("end", "to"), text=TEXT), "line 2: a named entity wants"),
        (CAS.format(entity=ENTITY, text="زار"), "is not a span of its text"),
    ],
)
def test_a_bad_cas_is_refused(data: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "theirs.xmi"
    path.write_text(data, "utf-8")
    with pytest.raises(MurajiError, match=reason):
        list(FORMATS["xmi"].read(path).documents)
