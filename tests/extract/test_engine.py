"""The engine: it goes on without what is missing, and says so."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as some

from muraji.extract.engine import Engine
from muraji.workspace.places import resources
from muraji.workspace.suggesting import shipped_engine

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "قال وزير الخارجية السوري في دمشق يوم السبت 7 ديسمبر 2024 إن 20 شخصا وصلوا."

OPENING = (
    "مدينة مدن حي جبل شارع والي شمال وسط وزارة هيئة رئيس الرئيس الشيخ أبو بن عبد الله السيد قناة كأس "
    "قرار المادة رقم 2254 20 ٪ عام تموز كانون الثاني الماضي السبت مساء الساعة قبل أكثر من آلاف مليون "
    "دولار ليرة حمص سوريا السورية الأمم المتحدة و لل بـ20 ، . ( « » / : - \n"
).split(" ")
"""Words that promise that more will follow."""


def test_the_shipped_data_is_whole() -> None:
    assert Engine.load(resources()).problems == []


@pytest.mark.parametrize(
    "part", ["lexicon/words.gz", "gazetteers/places.tsv.gz", "models/names", "lexicon/numbers.toml"]
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


@given(some.lists(some.sampled_from(OPENING), max_size=8).map(" ".join))
def test_a_text_may_break_off_anywhere(text: str) -> None:
    for one in shipped_engine().suggest(text, "2024-12-07"):
        assert 0 <= one.span.start < one.span.end <= len(text)
