"""Whatever a file holds, it is read or refused in words: no reader fails in any other way.

The corpus, tests/data/fuzz, has a small valid file of each format; under ``found`` stand files that
once broke a reader, and where ``make fuzz`` leaves one that does. Each example is one of the valid
ones, damaged.
"""

from __future__ import annotations

import shutil
from hashlib import sha256
from os import urandom
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from muraji.domain.errors import MurajiError
from muraji.formats.catalogue import FORMATS, MODULES, reader_of
from muraji.formats.extras import missing_package
from muraji.workspace.reading_in import documents_of

from .limits import MINUTES, rounds
from .mutation import damaged

CORPUS = Path(__file__).resolve().parents[1] / "data" / "fuzz"
SEEDS = sorted(path for path in CORPUS.iterdir() if path.is_file())
FOUND = sorted((CORPUS / "found").iterdir())


def formats_for(path: Path) -> set[str]:
    """Return the format that the file shows to be of, and the one by which a seed is named."""
    names = {reader_of(path) or "text"}
    named = path.name.partition(".")[0].partition("_")[0]
    if named in MODULES and path.suffix in FORMATS[named].suffixes:
        names.add(named)
    return {name for name in names if not missing_package(FORMATS[name])}


def read_or_refuse(path: Path) -> int:
    """Read a file in each format it may be of; return in how many it could be."""
    readable = 0
    for name in formats_for(path):
        try:
            if name == (reader_of(path) or "text"):
                list(documents_of(path))
            else:
                list(FORMATS[name].read(path).documents)
        except MurajiError:
            continue
        readable += 1
    return readable


def test_the_corpus_has_a_file_for_every_reader() -> None:
    covered = {name for path in SEEDS for name in formats_for(path)}
    readers = {
        name for name in MODULES if FORMATS[name].can_read and not missing_package(FORMATS[name])
    }
    assert covered == readers


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_the_corpus_is_valid(path: Path) -> None:
    assert read_or_refuse(path) == len(formats_for(path))


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_what_once_broke_a_reader(path: Path) -> None:
    read_or_refuse(path)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name)
def test_a_damaged_file_is_read_or_refused(seed: Path) -> None:
    for number in rounds(0.5 / len(SEEDS)):
        damage_and_read(seed=seed, salt=number)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(chance=st.integers(0, 2**32))
def damage_and_read(seed: Path, salt: int, chance: int) -> None:
    random = Random(f"{chance} {salt if not salt else urandom(8).hex()}")
    data = damaged(seed.name, seed.read_bytes(), random)
    with TemporaryDirectory() as folder:
        for beside in CORPUS.glob(f"{seed.stem}.*"):
            shutil.copy(beside, folder)
        path = Path(folder) / seed.name
        path.write_bytes(data)
        try:
            read_or_refuse(path)
        except Exception:
            if MINUTES:
                name = f"{seed.stem}-{sha256(data).hexdigest()[:12]}{seed.suffix}"
                (CORPUS / "found" / name).write_bytes(data)
            raise
