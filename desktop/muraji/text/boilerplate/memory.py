"""What a project has learnt of one source: the lines that come back from article to article."""

from __future__ import annotations

from hashlib import blake2b

from muraji.text.boilerplate.lines import WORD
from muraji.text.normalise import fold

LONGEST = 400
"""Letters of a line that its key is made of."""
MOST_WORDS = 40
"""A longer line is a paragraph and is not remembered."""
SHORT = 16
"""Words of a line that is furniture as soon as two articles have it; a longer one takes more."""


def line_key(line: str) -> str:
    """Return the key by which two lines are the same furniture: digits do not count.

    It is empty for a line without letters, and for one that is too long to be remembered.
    """
    words = WORD.findall(fold(line[:LONGEST]))
    if len(words) > MOST_WORDS:
        return ""
    bare = " ".join(word for word in words if not word.isdigit())
    return blake2b(bare.encode("utf-8"), digest_size=8).hexdigest() if bare else ""


def line_keys(text: str) -> dict[str, None]:
    """Return the keys of the lines of a text, each once, in their order."""
    return dict.fromkeys(key for line in text.split("\n") if (key := line_key(line)))


class SourceMemory:
    """In how many articles of a source lines stand, and how people judged them."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[int, int]] = {}

    def know(self, key: str, seen: int, judged: int) -> None:
        """Take in a line: how many articles have it, and how many more people cut than kept it."""
        self._known[key] = (seen, judged)

    @property
    def is_telling(self) -> bool:
        """Say whether anything is known beyond one article's own lines."""
        return any(seen > 1 or judged for seen, judged in self._known.values())

    def is_repeated(self, line: str) -> bool:
        """Say whether another article of the source has the line too."""
        return self._known.get(line_key(line), (0, 0))[0] > 1

    def furniture_likelihood(self, line: str, *, is_copy: bool = False) -> float:
        """Estimate how likely a line is furniture, 0 to 1, from this source alone; 0.5 is unknown.

        A reviewer's word outweighs what repetition says, and of an article that stands in the
        project a second time repetition says nothing. The figures are judgements, not measured.
        """
        seen, judged = self._known.get(line_key(line), (0, 0))
        if judged:
            doubt = 1 / (40 * abs(judged) + 40)
            return 1 - doubt if judged > 0 else doubt
        if is_copy:
            return 0.5
        # Two versions of one story share long lines, and seldom are there more than three.
        times = seen if len(line.split()) <= SHORT else seen - 2
        if times < 2:
            return 0.5
        return 1 - max(0.004, times**-2 if times == 2 else times**-3)
