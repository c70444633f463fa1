"""WebAnno TSV 3.3: a zip of one file a document, a token a row, parts of tokens in rows of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from muraji.domain.words import Words
from muraji.formats.format import Reading
from muraji.formats.parts.claims import proved
from muraji.formats.parts.document_files import document_files, write_files
from muraji.formats.parts.samples import raw_sample
from muraji.formats.webanno.escapes import escaped_cell, escaped_text
from muraji.formats.webanno.reading import claimed_text
from muraji.formats.webanno.units import sentences_of
from muraji.text.utf16 import Utf16Map

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from muraji.domain.document import Document
    from muraji.domain.label import LabelSet
    from muraji.formats.parts.samples import Sample
    from muraji.formats.webanno.units import Unit

LAYER = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
HEADER = f"#FORMAT=WebAnno TSV 3.3\n#T_SP={LAYER}|identifier|value\n\n"
"""A blank line ends it, and each sentence begins with another."""
_EMPTY = "_"
_NO_VALUE = "*"


class WebAnnoTsv:
    """Named entities of DKPro Core over the raw text, as INCEpTION imports and exports them."""

    name = "webanno"
    title = Words("WebAnno TSV 3.3 (zip)", "صيغة WebAnno TSV 3.3 (zip)")
    suffixes = (".zip", ".tsv")
    loses = Words(
        "Regions, pending and rejected suggestions, values and metadata. The raw text is written, "
        "without the mentions in what was cut; white space before its first word becomes spaces and "
        "line ends after its last word are lost. Offsets count UTF-16 units; a part of a token that "
        "is a mention has a row of its own.",
        "المناطق والاقتراحات المعلّقة والمرفوضة والقيم والبيانات الوصفية. يُكتب النص الخام دون الإشارات "
        "الواقعة في ما حُذف؛ وتصير الفراغات قبل أول كلمة مسافات، وتضيع نهايات السطور بعد آخر كلمة. "
        "وتُعدّ المواضع بوحدات UTF-16، ولما هو إشارة من جزء كلمة سطر مستقل.",
    )
    can_read = True
    can_write = True

    def recognises(self, head: bytes) -> bool:
        """Say whether an archive names TSV files, or a file calls itself WebAnno's."""
        return b".tsv" in head if head.startswith(b"PK") else b"#FORMAT=WebAnno TSV 3" in head[:64]

    def read(self, path: Path) -> Reading:
        """Read a zip or folder of TSV files, or one of them, of version 3.0 to 3.3."""
        return Reading(_documents(path))

    def write(
        self,
        documents: Iterable[Document],
        labels: LabelSet,  # noqa: ARG002
        stream: BinaryIO,
    ) -> None:
        """Write a zip with a file for each document as it comes."""
        numbered = enumerate(documents, 1)
        texts = ((f"{n:06}.tsv", "".join(_lines(raw_sample(one)))) for n, one in numbered)
        write_files(stream, ((name, text.encode()) for name, text in texts))


def _lines(sample: Sample) -> Iterator[str]:
    units = Utf16Map(sample.text)

    def row(id_: str, unit: Unit) -> str:
        places = units.span_to_units(unit.span)
        cells = _cells(unit, sample)
        surface = unit.span.of(sample.text)
        return f"{id_}\t{places.start}-{places.end}\t{surface}\t{cells}\t\n"

    yield HEADER
    for number, sentence in enumerate(sentences_of(sample), 1):
        yield "\n"
        for line in sentence.span.of(sample.text).split("\n"):
            yield f"#Text={escaped_text(line)}\n"
        for place, token in enumerate(sentence.tokens, 1):
            yield row(f"{number}-{place}", token)
            for part_number, part in enumerate(token.parts, 1):
                yield row(f"{number}-{place}.{part_number}", part)


def _cells(unit: Unit, sample: Sample) -> str:
    """Return the cells of link and label; the number in brackets tells mentions apart."""
    if not unit.mentions:
        return f"{_EMPTY}\t{_EMPTY}"
    rows = [(number, sample.mentions[number - 1]) for number in unit.mentions]
    links = "|".join(
        f"{escaped_cell(mention.row.link or '') or _NO_VALUE}[{number}]" for number, mention in rows
    )
    names = "|".join(f"{escaped_cell(mention.label)}[{number}]" for number, mention in rows)
    return f"{links}\t{names}"


def _documents(path: Path) -> Iterator[Document]:
    for file in document_files(path, ".tsv"):
        yield proved(claimed_text(file, WebAnnoTsv.name))
