"""What of the article the reader can see whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.span import Span

if TYPE_CHECKING:
    from muraji.ui.article.pictures import Pictures


def whole_lines(pictures: Pictures, top: float, bottom: float) -> tuple[Span, ...]:
    """Return the code points of the lines that lie wholly within a band of the document.

    One span for each stretch between folds: what is folded has not been seen.
    """
    found: list[Span] = []
    for block, origin, picture in pictures.pictures_between(top, bottom):
        line = picture.line
        is_whole = origin.y() + picture.top >= top and origin.y() + picture.bottom <= bottom
        if not is_whole or line.start == line.end:
            continue
        start = block.position()
        units = Span(start + line.start, start + line.end)
        found.append(pictures.positions.to_points(units))
    return tuple(_joined(pictures, found))


def _joined(pictures: Pictures, found: list[Span]) -> list[Span]:
    """Join lines that follow one another with nothing hidden between them."""
    paragraphs = pictures.paragraphs
    joined: list[Span] = []
    last = 0
    for span in found:
        number = pictures.positions.paragraphs_under(span).start
        hidden = any(paragraphs.fold_of(between) for between in range(last + 1, number))
        if joined and not hidden:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
        last = number
    return joined
