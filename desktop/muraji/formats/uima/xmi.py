"""UIMA CAS in XMI: a zip of one file a document, with the type system that they share."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from muraji.domain.words import Words
from muraji.formats.format import Reading
from muraji.formats.parts.claims import ClaimedText, Unit, proved
from muraji.formats.parts.document_files import document_files, write_files
from muraji.formats.parts.samples import raw_sample
from muraji.formats.uima.cas_reading import cas_from
from muraji.formats.uima.cas_rows import LOSES
from muraji.formats.uima.cas_writing import cas_of
from muraji.formats.uima.type_system import FILE_NAME, type_system

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from muraji.domain.document import Document
    from muraji.domain.label import LabelSet
    from muraji.formats.parts.document_files import DocumentFile


class Xmi:
    """Named entities of DKPro Core over the raw text, as INCEpTION imports and exports them."""

    name = "xmi"
    title = Words("UIMA CAS XMI (zip)", "UIMA CAS بصيغة XMI (zip)")
    suffixes = (".zip", ".xmi")
    loses = Words(
        f"{LOSES.en} A letter that XML forbids becomes U+FFFD.",
        f"{LOSES.ar} والمحرف الذي تمنعه XML يصير U+FFFD.",
    )
    can_read = True
    can_write = True

    def recognises(self, head: bytes) -> bool:
        """Say whether an archive names XMI files, or a file is one."""
        return b".xmi" in head if head.startswith(b"PK") else b"xmi:XMI" in head

    def read(self, path: Path) -> Reading:
        """Read a zip or folder of CAS files, or one of them."""
        return Reading(_documents(path))

    def write(
        self,
        documents: Iterable[Document],
        labels: LabelSet,  # noqa: ARG002
        stream: BinaryIO,
    ) -> None:
        """Write a zip with a file for each document as it comes."""
        write_files(stream, _files(documents))


def _files(documents: Iterable[Document]) -> Iterator[tuple[str, bytes]]:
    yield FILE_NAME, type_system().encode()
    for number, document in enumerate(documents, 1):
        yield f"{number:06}.xmi", cas_of(raw_sample(document)).encode()


def _documents(path: Path) -> Iterator[Document]:
    for file in document_files(path, ".xmi"):
        yield proved(_claimed(file))


def _claimed(file: DocumentFile) -> ClaimedText:
    cas = cas_from(file.data, file.place)
    if cas.text is None:
        raise file.place.refusal("its first view has no text", "لا نص في عرضه الأول")
    return ClaimedText(file.name, cas.text, cas.claims, file.place, Xmi.name, (Unit.UTF16,))
