"""A large read-only table kept as one sorted text, a fifth of the memory of a dict."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import TypeVar, overload

Default = TypeVar("Default")
PIECE = 2048
"""About so many bytes are looked through for a key."""


class SortedLines(Mapping[str, str]):
    """Lines ``key<tab>row`` in the order of their keys, of which one in 2 KB is looked at beforehand.

    Whether they are in order is not looked at, so that they are there in a moment. Read as a
    mapping, a key has the first of its rows.
    """

    def __init__(self, data: bytes) -> None:
        """Take the lines in UTF-8."""
        self._data = b"\n" + data + b"\n" if data else b"\n"
        self._starts = [0]
        self._openings = [b""]
        end = len(self._data) - 1
        start = self._data.find(b"\n", PIECE, end)
        while start >= 0:
            self._starts.append(start)
            self._openings.append(self._data[start + 1 : self._data.find(b"\t", start)])
            start = self._data.find(b"\n", start + PIECE, end)
        self._starts.append(end + 1)

    @classmethod
    def of(cls, rows: Mapping[str, str]) -> SortedLines:
        """Make the table from rows by key."""
        pairs = sorted((key.encode("utf-8"), row.encode("utf-8")) for key, row in rows.items())
        return cls(b"\n".join(key + b"\t" + row for key, row in pairs))

    @property
    def data(self) -> bytes:
        """The lines themselves."""
        return self._data[1:-1]

    def beginning(self, word: str) -> Iterator[str]:
        """Return the lines whose key is a word or begins with it and a space, the word's own first."""
        data, needle = self._data, b"\n" + word.encode("utf-8", "surrogatepass")
        start = self._find(needle, needle[1:])
        while start >= 0 and data.startswith((b"\t", b" "), start + len(needle)):
            end = data.index(b"\n", start + 1)
            yield data[start + 1 : end].decode("utf-8")
            start = end if data.startswith(needle, end) else -1

    def _find(self, needle: bytes, word: bytes) -> int:
        """Return where the first line that begins with ``word`` has its needle, -1 where none has."""
        piece = max(bisect_left(self._openings, word), 1)
        # The word's first line is in the piece before, or opens this one.
        return self._data.find(needle, self._starts[piece - 1], self._starts[piece] + len(needle))

    @overload
    def get(self, key: str, default: None = None, /) -> str | None: ...
    @overload
    def get(self, key: str, default: Default, /) -> str | Default: ...
    def get(self, key: str, default: Default | None = None, /) -> str | Default | None:
        """Return the first row of a key; no error is raised for each that is missing."""
        word = key.encode("utf-8", "surrogatepass")
        needle = b"\n" + word + b"\t"
        start = self._find(needle, word)
        if start < 0:
            return default
        end = self._data.index(b"\n", start + 1)
        return self._data[start + len(needle) : end].decode("utf-8")

    def __getitem__(self, key: str) -> str:
        found = self.get(key)
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[str]:
        for line in self._data[1:-1].split(b"\n"):
            if line:
                yield line[: line.index(b"\t")].decode("utf-8")

    def __len__(self) -> int:
        return self._data.count(b"\n") - 1
