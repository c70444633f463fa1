"""A chain at work on sentences whose rows stand ready: those by which a lesson is judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.extract.learned.tagger import Guess
from muraji.extract.names import spans_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from muraji.extract.learned.rows import Sight


class HeldBackTagger:
    """Asks CRFsuite, which finds what :class:`~muraji.extract.learned.tagger.LearnedTagger` does.

    The chain of a lesson is asked about a few sentences and forgotten: to read its weights would take
    longer than all its answers.
    """

    def __init__(self, data: bytes) -> None:
        """Take the file of a chain that was trained just now."""
        import pycrfsuite

        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(data)
        self.labels: tuple[str, ...] = tuple(self._tagger.labels())

    def guesses(self, sight: Sight, wanted: Collection[str] | None = None) -> list[Guess]:
        """Return the names of a sentence; of all labels, or of those that are wanted."""
        if not sight.seen:
            return []
        return [
            Guess(start, end, label, self._probability(start, end, label))
            for start, end, label in spans_of(self._tagger.tag(sight.items))
            if wanted is None or label in wanted
        ]

    def _probability(self, start: int, end: int, label: str) -> float:
        """Return how probable it is that the least certain of the words belongs to such a name."""
        letters = [tag for tag in self.labels if tag[2:] == label]
        marginal = self._tagger.marginal
        of_words = [sum(marginal(tag, at) for tag in letters) for at in range(start, end)]
        least: float = min(1.0, *of_words)
        return least
