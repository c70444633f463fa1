"""The hand-written word lists under ``resources/lexicon`` as one object with plain look-ups."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from muraji.domain.errors import MurajiError
from muraji.text.characters import lookup_key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


FILES = ("calendar", "firms", "heads", "measures", "nationalities", "numbers", "titles", "words")
"""The TOML files of the lexicon, each a part of the grammar."""
GIVEN = ("first_names.txt", "more_first_names.txt")
"""Given names: written for the project, and gathered from other packages."""


class KnownName(NamedTuple):
    """A name that any news desk knows."""

    name: str
    label: str
    value: str


@dataclass(frozen=True)
class HeadBlock:
    """What a group of head nouns opens, and what may follow them."""

    name: str
    label: str
    inside: bool
    """Whether the head noun belongs to the name (guideline 7)."""
    national: bool = False
    """Whether a nationality after the complement belongs to the name."""
    coordinated: bool = False
    """Whether the name may run over "and" (وزارة التربية والتعليم)."""
    proper: bool = False
    """Whether the head stays outside before a proper name (شركة أرامكو)."""
    outlet: bool = False
    place: bool = False
    product: bool = False


class Lexicon:
    """Word lists by lookup key; read once, never changed."""

    def __init__(self, tables: dict[str, dict[str, Any]], names: str = "", given: str = "") -> None:
        """Take the parsed TOML tables by file name, and the two plain lists."""
        self._tables = tables
        self._names = names
        self._given = given

    @classmethod
    def load(cls, folder: Path) -> Lexicon:
        """Read the lists of a folder.

        Raises:
            MurajiError: a file is missing or damaged.
        """
        try:
            tables = {
                path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
                for path in (folder / f"{name}.toml" for name in FILES)
            }
            names = (folder / "known_names.tsv").read_text(encoding="utf-8")
            given = "".join((folder / name).read_text(encoding="utf-8") for name in GIVEN)
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise MurajiError(
                f"The word lists in {folder} are missing or damaged ({error}). "
                "Install the program again.",
                f"قوائم الكلمات في {folder} مفقودة أو تالفة ({error}). أعد تثبيت البرنامج.",
            ) from error
        return cls(tables, names, given)

    def table(self, file: str, name: str) -> dict[str, Any]:
        """Return one table of one file; empty where it is not there."""
        found: dict[str, Any] = self._tables.get(file, {}).get(name, {})
        return found

    def words(self, file: str, name: str, key: str = "words") -> frozenset[str]:
        """Return the words of a table, which are written as a list or in one long string."""
        found = self.table(file, name).get(key, ())
        return frozenset(found.split() if isinstance(found, str) else found)

    @cached_property
    def heads(self) -> dict[str, HeadBlock]:
        """The block of each head noun."""
        heads: dict[str, HeadBlock] = {}
        for block in self._tables.get("heads", {}).get("block", ()):
            described = HeadBlock(**{key: block[key] for key in block if key != "words"})
            for word in block["words"].split():
                heads.setdefault(lookup_key(word), described)
        return heads

    @cached_property
    def first_names(self) -> frozenset[str]:
        """Given names by lookup key."""
        return frozenset(line for line in self._given.splitlines() if not line.startswith("#"))

    @cached_property
    def known_names(self) -> dict[str, list[tuple[tuple[str, ...], KnownName]]]:
        """Known names by their first word's key: the keys of all words, and the name; long first."""
        found: dict[str, list[tuple[tuple[str, ...], KnownName]]] = {}
        for name in self._rows():
            keys = tuple(lookup_key(word) for word in name.name.split())
            found.setdefault(keys[0], []).append((keys, name))
        for names in found.values():
            names.sort(key=lambda entry: -len(entry[0]))
        return found

    def _rows(self) -> Iterator[KnownName]:
        for line in self._names.splitlines():
            if line and not line.startswith("#"):
                yield KnownName(*line.split("\t"))
