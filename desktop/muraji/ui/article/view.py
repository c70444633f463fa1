"""The article as the window knows it: told what to show, it says what the reviewer did.

The view holds no truth and nobody asks it for text. Offsets in and out are code points of the raw
text; Qt's own positions never leave this package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from muraji.domain.label import LabelSet
from muraji.ui.article.marks import MarkMaker, Rules
from muraji.ui.article.mouse import TouchedPage
from muraji.ui.article.page_painter import Highlights
from muraji.ui.article.pointer import Pointer
from muraji.ui.article.positions import Positions
from muraji.ui.article.reading import ReadingStyle
from muraji.ui.article.selection import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from muraji.domain.annotation import Annotation
    from muraji.domain.article import Article
    from muraji.domain.region import Region
    from muraji.domain.span import Span
    from muraji.ui.look.theme import Theme


class ArticleView(TouchedPage):
    """A page to read, with mentions painted around words that Qt has laid out."""

    def __init__(self, theme: Theme, style: ReadingStyle | None = None) -> None:
        super().__init__(theme, style or ReadingStyle())
        self._labels = LabelSet(())
        self._language = QLocale().name()
        self._rules = Rules()

    # the article

    def show_article(
        self,
        article: Article,
        regions: Sequence[Region],
        annotations: Sequence[Annotation],
        labels: LabelSet,
        words: Sequence[Span] | Callable[[], Sequence[Span]] = (),
    ) -> None:
        """Open an article at its top; ``words`` are where drags and edges snap to."""
        self._glide.stop()
        self._text = article.text
        self._positions = Positions(article.text)
        self._labels = labels
        self._maker = MarkMaker(labels, self._language, self._rules)
        self._regions = tuple(regions)
        self._annotations = {annotation.id: annotation for annotation in annotations}
        self._opened.clear()
        self._current = None
        self._highlights = Highlights()
        self._seen = ()
        self._pointer = Pointer(article.text, Words(words))
        self._rebuild()
        self.verticalScrollBar().setValue(0)

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show these mentions and no others."""
        self._annotations = {annotation.id: annotation for annotation in annotations}
        self._remark()

    def update_annotations(
        self, changed: Sequence[Annotation], removed: Iterable[str] = ()
    ) -> None:
        """Show these mentions as they now are; repaints only the lines that they touch."""
        marks = self._pictures.marks
        for identity in removed:
            self._annotations.pop(identity, None)
            self._draw_up(*marks.remove(identity))
        for annotation in changed:
            self._annotations[annotation.id] = annotation
            self._draw_up(*marks.put(annotation))

    def set_regions(self, regions: Sequence[Region]) -> None:
        """Show these zones; the line that was on top stays where it is."""
        self._regions = tuple(regions)
        self._opened.clear()
        self._rebuild_in_place()

    # what is in hand

    def set_current(self, identity: str | None) -> None:
        """Put the ring around a mention and bring it into the middle third of the window."""
        marks = self._pictures.marks
        before, after = marks.get(self._current), marks.get(identity)
        if identity != self._current:
            self._current = self._pictures.chips.current = identity
            self._draw_up(*(mark.span for mark in (before, after) if mark))
        if after:
            self.reveal(after.span)

    def set_caret(self, span: Span | None) -> None:
        """Outline the word at which a mention would be added; None takes the outline away."""
        before, self._highlights.caret = self._highlights.caret, span
        if span != before:
            self._repaint(before, span)
        if span:
            self.reveal(span)

    def set_paragraph(self, span: Span | None) -> None:
        """Draw the quiet bar beside the paragraph in focus; None takes it away."""
        before, self._highlights.paragraph = self._highlights.paragraph, span
        if span != before:
            self._repaint(before, span)

    # how it is shown

    def set_theme(self, theme: Theme) -> None:
        """Change the colours; nothing moves."""
        self._theme = theme
        self._dress()

    def set_reading(self, style: ReadingStyle) -> None:
        """Change face, size, leading or width; the line that was on top stays on top."""
        self._style = style
        self._rebuild_in_place()

    def set_threshold(self, threshold: float, unsure_below: float = 0.75) -> None:
        """Hint only faintly at suggestions that score less; hatch those below the second figure."""
        self._set_rules(Rules(threshold, unsure_below, self._rules.shows_rejected))

    def set_show_rejected(self, shown: bool) -> None:
        """Show what was rejected, struck through, or leave it out."""
        self._set_rules(Rules(self._rules.threshold, self._rules.unsure_below, shown))

    def set_clean_reading(self, clean: bool) -> None:
        """Fold page furniture into dim lines, or show it dimmed."""
        self._is_clean = clean
        self._opened.clear()
        self._rebuild_in_place()

    def set_language(self, language: str) -> None:
        """Write chips in this language; a locale name such as ``ar``."""
        self._language = language
        self._set_rules(self._rules)

    def set_motion(self, has_motion: bool) -> None:
        """Glide to the next mention, or jump where motion is unwelcome."""
        self._glide.has_motion = has_motion

    def _set_rules(self, rules: Rules) -> None:
        self._rules = rules
        self._maker = MarkMaker(self._labels, self._language, rules)
        self._remark()
