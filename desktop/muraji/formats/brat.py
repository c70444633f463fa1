"""brat: a text and a file of stand-off annotation beside it, many of them in a folder or a zip."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, BinaryIO

from muraji.domain.words import Words
from muraji.formats.format import Reading
from muraji.formats.parts.claims import Claim, ClaimedText, proved
from muraji.formats.parts.document_files import document_files, write_files
from muraji.formats.parts.samples import raw_sample

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from muraji.domain.document import Document
    from muraji.domain.label import LabelSet
    from muraji.domain.span import Span
    from muraji.formats.parts.document_files import DocumentFile
    from muraji.formats.parts.place import Place
    from muraji.formats.parts.samples import Sample

_TEXT_BOUND = re.compile(r"T\S*\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t(.*))?")
_UNTYPED = re.compile(r"[^\w-]+")
CONFIGURATION = "annotation.conf"


class Brat:
    """Pairs of ``.txt`` and ``.ann``; a mention over a line end is written in fragments."""

    name = "brat"
    title = Words("brat standoff (zip)", "brat المنفصلة (zip)")
    suffixes = (".zip", ".ann")
    loses = Words(
        "Regions, pending and rejected suggestions, values and metadata. The raw text is written, "
        "without the mentions in what was cut; offsets count code points. What is no letter or "
        "digit in a label becomes _.",
        "المناطق والاقتراحات المعلّقة والمرفوضة والقيم والبيانات الوصفية. يُكتب النص الخام دون الإشارات "
        "الواقعة في ما حُذف، وتُعدّ المواضع بنقاط الترميز. وما ليس حرفًا أو رقمًا في اسم الفئة يصير _.",
    )
    can_read = True
    can_write = True

    def recognises(self, head: bytes) -> bool:
        """Say whether an archive names annotation files, or a file is one."""
        return b".ann" in head if head.startswith(b"PK") else not head.startswith((b"{", b"["))

    def read(self, path: Path) -> Reading:
        """Read a zip, a folder, or one ``.ann`` with its ``.txt`` beside it."""
        return Reading(_documents(path))

    def write(self, documents: Iterable[Document], labels: LabelSet, stream: BinaryIO) -> None:
        """Write a zip with a pair of files for each document as it comes."""
        write_files(stream, _files(documents, labels))


def _files(documents: Iterable[Document], labels: LabelSet) -> Iterator[tuple[str, bytes]]:
    yield CONFIGURATION, _configuration(labels).encode()
    for number, document in enumerate(documents, 1):
        sample = raw_sample(document)
        yield f"{number:06}.ann", _annotations(sample).encode()
        yield f"{number:06}.txt", sample.text.encode()


def _configuration(labels: LabelSet) -> str:
    """Return the labels for brat's server, which shows no type that it does not know."""
    names = "".join(f"{_type(label.name)}\n" for label in labels)
    return (
        f"[entities]\n{names}\n[relations]\n"
        "<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n\n[events]\n\n[attributes]\n"
    )


def _type(label: str) -> str:
    return _UNTYPED.sub("_", label)


def _annotations(sample: Sample) -> str:
    lines = []
    for number, mention in enumerate(sample.mentions, 1):
        places = ";".join(f"{start} {end}" for start, end in _fragments(mention.span, sample.text))
        surface = " ".join(line for line in mention.surface.split("\n") if line)
        lines.append(f"T{number}\t{_type(mention.label)} {places}\t{surface}\n")
    return "".join(lines)


def _fragments(span: Span, text: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a span that lie on one line each."""
    start = span.start
    for line in span.of(text).split("\n"):
        if line:
            yield start, start + len(line)
        start += len(line) + 1


def _documents(path: Path) -> Iterator[Document]:
    for file in document_files(path, ".ann", beside=".txt"):
        yield proved(_claimed(file, file.name, file.whole))


def _claimed(file: DocumentFile, name: str, place: Place) -> ClaimedText:
    text_name = f"{name[: -len('.ann')]}.txt"
    if file.beside is None:
        raise place.refusal(f"“{name}” has no “{text_name}”", f"لا ملف «{text_name}» مع «{name}»")
    text = _decoded(file.beside, place.member(text_name))
    claims = [
        claim
        for number, line in enumerate(_decoded(file.data, place.member(name)).split("\n"), 1)
        if line.startswith("T")
        for claim in [_claim(line.rstrip("\r"), text, place.member(name, number))]
    ]
    return ClaimedText(text_name, text, claims, place.member(name), Brat.name)


def _claim(line: str, text: str, place: Place) -> Claim:
    found = _TEXT_BOUND.fullmatch(line)
    if found is None:
        raise place.refusal(f"“{line}” is no annotation", f"«{line}» ليس وسمًا")
    parts = [tuple(map(int, part.split())) for part in found[2].split(";")]
    for (_, end), (start, _) in pairwise(parts):
        if not 0 <= end <= start or text[end:start].strip():
            raise place.refusal(
                f"“{found[3]}” is in pieces ({found[2]}), and Muraji's mentions are not",
                f"«{found[3]}» مجزّأة ({found[2]})، والإشارات في مُراجِع متصلة",
            )
    return Claim(parts[0][0], parts[-1][1], found[1], found[3], place=place)


def _decoded(data: bytes, place: Place) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise place.refusal("it is not UTF-8", "ليس بترميز UTF-8") from error
