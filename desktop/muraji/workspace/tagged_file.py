"""Two-column files of words and tags as they are found: whatever marks sentences, remarks and names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError

if TYPE_CHECKING:
    from pathlib import Path

Tagged = tuple[list[str], list[str]]
"""The words of a sentence and their IOB2 tags."""

KINDS = {
    "PERS": "PERS", "PER": "PERS", "PERSON": "PERS",
    "LOC": "LOC", "LOCATION": "LOC",
    "ORG": "ORG", "ORGANIZATION": "ORG", "ORGANISATION": "ORG",
}  # fmt: skip
"""Other corpora's names for three of the four kinds; MIS1 and its like are MISC, others stay."""
_TAG = re.compile(r"([BIESLUM])[-_]+(.+)|[IO]*O|0|_", re.IGNORECASE)
"""A tag; OO, IO and I--ORG are slips of corpora."""
_HEADINGS = frozenset(["tag", "tags", "label", "labels", "ner", "ner_tag", "iob", "iob2", "bio"])
"""What the last column of a line of headings may say."""
_BEGINS = frozenset("BSU")


def tagged_sentences(file: Path) -> list[Tagged]:
    """Read sentences of words and tags; a blank line ends a sentence.

    Columns stand apart by a tab or by spaces, the word first, or second after its number, and the
    tag last. Remarks (# ...), headings and -DOCSTART- lines are passed over. Tags become IOB2:
    BIOES and BILOU are read too, and an I- that continues nothing begins a name.

    Raises:
        MurajiError: the file cannot be read, holds no word, or a line has not two columns or no tag.
    """
    if not file.is_file():
        raise MurajiError(
            f"There is no file {file}. Name a two-column file: word and IOB2 tag.",
            f"لا يوجد ملف {file}. حدّد ملفًا من عمودين: كلمة ووسم IOB2.",
        )
    try:
        lines = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise MurajiError(
            f"{file} cannot be read as UTF-8 text. Name a two-column file: word and IOB2 tag.",
            f"تعذّرت قراءة {file} نصًا بترميز UTF-8. حدّد ملفًا من عمودين: كلمة ووسم IOB2.",
        ) from error
    found: list[tuple[list[list[str]], list[str]]] = [([], [])]
    for number, line in enumerate(lines.split("\n"), 1):
        columns = _columns(line)
        if not columns or columns[0] == "-DOCSTART-":
            found.append(([], []))
            continue
        tag = _TAG.fullmatch(columns[-1]) if len(columns) > 1 else None
        if tag is None:
            if line.lstrip().startswith("#") or (number == 1 and columns[-1].lower() in _HEADINGS):
                continue
            raise _untagged(file, number)
        rows, tags = found[-1]
        tags.append(_iob2(tag, tags[-1] if tags else "O"))
        rows.append(columns)
    counted = all(_is_counted(rows) for rows, _ in found)
    sentences = [([row[counted] for row in rows], tags) for rows, tags in found if rows]
    if not sentences:
        raise MurajiError(
            f"{file} holds no word. Name a two-column file: word and IOB2 tag on each line.",
            f"لا كلمة في {file}. حدّد ملفًا من عمودين: كلمة ووسم IOB2 في كل سطر.",
        )
    return sentences


def _is_counted(rows: list[list[str]]) -> bool:
    """Say whether the first of three columns and more counts the words of a sentence."""
    return all(
        len(row) > 2 and row[0] in (str(number), str(number + 1)) for number, row in enumerate(rows)
    )


def _columns(line: str) -> list[str]:
    """Return the columns of a line, apart by tabs where it has any; none where it is blank."""
    if not line.strip():
        return []
    if "\t" not in line:
        return line.split()
    columns = [column.strip(" ") for column in line.rstrip("\t ").split("\t")]
    return columns if columns[0] else line.split()


def _iob2(tag: re.Match[str], before: str) -> str:
    """Return a tag as IOB2, given the one before it."""
    if tag[1] is None:
        return "O"
    kind = tag[2].upper()
    kind = "MISC" if kind.startswith("MIS") else KINDS.get(kind, tag[2])
    goes_on = tag[1].upper() not in _BEGINS and before[2:] == kind
    return f"{'I' if goes_on else 'B'}-{kind}"


def _untagged(file: Path, number: int) -> MurajiError:
    return MurajiError(
        f"Line {number} of {file} has no tag. Each line holds a word and its IOB2 tag (B-LOC, O).",
        f"السطر {number} من {file} بلا وسم. يجب أن يحوي كل سطر كلمة ووسمها IOB2 (B-LOC أو O).",
    )
