"""The shipped data cut short, with a bit turned over, of another version or gone: told, never a crash."""

from __future__ import annotations

import gzip
import lzma
import shutil
from typing import TYPE_CHECKING

import pytest

from muraji.domain.errors import MurajiError
from muraji.extract.engine import Engine
from muraji.extract.gazetteer import Gazetteer
from muraji.extract.names_model import load_model
from muraji.extract.word_table import WordTable
from muraji.workspace.places import resources

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = "قال وزير الخارجية السوري في دمشق يوم السبت 7 ديسمبر 2024 إن 20 شخصا وصلوا."


def cut_short(data: bytes) -> bytes:
    return data[: len(data) // 2]


def bit_turned(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 16]) + data[middle + 1 :]


def of_another_version(data: bytes) -> bytes:
    if data[:2] == b"\x1f\x8b":
        return gzip.compress(b"muraji-gazetteer 9\n" + gzip.decompress(data).split(b"\n", 1)[1])
    if data[:6] == b"\xfd7zXZ\x00":
        return lzma.compress(b"muraji-words 9\n" + lzma.decompress(data).split(b"\n", 1)[1])
    return data.replace(b"muraji-names 2", b"muraji-names 9")


def emptied(_: bytes) -> bytes:
    return b""


DAMAGES = (cut_short, bit_turned, of_another_version, emptied)


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize(
    ("part", "load"),
    [("lexicon/words.gz", WordTable.load), ("gazetteers/places.tsv.gz", Gazetteer.load)],
)
def test_a_damaged_file_is_told(
    tmp_path: Path,
    part: str,
    load: Callable[[Path], object],
    damage: Callable[[bytes], bytes],
) -> None:
    path = tmp_path / "data"
    path.write_bytes(damage((resources() / part).read_bytes()))
    with pytest.raises(MurajiError) as told:
        load(path)
    assert told.value.words.en != told.value.words.ar


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("name", ["weights.gz", "classes.gz", "phrases.gz", "manifest.json"])
def test_a_damaged_model_is_told(
    tmp_path: Path, name: str, damage: Callable[[bytes], bytes]
) -> None:
    if damage is bit_turned and name == "manifest.json":
        pytest.skip("one bit of a figure in the manifest changes nothing that is used")
    folder = tmp_path / "names"
    shutil.copytree(resources() / "models" / "names", folder)
    (folder / name).write_bytes(damage((folder / name).read_bytes()))
    with pytest.raises(MurajiError) as told:
        load_model(folder)
    assert str(folder) in told.value.words.en
    assert told.value.words.en != told.value.words.ar


@pytest.mark.parametrize("damage", [cut_short, bit_turned, emptied])
def test_reviewing_goes_on_whatever_is_damaged(
    tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    for folder in ("lexicon", "gazetteers", "models"):
        shutil.copytree(resources() / folder, tmp_path / folder)
    for file in tmp_path.rglob("*"):
        if file.is_file():
            file.write_bytes(damage(file.read_bytes()))
    engine = Engine.load(tmp_path)
    assert engine.problems
    for one in engine.suggest(TEXT, "2024-12-07"):
        assert 0 <= one.span.start < one.span.end <= len(TEXT)
