"""Reading and writing Muraji JSON, an article at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, Literal

import msgspec

import muraji
from muraji.domain.errors import MurajiError
from muraji.domain.words import Words
from muraji.formats.format import Reading
from muraji.formats.muraji_json.reading import document_of, label_set
from muraji.formats.muraji_json.records import VERSION, ProjectRecord
from muraji.formats.muraji_json.writing import article_record, label_records
from muraji.formats.parts.lines import broken_at, cannot_be_read
from muraji.formats.parts.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from muraji.domain.document import Document
    from muraji.domain.label import LabelSet


class _Head(msgspec.Struct):
    """What tells a file of a newer version from a broken one."""

    format: Literal["muraji"]
    version: int


class MurajiJson:
    """The one format that loses nothing."""

    name = "json"
    title = Words("Muraji JSON", "JSON مُراجِع")
    suffixes = (".json",)
    loses = Words("", "")
    can_read = True
    can_write = True

    def recognises(self, head: bytes) -> bool:
        """Say whether the beginning of a file calls itself Muraji's."""
        return b'"format"' in head and b'"muraji"' in head[:1000]

    def read(self, path: Path) -> Reading:
        """Read and check the whole file before its first document is drawn.

        Raises:
            MurajiError: the file is not Muraji JSON of this version, or contradicts itself.
        """
        try:
            data = path.read_bytes()
        except OSError as error:
            raise cannot_be_read(path, error) from error
        try:
            if msgspec.json.decode(data, type=_Head).version > VERSION:
                raise _newer(path)
            record = msgspec.json.decode(data, type=ProjectRecord)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            within = broken_at(data, error, Place(path.name)).within
            joint = ": " if within.en else ""
            reason = Words(f"{within.en}{joint}{error}", f"{within.ar}{joint}{error}")
            raise _unreadable(path, reason) from error
        labels = label_set(record.labels, path.name)
        documents = [document_of(article, labels, path.name) for article in record.articles]
        return Reading(iter(documents), labels)

    def write(self, documents: Iterable[Document], labels: LabelSet, stream: BinaryIO) -> None:
        """Write the documents in one JSON object, indented, with one article in memory at a time."""
        head = {
            "format": "muraji",
            "version": VERSION,
            "generator": f"muraji {muraji.__version__}",
            "labels": label_records(labels),
        }
        opening = msgspec.json.format(msgspec.json.encode(head), indent=1)
        stream.write(opening.removesuffix(b"\n}") + b',\n "articles": [')
        separator = b"\n"
        for document in documents:
            article = msgspec.json.format(msgspec.json.encode(article_record(document)), indent=1)
            stream.write(separator + article)
            separator = b",\n"
        stream.write(b"\n]}\n")


def _newer(path: Path) -> MurajiError:
    return MurajiError(
        f"“{path.name}” was written by a newer Muraji. Update this program to import it.",
        f"كُتب «{path.name}» بإصدار أحدث من مُراجِع. حدّث هذا البرنامج لاستيراده.",
    )


def _unreadable(path: Path, reason: Words) -> MurajiError:
    return MurajiError(
        f"“{path.name}” is not a Muraji JSON file that can be read: {reason.en}. "
        "Export it again from Muraji, or import it in the format that it has.",
        f"«{path.name}» ليس ملف JSON من مُراجِع يمكن قراءته: {reason.ar}. "
        "أعد تصديره من مُراجِع، أو استورده بصيغته.",
    )
