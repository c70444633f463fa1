"""A sample as the XML of a CAS."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from muraji.formats.uima.cas_rows import DOCUMENT, FIRST_VIEW, SOFA, cas_rows
from muraji.formats.uima.type_system import NAMED_ENTITY, SEGMENTATION, namespace

if TYPE_CHECKING:
    from muraji.formats.parts.samples import Sample
    from muraji.formats.uima.cas_rows import CasRow

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" '
    'xmlns:tcas="http:///uima/tcas.ecore" '
    f'xmlns:ner="{namespace(NAMED_ENTITY)}" '
    f'xmlns:segmentation="{namespace(SEGMENTATION + ".Token")}" xmi:version="2.0">\n'
    '<cas:NULL xmi:id="0"/>\n'
)
_TAGS = {
    DOCUMENT: "tcas:DocumentAnnotation",
    f"{SEGMENTATION}.Sentence": "segmentation:Sentence",
    f"{SEGMENTATION}.Token": "segmentation:Token",
    NAMED_ENTITY: "ner:NamedEntity",
}


def cas_of(sample: Sample) -> str:
    """Return the XMI of a sample."""
    lines = [_element(row, SOFA + number) for number, row in enumerate(cas_rows(sample), 1)]
    members = " ".join(str(SOFA + number) for number in range(1, len(lines) + 1))
    text = quoteattr(_NO_XML.sub("\ufffd", sample.text))
    return (
        f'{_HEAD}{"".join(lines)}<cas:Sofa xmi:id="{SOFA}" sofaNum="1" sofaID="{FIRST_VIEW}" '
        f'mimeType="text" sofaString={text}/>\n'
        f'<cas:View sofa="{SOFA}" members="{members}"/>\n</xmi:XMI>\n'
    )


def _element(row: CasRow, number: int) -> str:
    features = "".join(f" {name}={quoteattr(value)}" for name, value in row.features.items())
    return (
        f'<{_TAGS[row.type]} begin="{row.begin}" end="{row.end}"{features} '
        f'xmi:id="{number}" sofa="{SOFA}"/>\n'
    )
