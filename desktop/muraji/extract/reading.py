"""A text as the extractors read it: its tokens, each with what is known of its word form."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

from muraji.domain.span import Span
from muraji.text.tokens import Token, TokenKind, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from muraji.extract.shape import Shape
    from muraji.extract.vocabulary import Lexeme, Vocabulary


Kept = TypeVar("Kept")
_FINAL_YA = re.compile(r"\b(?:و?[إا]لي|حتي|لدي|الأولي|مصطفي)\b")
"""Words that only stand in texts that write ya for alef maqsura, as the press of Egypt does."""


_VILLAGES = frozenset(["قرية", "بلدة", "ناحية"])
_PREPOSITIONS = frozenset("في من الى عن".split())
"""Words after which no word has a proclitic."""


class Word(NamedTuple):
    """One token in its place."""

    token: Token
    lexeme: Lexeme
    text: str
    """The surface of the whole token."""
    start: int
    """Where the word itself begins, proclitics left out."""
    end: int
    """Where the token ends."""
    is_word: bool
    """Whether it is an Arabic word."""

    @classmethod
    def of(cls, token: Token, lexeme: Lexeme) -> Word:
        """Return a token with what is known of its word form."""
        text, span, kind = token
        return cls(token, lexeme, text, span.start + lexeme.cut, span.end, kind is TokenKind.WORD)


class Reading:
    """The words of one text in order, line breaks and punctuation among them."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self.text = text
        self.vocabulary = vocabulary
        lexeme = vocabulary.lexeme
        self.words = [Word.of(token, lexeme(token)) for token in tokens(text)]
        self._remembered: dict[str, object] = {}
        self.shapes: dict[int, Shape] = {}
        """What each word may be inside a name, as far as somebody has asked."""
        self.offices: set[int] = set()
        """Where the offices end that are likely ones, once they have been looked for."""
        self.office_starts: set[int] = set()
        """Where they begin."""
        self._uncut_after_prepositions()
        if "علي" in text and _FINAL_YA.search(text):
            self._unname_prepositions()
        self.stems = [word.lexeme.stem for word in self.words]

    def _uncut_after_prepositions(self) -> None:
        """Read a word whole after a preposition, and so elsewhere: في وجدة, بمدينة وجدة."""
        whole = self.vocabulary.whole
        certain: set[str] = set()
        for index in range(1, len(self.words)):
            word = self.words[index]
            if not word.lexeme.prefix:
                continue
            before = self.words[index - 1].lexeme
            headed = before.head is not None and before.head.place and not before.definite
            town = headed and bool(whole(word.token).places)
            village = before.stem in _VILLAGES and word.lexeme.prefix == "ل"
            village = village and not (word.lexeme.definite or word.lexeme.common)
            if town or village or before.key in _PREPOSITIONS:
                certain.add(word.text)
        if not certain:
            return
        for index, word in enumerate(self.words):
            if word.text in certain:
                self.words[index] = Word.of(word.token, whole(word.token))

    def _unname_prepositions(self) -> None:
        """Take علي for the preposition on, not for the name, where no other name is beside it."""
        for index, word in enumerate(self.words):
            if word.lexeme.key not in ("علي", "وعلي"):
                continue
            beside = [
                self.words[at].lexeme for at in (index - 1, index + 1) if 0 <= at < len(self.words)
            ]
            if not any(one.first_name or one.honorific or one.key == "بن" for one in beside):
                lexeme = replace(word.lexeme, first_name=False, stop=True, places=())
                self.words[index] = word._replace(lexeme=lexeme)

    def span(self, first: int, after: int) -> Span:
        """Return the span of the words from ``first`` up to ``after``, without proclitics."""
        return Span(self.words[first].start, self.words[after - 1].end)

    def remembered(self, name: str, work: Callable[[Reading], Kept]) -> Kept:
        """Return what ``work`` makes of this reading; it is done once for all who ask."""
        if name not in self._remembered:
            self._remembered[name] = work(self)
        return cast("Kept", self._remembered[name])

    def whole(self, first: int, after: int) -> Span:
        """Return the span of the words with the proclitics of the first."""
        return Span(self.words[first].token.span.start, self.words[after - 1].end)

    def stem(self, index: int) -> str:
        """Return the stem at an index; empty outside the text."""
        return self.stems[index] if 0 <= index < len(self.stems) else ""

    def is_word(self, index: int) -> bool:
        """Say whether an Arabic word stands at an index; False outside the text."""
        return 0 <= index < len(self.words) and self.words[index].is_word

    def key(self, index: int) -> str:
        """Return the lookup key of the whole token; empty outside the text."""
        return self.words[index].lexeme.key if 0 <= index < len(self.words) else ""


class _Handle:
    """Lets a vocabulary, which has no hash, key the cache by identity."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Handle) and other.vocabulary is self.vocabulary

    def __hash__(self) -> int:
        return id(self.vocabulary)


@lru_cache(maxsize=2)
def _cached(text: str, handle: _Handle) -> Reading:
    return Reading(text, handle.vocabulary)


def read(text: str, vocabulary: Vocabulary) -> Reading:
    """Read a text; several extractors on the same text share one reading."""
    return _cached(text, _Handle(vocabulary))
