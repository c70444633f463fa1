"""What is noted of each article on the first way through: enough to split, to count, to describe."""

from __future__ import annotations

from array import array
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from muraji.domain.annotation import MentionState
from muraji.store.noted import ArticleFacts
from muraji.text.matching import matching_key
from muraji.text.similar import sketch
from muraji.text.tokens import tokens

if TYPE_CHECKING:
    from muraji.domain.document import Document


@dataclass
class Totals:
    """Counts over articles, that can be taken of all of them or of a part."""

    articles: int = 0
    letters: int = 0
    """Code points of the raw texts."""
    tokens: int = 0
    mentions: int = 0
    nested: int = 0
    """Mentions that lie in another."""
    rejected: int = 0
    pending: int = 0
    labels: Counter[str] = field(default_factory=Counter)
    manners: Counter[str] = field(default_factory=Counter)
    """By how the decision came about, over accepted mentions."""
    origins: Counter[str] = field(default_factory=Counter)
    """By what proposed it, over accepted mentions."""
    reviewers: Counter[str] = field(default_factory=Counter)
    sources: int = 0
    """How many different ones."""

    def add(self, document: Document) -> None:
        """Count one article."""
        text = document.article.text
        self.articles += 1
        self.letters += len(text)
        self.tokens += len(tokens(text))
        end = 0
        for row in document.annotations:
            if row.state is not MentionState.ACCEPTED:
                self.rejected += row.state is MentionState.REJECTED
                self.pending += row.state is MentionState.PENDING
                continue
            self.mentions += 1
            self.nested += row.span.end <= end
            end = max(end, row.span.end)
            self.labels[row.label] += 1
            self.manners[row.manner.value if row.manner else "unknown"] += 1
            self.origins[row.origin] += 1
            if row.reviewer:
                self.reviewers[row.reviewer] += 1


def facts_of(document: Document, id_: str = "") -> ArticleFacts:
    """Return what is noted of an article, called ``id_`` in its project; what was cut does not count."""
    article = document.article
    cut = [region.span for region in document.regions if not region.kind.is_content]
    kept, place = [], 0
    for span in sorted(cut):
        kept.append(article.text[place : span.start])
        place = span.end
    kept.append(article.text[place:])
    named = {
        (matching_key(row.span.of(article.text)), row.label)
        for row in document.annotations
        if row.state is MentionState.ACCEPTED and not document.is_cut(row)
    }
    published = document.status.published or article.metadata.get("published", "")
    return ArticleFacts(
        id_ or article.id,
        article.id,
        source_of(document),
        published[:10],
        sketch("\n".join(kept)),
        # Numbers take a tenth of the room; they hold for this run of the program only.
        array("q", {hash(key) for key, _ in named if _is_telling(key)}),
        array("q", {hash(pair) for pair in named}),
    )


def _is_telling(key: str) -> bool:
    """Say whether a mention can name what a story is about; dates and numbers are in all of them."""
    return len(key) > 2 and not any(letter.isdigit() for letter in key)


def source_of(document: Document) -> str:
    """Return whose article it is: its site, the host of its url, else its source."""
    metadata = document.article.metadata
    host = _host(metadata.get("url", "")) or _host(document.article.source)
    return metadata.get("site", "").strip() or host or document.article.source


def _host(url: str) -> str:
    try:
        host = urlsplit(url).hostname if "//" in url else None
    except ValueError:
        return ""
    return (host or "").removeprefix("www.")
