"""The open article with everything known about it, kept in step with every change."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.article import Status
from muraji.domain.document import Document
from muraji.domain.region import Region
from muraji.domain.span import Span, merged, reading_order
from muraji.text.matching import matching_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.domain.article import Article
    from muraji.domain.change import Changes, Row

key_of = lru_cache(maxsize=20_000)(matching_key)
"""A group is looked up at every key press, over surfaces that stay the same."""


class Page:
    """The open article, kept in step with every change; reading it costs no query."""

    def __init__(self, document: Document) -> None:
        self.article: Article = document.article
        self.status: Status = document.status
        self.annotations: dict[str, Annotation] = {row.id: row for row in document.annotations}
        self.regions: list[Region] = list(document.regions)
        self.version = 0
        """Counts the changes taken in, so that what was computed from the rows can be kept."""
        self._ordered: list[Annotation] | None = None
        self._kept_words: list[Span] | None = None
        self._cut: list[Span] | None = None
        self._decided: tuple[int, int] = (-1, 0)
        self._names: defaultdict[str, dict[str, Annotation]] | None = None
        self.seen: list[Span] = []
        """The stretches that have been on the screen, merged."""

    @cached_property
    def words(self) -> list[Span]:
        """The tokens over which caret and edges step: words, numbers and marks, in order."""
        from muraji.text.tokens import TokenKind, tokens

        return [token.span for token in tokens(self.text) if token.kind is not TokenKind.NEWLINE]

    @property
    def kept_words(self) -> list[Span]:
        """The tokens of the article itself: those in zones that are cut are left out."""
        if self._kept_words is None:
            self._kept_words = [word for word in self.words if not self.is_cut(word)]
        return self._kept_words

    def find_words(self) -> list[Span]:
        """Return :attr:`words`, found when they are first needed: the page is painted without them."""
        return self.words

    @cached_property
    def paragraphs(self) -> list[Span]:
        """The lines that hold any text."""
        found, start = [], 0
        for line in self.text.split("\n"):
            if line.strip():
                found.append(Span(start, start + len(line)))
            start += len(line) + 1
        return found

    @property
    def text(self) -> str:
        """The article's raw text."""
        return self.article.text

    @property
    def document(self) -> Document:
        """The article with everything known about it now."""
        return Document(self.article, self.status, tuple(self.regions), tuple(self.in_order()))

    def in_order(self) -> list[Annotation]:
        """Return the mentions of every state in reading order."""
        if self._ordered is None:
            self._ordered = sorted(self.annotations.values(), key=_page_order)
        return self._ordered

    @property
    def decided(self) -> int:
        """How many mentions are accepted or rejected."""
        if self._decided[0] != self.version:
            rows = self.annotations.values()
            count = sum(row.state is not MentionState.PENDING for row in rows)
            self._decided = (self.version, count)
        return self._decided[1]

    def is_cut(self, span: Span) -> bool:
        """Say whether the span begins in a zone that is not part of the article."""
        if self._cut is None:
            self._cut = merged(region.span for region in self.regions if not region.kind.is_content)
        return bool(self._cut) and _is_in(span.start, self._cut)

    def of_name(self, key: str) -> list[Annotation]:
        """Return the mentions of every state whose surface has this matching key, in reading order."""
        if self._names is None:
            self._names = defaultdict(dict)
            for row in self.in_order():
                self._names[key_of(row.span.of(self.text))][row.id] = row
        return sorted(self._names.get(key, {}).values(), key=_page_order)

    def paragraph_at(self, position: int) -> Span | None:
        """Return the paragraph that holds the code point, or the next one below it."""
        place = bisect_left(self.paragraphs, position + 1, key=lambda span: span.end)
        return self.paragraphs[place] if place < len(self.paragraphs) else None

    def note_seen(self, span: Span) -> None:
        """Remember that the span has been wholly on the screen."""
        self.seen = merged([*self.seen, span])

    def was_seen(self, span: Span) -> bool:
        """Say whether every letter of the span has been on the screen."""
        return any(stretch.contains(span) for stretch in self.seen)

    def apply(self, changes: Changes) -> None:
        """Keep step with what was committed; rows of other articles are passed over."""
        self.version += 1
        for change in changes:
            row = change.row
            if row.article_id != self.article.id:
                continue
            if isinstance(row, Status):
                self.status = row
            elif isinstance(row, Annotation):
                self._replace(self.annotations.pop(row.id, None), change.after)
            elif isinstance(row, Region):
                self._kept_words = self._cut = None
                self.regions = [region for region in self.regions if region.id != row.id]
                if change.after is not None:
                    self.regions.append(row)
        self.regions.sort(key=lambda region: region.span)

    def _replace(self, before: Annotation | None, after: Row | None) -> None:
        """Put a mention where another stood, and keep reading order and names without looking anew."""
        if before is not None and self._names is not None:
            del self._names[key_of(before.span.of(self.text))][before.id]
        if before is not None and self._ordered is not None:
            del self._ordered[bisect_left(self._ordered, _page_order(before), key=_page_order)]
        if isinstance(after, Annotation):
            self.annotations[after.id] = after
            if self._names is not None:
                self._names[key_of(after.span.of(self.text))][after.id] = after
            if self._ordered is not None:
                insort(self._ordered, after, key=_page_order)


def _is_in(position: int, spans: Sequence[Span]) -> bool:
    place = bisect_right(spans, position, key=lambda span: span.start)
    return place > 0 and spans[place - 1].covers(position)


def _page_order(row: Annotation) -> tuple[int, int, str, str]:
    return (*reading_order(row.span), row.label, row.id)
