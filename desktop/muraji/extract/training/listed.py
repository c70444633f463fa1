"""Listed names as features of the tagger: kinds of single words, and phrases."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

from muraji.extract.clusters import folded
from muraji.extract.training.places import written_rows

if TYPE_CHECKING:
    from pathlib import Path

_COMMON, _SOMETIMES = 40, 20
"""Percent of place-like uses from which a name is mostly, or now and then, a place."""
_UNKNOWN = 50


def listed_kinds(gazetteers: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Return the kind of each listed folded word, and of each listed phrase of several.

    Kinds tell countries (C), peoples (N), other places with how place-like their uses are (G2 to
    G0, L2 to L0), and organisations (O with the letter of what they are) apart.
    """
    kinds: dict[str, str] = {}
    lines = gzip.decompress((gazetteers / "places.tsv.gz").read_bytes()).decode("utf-8")
    for line in lines.splitlines()[1:]:
        _, name, label, kind, *_, uses, share = line.split("\t")
        kinds.setdefault(_folded_words(name), _place_kind(label, kind, uses, share))
    for name, kind in written_rows(gazetteers / "written" / "organisations.tsv", 2):
        kinds.setdefault(_folded_words(name), f"O{kind[0]}")
    return (
        {name: kind for name, kind in kinds.items() if " " not in name},
        {name: kind for name, kind in kinds.items() if " " in name},
    )


def _folded_words(name: str) -> str:
    return " ".join(map(folded, name.split()))


def _place_kind(label: str, kind: str, uses: str, share: str) -> str:
    if label == "NORP":
        return "N"
    if kind == "country":
        return "C"
    percent = int(share) if share else _UNKNOWN
    grade = 2 if percent >= _COMMON else 1 if percent >= _SOMETIMES else 0
    return f"{'G' if label == 'GPE' else 'L'}{grade}{'' if uses and uses != '0' else 'u'}"
