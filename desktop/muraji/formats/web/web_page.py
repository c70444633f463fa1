"""Web pages: the article out of its HTML, with what the page says of itself."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from muraji.domain.article import article_of, status_of
from muraji.domain.document import Document
from muraji.domain.errors import MurajiError
from muraji.domain.words import Words
from muraji.formats.format import Reading, ReadOnly
from muraji.formats.parts.lines import cannot_be_read
from muraji.formats.parts.place import Place
from muraji.formats.parts.raw_text import check_text
from muraji.formats.web.reading import read_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


LARGEST_PAGE = 16 * 1024 * 1024
"""Bytes; a page saved with its pictures inside is larger than that at times, its text never is."""
FIELDS = {
    "title": "title",
    "author": "author",
    "url": "url",
    "date": "published",
    "sitename": "site",
}
"""What trafilatura calls the fields of metadata, and what they are called here."""


class WebPage(ReadOnly):
    """One article in a saved page.

    Where it is installed, trafilatura (Barbaresi 2021) finds the article; otherwise, and where it finds
    none, all lines of the page are read, and the cleaner marks those that are not the article.
    """

    name = "html"
    title = Words("Web page", "صفحة ويب")
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")
    loses = Words("Everything but the text of the article.", "كل شيء ما عدا نص المقالة.")

    def recognises(self, head: bytes) -> bool:
        """Say whether the file begins as HTML does."""
        return b"<" in head

    def read(self, path: Path) -> Reading:
        """Read a page; its title, author, address, day and site become metadata, and its hash.

        Raises:
            MurajiError: the page cannot be read, is too large, or holds no article.
        """
        try:
            size = path.stat().st_size
            if size > LARGEST_PAGE:
                raise Place(path.name).refusal(
                    f"the page is larger than {LARGEST_PAGE:,} bytes",
                    f"الصفحة أكبر من {LARGEST_PAGE:,} بايت",
                )
            data = path.read_bytes()
        except OSError as error:
            raise cannot_be_read(path, error) from error
        return Reading(_one(path.name, data))


def _one(name: str, data: bytes) -> Iterator[Document]:
    text, metadata = article_in(data, name)
    check_text(text, name)
    metadata["page_sha256"] = sha256(data).hexdigest()
    article = article_of(metadata.get("url", name), text, metadata)
    yield Document(article, status_of(article))


def article_in(data: bytes, name: str) -> tuple[str, dict[str, str]]:
    """Return the article of a page and what the page says of itself.

    Raises:
        MurajiError: the page holds no article.
    """
    if b"<" not in data:
        raise _no_article(name)
    text, metadata = _extracted(data) or read_page(data)
    if not text.strip():
        raise _no_article(name)
    return text, metadata


def _extracted(data: bytes) -> tuple[str, dict[str, str]] | None:
    """Return what trafilatura finds; None where it finds nothing or is not installed."""
    try:
        from trafilatura import bare_extraction
    except ImportError:
        return None
    # What trafilatura is too strict for is no reason to lose a line: the cleaner looks at it again.
    found = bare_extraction(
        data, with_metadata=True, include_comments=False, favor_recall=True, deduplicate=False
    )
    if found is None:
        return None
    said = found if isinstance(found, dict) else found.as_dict()
    text = said.get("text") or said.get("raw_text") or ""
    if not text.strip():
        return None
    metadata = {
        ours: " ".join(value.split())
        for theirs, ours in FIELDS.items()
        if isinstance(value := said.get(theirs), str) and value.strip()
    }
    title = metadata.get("title", "")
    if title and title not in text[:400]:
        text = f"{title}\n{text}"
    return text, metadata


def _no_article(name: str) -> MurajiError:
    return MurajiError(
        f"No article was found in the page “{name}”. Save its text in a .txt file and import that.",
        f"لم يُعثر على مقالة في الصفحة «{name}». احفظ نصها في ملف ‎.txt واستورده.",
    )
