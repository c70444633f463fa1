"""An article: a raw text that never changes, and where its review stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from hashlib import sha256
from urllib.parse import urlsplit

_HEADLINE_WITHIN = 4_000
"""Code points in which a headline is looked for."""
_PARAGRAPH, _SENTENCE = 20, 8
"""A line of so many words is no headline, nor is one of so many that ends like a sentence."""
_BETWEEN_LINKS = frozenset("|›»•·/")


@dataclass(frozen=True, slots=True)
class Article:
    """A text under review; every offset in the program is a code point of ``text``.

    Newlines are settled (line feeds only) before an Article is made; see :func:`article_of`.
    """

    id: str
    source: str
    """Where it came from, as the reviewer knows it: a file name or a URL."""
    text: str
    sha256: str
    metadata: dict[str, str] = field(default_factory=dict)
    """What the source says of itself: title, url, author, published, site ..."""

    @property
    def title(self) -> str:
        """The headline given by the source, else the line above the first paragraph that reads like one."""
        return self.metadata.get("title", "").strip() or _headline_in(self.text)


def _headline_in(text: str) -> str:
    """Return the wordiest line above the first paragraph, so that no menu gives a scraped page its name.

    That is the first line that is not blank where no other has more words, figures left out.
    """
    best, most = "", -1
    for line in text[:_HEADLINE_WITHIN].split("\n"):
        words = line.split()
        if not words:
            continue
        ends = line.rstrip().endswith((".", "،")) and len(words) >= _SENTENCE
        if best and (ends or len(words) >= _PARAGRAPH):
            break
        count = (
            0 if _BETWEEN_LINKS & set(words) else sum(any(map(str.isalpha, word)) for word in words)
        )
        if count > most:
            best, most = line.strip(), count
    return best


def article_of(source: str, text: str, metadata: dict[str, str] | None = None) -> Article:
    """Make an article from a decoded text: settle its newlines and name it by its content.

    Two equal texts get the same id, here and on any other machine.
    """
    settled = text.replace("\r\n", "\n").replace("\r", "\n")
    digest = sha256(settled.encode("utf-8")).hexdigest()
    return Article(digest[:16], source, settled, digest, metadata or {})


def outlet_of(metadata: dict[str, str]) -> str:
    """Return the outlet that an article comes from: its site, or the host of its address, or nothing.

    Articles of which neither is known count as of one outlet.
    """
    site = metadata.get("site", "").strip()
    if site:
        return site.casefold()
    try:
        host = urlsplit(metadata.get("url", "")).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


class ReviewState(StrEnum):
    """How far the review of an article has come."""

    WAITING = "waiting"
    STARTED = "started"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Status:
    """Where the review of one article stands: the only part of an article that decisions change."""

    article_id: str
    state: ReviewState = ReviewState.WAITING
    published: str | None = None
    """ISO date against which relative dates are resolved; None while unknown."""
    flagged: bool = False
    note: str = ""
    document_labels: tuple[str, ...] = ()


def status_of(article: Article) -> Status:
    """Return the status of an article that has just come in; its day is known if its source says it."""
    try:
        day = date.fromisoformat(article.metadata.get("published", "")[:10])
    except ValueError:
        return Status(article.id)
    return Status(article.id, published=day.isoformat())
