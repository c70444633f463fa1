"""Listed names are found however they are spelled, and a list that is no list is told."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muraji.domain.errors import MurajiError
from muraji.extract.gazetteer import COLUMNS, FORMAT, Gazetteer
from muraji.text.matching import matching_key

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def shipped(request: pytest.FixtureRequest) -> Gazetteer:
    repository = request.getfixturevalue("repository")
    return Gazetteer.load(repository / "resources" / "gazetteers" / "places.tsv.gz")


@pytest.mark.parametrize(
    ("surface", "latin", "link"),
    [
        ("سوريا", "Syria", "geonames:163843"),
        ("الجمهورية العربية السورية", "Syria", "geonames:163843"),
        ("دمشق", "Damascus", "geonames:170654"),
        ("دِمَشق", "Damascus", "geonames:170654"),
        ("أبو ظبي", "Abu Dhabi", "geonames:292968"),
        ("أبوظبي", "Abu Dhabi", "geonames:292968"),
        ("الاردن", "Jordan", "geonames:248816"),
        ("الأردن", "Jordan", "geonames:248816"),
        ("القاهره", "Cairo", "geonames:360630"),
        ("حماة", "Hama", "geonames:170017"),
        ("الولايات المتحدة الأميركية", "United States", "geonames:6252001"),
    ],
)
def test_a_place_is_found_under_its_spellings(
    shipped: Gazetteer, surface: str, latin: str, link: str
) -> None:
    place = shipped.lookup(surface)[0]
    assert (place.label, place.latin, place.link) == ("GPE", latin, link)
    assert place.latitude is not None
    assert place.longitude is not None
    assert place.rank == 0


@pytest.mark.parametrize(
    "form", ["سوري", "سورية", "السوري", "السورية", "سوريون", "السوريين", "السوريات", "سورى"]
)
def test_a_nationality_is_found_in_its_forms(shipped: Gazetteer, form: str) -> None:
    found = [entry for entry in shipped.lookup(form) if entry.label == "NORP"]
    assert [(entry.latin, entry.country) for entry in found] == [("Syrian", "SY")]


@pytest.mark.parametrize(
    ("form", "latin"),
    [
        ("أمريكي", "American"),
        ("الأميركية", "American"),
        ("الإماراتيين", "Emirati"),
        ("الأتراك", "Turkish"),
        ("الأكراد", "Kurdish"),
        ("شيعية", "Shiite"),
        ("الأقباط", "Coptic"),
        ("اليهود", "Jewish"),
        ("الأمازيغ", "Amazigh"),
    ],
)
def test_irregular_and_group_names_are_peoples(shipped: Gazetteer, form: str, latin: str) -> None:
    assert latin in [entry.latin for entry in shipped.lookup(form) if entry.label == "NORP"]


def test_one_name_may_mean_several(shipped: Gazetteer) -> None:
    meanings = shipped.lookup("عمان")
    assert {"Oman", "Amman"} <= {place.latin for place in meanings}
    assert [place.rank for place in meanings] == list(range(len(meanings)))


def test_uses_tell_a_town_from_a_word(shipped: Gazetteer) -> None:
    damascus, nawa = shipped.lookup("دمشق")[0], shipped.lookup("نوى")[0]
    assert damascus.place_share > 0.5 > 0.3 > nawa.place_share
    assert damascus.uses > nawa.uses > 0


def test_the_longest_name_wins(shipped: Gazetteer) -> None:
    words = ["زار", "جمهورية", "مصر", "العربية", "ثم", "أبو", "ظبي"]
    assert shipped.longest(words, 1)[0] == 3
    assert shipped.longest(words, 5)[0] == 2
    assert shipped.longest(words, 0) == (0, ())
    assert shipped.longest(["عبد"], 0) == (0, ())


def test_keys_are_those_of_today(shipped: Gazetteer, repository: Path) -> None:
    data = gzip.decompress((repository / "resources/gazetteers/places.tsv.gz").read_bytes())
    rows = [line.split("\t") for line in data.decode("utf-8").splitlines()[1:]]
    assert len(rows) == len(shipped)
    assert all(row[0] == matching_key(row[1]) for row in rows)
    assert all(shipped.lookup(row[1]) for row in rows[::50])


@given(st.lists(st.text(max_size=20), min_size=1, max_size=6))
def test_any_words_can_be_looked_up(shipped: Gazetteer, words: list[str]) -> None:
    for start in range(len(words)):
        count, entries = shipped.longest(words, start)
        assert bool(count) == bool(entries)
        assert start + count <= len(words)


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"no gzip",
        gzip.compress(b"another format\n"),
        gzip.compress(f"{FORMAT}\tkey {COLUMNS}\ntoo\tshort\n".encode()),
        gzip.compress(b"\xff\xfe"),
        gzip.compress(f"{FORMAT}\tkey {COLUMNS}\n".encode())[:-9],
    ],
)
def test_a_damaged_list_is_told(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "places.tsv.gz"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(MurajiError, match="missing or damaged") as error:
        Gazetteer.load(path)
    assert str(path) in error.value.words.ar
