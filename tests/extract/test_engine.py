"""The engine: it goes on without what is missing, and says so."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from muraji.extract.engine import Engine
from muraji.workspace.places import resources

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "قال وزير الخارجية السوري في دمشق يوم السبت 7 ديسمبر 2024 إن 20 شخصا وصلوا."


def test_the_shipped_data_is_whole() -> None:
    assert Engine.load(resources()).problems == []


@pytest.mark.parametrize(
    "part", ["lexicon/words.xz", "gazetteers/places.tsv.gz", "models/names", "lexicon/numbers.toml"]
)
@pytest.mark.parametrize("damage", ["missing", "damaged"])
def test_a_part_that_is_no_good_is_named(tmp_path: Path, part: str, damage: str) -> None:
    for folder in ("lexicon", "gazetteers", "models"):
        shutil.copytree(resources() / folder, tmp_path / folder)
    place = tmp_path / part
    for file in [*place.rglob("*")] if place.is_dir() else [place]:
        if damage == "missing":
            file.unlink()
        else:
            file.write_bytes(b"\xff\x00 = [ nothing")
    engine = Engine.load(tmp_path)
    assert len(engine.problems) == 1
    assert engine.problems[0].en
    assert engine.problems[0].ar
    found = engine.suggest(TEXT, "2024-12-07")
    assert all(one.span.end <= len(TEXT) for one in found)


def test_without_any_data_nothing_breaks(tmp_path: Path) -> None:
    engine = Engine.load(tmp_path)
    assert len(engine.problems) >= 4
    assert all(one.span.end <= len(TEXT) for one in engine.suggest(TEXT))
