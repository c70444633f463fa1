"""Whatever a file holds, it is read or refused in words: no reader fails in any other way.

The corpus, tests/data/fuzz, has a small valid file of each format; under ``found`` stand files that
once broke a reader. Each example is one of the valid ones, damaged.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from muraji.domain.errors import MurajiError
from muraji.formats.catalogue import FORMATS, MODULES, reader_of
from muraji.formats.extras import missing_package
from muraji.workspace.reading_in import documents_of

from .mutation import damaged

if TYPE_CHECKING:
    from random import Random

MINUTES = float(os.environ.get("MURAJI_FUZZ_MINUTES", "0"))
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
@settings(
    max_examples=max(25, int(MINUTES * 200)),
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
@given(random=st.randoms(use_true_random=False))
def test_a_damaged_file_is_read_or_refused(seed: Path, random: Random) -> None:
    with TemporaryDirectory() as folder:
        for beside in CORPUS.glob(f"{seed.stem}.*"):
            shutil.copy(beside, folder)
        path = Path(folder) / seed.name
        path.write_bytes(damaged(seed.name, seed.read_bytes(), random))
        read_or_refuse(path)
