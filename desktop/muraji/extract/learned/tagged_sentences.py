"""Learning from sentences of tagged words over the name tagger: what ``learn-curve`` measures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.extract.learned.chain import BATCH, trained
from muraji.extract.learned.gate import Mark, combined, enabled, f1, figures_of, joined
from muraji.extract.learned.rows import Seen, Sight, sights_of
from muraji.extract.learned.spreading import spread
from muraji.extract.learned.tagger import Guess, LearnedTagger
from muraji.extract.names import spans_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.extract.names import NameTagger

KINDS = frozenset(["PERS", "LOC", "ORG"])
"""What is measured; other names are learned too, so that they are not taken for these."""
_PERSONS = frozenset(["PERS"])
_PARTS = 5
"""So many parts are held back in turn: a chain that has seen most of the others is judged."""
_MENTIONS_OF_CHANCE = 2
"""That persons are spread must cost more than so many mentions are worth before it is given up."""
_FAINT = 0.02


@dataclass(frozen=True)
class TaggedSentence:
    """One sentence: what the learner looks at, what is right, and what the base says."""

    article: str
    keys: list[str]
    sight: Sight
    tags: list[str]
    base: list[Guess]


def tagged_article(
    name: str, words: Sequence[Sequence[str]], tags: Sequence[list[str]], tagger: NameTagger
) -> list[TaggedSentence]:
    """Return the sentences of an article from its words and their IOB2 tags."""
    opinions = tagger.opinions(words)
    seen = []
    for sentence, (names, beliefs) in zip(words, opinions, strict=True):
        told = [("O", 0.0)] * len(sentence)
        for one in names:
            for place in range(one.start, one.end):
                letter = "B" if place == one.start else "I"
                told[place] = (f"{letter}-{one.label}", one.probability)
        faint = [tuple((k, p) for k, p in belief.items() if p > _FAINT) for belief in beliefs]
        described = map(tagger.described, sentence)
        seen.append([Seen(w, *t, f) for w, t, f in zip(described, told, faint, strict=True)])
    return [
        TaggedSentence(
            name,
            [tagger.key(word) or word for word in sentence],
            sight,
            right,
            [Guess(one.start, one.end, one.label, one.probability) for one in names],
        )
        for sentence, sight, right, (names, _) in zip(
            words, sights_of(seen), tags, opinions, strict=True
        )
    ]


def marks_of(found: Sequence[Sequence[Guess]]) -> list[Mark]:
    """Return what was found in sentences as marks of the kinds that are measured."""
    return [
        Mark(place, one.start, one.end, one.label)
        for place, guesses in enumerate(found)
        for one in guesses
        if one.label in KINDS
    ]


def wanted_of(sentences: Sequence[TaggedSentence]) -> list[Mark]:
    """Return what should be found."""
    return marks_of([[Guess(*span, 1.0) for span in spans_of(one.tags)] for one in sentences])


class Learner:
    """A chain trained on reviewed sentences that speaks only of the kinds of which it may."""

    def __init__(
        self, reviewed: Sequence[TaggedSentence], replay: Sequence[TaggedSentence]
    ) -> None:
        """Train on the reviewed sentences, with some of the base's own, and judge by held-back ones."""
        parts = _parts(reviewed)
        held = [one for part in parts for one in part]
        wanted, base = wanted_of(held), marks_of([one.base for one in held])
        spread_out = marks_of(_spread(held, [one.base for one in held]))
        self.spread_kinds = _worth_spreading(wanted, base, spread_out)
        """The kinds whose names are spread over their article: persons, who are named again by their
        last word, unless it proves wrong; others where it proves right."""
        self.kinds: frozenset[str] = frozenset()
        """The kinds of which the chain may speak."""
        self.kept_kinds: frozenset[str] = frozenset()
        """Those of them of which the base's names are kept where the chain sees none."""
        if len(parts) > 1:
            own = combined(base, spread_out, self.spread_kinds)
            learned = marks_of(_held_back(parts, replay))
            self.kept_kinds = _worth_keeping(wanted, own, learned)
            self.kinds = enabled(wanted, own, _kept(learned, own, self.kept_kinds))
        self._chain = _chain_of(reviewed, replay) if self.kinds else None

    def marks(self, sentences: Sequence[TaggedSentence]) -> list[Mark]:
        """Return what is found in whole articles."""
        own = [one.base for one in sentences]
        found = marks_of(own)
        if self.spread_kinds:
            found = combined(found, marks_of(_spread(sentences, own)), self.spread_kinds)
        if self._chain is None:
            return found
        learned = marks_of(_guesses(self._chain, sentences))
        return combined(found, _kept(learned, found, self.kept_kinds), self.kinds)


