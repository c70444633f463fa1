"""Going by paragraph, and saying what a paragraph is."""

from __future__ import annotations

from muraji.domain.decision import MarkRegion
from muraji.domain.region import RegionKind
from muraji.domain.span import Span
from muraji.review.desk import Desk, Outcome


def next_paragraph(desk: Desk) -> Outcome:
    """Go to the paragraph below; the mention in hand is let go."""
    return _step(desk, 1)


def previous_paragraph(desk: Desk) -> Outcome:
    """Go to the paragraph above; the mention in hand is let go."""
    return _step(desk, -1)


def widen(desk: Desk) -> Outcome:
    """Put the caret on the whole paragraph in focus; on a stretch already, take the next one in."""
    page, stretch = desk.page, _stretch(desk)
    if page is None or stretch is None:
        return Outcome()
    following = page.paragraph_at(stretch.end)
    if stretch == desk.caret and following is not None and following.start >= stretch.end:
        stretch = Span(stretch.start, following.end)
    desk.set_caret(stretch)
    return Outcome()


def keep_or_cut(desk: Desk) -> Outcome:
    """Cut the paragraph in focus out of the article; one that is cut already is kept again."""
    page, stretch = desk.page, _stretch(desk)
    if page is None or stretch is None:
        return Outcome()
    is_cut = any(
        region.span.overlaps(stretch) for region in page.regions if not region.kind.is_content
    )
    return mark(desk, None if is_cut else RegionKind.OTHER_NEWS_TEASER)


def mark(desk: Desk, kind: RegionKind | None) -> Outcome:
    """Say what the paragraph in focus, or the text under the caret, is; None makes it body."""
    page, stretch = desk.page, _stretch(desk)
    if page is None or stretch is None:
        return Outcome()
    return desk.do(MarkRegion(page.article.id, stretch, kind))


def _stretch(desk: Desk) -> Span | None:
    """Return what the caret was widened to; on a single word it stands for its whole paragraph."""
    page, caret = desk.page, desk.caret
    if page is None:
        return None
    if caret is not None and caret not in page.words:
        return caret
    return page.paragraph_at(desk.place)


def _step(desk: Desk, by: int) -> Outcome:
    page = desk.page
    here = page.paragraph_at(desk.place) if page else None
    if page is None or not page.paragraphs:
        return Outcome()
    place = (
        page.paragraphs.index(here) + by if here in page.paragraphs else len(page.paragraphs) - 1
    )
    paragraph = page.paragraphs[min(max(0, place), len(page.paragraphs) - 1)]
    desk.choose(None)
    desk.place = paragraph.start
    return Outcome()
