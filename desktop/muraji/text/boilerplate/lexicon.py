"""Phrases that page furniture and articles are made of, looked up by folded words."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.text.boilerplate.lines import WORD
from muraji.text.normalise import fold

if TYPE_CHECKING:
    from pathlib import Path

HEAD_WORDS = 40
TAIL_WORDS = 12


@dataclass(frozen=True)
class Found:
    """A phrase of class ``name`` at words ``start <= i < end`` of a line."""

    name: str
    start: int
    end: int


class Lexicon:
    """Classes of phrases; a phrase is found by its first word, the longest of a class wins."""

    def __init__(
        self,
        classes: dict[str, list[str]],
        stop_words: frozenset[str],
        own_waw: frozenset[str] = frozenset(),
    ) -> None:
        self.stop_words = stop_words
        self._own_waw = own_waw
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for name, phrases in classes.items():
            for phrase in phrases:
                words = tuple(WORD.findall(fold(phrase)))
                if words:
                    self._by_first[words[0]].append((words, name))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    @classmethod
    def load(cls, path: Path) -> Lexicon:
        """Read a TOML file with a table ``classes`` of phrase lists and lists ``stop_words`` and ``own_waw``."""
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        phrases = {
            name: [phrase.strip() for phrase in lines.replace("\n", "،").split("،")]
            for name, lines in data["classes"].items()
        }
        stop_words, own_waw = (
            frozenset(WORD.findall(fold(data.get(name, "")))) for name in ("stop_words", "own_waw")
        )
        return cls(phrases, stop_words, own_waw)

    def is_joined(self, word: str) -> bool:
        """Say whether a folded word begins with the conjunction و, as sentences of a story do."""
        return len(word) > 3 and word[0] == "و" and word not in self._own_waw

    def find(self, words: list[str]) -> list[Found]:
        """Return the phrases at the head and at the tail of a line, one per class and place."""
        found: list[Found] = []
        count = len(words)
        tail = max(HEAD_WORDS, count - TAIL_WORDS)
        known = self._by_first
        places = (*range(min(HEAD_WORDS, count)), *range(tail, count))
        for i in [i for i in places if words[i] in known]:
            seen: set[str] = set()
            for phrase, name in known[words[i]]:
                end = i + len(phrase)
                if name not in seen and tuple(words[i:end]) == phrase:
                    seen.add(name)
                    found.append(Found(name, i, end))
        return found
