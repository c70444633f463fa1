"""CAMeL Tools is run for real, on a tiny random model; what it lacks is told in words."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from muraji.domain.errors import MurajiError
from muraji.extract.camel import CamelExtractor
from muraji.extract.camel_process import CamelProcess
from muraji.text.clitics import Clitics

if TYPE_CHECKING:
    from pathlib import Path

needs_camel = pytest.mark.skipif(
    importlib.util.find_spec("camel_tools") is None,
    reason="the extra “camel” is not installed (pip install torch, then muraji[camel])",
)
LABELS = ["O", "B-PERS", "I-PERS", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-MISC", "I-MISC"]
MAKE_MODEL = """
import json, sys, torch
from transformers import BertConfig, BertForTokenClassification, BertTokenizer
folder, labels = sys.argv[1], json.loads(sys.argv[2])
letters = [chr(code) for code in range(0x621, 0x64B)] + list("0123456789.,:")
vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters, *("##" + x for x in letters)]
with open(folder + "/vocab.txt", "w", encoding="utf-8") as file:
    file.write("\\n".join(vocabulary) + "\\n")
torch.manual_seed(7)
config = BertConfig(vocab_size=len(vocabulary), hidden_size=16, num_hidden_layers=1,
    num_attention_heads=2, intermediate_size=32, max_position_embeddings=256,
    id2label=dict(enumerate(labels)), label2id={x: i for i, x in enumerate(labels)})
config.initializer_range = 1.0
BertForTokenClassification(config).save_pretrained(folder)
BertTokenizer(folder + "/vocab.txt", do_lower_case=False).save_pretrained(folder)
"""
TEXT = "زار الرئيس دمشق يوم الأحد. \u200f والتقى وزير الخارجية في لندن، 24 شخصا.\n" * 60


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A token classifier with random weights, saved as real ones are."""
    folder = tmp_path_factory.mktemp("tiny")
    command = [sys.executable, "-W", "ignore", "-c", MAKE_MODEL, str(folder), json.dumps(LABELS)]
    subprocess.run(command, check=True, capture_output=True)
    return folder


@needs_camel
def test_a_model_proposes_names_with_our_labels(model: Path, tmp_path: Path) -> None:
    extractor = CamelExtractor(model, tmp_path / "camel")
    try:
        found = extractor.extract(TEXT)
        again = extractor.extract(TEXT)
    finally:
        extractor.close()
    assert found
    assert found == again
    assert {suggestion.label for suggestion in found} <= {"PERSON", "GPE", "ORG"}
    assert [item.span.start for item in found] == sorted(item.span.start for item in found)
    assert all(item.span.end <= len(TEXT) for item in found)
    assert found[0].origin == f"camel {model.name}"


@needs_camel
def test_long_texts_and_wordless_words_keep_their_labels(model: Path, tmp_path: Path) -> None:
    words = ["\u200f", "كتاب" * 40, *(["مدينة", "دمشق", "القديمة", "الجميلة"] * 200), "\u200f"]
    with CamelProcess(model, tmp_path) as process:
        labels = process.tag(words)
        assert process.tag([]) == []
    assert len(labels) == len(words)
    assert labels[0] == labels[-1] == "O"
    assert set(labels) <= set(LABELS)


@needs_camel
def test_closing_the_job_ends_the_process(model: Path, tmp_path: Path) -> None:
    extractor = CamelExtractor(model, tmp_path)
    job = extractor.job(TEXT)
    assert next(job).done == 0
    while next(job).done < 1:
        pass
    process = extractor._process
    assert process is not None
    job.close()
    assert extractor._process is None
    assert process._process.poll() is not None


@needs_camel
def test_loading_is_stopped_at_once(model: Path, tmp_path: Path) -> None:
    extractor = CamelExtractor(model, tmp_path)
    job = extractor.job(TEXT)
    assert next(job).words.en == "Asking CAMeL Tools"
    assert next(job).words.en == "Loading the CAMeL Tools model"
    process = extractor._process
    assert process is not None
    assert process.labels == ()
    job.close()
    assert extractor._process is None
    assert process._process.poll() is not None


@needs_camel
def test_a_proclitic_stays_outside(model: Path, tmp_path: Path) -> None:
    text = "ودمشق ودمشق ودمشق وبيروت وبيروت ولندن"
    clitics = Clitics({"دمشق": 900, "بيروت": 900, "لندن": 900, "ودمشق": 40, "ولندن": 30})
    extractor = CamelExtractor(model, tmp_path, clitics=clitics)
    whole = CamelExtractor(model, tmp_path)
    try:
        cut, uncut = extractor.extract(text), whole.extract(text)
    finally:
        extractor.close()
        whole.close()
    assert len(cut) == len(uncut) > 0
    assert all(not item.span.of(text).startswith("و") for item in cut)
    assert all(item.span.of(text).startswith("و") for item in uncut)


@needs_camel
def test_a_broken_catalogue_is_told(model: Path, tmp_path: Path) -> None:
    (tmp_path / "catalogue.json").write_text("{", encoding="utf-8")
    with CamelProcess(model, tmp_path) as process, pytest.raises(MurajiError, match="catalogue"):
        process.tag(["دمشق"])


@needs_camel
def test_weights_that_are_no_weights_are_told(tmp_path: Path) -> None:
    folder = _folder(tmp_path, {"id2label": {"0": "O", "1": "B-LOC"}, "model_type": "bert"})
    (folder / "model.safetensors").write_bytes(b"nothing")
    told = pytest.raises(MurajiError, match="cannot be used by CAMeL Tools")
    with CamelProcess(folder, tmp_path / "data") as process, told:
        process.tag(["دمشق"])


@pytest.mark.skipif(
    importlib.util.find_spec("camel_tools") is not None, reason="CAMeL Tools is installed"
)
def test_the_missing_package_is_told(tmp_path: Path) -> None:
    folder = _folder(tmp_path, {"id2label": {"0": "O", "1": "B-LOC"}})
    extractor = CamelExtractor(folder, tmp_path / "data")
    with pytest.raises(MurajiError, match="not installed") as error:
        extractor.extract("في دمشق")
    assert "pip install" in error.value.words.ar


@pytest.mark.parametrize(
    "config", [None, "{", {"id2label": {"0": "LABEL_0"}}, {"id2label": 3}, {}, []]
)
def test_a_folder_without_a_tagger_is_told(tmp_path: Path, config: object) -> None:
    folder = _folder(tmp_path, config)
    with pytest.raises(MurajiError, match="cannot be used by CAMeL Tools") as error:
        CamelProcess(folder, tmp_path / "data")
    assert str(folder) in error.value.words.ar


def test_an_empty_text_starts_nothing(tmp_path: Path) -> None:
    assert CamelExtractor(tmp_path / "absent", tmp_path).extract(" \n ") == []


def _folder(tmp_path: Path, config: object) -> Path:
    folder = tmp_path / "model"
    folder.mkdir()
    if config is not None:
        text = config if isinstance(config, str) else json.dumps(config)
        (folder / "config.json").write_text(text, encoding="utf-8")
    return folder
