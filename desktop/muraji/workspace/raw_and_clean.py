"""A text before and after cleaning, line beside line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.domain.span import Span
from muraji.text.normalise import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from muraji.domain.document import Document


@dataclass(frozen=True)
class LinePair:
    """A line of the raw text, and what is left of it."""

    raw: str
    clean: str | None
    """None where nothing is left."""
    kinds: tuple[str, ...] = ()
    """The kinds of the zones that the line has a part in, those of the article too."""

    @property
    def is_changed(self) -> bool:
        """Whether cleaning changed the line."""
        return self.raw.strip() != (self.clean or "").strip()


def line_pairs(document: Document, options: Iterable[str] = ()) -> Iterator[LinePair]:
    """Yield every line that is not blank, raw and clean; ``options`` names further cleanings.

    Raises:
        KeyError: there is no such cleaning.
    """
    text = document.article.text
    cut = [region.span for region in document.regions if not region.kind.is_content]
    projection = clean(text, cut, options)
    start = 0
    for line in text.split("\n"):
        span = Span(start, start + len(line)) if line else None
        start += len(line) + 1
        if span is None or not line.strip():
            continue
        kinds = [r.kind.value for r in document.regions if r.span.overlaps(span)]
        left = projection.to_projected(span)
        shown = left.of(projection.text).strip("\n") if left else None
        yield LinePair(line, shown or None, tuple(dict.fromkeys(kinds)))
