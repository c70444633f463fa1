"""Names of the user's own lists, found through spelling and proclitics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.span import Span
from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.extract.reading import read
from muraji.text.matching import matching_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from muraji.extract.own_lists import ListedName, OwnList
    from muraji.extract.reading import Reading, Word
    from muraji.extract.vocabulary import Vocabulary
    from muraji.text.clitics import Form

_SURE, _AMBIGUOUS = 0.97, 0.75
"""A single word that is an everyday word as well may only be one here."""
_LEAST_WEIGHT = 0.02


class OwnNameExtractor:
    """Proposes the names of a user's lists; of two lists that hold a name the later one counts."""

    name = "lists"

    def __init__(self, vocabulary: Vocabulary, lists: Sequence[OwnList]) -> None:
        self._vocabulary = vocabulary
        self._names: dict[str, tuple[ListedName, OwnList]] = {
            matching_key(one.name): (one, whole) for whole in lists for one in whole.names
        }
        self._longest: dict[str, int] = {}
        for key, (one, _) in self._names.items():
            words = one.name.split()
            for first in (matching_key(words[0]), key.partition(" ")[0]):  # عبد الرحمن, عبدالرحمن
                self._longest[first] = max(len(words), self._longest.get(first, 0))
        self.version = f"{len(self._names)} names"

    def extract(self, text: str, published: str | None = None) -> list[Suggestion]:
        """Return the longest listed name at each word; none begins inside another."""
        reading = read(text, self._vocabulary)
        found: list[Suggestion] = []
        after = 0
        for index, word in enumerate(reading.words):
            if index < after:
                continue
            matched = self._matched(reading, index, word)
            if matched is not None:
                suggestion, after = matched
                found.append(suggestion)
        return found

    def _matched(self, reading: Reading, index: int, word: Word) -> tuple[Suggestion, int] | None:
        for start, surface in _readings(word):
            most = self._longest.get(matching_key(surface), 0)
            for count in range(min(most, len(reading.words) - index), 0, -1):
                rest = (one.text for one in reading.words[index + 1 : index + count])
                key = matching_key(" ".join((surface, *rest)))
                listed = self._names.get(key)
                if listed is None or (count == 1 and not _is_spelled(surface, listed[0].name)):
                    continue
                span = Span(start, reading.words[index + count - 1].end)
                return self._made(span, word, count, *listed), index + count
        return None

    def _made(
        self, span: Span, word: Word, count: int, name: ListedName, whole: OwnList
    ) -> Suggestion:
        lexeme = word.lexeme
        everyday = count == 1 and (lexeme.common or lexeme.verb or lexeme.stop)
        score = _AMBIGUOUS if everyday else _SURE
        reason = Words(
            f"in the list “{whole.title}” of this project",
            f"في قائمة «{whole.title}» من قوائم هذا المشروع",
        )
        return Suggestion(
            span, name.label, f"{self.name} {whole.title}", score, reason, name.name, name.id
        )


def _readings(word: Word) -> Iterator[tuple[int, str]]:
    """Yield where each reading of a word begins, and its surface; the whole word comes first."""
    start = word.token.span.start
    yield start, word.text
    forms: Iterable[Form] = word.lexeme.forms if word.is_word else ()
    for form in forms:
        if form.prefix and form.weight > _LEAST_WEIGHT:
            is_elided = form.prefix.endswith("ل") and form.stem.startswith("ال")
            surface = form.stem if is_elided else word.text[form.cut :]
            if surface:
                yield start + form.cut, surface


def _is_spelled(surface: str, name: str) -> bool:
    """Say whether ya and alef maqsura stand as in the list: على is not the name علي."""
    return surface.endswith("ى") == name.endswith("ى") or not name.endswith(("ي", "ى"))
