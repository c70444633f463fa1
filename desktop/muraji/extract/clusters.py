"""What raw text tells about a word: its clusters, how name-like its company is, what it is listed as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.extract.compressed import packed, unpacked
from muraji.extract.sorted_lines import SortedLines
from muraji.text.characters import without_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

FORMAT = "muraji-word-classes 1"
_FOLDED = str.maketrans({**dict.fromkeys("أإآٱ", "ا"), "ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك"}) | {
    ord(digit): "0" for digit in "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
}
MISSING = "-"


def folded(word: str) -> str:
    """Return the form under which words are classed: spelling variants and digits made equal."""
    return without_marks(word).translate(_FOLDED) or word


def readings(word: str) -> list[str]:
    """Return a folded word, then what is left of it as ever more proclitics are taken off.

    No dictionary is asked: the first reading that is known is used.
    """
    found = [word]
    rest = word
    if rest[:1] in "وف" and len(rest) > 3:
        rest = rest[1:]
        found.append(rest)
    if rest.startswith("لل") and len(rest) > 4:
        found += ["ال" + rest[2:], rest[2:]]
    if rest[:1] in "بلك" and len(rest) > 3:
        rest = rest[1:]
        found.append(rest)
    if rest.startswith("ال") and len(rest) > 4:
        found.append(rest[2:])
    return found


class WordClasses:
    """Classes of folded words in named columns; rows are read when they are asked for."""

    def __init__(self, columns: Sequence[str], rows: Mapping[str, str]) -> None:
        """Take the names of the columns, and per folded word its values with spaces between them.

        A column whose name ends in ``!`` is too fine to be looked at two words away.
        """
        self.columns = tuple(columns)
        self._rows = rows
        self._openings = tuple(f"{column.rstrip('!')}=" for column in columns)
        self._coarse = tuple(not column.endswith("!") for column in columns)

    def __len__(self) -> int:
        return len(self._rows)

    @classmethod
    def read(cls, data: bytes) -> WordClasses:
        """Read what :meth:`written` gave.

        Raises:
            ValueError: the data is not of this format.
        """
        head, _, lines = unpacked(data).partition(b"\n")
        name, _, columns = head.decode("utf-8").partition("\t")
        if name != FORMAT:
            raise ValueError(f"not {FORMAT}: {name[:40]}")
        return cls(columns.split(), SortedLines(lines))

    def written(self) -> bytes:
        """Return the table as bytes: one line a word, compressed."""
        head = f"{FORMAT}\t{' '.join(self.columns)}\n".encode()
        return packed(head + SortedLines.of(self._rows).data)

    def classes(self, word_readings: Iterable[str]) -> tuple[list[str], list[str]]:
        """Return the classes of the first known reading per column, all and the coarse ones."""
        get = self._rows.get
        found: list[str] = []
        for reading in word_readings:
            row = get(reading)
            if row is None:
                continue
            values = row.split(" ")
            if found:
                values = [
                    other if value == MISSING else value
                    for value, other in zip(found, values, strict=True)
                ]
            found = values
            if MISSING not in found:
                break
        every: list[str] = []
        coarse: list[str] = []
        for opening, is_coarse, value in zip(self._openings, self._coarse, found, strict=False):
            if value != MISSING:
                attribute = opening + value
                every.append(attribute)
                if is_coarse:
                    coarse.append(attribute)
        return every, coarse

    def with_column(self, column: str, values: Mapping[str, str]) -> WordClasses:
        """Return the table with one more column; words that it alone knows are added."""
        blank = " ".join([MISSING] * len(self.columns))
        words = dict.fromkeys([*self._rows, *values])
        return WordClasses(
            (*self.columns, column),
            {
                word: f"{self._rows.get(word, blank)} {values.get(word, MISSING)}".lstrip()
                for word in words
            },
        )
