"""Names of places and peoples, found through spelling variants, with what they refer to."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.extract.compressed import unpacked
from muraji.extract.sorted_lines import SortedLines
from muraji.text.matching import matching_key

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FORMAT = "muraji-gazetteer 1"
COLUMNS = "name label kind latin geonames latitude longitude country population uses place_share"
"""The columns of the file after the first, which is the matching key of the name."""
LONGEST_NAME = 6
"""No listed name has more words than this."""
_JOINED_TO_NEXT = frozenset({"عبد", "ابو", "ام", "ابن", "بن"})
"""Words that a matching key writes together with the next one."""
_MEMO_LIMIT = 16_000


@dataclass(frozen=True, slots=True)
class GazetteerEntry:
    """One meaning of a listed name."""

    name: str
    """The name as listed, with hamza and ta marbuta as they should be written."""
    label: str
    """GPE, LOC or NORP."""
    kind: str
    """country, capital, city, governorate, sea, nationality, group ..."""
    latin: str
    """The English or Latin name; empty when unknown."""
    link: str | None
    """``geonames:163843``."""
    latitude: float | None
    longitude: float | None
    country: str
    """ISO 3166 code of the country it lies in or belongs to; empty when it is none."""
    population: int
    uses: int
    """How often the word was seen in the raw text the list was measured on."""
    place_share: float
    """How place-like those uses are: 0 never as a place, 1 always; 0.5 where it was never seen.

    A typical town has 0.5 and more, a common noun or verb spelled alike less than 0.15.
    """
    rank: int
    """0 for the most important entry under its key."""


class Gazetteer:
    """Listed names by matching key; every look-up is by surface, without clitics."""

    def __init__(self, rows: bytes) -> None:
        """Take the rows of a file, its key first, in the order of the keys.

        Raises:
            ValueError: a row has too many columns or too few.
        """
        if rows and rows.count(b"\t") != (COLUMNS.count(" ") + 1) * (rows.count(b"\n") + 1):
            raise ValueError("rows of another width")
        self._rows = SortedLines(rows)
        self._first_words = frozenset(
            row.partition(b"\t")[0].partition(b" ")[0] for row in rows.split(b"\n")
        )
        self._memo: dict[str, tuple[GazetteerEntry, ...]] = {}
        self._beginnings: dict[str, tuple[str, ...]] = {}
        self._most: dict[str, int] = {}

    @classmethod
    def load(cls, path: Path) -> Gazetteer:
        """Read a compressed gazetteer.

        Raises:
            MurajiError: the file is missing or damaged.
        """
        try:
            head, _, rows = unpacked(path.read_bytes()).partition(b"\n")
            if head.decode("utf-8") != f"{FORMAT}\tkey {COLUMNS}":
                raise ValueError("another format")
            return cls(rows.rstrip(b"\n"))
        except (OSError, ValueError) as error:
            raise _unreadable(path) from error

    def __len__(self) -> int:
        return len(self._rows)

    def lookup(self, surface: str) -> tuple[GazetteerEntry, ...]:
        """Return what the surface may name, the most important first; nothing if it is not listed.

        Alef and hamza, ya, ta marbuta, diacritics and the space after عبد and أبو do not matter:
        entries whose spelling is told apart only so are returned too.
        """
        key = matching_key(surface)
        found = self._memo.get(key)
        if found is None:
            if len(self._memo) >= _MEMO_LIMIT:
                self._memo.clear()
            found = self._memo[key] = self._entries(key)
        return found

    def _entries(self, key: str) -> tuple[GazetteerEntry, ...]:
        own = takewhile(lambda row: row[len(key)] == "\t", self._beginning(key))
        return tuple(_entry(row, rank) for rank, row in enumerate(own))

    def _beginning(self, key: str) -> tuple[str, ...]:
        """Return the rows of a key and then of the longer ones that begin with it."""
        found = self._beginnings.get(key)
        if found is None:
            if len(self._beginnings) >= _MEMO_LIMIT:
                self._beginnings.clear()
            first = key.partition(" ")[0].encode("utf-8", "surrogatepass")
            is_listed = first in self._first_words
            found = tuple(self._rows.beginning(key)) if is_listed else ()
            self._beginnings[key] = found
        return found

    def _longest_after(self, key: str) -> int:
        """Return how many words the longest name has that begins with this word."""
        words = [row.partition("\t")[0].count(" ") + 1 for row in self._beginning(key)]
        return max(words, default=0)

    def most_words(self, first: str) -> int:
        """Return how many words the longest listed name may have that begins with this one."""
        found = self._most.get(first)
        if found is None:
            if len(self._most) >= _MEMO_LIMIT:
                self._most.clear()
            key = matching_key(first)
            found = LONGEST_NAME if key in _JOINED_TO_NEXT else self._longest_after(key)
            self._most[first] = found
        return found

    def longest(
        self, words: Sequence[str], start: int = 0
    ) -> tuple[int, tuple[GazetteerEntry, ...]]:
        """Return the longest listed name beginning at ``words[start]``: word count and entries.

        The count is 0 where no name begins.
        """
        most = self.most_words(words[start])
        for count in range(min(most, len(words) - start), 0, -1):
            if entries := self.lookup(" ".join(words[start : start + count])):
                return count, entries
        return 0, ()


def _entry(row: str, rank: int) -> GazetteerEntry:
    """Read one row of the file."""
    _, name, label, kind, latin, identifier, latitude, longitude, country, *counts = row.split("\t")
    population, uses, share = counts
    return GazetteerEntry(
        name=name,
        label=label,
        kind=kind,
        latin=latin,
        link=f"geonames:{identifier}" if identifier else None,
        latitude=float(latitude) if latitude else None,
        longitude=float(longitude) if longitude else None,
        country=country,
        population=int(population or 0),
        uses=int(uses or 0),
        place_share=int(share) / 100 if share else 0.5,
        rank=rank,
    )


def _unreadable(path: Path) -> MurajiError:
    return MurajiError(
        f"The list of places {path} is missing or damaged. Suggestions go on without it; "
        "install the program again, or build it with “muraji train gazetteer”.",
        f"قائمة الأماكن {path} مفقودة أو تالفة. تستمر الاقتراحات من دونها؛ "
        "أعد تثبيت البرنامج، أو أنشئها بالأمر «muraji train gazetteer».",
    )
