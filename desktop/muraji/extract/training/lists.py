"""Mines lists of given names, family names and words of organisations from tagged raw text."""

from __future__ import annotations

import gzip
from collections import Counter
from typing import TYPE_CHECKING

from muraji.domain.job import Progress
from muraji.domain.words import Words
from muraji.extract.training.priors import is_taggable
from muraji.extract.training.text import sentences_of
from muraji.text.characters import lookup_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from muraji.domain.job import Job
    from muraji.extract.names import NameTagger

GIVEN, FAMILY, ORGANISATION = "given_names", "family_names", "organisation_words"
"""Where a word stands: first in a person's name, last in one, anywhere in an organisation's."""
_SURE = 0.8
_RAREST = {GIVEN: 4, FAMILY: 4, ORGANISATION: 6}
_LEAST_SHARE = {GIVEN: 0.15, FAMILY: 0.15, ORGANISATION: 0.1}
_MOST = 8_000
_STEP = 100_000


def mine_lists(tagger: NameTagger, raw: Sequence[Path], out: Path) -> Job[dict[str, int]]:
    """Write a list per kind under ``out``: word, count in that place, percent of all its uses.

    Only names that the tagger is sure of count. Returns the number of words of each list.

    Raises:
        MurajiError: a raw text cannot be read.
    """
    uses: Counter[str] = Counter()
    places: dict[str, Counter[str]] = {kind: Counter() for kind in _RAREST}
    done = 0
    for path in raw:
        for words in sentences_of(path):
            if not is_taggable(words):
                continue
            keys = [lookup_key(word) for word in words]
            uses.update(keys)
            for kind, index in _places(tagger, words):
                places[kind][keys[index]] += 1
            done += 1
            if done % _STEP == 0:
                yield Progress(done, done, Words("Tagging", "وسم النصوص"))
    out.mkdir(parents=True, exist_ok=True)
    sizes = {}
    for kind, counts in places.items():
        rows = _kept(kind, counts, uses)
        text = "".join(f"{word}\t{count}\t{share}\n" for word, count, share in rows)
        (out / f"{kind}.tsv.gz").write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))
        sizes[kind] = len(rows)
    return sizes


def _places(tagger: NameTagger, words: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Yield the kind of each place that a word of a sure name fills."""
    for name in tagger.marginals(words):
        if name.probability < _SURE:
            continue
        if name.label == "PERS" and name.end - name.start > 1:
            yield GIVEN, name.start
            yield FAMILY, name.end - 1
        elif name.label == "ORG":
            for index in range(name.start, name.end):
                yield ORGANISATION, index


def _kept(kind: str, counts: Counter[str], uses: Counter[str]) -> list[tuple[str, int, int]]:
    """Return the words that stand there often enough, the commonest first."""
    rows = [
        (word, count, round(100 * count / uses[word]))
        for word, count in counts.items()
        if count >= _RAREST[kind] and count >= _LEAST_SHARE[kind] * uses[word] and len(word) > 1
    ]
    return sorted(rows, key=lambda row: (-row[1], row[0]))[:_MOST]
