"""The paragraphs of a Word document, without what was deleted; nothing in it is believed."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from muraji.domain.errors import MurajiError
from muraji.formats.catalogue import reader_of
from muraji.formats.word_document import WordDocument

if TYPE_CHECKING:
    from pathlib import Path

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BODY = f"""<?xml version="1.0" encoding="UTF-8"?><w:document {SPACE}><w:body>
<w:p><w:r><w:t>أعلن </w:t></w:r><w:r><w:t>الوزير</w:t></w:r></w:p>
<w:p><w:del><w:r><w:delText>محذوف</w:delText></w:r></w:del><w:r><w:t>أ</w:t><w:tab/><w:t>ب</w:t><w:br/><w:t>ج</w:t></w:r></w:p>
<w:p/>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>خلية</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
</w:body></w:document>"""
CORE = (
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>عنوان</dc:title><dc:creator>سعاد</dc:creator><dc:subject>x</dc:subject>"
    "</cp:coreProperties>"
)


def write(path: Path, members: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return path


def test_paragraphs_tabs_breaks_and_cells_are_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.docx", {"word/document.xml": BODY, "docProps/core.xml": CORE})
    assert reader_of(path) == "docx"
    (document,) = WordDocument().read(path).documents
    assert document.article.text == "أعلن الوزير\nأ\tب\nج\n\nخلية"
    assert document.article.metadata == {"title": "عنوان", "author": "سعاد"}


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"a.txt": "x"}, "not a Word document"),
        ({"word/document.xml": "<!DOCTYPE a><a/>"}, "DOCTYPE"),
        ({"word/document.xml": "<a>"}, "not XML"),
        ({"word/document.xml": "<a/>"}, "holds no text"),
        ({"../word/document.xml": BODY}, "outside of itself"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, members: dict[str, str], reason: str) -> None:
    path = write(tmp_path / "a.docx", members)
    with pytest.raises(MurajiError, match=reason) as refusal:
        list(WordDocument().read(path).documents)
    assert "a.docx" in refusal.value.words.ar
