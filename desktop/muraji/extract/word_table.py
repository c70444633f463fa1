"""Which words Arabic prose uses, how often, and which of them are verbs: counted in raw text."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise, repeat
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.extract.compressed import packed, unpacked
from muraji.text.characters import lookup_key
from muraji.text.tokens import TokenKind, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

FORMAT = "muraji-words 1"
_VERB_MARKERS = frozenset(["لم", "لن", "قد", "سوف", "الذي", "التي", "الذين"])
_PLACE_MARKERS = frozenset(["في", "من", "الى", "على", "عن", "بين"])
_WIKI_TAG = re.compile(r"</?doc[^>]*>")


@dataclass(frozen=True)
class WordTable:
    """Counts of whole tokens by lookup key, and the keys that behave like verbs."""

    counts: Mapping[str, int] = field(default_factory=dict)
    verbs: frozenset[str] = frozenset()

    @classmethod
    def load(cls, path: Path) -> WordTable:
        """Read a table written by :func:`write_words`.

        Raises:
            MurajiError: the file is missing or damaged.
        """
        try:
            head, verbs, *lines = unpacked(path.read_bytes()).decode("utf-8").splitlines()
            if head != FORMAT:
                raise ValueError(head)
            counts: dict[str, int] = {}
            for line in lines:
                count, _, words = line.partition("\t")
                counts.update(zip(words.split(" "), repeat(int(count))))
        except (OSError, ValueError) as error:
            raise MurajiError(
                f"The table of word counts {path} is missing or damaged. Suggestions go on "
                "without it and are less exact; install the program again.",
                f"جدول تكرار الكلمات {path} مفقود أو تالف. تستمر الاقتراحات من دونه بدقة أقل؛ "
                "أعد تثبيت البرنامج.",
            ) from error
        return cls(counts, frozenset(verbs.split(" ")))


def count_words(texts: Iterable[str], least: int = 8) -> WordTable:
    """Count the words of raw texts, leaving out those seen fewer than ``least`` times.

    A word is taken for a verb when it follows لم, لن, قد, سوف or a relative pronoun in one of 25
    uses or more, and far more often than it follows a preposition.
    """
    counts: Counter[str] = Counter()
    after_marker: Counter[str] = Counter()
    after_preposition: Counter[str] = Counter()
    for text in texts:
        keys = [
            lookup_key(token.text) if token.kind is TokenKind.WORD else ""
            for token in tokens(_WIKI_TAG.sub("", text))
        ]
        counts.update(keys)
        for left, right in pairwise(keys):
            if left in _VERB_MARKERS:
                after_marker[right] += 1
            elif left in _PLACE_MARKERS:
                after_preposition[right] += 1
    del counts[""]
    kept = {word: count for word, count in counts.items() if count >= least}
    verbs = frozenset(
        word
        for word, count in kept.items()
        if count >= 10
        and after_marker[word] > 0.04 * count
        and after_marker[word] > 4 * after_preposition[word]
        and not word.startswith("ال")
    )
    return WordTable(kept, verbs)


def write_words(table: WordTable, path: Path) -> None:
    """Write a table so that :meth:`WordTable.load` reads it: one line per count, compressed."""
    by_count: dict[int, list[str]] = {}
    for word, count in table.counts.items():
        by_count.setdefault(count, []).append(word)
    lines = [FORMAT, " ".join(sorted(table.verbs))]
    lines += [f"{count}\t{' '.join(sorted(words))}" for count, words in sorted(by_count.items())]
    path.write_bytes(packed("\n".join(lines).encode("utf-8")))
