"""Letters are found where their ink is, in several fonts, on wrapped lines, at bidi borders."""

from __future__ import annotations

import itertools
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontDatabase, QRawFont, QTextLayout, QTextOption

from muraji.ui.article.letters import ALL_OF_IT, Line, Strip, line_of
from muraji.ui.article.positions import Positions

if TYPE_CHECKING:
    from collections.abc import Iterator

FONTS = ["Noto Naskh Arabic", "DejaVu Sans", "Vazirmatn", "Noto Sans Arabic"]
MIXED = "السلام 25 لأنقرة (BBC) 😀 بـ\u200cب 3-12 قال «حمص» إنّ اللَّه 2024-12-07 ثم"


@pytest.fixture(params=FONTS)
def font(request: pytest.FixtureRequest, qapp: object) -> QFont:
    if request.param not in QFontDatabase.families():
        pytest.skip(f"the font {request.param} is not installed here")
    font = QFont(request.param)
    font.setPixelSize(19)
    return font


def laid_out(text: str, font: QFont, width: float = 420.0) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout


def measured(text: str, layout: QTextLayout) -> Iterator[tuple[int, Line]]:
    positions = Positions(text)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        letters = positions.letters(line.textStart(), line.textStart() + line.textLength())
        yield number, line_of(line, letters)


def inked_glyphs(layout: QTextLayout, number: int) -> Iterator[tuple[int, float]]:
    """Yield the unit and the middle of the ink of each glyph on a line, as Qt will paint it.

    Stretches in several fonts are left out, as Qt counts their units wrongly; they are tested by
    their pixels in test_view.
    """
    line = layout.lineAt(number)
    runs = line.glyphRuns(line.textStart(), line.textLength(), ALL_OF_IT)
    extents = Counter(run.boundingRect().left() for run in runs)
    for run in runs:
        if extents[run.boundingRect().left()] > 1:
            continue
        raw: QRawFont = run.rawFont()
        glyphs = zip(run.stringIndexes(), run.glyphIndexes(), run.positions(), strict=True)
        for unit, glyph, position in glyphs:
            ink = raw.boundingRect(glyph)
            if ink.width() > 0:
                yield unit, position.x() + ink.center().x()


def test_the_ink_of_a_glyph_hits_its_own_letter(font: QFont, seed_texts: list[str]) -> None:
    hits = misses = 0
    for text in seed_texts:
        for paragraph in text.split("\n"):
            layout = laid_out(paragraph, font)
            for number, line in measured(paragraph, layout):
                for unit, x in inked_glyphs(layout, number):
                    found = line.unit_at(x)
                    assert found is not None
                    is_near = unit - 1 <= found <= unit + 2  # letters of one ligature
                    hits, misses = hits + is_near, misses + (not is_near)
    assert hits > 4000
    assert misses / hits < 0.01


def test_every_letter_that_takes_room_has_a_place_of_its_own(font: QFont) -> None:
    for _, line in measured(MIXED, laid_out(MIXED, font)):
        boxes = sorted(box for box in line.boxes if box)
        assert len(boxes) > 5
        for one, other in itertools.pairwise(boxes):
            assert other.left >= one.right - 1.5, "boxes may only touch"


def test_boxes_fill_the_line_without_gaps(font: QFont) -> None:
    for _, line in measured(MIXED, laid_out(MIXED, font)):
        assert len(line.strips(line.start, line.end)) == 1


def test_a_ligature_is_shared_by_its_letters(font: QFont) -> None:
    text = "لأنقرة"
    ((_, line),) = measured(text, laid_out(text, font))
    lam, alef = line.boxes[0], line.boxes[1]
    assert lam
    assert alef
    assert alef.right <= lam.left + 0.5
    assert lam.right - lam.left > 1
    assert alef.right - alef.left > 1


def test_a_number_beside_arabic_keeps_to_its_digits(font: QFont) -> None:
    text = "يوم 25ديسمبر"
    ((_, line),) = measured(text, laid_out(text, font))
    (digits,) = line.strips(4, 6)
    (word,) = line.strips(6, 12)
    (both,) = line.strips(4, 12)
    assert word.right <= digits.left + 0.5
    assert both == Strip(word.left, digits.right)


def test_a_span_that_a_bidi_border_tears_has_two_strips(font: QFont) -> None:
    text = "من BBC News قال"
    ((_, line),) = measured(text, laid_out(text, font))
    strips = line.strips(1, 5)
    assert len(strips) == 2
    assert sum(strip.right - strip.left for strip in strips) > 10


def test_a_line_without_letters_has_no_place(font: QFont) -> None:
    empty = Line(0, 0, 0.0, 10.0, 20.0, ())
    assert empty.unit_at(5.0) is None
    assert empty.extent() is None
    assert empty.strips(0, 4) == []
