"""The programs that others use find in our files exactly the mentions that the reviewer accepted.

They are installed by the extra ``judges``; where one is missing, its test is skipped and says so.
"""

from __future__ import annotations

import csv
import json
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest

from muraji.domain.annotation import MentionState
from muraji.formats.catalogue import FORMATS
from muraji.workspace.label_sets import shipped

if TYPE_CHECKING:
    from pathlib import Path

    from muraji.domain.document import Document

pytestmark = pytest.mark.filterwarnings("ignore")
NOT_HERE = "the extra “judges” is not installed"


@pytest.fixture
def hard(repository: Path) -> Document:
    """Nested mentions, clitics, letters beyond the BMP, a mention over a line end, a cut line."""
    (document,) = FORMATS["json"].read(repository / "tests/data/formats/hard.json").documents
    return document


@pytest.fixture
def written(hard: Document, tmp_path: Path) -> Any:
    def write(name: str) -> Path:
        format_ = FORMATS[name]
        stream = BytesIO()
        # Twice the same: what is found must be found in both.
        format_.write(iter([hard, hard]), shipped(), stream)
        path = tmp_path / f"written{format_.suffixes[0]}"
        path.write_bytes(stream.getvalue())
        return path

    return write


@pytest.fixture
def accepted(hard: Document) -> list[tuple[str, str]]:
    """Label and surface of what an export for training must hold, in reading order."""
    cut = [region.span for region in hard.regions if not region.kind.is_content]
    rows = [
        row
        for row in hard.annotations
        if row.state is MentionState.ACCEPTED and not any(row.span.overlaps(span) for span in cut)
    ]
    rows.sort(key=lambda row: (row.span.start, -row.span.end))
    assert len(rows) > 5
    return [(row.label, row.span.of(hard.article.text)) for row in rows]


@pytest.fixture
def outermost(accepted: list[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    """The mentions in no other, as the letters of their tokens."""
    kept: list[tuple[str, str]] = []
    for label, surface in accepted:
        if not (kept and surface in kept[-1][1]):
            kept.append((label, surface))
    return [(label, bare(surface)) for label, surface in kept]


def bare(surface: str) -> str:
    return "".join(letter for letter in surface if letter.isprintable() and not letter.isspace())


def test_label_studio_converts_the_tasks(
    written: Any, accepted: list[tuple[str, str]], tmp_path: Path
) -> None:
    converter = pytest.importorskip("label_studio_sdk.converter", reason=NOT_HERE)
    labels = "".join(f'<Label value="{label.name}"/>' for label in shipped())
    interface = (
        f'<View><Labels name="label" toName="text">{labels}</Labels>'
        '<Text name="text" value="$text" granularity="symbol"/></View>'
    )
    judge = converter.Converter(interface, str(tmp_path))
    judge.convert_to_json_min(str(written("label-studio")), str(tmp_path / "out"), is_dir=False)
    tasks = json.loads((tmp_path / "out" / "result.json").read_text("utf-8"))
    assert len(tasks) == 2
    for task in tasks:
        found = [
            (one["labels"][0], one["text"], task["text"][one["start"] : one["end"]])
            for one in task["label"]
        ]
        assert found == [(label, surface, surface) for label, surface in accepted]


@pytest.mark.parametrize(("name", "scheme"), [("conll", "IOB2"), ("conll-bioes", "IOBES")])
def test_seqeval_in_strict_mode_finds_the_outermost(
    name: str, scheme: str, written: Any, outermost: list[tuple[str, str]]
) -> None:
    judge = pytest.importorskip("seqeval.scheme", reason=NOT_HERE)
    blocks = written(name).read_text("utf-8").split("\n\n")
    sentences = [[row.split(" ") for row in block.split("\n")] for block in blocks if block]
    tags = [[tag for _, tag in rows] for rows in sentences]
    entities = judge.Entities(tags, getattr(judge, scheme)).entities
    found = [
        (one.tag, "".join(token for token, _ in rows[one.start : one.end]))
        for rows, ones in zip(sentences, entities, strict=True)
        for one in ones
    ]
    assert found == outermost * 2


def test_datasets_loads_the_rows(
    written: Any,
    accepted: list[tuple[str, str]],
    outermost: list[tuple[str, str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    judge = pytest.importorskip("datasets", reason=NOT_HERE)
    from muraji.formats.hugging_face import features

    monkeypatch.setattr("tqdm.tqdm.monitor_interval", 0)
    loaded = judge.Dataset.from_json(str(written("huggingface")), cache_dir=str(tmp_path / "cache"))
    declared = judge.Features._from_yaml_list(features())
    assert loaded.features == declared
    assert len(loaded) == 2
    for row in loaded:
        found = [(one["label"], row["text"][one["start"] : one["end"]]) for one in row["entities"]]
        assert found == accepted
        begun = [tag[2:] for tag in row["ner_tags"] if tag.startswith("B-")]
        assert begun == [label for label, _ in outermost]
        assert len(row["tokens"]) == len(row["ner_tags"])


def test_spacy_aligns_the_examples_of_prodigy(
    written: Any, accepted: list[tuple[str, str]]
) -> None:
    spacy = pytest.importorskip("spacy", reason=NOT_HERE)
    from spacy.tokens import Doc

    lines = written("prodigy").read_text("utf-8").splitlines()
    assert len(lines) == 2
    for line in lines:
        example = json.loads(line)
        tokens = example["tokens"]
        words = [token["text"] for token in tokens]
        document = Doc(
            spacy.blank("ar").vocab, words=words, spaces=[token["ws"] for token in tokens]
        )
        assert document.text == example["text"]
        found = []
        for one in example["spans"]:
            span = document.char_span(one["start"], one["end"], one["label"])
            assert (span.start, span.end - 1) == (one["token_start"], one["token_end"])
            found.append((span.label_, span.text))
        assert found == accepted


def test_cassis_loads_the_documents(written: Any, accepted: list[tuple[str, str]]) -> None:
    cassis = pytest.importorskip("cassis", reason=NOT_HERE)
    from muraji.formats.uima.type_system import FILE_NAME, NAMED_ENTITY

    with zipfile.ZipFile(written("xmi")) as archive:
        types = cassis.load_typesystem(archive.open(FILE_NAME))
        names = [name for name in archive.namelist() if name.endswith(".xmi")]
        assert len(names) == 2
        for name in names:
            cas = cassis.load_cas_from_xmi(archive.open(name), typesystem=types)
            entities = sorted(cas.select(NAMED_ENTITY), key=lambda one: (one.begin, -one.end))
            assert [(one.value, one.get_covered_text()) for one in entities] == accepted


def test_a_table_has_no_formula(written: Any, hard: Document) -> None:
    path = written("csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 2 * len(hard.annotations)
    text = hard.article.text
    for row, annotation in zip(rows, hard.annotations * 2, strict=True):
        assert row["text"] == annotation.span.of(text) == text[int(row["start"]) : int(row["end"])]
        assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]
