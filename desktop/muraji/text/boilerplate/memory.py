"""What a project has learnt of one source: the lines that come back from article to article."""

from __future__ import annotations

from collections import Counter
from hashlib import blake2b
from typing import TYPE_CHECKING

from muraji.text.boilerplate.lines import WORD
from muraji.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from muraji.domain.values import Json

LONGEST = 400
"""Letters of a line that its key is made of."""


def line_key(line: str) -> str:
    """Return the key by which two lines are the same furniture: digits do not count."""
    words = WORD.findall(fold(line[:LONGEST]))
    bare = " ".join(word for word in words if not word.isdigit())
    return blake2b(bare.encode("utf-8"), digest_size=8).hexdigest() if bare else ""


class SourceMemory:
    """Counts, for one source, in how many articles a line stood and how people judged it."""

    def __init__(self) -> None:
        self._articles = 0
        self._seen: Counter[str] = Counter()
        self._judged: Counter[str] = Counter()

    def learn(self, lines: Iterable[str]) -> None:
        """Count the lines of one more article of the source, each once."""
        self._articles += 1
        self._seen.update({key for line in lines if (key := line_key(line))})

    def correct(self, lines: Iterable[str], is_furniture: bool) -> None:
        """Remember that a reviewer has marked the lines as furniture, or as the article's own."""
        for key in {key for line in lines if (key := line_key(line))}:
            self._judged[key] += 1 if is_furniture else -1

    def furniture_likelihood(self, line: str) -> float:
        """Estimate how likely a line is furniture, 0 to 1, from this source alone; 0.5 is unknown.

        A reviewer's word outweighs what repetition says.
        The figures are judgements, not measured.
        """
        key = line_key(line)
        judged = self._judged[key]
        if judged:
            doubt = 1 / (10 * abs(judged) + 10)
            return 1 - doubt if judged > 0 else doubt
        times = self._seen[key]
        if times < 2:
            return 0.5
        return 1 - max(0.02, 0.5 / (times * times))

    def to_json(self) -> dict[str, Json]:
        """Return what is remembered; lines seen in one article only are left out after ten."""
        least = 2 if self._articles > 10 else 1
        seen: dict[str, Json] = {key: n for key, n in self._seen.items() if n >= least}
        judged: dict[str, Json] = {key: n for key, n in self._judged.items() if n}
        return {"articles": self._articles, "seen": seen, "judged": judged}

    @classmethod
    def from_json(cls, data: dict[str, Json]) -> SourceMemory:
        """Restore a memory from what :meth:`to_json` gave.

        Raises:
            ValueError: the data is not such a memory.
        """
        memory = cls()
        articles, seen, judged = (data.get(name) for name in ("articles", "seen", "judged"))
        if not (isinstance(articles, int) and isinstance(seen, dict) and isinstance(judged, dict)):
            raise ValueError("not the memory of a source")
        memory._articles = articles
        memory._seen.update({key: n for key, n in seen.items() if isinstance(n, int)})
        memory._judged.update({key: n for key, n in judged.items() if isinstance(n, int)})
        return memory
