"""Gathers given names from lists of other packages and keeps those that are no everyday words."""

from __future__ import annotations

import gzip
import re
from importlib import import_module
from typing import TYPE_CHECKING

from muraji.domain.job import Progress
from muraji.domain.words import Words
from muraji.extract.training.extra import ensure_installed
from muraji.text.characters import lookup_key, without_marks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from muraji.domain.job import Job
    from muraji.extract.vocabulary import Vocabulary

_LOCALES = ("ar_AA", "ar_DZ", "ar_SA")
_FAKER = ("first_names_male", "first_names_female", "first_names")
_WORD = re.compile("[\u0621-\u063a\u0641-\u064a]{3,}")
_USUAL = ("c", "n")
"""Frequency classes of egy-names: common and known, rare left out."""
_LEAST_COUNT, _LEAST_SHARE = 5, 40
"""A mined name stood so often first in a person's name, and in so many percent of its uses.

A packaged name that the raw text uses at all must be in the mined list with any share.
"""
_HEADER = """\
# More given names, one lookup key a line, made by `muraji train given-names` from the packages
# egy-names (MIT) and Faker (MIT) and the mined given_names.tsv.gz (CC BY-SA 4.0); everyday words,
# places and verbs are left out.
"""


def gather_names(vocabulary: Vocabulary, written: Path, mined: Path, out: Path) -> Job[int]:
    """Write ``more_first_names.txt`` under ``out``; return how many names it holds.

    Needs the ``train`` extra. ``written`` is the list of the project itself, ``mined`` one that
    ``mine_lists`` wrote.

    Raises:
        MurajiError: a package is not installed.
    """
    yield Progress(0, 2, Words("Gathering names", "جمع الأسماء"))
    ensure_installed("egy_names", "faker")
    seen = dict(_mined(mined))
    sure = {name for name, share in seen.items() if share >= _LEAST_SHARE}
    gathered = sure | {lookup_key(without_marks(name)) for name in _packaged()}
    yield Progress(1, 2, Words("Leaving out everyday words", "استبعاد الكلمات الشائعة"))
    known = set(written.read_text(encoding="utf-8").splitlines())
    counts = vocabulary.table.counts
    used = {name for name in gathered if name in seen or name not in counts}
    kept = sorted(name for name in used - known if is_only_a_name(vocabulary, name))
    out.mkdir(parents=True, exist_ok=True)
    path = out / "more_first_names.txt"
    path.write_text(_HEADER + "\n".join(kept) + "\n", encoding="utf-8", newline="\n")
    return len(kept)


def _packaged() -> Iterator[str]:
    from egy_names._data import get_bundle  # type: ignore[import-not-found,unused-ignore]

    for row in get_bundle()["names"]:
        if row["l"] == "g" and row["fc"] in _USUAL:
            yield row["a"]
    for locale in _LOCALES:
        provider = import_module(f"faker.providers.person.{locale}").Provider
        for table in _FAKER:
            yield from getattr(provider, table, ())


def _mined(path: Path) -> Iterator[tuple[str, int]]:
    """Yield names of the mined list with the percent of their uses in which they open a name."""
    for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
        name, count, share = line.split("\t")
        if int(count) >= _LEAST_COUNT:
            yield name, int(share)


def is_only_a_name(vocabulary: Vocabulary, name: str) -> bool:
    """Say whether a word is nothing else that the lists or the counts know."""
    from muraji.text.tokens import tokens

    if not _WORD.fullmatch(name) or name.startswith("ال") or name.endswith(("ات", "ين", "ون")):
        return False
    found = list(tokens(name))
    if len(found) != 1:
        return False
    lexeme = vocabulary.lexeme(found[0])
    other = lexeme.stop or lexeme.verb or lexeme.honorific or lexeme.nationality
    listed = lexeme.head is not None or any(one.place_share > 0.3 for one in lexeme.places)
    known = name in vocabulary.listed or name in vocabulary.lexicon.words("titles", "kin")
    return not (other or listed or known or lexeme.common or lexeme.prefix)
