"""How much of a page is on the screen: a cautious model, so that what it calls seen has been seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.span import Span

if TYPE_CHECKING:
    from muraji.review.page import Page

LETTERS_A_LINE = 80
LINES_A_SCREEN = 13
"""A window of 1360 x 860 shows 16 lines of about 105 letters at the default reading size."""
LINES_KEPT = 2
"""Lines of the screen before that stay when a page is scrolled."""


class Screen:
    """The lines on the screen, moved as the window moves its page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._lines = [
            Span(start, min(paragraph.end, start + LETTERS_A_LINE))
            for paragraph in page.paragraphs
            for start in range(paragraph.start, paragraph.end, LETTERS_A_LINE)
        ]
        self._top = 0
        self._note()

    @property
    def is_at_end(self) -> bool:
        """Whether the last line is on the screen."""
        return self._top + LINES_A_SCREEN >= len(self._lines)

    def is_above(self, position: int) -> bool:
        """Say whether the screen is above the line of a code point, so that scrolling leads to it."""
        return bool(self._lines) and self._lines[self._top].start < position

    def reveal(self, position: int) -> None:
        """Bring the line of a code point into the middle third, as little as that takes."""
        line = next(
            (i for i, span in enumerate(self._lines) if span.end > position), len(self._lines) - 1
        )
        third = LINES_A_SCREEN // 3
        if not self._top + third <= line < self._top + 2 * third:
            self._top = min(max(0, line - third), max(0, len(self._lines) - LINES_A_SCREEN))
        self._note()

    def scroll(self) -> None:
        """Go one screen down."""
        furthest = max(0, len(self._lines) - LINES_A_SCREEN)
        self._top = min(furthest, self._top + LINES_A_SCREEN - LINES_KEPT)
        self._note()

    def _note(self) -> None:
        shown = self._lines[self._top : self._top + LINES_A_SCREEN]
        if shown:
            self._page.note_seen(Span(shown[0].start, shown[-1].end))