def _worth_spreading(
    wanted: Sequence[Mark], base: Sequence[Mark], spread_out: Sequence[Mark]
) -> frozenset[str]:
    own = f1(base, wanted)
    gains = {k: f1(combined(base, spread_out, frozenset([k])), wanted) - own for k in KINDS}
    chance = _MENTIONS_OF_CHANCE / max(1, len(wanted))
    return frozenset(k for k, gain in gains.items() if gain > (-chance if k in _PERSONS else 0))


def _worth_keeping(
    wanted: Sequence[Mark], own: Sequence[Mark], learned: Sequence[Mark]
) -> frozenset[str]:
    alone = figures_of(wanted, own, learned)
    both = figures_of(wanted, own, _kept(learned, own, KINDS))
    return frozenset(
        k for k, one in both.items() if k not in alone or one.learned >= alone[k].learned
    )


def _kept(learned: Sequence[Mark], own: Sequence[Mark], kinds: frozenset[str]) -> list[Mark]:
    return joined(learned, [mark for mark in own if mark.label in kinds])


def _chain_of(
    reviewed: Sequence[TaggedSentence], replay: Sequence[TaggedSentence]
) -> LearnedTagger:
    sentences = ((one.sight.items, one.tags) for one in (*reviewed, *replay))
    return LearnedTagger(trained(sentences, BATCH))


def _guesses(chain: LearnedTagger, sentences: Sequence[TaggedSentence]) -> list[list[Guess]]:
    """Return the chain's guesses, spread over the sentences of each article."""
    return _spread(sentences, [chain.guesses(one.sight) for one in sentences])


def _spread(
    sentences: Sequence[TaggedSentence], guesses: Sequence[Sequence[Guess]]
) -> list[list[Guess]]:
    found: list[list[Guess]] = [[] for _ in sentences]
    places: dict[str, list[int]] = {}
    for place, one in enumerate(sentences):
        places.setdefault(one.article, []).append(place)
    for of_article in places.values():
        keys = [sentences[place].keys for place in of_article]
        mine = [guesses[place] for place in of_article]
        for place, spread_out in zip(of_article, spread(keys, mine, _PERSONS), strict=True):
            found[place] = spread_out
    return found


def _held_back(
    parts: Sequence[Sequence[TaggedSentence]], replay: Sequence[TaggedSentence]
) -> list[list[Guess]]:
    """Return the guesses in each part of a chain that has learned from the others."""
    found: list[list[Guess]] = []
    for index, part in enumerate(parts):
        rest = [one for place, other in enumerate(parts) if place != index for one in other]
        found += _guesses(_chain_of(rest, replay), part)
    return found


def _parts(sentences: Sequence[TaggedSentence]) -> list[list[TaggedSentence]]:
    by_article: dict[str, list[TaggedSentence]] = {}
    for sentence in sentences:
        by_article.setdefault(sentence.article, []).append(sentence)
    groups = list(by_article.values())
    if len(groups) == 1:
        size = max(1, -(-len(sentences) // _PARTS))
        groups = [list(sentences[at : at + size]) for at in range(0, len(sentences), size)]
    parts: list[list[TaggedSentence]] = [[] for _ in range(min(_PARTS, len(groups)))]
    for group in sorted(groups, key=len, reverse=True):
        min(parts, key=len).extend(group)
    return parts
