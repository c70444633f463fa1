"""A saved page to its lines and what it says of itself."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from muraji.formats.web.encoding import decode_page
from muraji.formats.web.linked_data import said_in
from muraji.formats.web.markup import Tag, decoded, tokens
from muraji.formats.web.page_lines import PageLines

if TYPE_CHECKING:
    from collections.abc import Iterable

META = {
    "title": ("og:title", "twitter:title", "dc.title"),
    "author": ("author", "article:author", "dc.creator", "parsely-author"),
    "url": ("og:url",),
    "published": (
        *("article:published_time", "og:published_time", "datepublished", "parsely-pub-date"),
        *("date", "pubdate", "publishdate", "publish-date", "dc.date", "dc.date.issued"),
    ),
    "site": ("og:site_name", "application-name"),
}
"""Names that <meta> has for what we keep, the surest first."""
LINKED_DATA = "application/ld+json"
LONGEST = 500
"""Code points of a value that is kept; a longer one is none."""
MOST_MARKS = 1_000
"""Headings and days of a page that are kept for a choice."""
BETWEEN = (" | ", " - ", " – ", " — ", " :: ", " » ", " « ")
"""What stands between a headline and the name of the site in a title."""


def read_page(data: bytes) -> tuple[str, dict[str, str]]:
    """Return all lines that a page shows and its title, author, url, published and site if known.

    The text is not yet told from what stands around it; that is the cleaner's work.
    """
    said = _Said()
    lines = PageLines()
    for token in tokens(decode_page(data)):
        if isinstance(token, Tag):
            lines.tag(token)
            said.tag(token, lines)
        else:
            lines.text(token)
    metadata = said.metadata()
    shown = lines.lines()
    title = metadata.get("title", "")
    if shown and title and not any(title in line for line in shown):
        shown.insert(0, title)
    return "\n".join(shown), metadata


class _Said:
    """What a page says of itself, gathered as its tags come by."""

    def __init__(self) -> None:
        self._meta: dict[str, str] = {}
        self._title = ""
        self._address = ""
        self._headings: list[str] = []
        self._days: list[tuple[str, bool]] = []
        """Each with whether it stands below a headline."""
        self._descriptions: list[str] = []
        self._heading_at: int | None = None

    def tag(self, tag: Tag, lines: PageLines) -> None:
        attributes = tag.attributes
        if tag.name == "h1":
            self._heading(tag, lines)
        elif tag.is_end:
            return
        elif tag.name == "meta":
            for kind in ("property", "name", "itemprop"):
                if name := attributes.get(kind, "").strip().lower():
                    self._meta.setdefault(name, attributes.get("content", "").strip())
        elif tag.name == "link":
            if "canonical" in attributes.get("rel", "").lower().split():
                self._address = self._address or attributes.get("href", "").strip()
        elif tag.name == "title":
            self._title = self._title or " ".join(decoded(tag.content).split())
        elif tag.name == "time" and not lines.is_hidden and len(self._days) < MOST_MARKS:
            self._days.append((attributes.get("datetime", ""), bool(self._headings)))
        elif tag.name == "script" and attributes.get("type", "").strip().lower() == LINKED_DATA:
            self._descriptions.append(tag.content)

    def _heading(self, tag: Tag, lines: PageLines) -> None:
        if not tag.is_end:
            self._heading_at = None if lines.is_hidden else lines.place
        elif self._heading_at is not None:
            heading = " ".join(lines.since(self._heading_at).split())
            if heading and len(self._headings) < MOST_MARKS:
                self._headings.append(heading)
            self._heading_at = None

    def metadata(self) -> dict[str, str]:
        linked = said_in(self._descriptions)
        found = {
            ours: [*(self._meta.get(name, "") for name in names), linked.get(ours, "")]
            for ours, names in META.items()
        }
        site = _first(found["site"])
        titles = [*found["title"], self._title]
        metadata = {
            "title": self._headline(titles, site),
            "author": _first(name for name in found["author"] if not _is_address(name)),
            "url": _first(url for url in [self._address, *found["url"]] if _is_address(url)),
            "published": _first(map(_day, found["published"])) or self._day_shown(),
            "site": site,
        }
        return {name: value for name, value in metadata.items() if value}

    def _headline(self, titles: list[str], site: str) -> str:
        """Return the title without the name of the site."""
        title = _first(titles) or _first(self._headings[:1])
        for heading in self._headings:
            if title.startswith(heading) and title[len(heading) :].startswith(BETWEEN):
                return heading
        for between in BETWEEN:
            if site and title.endswith(between + site):
                return title.removesuffix(between + site).strip()
        return title

    def _day_shown(self) -> str:
        """Return the first day below the headline, or the only one of the page."""
        days = [(day, below) for said, below in self._days if (day := _day(said))]
        below = [day for day, is_below in days if is_below]
        if below:
            return below[0]
        return days[0][0] if len({day for day, _ in days}) == 1 else ""


def _first(values: Iterable[str]) -> str:
    settled = (" ".join(value.split()) for value in values)
    return next((value for value in settled if value and len(value) <= LONGEST), "")


def _is_address(value: str) -> bool:
    try:
        return urlsplit(value).scheme in {"http", "https"}
    except ValueError:
        return False


def _day(value: str) -> str:
    """Return the ISO date that a time begins with, or nothing."""
    try:
        return date.fromisoformat(value.strip()[:10].replace("/", "-")).isoformat()
    except ValueError:
        return ""
