"""CSV: the mentions as a table that a spreadsheet opens by itself."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, BinaryIO

from muraji.domain.words import Words
from muraji.formats.format import WrittenOnly
from muraji.formats.parts.table import COLUMNS, rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from muraji.domain.document import Document
    from muraji.domain.label import LabelSet


class CsvTable(WrittenOnly):
    """A row for each mention in any state, in UTF-8 with the mark by which Excel knows it."""

    name = "csv"
    title = Words("CSV table", "جدول CSV")
    suffixes = (".csv",)
    loses = Words(
        "The texts but for a few words around each mention, and regions. A cell that a spreadsheet "
        "would compute begins with an apostrophe.",
        "النصوص عدا كلمات حول كل إشارة، والمناطق. والخلية التي قد يحسبها برنامج الجداول تبدأ بفاصلة عليا.",
    )

    def write(
        self,
        documents: Iterable[Document],
        labels: LabelSet,  # noqa: ARG002
        stream: BinaryIO,
    ) -> None:
        """Write the rows of each document as it comes."""
        text = io.TextIOWrapper(stream, "utf-8-sig", newline="", write_through=True)
        try:
            writer = csv.writer(text)
            writer.writerow(COLUMNS)
            for document in documents:
                writer.writerows(rows(document))
        finally:
            text.detach()
