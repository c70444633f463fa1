"""UIMA CAS in JSON: a zip of one file a document, each with the types that it uses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, BinaryIO

import msgspec

from muraji.domain.words import Words
from muraji.formats.format import Reading
from muraji.formats.parts.claims import Claim, ClaimedText, Unit, proved
from muraji.formats.parts.document_files import document_files, write_files
from muraji.formats.parts.samples import raw_sample
from muraji.formats.uima.cas_rows import FIRST_VIEW, LOSES, SOFA, cas_rows
from muraji.formats.uima.type_system import TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from muraji.domain.document import Document
    from muraji.domain.label import LabelSet
    from muraji.formats.parts.document_files import DocumentFile
    from muraji.formats.parts.place import Place
    from muraji.formats.parts.samples import Sample

Structure = dict[str, Any]
_ENTITY = ".NamedEntity"
_SOFA_TYPE = "uima.cas.Sofa"
_NUMBER = re.compile("[0-9]{1,18}")


class _Cas(msgspec.Struct):
    """What is read of a CAS: its feature structures, listed or under their numbers."""

    structures: list[Structure] | dict[str, Structure] = msgspec.field(name="%FEATURE_STRUCTURES")


class CasJson:
    """Named entities of DKPro Core over the raw text, in the JSON of UIMA 0.4."""

    name = "cas-json"
    title = Words("UIMA CAS JSON (zip)", "UIMA CAS بصيغة JSON (zip)")
    suffixes = (".zip", ".json")
    loses = LOSES
    can_read = True
    can_write = True

    def recognises(self, head: bytes) -> bool:
        """Say whether an archive names JSON files, or a file has feature structures."""
        if head.startswith(b"PK"):
            return b".cas.json" in head
        return b'"%TYPES"' in head or b'"%FEATURE_STRUCTURES"' in head

    def read(self, path: Path) -> Reading:
        """Read a zip or folder of CAS files, or one of them; the first view counts."""
        return Reading(_documents(path))

    def write(
        self,
        documents: Iterable[Document],
        labels: LabelSet,  # noqa: ARG002
        stream: BinaryIO,
    ) -> None:
        """Write a zip with a file for each document as it comes."""
        encode = msgspec.json.Encoder().encode
        numbered = enumerate(documents, 1)
        files = ((f"{n:06}.cas.json", encode(_cas_of(raw_sample(one)))) for n, one in numbered)
        write_files(stream, files)


def _cas_of(sample: Sample) -> dict[str, Any]:
    sofa = {
        "%ID": SOFA,
        "%TYPE": _SOFA_TYPE,
        "sofaNum": 1,
        "sofaID": FIRST_VIEW,
        "mimeType": "text",
        "sofaString": sample.text,
    }
    structures = [
        {"%ID": number, "%TYPE": row.type, "@sofa": SOFA, "begin": row.begin, "end": row.end}
        | row.features
        for number, row in enumerate(cas_rows(sample), SOFA + 1)
    ]
    return {
        "%TYPES": {name: _declared(name, strings) for name, strings in TYPES.items()},
        "%FEATURE_STRUCTURES": [sofa, *structures],
        "%VIEWS": {
            FIRST_VIEW: {"%SOFA": SOFA, "%MEMBERS": [one["%ID"] for one in structures]},
        },
    }


def _declared(name: str, strings: tuple[str, ...]) -> dict[str, Any]:
    features = {one: {"%NAME": one, "%RANGE": "uima.cas.String"} for one in strings}
    return {"%NAME": name, "%SUPER_TYPE": "uima.tcas.Annotation", **features}


def _documents(path: Path) -> Iterator[Document]:
    for file in document_files(path, ".json"):
        yield proved(_claimed(file, file.place))


def _claimed(file: DocumentFile, place: Place) -> ClaimedText:
    try:
        cas = msgspec.json.decode(file.data.removeprefix(b"\xef\xbb\xbf"), type=_Cas)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise place.refusal(f"not a CAS: {error}", f"ليس CAS: {error}") from error
    numbered = _numbered(cas.structures)
    sofa = _first_view(numbered)
    text = numbered[sofa].get("sofaString") if sofa is not None else None
    if not isinstance(text, str):
        raise place.refusal("its first view has no text", "لا نص في عرضه الأول")
    claims = [
        _claim(one, number, place)
        for number, one in numbered.items()
        if str(one.get("%TYPE", "")).endswith(_ENTITY) and one.get("@sofa", sofa) == sofa
    ]
    return ClaimedText(file.name, text, claims, place, CasJson.name, (Unit.UTF16,))


def _numbered(structures: list[Structure] | dict[str, Structure]) -> dict[Any, Structure]:
    if isinstance(structures, list):
        return {_id(one, -place): one for place, one in enumerate(structures, 1)}
    return {int(id_) if _NUMBER.fullmatch(id_) else id_: one for id_, one in structures.items()}


def _id(structure: Structure, otherwise: int) -> Any:
    id_ = structure.get("%ID", otherwise)
    return id_ if isinstance(id_, int | str) else otherwise


def _first_view(numbered: dict[Any, Structure]) -> Any:
    sofas = [id_ for id_, one in numbered.items() if one.get("%TYPE") == _SOFA_TYPE]
    return next((id_ for id_ in sofas if numbered[id_].get("sofaID") == FIRST_VIEW), None)


def _claim(entity: Structure, number: Any, place: Place) -> Claim:
    begin, end, label = (entity.get(name) for name in ("begin", "end", "value"))
    if not (isinstance(begin, int) and isinstance(end, int) and isinstance(label, str)):
        raise place.refusal(
            f"named entity {number} wants begin, end and value",
            f"يلزم الكيان المسمى {number} كل من begin وend وvalue",
        )
    return Claim(begin, end, label)
