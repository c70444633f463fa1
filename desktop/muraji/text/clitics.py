"""Proclitics: which of the first letters of a token are و ف ب ل ك س, and which begin the word itself."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from muraji.text.characters import INVISIBLE, MARKS, TATWEEL, lookup_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from muraji.domain.span import Span

_LOOSE = f"[{MARKS}{TATWEEL}{INVISIBLE}]*"
_PREFIX = re.compile(f"([وف]{_LOOSE})?([بلك]{_LOOSE})?")
_SHARE = {"و": 0.075, "ف": 0.008, "ب": 0.03, "ل": 0.025, "ك": 0.004}
"""How often a word of Arabic prose carries the proclitic, measured on encyclopedia text."""
_UNKNOWN = {"و": 0.92, "ف": 0.25, "ب": 0.35, "ل": 0.45, "ك": 0.06}
"""How often the first letter of a word that nobody has counted is a proclitic."""
_DRAWN = 0.98
"""A tatweel after the letter says that it is one: لـسونا."""
_MEMO_LIMIT = 16_000


class Form(NamedTuple):
    """One reading of a token: its proclitics and what is left."""

    prefix: str
    """The proclitic letters, bare: ``""``, ``"و"``, ``"وب"``."""
    cut: int
    """Where the word itself begins in the token's surface, in code points."""
    stem: str
    """The word itself as a lookup key, with the article in full: للجيش has the stem الجيش."""
    weight: float
    """How likely this reading is; the weights of a token add up to one."""


def proclitic_cuts(text: str, span: Span) -> list[int]:
    """Return every position within the span where the word itself could begin, by spelling alone.

    The first is the start of the span; positions are code points of ``text``. A cut always leaves
    two letters, and never separates the two of لل but after the first. The reviewer's key that
    takes a proclitic off goes to the next of these, the one that puts it back to the previous.
    """
    surface = span.of(text).split(None, 1)[0] if span.of(text).strip() else ""
    return [span.start + form[1] for form in _readings(surface)] or [span.start]


def _readings(surface: str) -> list[tuple[str, int, str]]:
    """Return (prefix, cut, stem) of each possible reading, the whole token first."""
    found = [("", 0, lookup_key(surface))]
    if surface[:1] not in _SHARE:
        return found
    match = _PREFIX.match(surface)
    if not match:
        return found
    ends = [match.end(group) for group in (1, 2) if match.group(group)]
    prefix = ""
    for end in ends:
        prefix += lookup_key(surface[len(found[-1][0]) and found[-1][1] : end])
        stem = lookup_key(surface[end:])
        if prefix.endswith("ل") and stem.startswith("ل"):
            stem = "ا" + stem
        if len(stem) >= 2:
            found.append((prefix, end, stem))
    return found


class Clitics:
    """Chooses among the readings of a token by how often its parts stand in counted text.

    The share of a proclitic times the count of the bare word predicts how often the two are seen
    together; what goes beyond that belongs to a word that begins with the letter (واشنطن, بيان).
    """

    def __init__(self, counts: Mapping[str, int]) -> None:
        """Take the counts of whole tokens by lookup key; an empty table falls back on spelling."""
        self._counts = counts
        self._memo: dict[str, tuple[Form, ...]] = {}

    def forms(self, surface: str) -> tuple[Form, ...]:
        """Return the readings of a token, the likeliest first."""
        known = self._memo.get(surface)
        if known is None:
            if len(self._memo) >= _MEMO_LIMIT:
                self._memo.clear()
            known = self._memo[surface] = self._weighed(surface)
        return known

    def likeliest(self, surface: str) -> Form:
        """Return the likeliest reading of a token."""
        return self.forms(surface)[0]

    def _weighed(self, surface: str) -> tuple[Form, ...]:
        readings = _readings(surface)
        if len(readings) == 1:
            return (Form(*readings[0], 1.0),)
        readings = [self._with_article(reading) for reading in readings]
        left = 1.0
        forms: list[Form] = []
        for shorter, longer in itertools.pairwise(readings):
            drawn = surface[longer[1] - 1] == TATWEEL
            taken = _DRAWN if drawn else self._share_taken(shorter[2], longer)
            forms.append(Form(*shorter, left * (1 - taken)))
            left *= taken
        forms.append(Form(*readings[-1], left))
        return tuple(sorted(forms, key=lambda form: -form.weight))

    def _with_article(self, reading: tuple[str, int, str]) -> tuple[str, int, str]:
        """Choose what لل hides: a name in ل (للبنان), an article (للجيش), or both (للجنة)."""
        prefix, cut, stem = reading
        if not prefix.endswith("ل") or not stem.startswith("ال") or cut == 0:
            return reading
        bare = stem[1:]
        if not bare.startswith("ل"):
            return reading
        both, count = "ال" + bare, self._counts.get
        if count(both, 0) == 0 and 5 * count(stem, 0) > count(bare, 0):
            return reading  # لحماية is counted where it is ل and حماية
        return prefix, cut, max((stem, bare, both), key=lambda option: count(option, 0))

    def _share_taken(self, whole: str, reading: tuple[str, int, str]) -> float:
        """Return the probability that the last proclitic of ``reading`` is one in ``whole``."""
        letter, stem = reading[0][-1], reading[2]
        counted, alone = self._counts.get(whole, 0), self._counts.get(stem, 0)
        definite = stem.startswith("ال") and len(stem) > 4
        if not alone:
            return (0.95 if definite else _UNKNOWN[letter]) if counted < 6 else 0.02
        predicted = alone * _SHARE[letter] * (3 if definite else 1)
        beyond = (counted + 0.5) / (predicted + 0.5)
        taken = 1 / (1 + (beyond / 40) ** 2)
        if not definite and self._counts.get("ال" + whole, 0) > 0.15 * counted:
            return taken * 0.1
        return taken
