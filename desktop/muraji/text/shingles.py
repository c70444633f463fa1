"""The runs of four words of a text as numbers, the same on every machine: what near-duplicates share.

A word has a hash of 64 bits; the hash of a run is those of its words, each turned by a step more than
the one before, xored (cyclic polynomials: Cohen 1997, "Recursive hashing functions for n-grams").
All runs of a text are worked out at once, as one long number with a lane of 64 bits for each.
"""

from __future__ import annotations

import re
from hashlib import blake2b
from struct import unpack

from muraji.text.normalise import fold

GRAM = 4
BITS = 48
"""Among 100,000 articles two of their 40 million shingles hardly ever fall together."""
ALL_HASHES = 1 << BITS
MOST_WORDS = 50_000
"""Words whose hashes are at hand: 8 MB."""
_LANE = 64
_LANE_BYTES = _LANE // 8
_TURN = _LANE // GRAM + 1
_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """Return the folded words by which texts are compared: no marks, punctuation or numerals' style."""
    words = []
    for token in fold(text).split():
        if token.isalnum():
            words.append(token)
        else:
            words += _WORD.findall(token)
    return words


def shingle_hashes(text: str) -> set[int]:
    """Return the hashes, 0 to ``ALL_HASHES`` - 1, of the runs of four folded words of a text.

    A text of fewer words is one run; an empty one has none.
    """
    words = words_of(text)
    if len(words) < GRAM:
        return (
            {int.from_bytes(_hash_of(" ".join(words)), "little") % ALL_HASHES} if words else set()
        )
    count = len(words)
    hashes = int.from_bytes(b"".join(map(_known.__getitem__, words)), "little")
    runs = hashes
    for place in range(1, GRAM):
        runs ^= _turned(hashes >> place * _LANE, place * _TURN, count - place)
    count -= GRAM - 1
    runs &= _lanes(ALL_HASHES - 1, count)
    return set(unpack(f"<{count}Q", runs.to_bytes(count * _LANE_BYTES, "little")))


class _Hashes(dict[str, bytes]):
    """Words with their hashes, each worked out once, until they are very many."""

    def __missing__(self, word: str) -> bytes:
        if len(self) >= MOST_WORDS:
            self.clear()
        found = self[word] = _hash_of(word)
        return found


_known = _Hashes()


def _hash_of(words: str) -> bytes:
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=_LANE_BYTES).digest()


def _turned(lanes: int, by: int, count: int) -> int:
    """Turn the bits of each of so many lanes to the left; what stands in lanes above is dropped."""
    low = _lanes((1 << by) - 1, count)
    high = _lanes((1 << _LANE) - (1 << by), count)
    return ((lanes << by) & high) | ((lanes >> (_LANE - by)) & low)


def _lanes(pattern: int, count: int) -> int:
    """Return a number with a pattern of 64 bits in each of so many lanes."""
    return int.from_bytes(pattern.to_bytes(_LANE_BYTES, "little") * count, "little")
