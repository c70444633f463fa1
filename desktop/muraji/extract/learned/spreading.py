"""A name found in an article is one wherever the article writes the same words."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from muraji.extract.learned.tagger import Guess

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_LEAST_SHARE = 0.1
"""The share of the places of a name at which it must have been found to be spread to the others."""
_LAST_WORD = 0.5
"""What the last word of a longer name counts for as a name of its own."""
_SHORTEST = 3
_SHORTEST_LAST = 4
_PROBABILITY = 0.5


def spread(
    keys: Sequence[Sequence[str]], found: Sequence[Sequence[Guess]], by_last_word: Collection[str]
) -> list[list[Guess]]:
    """Return the guesses of the sentences of one article, with those at the other places of a name.

    ``keys`` are the words by which mentions are found again. Names of the labels ``by_last_word``
    (persons, who are called by their family name) are found by their last word too.
    """
    names: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for words, guesses in zip(keys, found, strict=True):
        for guess in guesses:
            name = tuple(words[guess.start : guess.end])
            names[name][guess.label] += 2
            if guess.label in by_last_word and len(name) > 1 and len(name[-1]) >= _SHORTEST_LAST:
                names[name[-1:]][guess.label] += round(2 * _LAST_WORD)
    places = [
        (index, place, name)
        for index, words in enumerate(keys)
        for place, name in _places(words, names)
    ]
    uses = Counter(name for _, _, name in places)
    result = [list(guesses) for guesses in found]
    for index, place, name in places:
        label, count = names[name].most_common(1)[0]
        end = place + len(name)
        is_free = all(end <= one.start or one.end <= place for one in result[index])
        if is_free and count / 2 >= _LEAST_SHARE * uses[name]:
            result[index].append(Guess(place, end, label, _PROBABILITY))
    return result


def _places(
    words: Sequence[str], names: Collection[tuple[str, ...]]
) -> list[tuple[int, tuple[str, ...]]]:
    """Return where the names stand in a sentence, the longest at each place."""
    firsts: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in names:
        if len("".join(name)) >= _SHORTEST:
            firsts[name[0]].append(name)
    found = []
    place = 0
    while place < len(words):
        fitting = [
            n for n in firsts.get(words[place], ()) if tuple(words[place : place + len(n)]) == n
        ]
        if fitting:
            name = max(fitting, key=len)
            found.append((place, name))
            place += len(name)
        else:
            place += 1
    return found
