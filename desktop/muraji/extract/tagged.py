"""The name tagger as an extractor: its four classes become our labels, its words become spans."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.extract.listed_places import listed_at
from muraji.extract.phrases import Phrases
from muraji.extract.reading import read
from muraji.extract.shape import Shape
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from muraji.extract.names import NameTagger, TaggedName
    from muraji.extract.reading import Reading
    from muraji.extract.vocabulary import Vocabulary

_ENDS = frozenset(".!?؟؛…")
_LABELS = {"PERS": "PERSON", "LOC": "GPE", "ORG": "ORG", "MISC": "EVENT"}
_TRUST = {"PERS": 0.95, "LOC": 0.8, "ORG": 0.72, "MISC": 0.4}
_REASON = Words("the name tagger reads it as a name", "يراه مصنِّف الأسماء اسم علم")
_QUOTES = frozenset('«»"“”')
_LONGEST = 300


class TaggedExtractor:
    """Proposes what the trained name tagger finds."""

    name = "tagger"

    def __init__(self, vocabulary: Vocabulary, tagger: NameTagger) -> None:
        self._vocabulary = vocabulary
        self._tagger = tagger
        self._phrases = Phrases(vocabulary.lexicon)
        self._kin = vocabulary.lexicon.words("titles", "kin")
        self._anaphoric = vocabulary.lexicon.words("words", "anaphoric")
        self.version = f"1+{tagger.version}"

    def extract(self, text: str, published: str | None = None) -> list[Suggestion]:
        """Return the tagged names, proclitics and classifiers cut off."""
        reading = read(text, self._vocabulary)
        found: list[Suggestion] = []
        for first, after in _sentences(reading):
            words = [reading.words[i].text for i in range(first, after)]
            for name in self._tagger.marginals(words):
                for tagged in _each(reading, first, name):
                    suggestion = self._suggested(reading, first, tagged)
                    if suggestion is not None:
                        found.append(suggestion)
        return found

    def _suggested(self, reading: Reading, offset: int, tagged: TaggedName) -> Suggestion | None:
        first, after = offset + tagged.start, offset + tagged.end
        first = self._without_opener(reading, first, after, tagged.label)
        while after > first and not _is_part(reading, after - 1):
            after -= 1
        if after <= first or not _is_part(reading, first):
            return None
        if tagged.label == "PERS":
            after = self._with_surname(reading, after)
        lexeme = reading.words[first].lexeme
        if tagged.label == "PERS" and _is_place_among_places(reading, first, after):
            return None
        opens = lexeme.head is not None and lexeme.head.label == "FAC" and after == first + 1
        if tagged.label == "PERS" and opens and not lexeme.first_name:
            return None
        if lexeme.nationality and after == first + 1 and tagged.label != "PERS":
            return None
        label = self._label(reading, first, tagged.label)
        score = tagged.probability * _TRUST[tagged.label]
        if after == first + 1 and tagged.label == "PERS" and lexeme.definite and lexeme.common:
            score *= 0.6
        alone = after == first + 1 and tagged.label != "PERS"
        if alone and (lexeme.stem in self._phrases.fitting or lexeme.stem in self._anaphoric):
            score *= 0.4
        head = reading.words[first - 1].lexeme.head if first else None
        if tagged.label == "PERS" and head is not None and not lexeme.first_name:
            score *= 0.5
        if tagged.label == "PERS" and _is_quoted(reading, first, after):
            label, score = "ORG", score * 0.65
        if lexeme.stop or (lexeme.verb and not lexeme.first_name):
            score *= 0.4
        origin = f"{self.name} {self.version}"
        return Suggestion(reading.span(first, after), label, origin, score, _REASON)

    def _with_surname(self, reading: Reading, after: int) -> int:
        """Take in one more word that nobody has counted: the tagger cuts rare foreign names short."""
        if self._phrases.shape(reading, after) is not Shape.PROPER:
            return after
        lexeme = reading.words[after].lexeme
        return after + 1 if lexeme.count < 3 and reading.words[after].is_word else after

    def _without_opener(self, reading: Reading, first: int, after: int, kind: str) -> int:
        """Step over titles before a person and over classifiers before other names."""
        while first < after - 1:
            lexeme = reading.words[first].lexeme
            outside = lexeme.head is not None and not lexeme.head.inside
            place = lexeme.head is not None and lexeme.head.label == "FAC"
            title = kind == "PERS" and (
                lexeme.honorific
                or lexeme.nationality is not None
                or lexeme.stem in self._kin
                or (place and not lexeme.first_name)
            )
            if not (outside or title):
                break
            first += 1
        return first

    def _label(self, reading: Reading, first: int, kind: str) -> str:
        lexeme = reading.words[first].lexeme
        if kind in ("LOC", "ORG") and lexeme.head is not None and lexeme.head.inside:
            return lexeme.head.label
        if kind == "LOC":
            listed = next((entry for entry in lexeme.places if entry.label != "NORP"), None)
            before = reading.words[first - 1].lexeme.head if first else None
            if before is not None and before.place:
                return before.label
            return listed.label if listed is not None else "GPE"
        return _LABELS[kind]


def _each(reading: Reading, offset: int, name: TaggedName) -> list[TaggedName]:
    """Return the persons of a name in which "and" joins two: حيدر محمود وجريس سماوي.

    After a single word only a given name is joined: كريستوفر والكن is one person.
    """
    if name.label != "PERS":
        return [name]
    joined: list[int] = []
    for at in range(name.start + 1, name.end):
        lexeme = reading.words[offset + at].lexeme
        long = at - (joined[-1] if joined else name.start) > 1
        if lexeme.prefix == "و" and (long or lexeme.first_name):
            joined.append(at)
    edges = [name.start, *joined, name.end]
    return [replace(name, start=start, end=end) for start, end in pairwise(edges)]


def _is_place_among_places(reading: Reading, first: int, after: int) -> bool:
    """Say whether what reads like a person is a listed place joined to another: بين عطبرة وأبو حمد."""
    count, entries = listed_at(reading, first)
    placed = any(entry.place_share > 0.3 and entry.label != "NORP" for entry in entries)
    if not (first and after - first == count > 1 and placed):
        return False
    joined = reading.words[first].lexeme.prefix == "و"
    return joined and any(one.label != "NORP" for one in reading.words[first - 1].lexeme.places)


def _is_quoted(reading: Reading, first: int, after: int) -> bool:
    """Say whether quote marks close in just these words: people go without, firms often do not."""
    return reading.stem(first - 1) in _QUOTES and reading.stem(after) in _QUOTES


def _is_part(reading: Reading, index: int) -> bool:
    return reading.words[index].token.kind in (TokenKind.WORD, TokenKind.LATIN, TokenKind.NUMBER)


def _sentences(reading: Reading) -> list[tuple[int, int]]:
    """Return (first, after) of each sentence as indexes of words; line breaks are left out."""
    found, first = [], 0
    for index, word in enumerate(reading.words):
        is_break = word.token.kind is TokenKind.NEWLINE
        if is_break or word.text in _ENDS or index - first >= _LONGEST:
            after = index if is_break else index + 1
            if after > first:
                found.append((first, after))
            first = index + 1
    if first < len(reading.words):
        found.append((first, len(reading.words)))
    return found
