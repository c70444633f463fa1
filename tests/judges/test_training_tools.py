"""The programs that people train with find exactly the mentions that the reviewer accepted."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from muraji.formats.hugging_face import features
from muraji.formats.spacy_docs import SPANS

from .reference import accepted, bare, judge, outermost, written

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.mark.parametrize(("name", "scheme"), [("conll", "IOB2"), ("conll-bioes", "IOBES")])
def test_seqeval_in_strict_mode_finds_the_outermost(name: str, scheme: str, tmp_path: Path) -> None:
    schemes = judge("seqeval.scheme")
    blocks = written(name, tmp_path).read_text("utf-8").split("\n\n")
    sentences = [[row.split(" ") for row in block.split("\n")] for block in blocks if block]
    tags = [[tag for _, tag in rows] for rows in sentences]
    entities = schemes.Entities(tags, getattr(schemes, scheme)).entities
    found = [
        (one.tag, "".join(token for token, _ in rows[one.start : one.end]))
        for rows, ones in zip(sentences, entities, strict=True)
        for one in ones
    ]
    assert found == [(label, bare(surface)) for label, surface in outermost()] * 2


@pytest.mark.parametrize(("name", "loader"), [("huggingface", "json"), ("parquet", "parquet")])
def test_datasets_loads_the_rows(
    name: str, loader: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    datasets = judge("datasets")
    monkeypatch.setattr("tqdm.tqdm.monitor_interval", 0)
    load = getattr(datasets.Dataset, f"from_{loader}")
    loaded = load(str(written(name, tmp_path)), cache_dir=str(tmp_path / "cache"))
    assert loaded.features == datasets.Features._from_yaml_list(features())
    assert len(loaded) == 2
    for row in loaded:
        found = [(one["label"], row["text"][one["start"] : one["end"]]) for one in row["entities"]]
        assert found == accepted()
        begun = [tag[2:] for tag in row["ner_tags"] if tag.startswith("B-")]
        assert begun == [label for label, _ in outermost()]
        assert len(row["tokens"]) == len(row["ner_tags"])


def test_spacy_aligns_the_examples_of_prodigy(tmp_path: Path) -> None:
    spacy = judge("spacy")
    lines = written("prodigy", tmp_path).read_text("utf-8").splitlines()
    assert len(lines) == 2
    for line in lines:
        example = json.loads(line)
        tokens = example["tokens"]
        document = spacy.tokens.Doc(
            spacy.blank("ar").vocab,
            words=[token["text"] for token in tokens],
            spaces=[token["ws"] for token in tokens],
        )
        assert document.text == example["text"]
        found = []
        for one in example["spans"]:
            span = document.char_span(one["start"], one["end"], one["label"])
            assert (span.start, span.end - 1) == (one["token_start"], one["token_end"])
            found.append((span.label_, span.text))
        assert found == accepted()


def test_spacy_trains_on_the_documents(tmp_path: Path) -> None:
    """Its corpus reader aligns them, and a recogniser sees all entities of the examples."""
    spacy = judge("spacy")
    corpus = spacy.training.Corpus(written("spacy", tmp_path))
    pipeline = spacy.blank("ar")
    examples = list(corpus(pipeline))
    assert len(examples) == 2
    for example in examples:
        reference = example.reference
        assert _said(reference.spans[SPANS]) == accepted()
        assert _said(reference.ents) == outermost()
    recogniser = pipeline.add_pipe("ner")
    pipeline.initialize(lambda: examples)
    assert set(recogniser.labels) == {label for label, _ in outermost()}
    assert pipeline.update(examples)["ner"] > 0


def _said(spans: Any) -> list[tuple[str, str]]:
    return [(span.label_, span.text) for span in spans]
