"""XLSX: the mentions as a workbook that opens right to left, whose cells are never computed."""

from __future__ import annotations

import re
import zipfile
from itertools import chain, islice
from typing import TYPE_CHECKING, BinaryIO
from xml.sax.saxutils import escape

from muraji.domain.words import Words
from muraji.formats.format import WrittenOnly
from muraji.formats.parts.archive import add_member, member_stream
from muraji.formats.parts.table import COLUMNS, cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from muraji.domain.document import Document
    from muraji.domain.label import LabelSet
    from muraji.formats.parts.table import Cell

LONGEST_CELL = 32_767
"""UTF-16 units; Excel cuts what is longer, and says nothing."""
LONGEST_SHEET = 1_048_576
"""Rows; what is left goes on a sheet of its own."""
CUT = " […]"
_WIDTHS = {"text": 32, "before": 36, "after": 36, "title": 36, "source": 24, "note": 24}
# XML forbids the first; Excel reads the second as the letter whose number it gives.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLES = (
    f'{_XML}<styleSheet xmlns="{_MAIN}">'
    '<fonts count="2"><font><sz val="11"/><name val="Arial"/></font>'
    '<font><b/><sz val="11"/><name val="Arial"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>'
    "</styleSheet>"
)
_BOLD, _TEXT = 1, 2
"""Styles: the head of a column, and what stays text also when somebody edits it."""


class Xlsx(WrittenOnly):
    """A row for each mention in any state; a sheet that is full is followed by another."""

    name = "xlsx"
    title = Words("Excel workbook (XLSX)", "مصنف Excel (XLSX)")
    suffixes = (".xlsx",)
    loses = Words(
        "The texts but for a few words around each mention, and regions. A cell of more than "
        "32,767 letters, which is all that Excel holds, is cut and ends in […].",
        "النصوص عدا كلمات حول كل إشارة، والمناطق. والخلية التي تزيد على 32,767 حرفًا، وهو أقصى ما يسعه "
        "Excel، تُقطع وتنتهي بـ[…].",
    )

    def write(
        self,
        documents: Iterable[Document],
        labels: LabelSet,  # noqa: ARG002
        stream: BinaryIO,
    ) -> None:
        """Write the rows of each document as it comes."""
        rows = chain.from_iterable(map(cells, documents))
        sheets = 0
        with zipfile.ZipFile(stream, "w") as archive:
            first = next(rows, None)
            while first is not None or not sheets:
                sheets += 1
                sheet = chain([first], islice(rows, LONGEST_SHEET - 2)) if first else iter(())
                with member_stream(archive, f"xl/worksheets/sheet{sheets}.xml") as member:
                    member.writelines(_sheet(sheet))
                first = next(rows, None)
            for name, text in _frame(sheets).items():
                add_member(archive, name, text.encode())


def _sheet(rows: Iterator[list[Cell]]) -> Iterator[bytes]:
    """Yield the parts of a sheet: heads that stay in sight and can be filtered, then the rows."""
    widths = "".join(
        f'<col min="{place}" max="{place}" width="{_WIDTHS.get(name, 14)}" customWidth="1"/>'
        for place, name in enumerate(COLUMNS, 1)
    )
    heads = "".join(_cell(name, _BOLD) for name in COLUMNS)
    yield (
        f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews>'
        '<sheetView workbookViewId="0" rightToLeft="1">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>'
        f"</sheetViews><cols>{widths}</cols><sheetData><row>{heads}</row>"
    ).encode()
    count = 1
    for row in rows:
        count += 1
        yield f"<row>{''.join(_cell(cell, _TEXT) for cell in row)}</row>".encode()
    last = chr(ord("A") + len(COLUMNS) - 1)
    yield f'</sheetData><autoFilter ref="A1:{last}{count}"/></worksheet>'.encode()


def _cell(cell: Cell, style: int) -> str:
    if isinstance(cell, int):
        return f"<c><v>{cell}</v></c>"
    if not cell:
        return "<c/>"
    text = escape(_NO_XML.sub(_number, _shortened(cell)))
    return f'<c t="inlineStr" s="{style}"><is><t xml:space="preserve">{text}</t></is></c>'


def _number(found: re.Match[str]) -> str:
    return f"_x{ord(found[0]):04X}_"


def _shortened(text: str) -> str:
    if 2 * len(text) <= LONGEST_CELL or len(text.encode("utf-16-le")) <= 2 * LONGEST_CELL:
        return text
    room = 2 * (LONGEST_CELL - len(CUT))
    return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + CUT


def _frame(sheets: int) -> dict[str, str]:
    """Return the files around the sheets, by name."""
    numbers = range(1, sheets + 1)
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        for n in numbers
    )
    listed = "".join(
        f'<sheet name="{"mentions" if n == 1 else f"mentions {n}"}" sheetId="{n}" r:id="rId{n}"/>'
        for n in numbers
    )
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in numbers
    )
    return {
        "[Content_Types].xml": (
            f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>{parts}</Types>'
        ),
        "_rels/.rels": (
            f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>{listed}</sheets>'
            "</workbook>"
        ),
        "xl/_rels/workbook.xml.rels": (
            f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{links}'
            f'<Relationship Id="rId{sheets + 1}" Type="{_RELATIONS}/styles" Target="styles.xml"/>'
            "</Relationships>"
        ),
        "xl/styles.xml": _STYLES,
    }
