"""Names of files as a person tells them apart: with the folders below the one that was chosen."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from muraji.domain.words import Words
from muraji.text.direction import contained

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class FilePlaces:
    """What to call the files of one import: by name where they were chosen themselves."""

    def __init__(self, chosen: Sequence[Path] = ()) -> None:
        self._chosen = chosen

    def of(self, path: Path) -> str:
        """Return the name of a file, with its way from the folder or archive that was chosen.

        The archive's own name goes before; the folder's too, where others were chosen beside it.
        """
        for chosen in self._chosen:
            if chosen in path.parents:
                below = path.relative_to(chosen)
                is_alone = len(self._chosen) == 1 and chosen.is_dir()
                return _letters(below if is_alone else Path(chosen.name, below))
        return shown_name(path)

    def article(self, path: Path, source: str) -> str:
        """Return what to call an article: its file's place, and its number where the source has it."""
        return self._numbered(path, source) or self.of(path)

    def source(self, path: Path, source: str) -> str:
        """Return the source of an article, with the place of the file where it is named after that."""
        return self._numbered(path, source) or source

    def _numbered(self, path: Path, source: str) -> str:
        name = shown_name(path)
        return self.of(path) + source.removeprefix(name) if source.startswith(name) else ""

    def told(self, sentences: Iterable[tuple[Path, Words]]) -> list[tuple[Path, Words]]:
        """Return sentences on files, where each begins with the file's name, with the place instead."""
        return [(path, self._placed(path, words)) for path, words in sentences]

    def _placed(self, path: Path, words: Words) -> Words:
        name, place = contained(shown_name(path)), contained(self.of(path))
        en, ar = words.en.removeprefix(f"“{name}”"), words.ar.removeprefix(f"«{name}»")
        if (en, ar) == (words.en, words.ar):
            return words
        return Words(f"“{place}”{en}", f"«{place}»{ar}")


def shown_name(path: Path) -> str:
    """Return the file's name as letters, also where the system holds bytes that are none."""
    return _letters(Path(path.name))


def _letters(path: Path) -> str:
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")
