"""A sample as the XML of a CAS: its text, sentences, tokens and named entities."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from muraji.formats.cut_tokens import token_sentences
from muraji.formats.uima.type_system import NAMED_ENTITY, SEGMENTATION, namespace
from muraji.text.utf16 import Utf16Map

if TYPE_CHECKING:
    from collections.abc import Iterator

    from muraji.domain.span import Span
    from muraji.formats.samples import Sample

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" '
    'xmlns:tcas="http:///uima/tcas.ecore" '
    f'xmlns:ner="{namespace(NAMED_ENTITY)}" '
    f'xmlns:segmentation="{namespace(SEGMENTATION + ".Token")}" xmi:version="2.0">\n'
    '<cas:NULL xmi:id="0"/>\n'
)
SOFA = 1


def cas_of(sample: Sample) -> str:
    """Return the XMI of a sample; offsets count UTF-16 units, as UIMA has them."""
    lines = list(_annotations(sample))
    members = [SOFA + number for number in range(1, len(lines) + 1)]
    body = "".join(
        f'<{line} xmi:id="{member}" sofa="{SOFA}"/>\n'
        for member, line in zip(members, lines, strict=True)
    )
    text = quoteattr(_NO_XML.sub("\ufffd", sample.text))
    return (
        f'{_HEAD}{body}<cas:Sofa xmi:id="{SOFA}" sofaNum="1" sofaID="_InitialView" '
        f'mimeType="text" sofaString={text}/>\n'
        f'<cas:View sofa="{SOFA}" members="{" ".join(map(str, members))}"/>\n</xmi:XMI>\n'
    )


def _annotations(sample: Sample) -> Iterator[str]:
    units = Utf16Map(sample.text)

    def at(span: Span) -> str:
        edges = units.span_to_units(span)
        return f'begin="{edges.start}" end="{edges.end}"'

    length = units.to_units(len(sample.text))
    yield f'tcas:DocumentAnnotation begin="0" end="{length}" language="ar"'
    spans = [mention.span for mention in sample.mentions]
    for sentence in token_sentences(sample.text, spans):
        begin, end = units.to_units(sentence[0].start), units.to_units(sentence[-1].end)
        yield f'segmentation:Sentence begin="{begin}" end="{end}"'
        for token in sentence:
            yield f"segmentation:Token {at(token)}"
    for mention in sample.mentions:
        link = f" identifier={quoteattr(mention.row.link)}" if mention.row.link else ""
        yield f"ner:NamedEntity {at(mention.span)} value={quoteattr(mention.label)}{link}"
