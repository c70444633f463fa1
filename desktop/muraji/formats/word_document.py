"""Word documents: the paragraphs of an article, with the title and author that the file names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.article import article_of, status_of
from muraji.domain.document import Document
from muraji.domain.words import Words
from muraji.formats.format import Reading, ReadOnly
from muraji.formats.parts.archive import opened
from muraji.formats.parts.place import Place
from muraji.formats.parts.raw_text import check_text
from muraji.formats.parts.safe_xml import parse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from muraji.formats.parts.archive import Members

BODY = "word/document.xml"
PROPERTIES = "docProps/core.xml"
SAID = {"title": "title", "creator": "author"}
"""Properties of a document (Dublin Core), and what they are called here."""


class WordDocument(ReadOnly):
    """One article in a ``.docx`` file (ECMA-376)."""

    name = "docx"
    title = Words("Word document", "مستند Word")
    suffixes = (".docx",)
    loses = Words("Everything but the text of the article.", "كل شيء ما عدا نص المقالة.")

    def recognises(self, head: bytes) -> bool:
        """Say whether the archive holds the body of a document."""
        return head.startswith(b"PK") and b"word/" in head

    def read(self, path: Path) -> Reading:
        """Read the paragraphs, a line each; cells of a table are paragraphs too.

        Raises:
            MurajiError: it is no such document, protected by a password, or has no text.
        """
        return Reading(_one(path))


def _one(path: Path) -> Iterator[Document]:
    place = Place(path.name)
    with opened(path) as members:
        if BODY not in members.names:
            raise place.refusal("it is not a Word document (.docx)", "ليس مستند Word (‎.docx)")
        text = _text(members.read(BODY), place.member(BODY))
        metadata = _properties(members, place)
    check_text(text, path.name)
    article = article_of(path.name, text, metadata)
    yield Document(article, status_of(article))


def _text(data: bytes, place: Place) -> str:
    lines: list[str] = [""]
    inside: list[str] = []

    def start(tag: str, _: dict[str, str]) -> None:
        inside.append(tag)
        if tag == "tab":
            lines[-1] += "\t"
        elif tag in {"br", "cr"}:
            lines.append("")

    def end(tag: str) -> None:
        inside.pop()
        if tag == "p":
            lines.append("")

    def text(letters: str) -> None:
        if inside and inside[-1] == "t":
            lines[-1] += letters

    parse(data, place, start, end, text)
    return "\n".join(lines).strip("\n")


def _properties(members: Members, place: Place) -> dict[str, str]:
    if PROPERTIES not in members.names:
        return {}
    found: dict[str, str] = {}
    inside: list[str] = []

    def text(letters: str) -> None:
        role = SAID.get(inside[-1]) if inside else None
        if role is not None:
            found[role] = found.get(role, "") + letters

    parse(
        members.read(PROPERTIES),
        place.member(PROPERTIES),
        lambda tag, _: inside.append(tag),
        lambda _: _leave(inside),
        text,
    )
    return {role: value.strip() for role, value in found.items() if value.strip()}


def _leave(stack: list[str]) -> None:
    stack.pop()
