"""What a CAS says of a sample, whichever way it is written: its sentences, tokens and entities."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from muraji.domain.words import Words
from muraji.formats.parts.cut_tokens import token_sentences
from muraji.formats.uima.type_system import NAMED_ENTITY, SEGMENTATION
from muraji.text.utf16 import Utf16Map

if TYPE_CHECKING:
    from collections.abc import Iterator

    from muraji.domain.span import Span
    from muraji.formats.parts.samples import Sample

DOCUMENT = "uima.tcas.DocumentAnnotation"
FIRST_VIEW = "_InitialView"
SOFA = 1
"""The number of the text; the rows follow it."""
LOSES = Words(
    "Regions, pending and rejected suggestions, values and metadata. The raw text is written with "
    "tokens and sentences, without the mentions in what was cut; offsets count UTF-16 units.",
    "المناطق والاقتراحات المعلّقة والمرفوضة والقيم والبيانات الوصفية. يُكتب النص الخام مع كلماته وجمله "
    "دون الإشارات الواقعة في ما حُذف، وتُعدّ المواضع بوحدات UTF-16.",
)
"""What no CAS of ours says."""


class CasRow(NamedTuple):
    """An annotation with its offsets in UTF-16 units, half-open, as UIMA has them."""

    type: str
    begin: int
    end: int
    features: dict[str, str]


def cas_rows(sample: Sample) -> Iterator[CasRow]:
    """Yield the whole document, then sentences with their tokens, then the named entities."""
    units = Utf16Map(sample.text)

    def row(kind: str, span: Span, **features: str) -> CasRow:
        return CasRow(kind, units.to_units(span.start), units.to_units(span.end), features)

    yield CasRow(DOCUMENT, 0, units.to_units(len(sample.text)), {"language": "ar"})
    spans = [mention.span for mention in sample.mentions]
    for sentence in token_sentences(sample.text, spans):
        begin, end = units.to_units(sentence[0].start), units.to_units(sentence[-1].end)
        yield CasRow(f"{SEGMENTATION}.Sentence", begin, end, {})
        for token in sentence:
            yield row(f"{SEGMENTATION}.Token", token)
    for mention in sample.mentions:
        link = {"identifier": mention.row.link} if mention.row.link else {}
        yield row(NAMED_ENTITY, mention.span, value=mention.label, **link)
