"""Labelled sentences for training: two-column files, cleaned of their typing errors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from muraji.domain.errors import MurajiError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Sentence: TypeAlias = list[tuple[str, str]]
"""Words with their IOB2 labels."""

KINDS = {
    "PERS": "PERS",
    "PER": "PERS",
    "PERSON": "PERS",
    "LOC": "LOC",
    "GPE": "LOC",
    "FAC": "LOC",
    "ORG": "ORG",
    "MISC": "MISC",
    "EVENT": "MISC",
    "PRODUCT": "MISC",
}
"""The labels of the corpora that are kept, as ours; MIS0, MIS1 ... of AQMAR are MISC too."""
_LABEL = re.compile(r"([BI])-+([A-Z]+)")


def labelled_sentences(path: Path) -> list[Sentence]:
    """Read a file of words and labels, one word a line, sentences apart by empty lines.

    Where a word has several nested labels, the outermost that is kept counts. Labels of other kinds
    become O, and an I- that continues nothing becomes a B-.

    Raises:
        MurajiError: the file cannot be read or has no labelled word.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise _useless(path) from error
    sentences: list[Sentence] = [[]]
    for line in lines:
        columns = line.split()
        if len(columns) < 2:
            sentences.append([])
            continue
        before = sentences[-1][-1][1] if sentences[-1] else "O"
        sentences[-1].append((columns[0], _label(columns[1:], before)))
    kept = [sentence for sentence in sentences if sentence]
    if not any(label != "O" for sentence in kept for _, label in sentence):
        raise _useless(path)
    return kept


def _label(given: Sequence[str], before: str) -> str:
    for label in given:
        match = _LABEL.match(label)
        kind = KINDS.get("MISC" if match[2].startswith("MIS") else match[2]) if match else None
        if match and kind:
            goes_on = match[1] == "I" and before[2:] == kind
            return f"{'I' if goes_on else 'B'}-{kind}"
    return "O"


def without_kind(sentences: Sequence[Sentence], kind: str) -> list[Sentence]:
    """Return the sentences in which no name of a kind stands."""
    return [
        sentence for sentence in sentences if not any(label[2:] == kind for _, label in sentence)
    ]


def _useless(path: Path) -> MurajiError:
    return MurajiError(
        f"The file {path} has no labelled words. It must hold a word and its label on each line "
        "(دمشق B-LOC) in UTF-8.",
        f"لا كلمات موسومة في الملف {path}. يجب أن يحوي كل سطر كلمة ووسمها (دمشق B-LOC) بترميز UTF-8.",
    )
