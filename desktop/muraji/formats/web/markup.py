"""HTML to tags and text in one pass, in time that grows with the page and no faster.

Python's own ``html.parser`` needs hours for ten megabytes of ``<!--``; the rules kept here are those
of the tokenizer in the HTML standard, section 13.2.5, as far as they concern a reader of text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

RAW = frozenset({"script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp"})
"""Elements whose content holds no tags."""
TO_THE_END = frozenset({"script", "style"})
"""Those that take the rest of the page when nothing ends them; others are taken for a slip."""

_NAME = re.compile(r"[a-zA-Z][^\s/><]*+")
_GAP = re.compile(r"[\s/]*+")
_ATTRIBUTE = re.compile(r"([^\s/>][^\s/>=]*+)\s*+(=?)\s*+")
_UNQUOTED = re.compile(r"[^\s>]*+")
_ENTITY = re.compile(r"&[^\s;&]{1,32};")
_ENDLESS = re.compile(r"&#(?:[xX][0-9a-fA-F]{9,}+|[0-9]{9,}+);?")
"""Numbers that are no character; Python refuses to read the longest of them."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or end tag; ``content`` is that of an element that holds no tags."""

    name: str
    attributes: dict[str, str]
    is_end: bool = False
    is_empty: bool = False
    content: str = ""


Token: TypeAlias = str | Tag
"""Text with its entities decoded, or a tag."""


def tokens(page: str) -> Iterator[Token]:
    """Yield text and tags as they stand; comments and declarations are left out."""
    return _Scanner(page).run()


class _Scanner:
    def __init__(self, page: str) -> None:
        self._page = page
        self._at = 0
        self._is_xml = page[:200].lstrip().startswith("<?xml")
        self._missing: set[str] = set()
        """Quotes and ends of elements that do not come any more."""

    def run(self) -> Iterator[Token]:
        page = self._page
        text_from = 0
        while (opening := page.find("<", self._at)) >= 0:
            self._at = opening
            tag: Tag | None = None
            if page.startswith("<!--", opening):
                self._pass_over("-->", opening + 2)
            elif page.startswith(("<!", "<?"), opening):
                self._pass_over(">", opening + 2)
            elif (tag := self._tag()) is None and self._at == opening:
                self._at = opening + 1
                continue
            if opening > text_from:
                yield decoded(page[text_from:opening])
            if tag is not None:
                yield tag
            text_from = self._at
        if text_from < len(page):
            yield decoded(page[text_from:])

    def _pass_over(self, end: str, start: int) -> None:
        found = self._page.find(end, start)
        self._at = found + len(end) if found >= 0 else len(self._page)

    def _tag(self) -> Tag | None:
        """Read the tag here; None where there is none (nothing is passed) or it never ends."""
        page = self._page
        is_end = page.startswith("/", self._at + 1)
        named = _NAME.match(page, self._at + 1 + is_end)
        if named is None:
            if is_end:
                self._pass_over(">", self._at)
            return None
        name = named[0].lower()
        self._at = named.end()
        attributes = self._attributes()
        if self._at >= len(page):
            return None
        is_empty = page[self._at - 1] == "/"
        self._at += 1
        raw = name in RAW and not is_end and not (is_empty and self._is_xml)
        return Tag(name, attributes, is_end, is_empty, self._raw(name) if raw else "")

    def _attributes(self) -> dict[str, str]:
        """Read up to the ``>`` of a tag, or to the end of the page."""
        page = self._page
        found: dict[str, str] = {}
        while True:
            self._pass_gap()
            attribute = _ATTRIBUTE.match(page, self._at)
            if attribute is None:
                return found
            self._at = attribute.end()
            found.setdefault(attribute[1].lower(), self._value() if attribute[2] else "")

    def _pass_gap(self) -> None:
        gap = _GAP.match(self._page, self._at)
        self._at = gap.end() if gap else self._at

    def _value(self) -> str:
        page, start = self._page, self._at
        quote = page[start : start + 1]
        if quote in {'"', "'"} and quote not in self._missing:
            end = page.find(quote, start + 1)
            if end >= 0:
                self._at = end + 1
                return _ENTITY.sub(_character, page[start + 1 : end])
            self._missing.add(quote)
        value = _UNQUOTED.match(page, start)
        text = value[0] if value else ""
        self._at = start + len(text)
        return _ENTITY.sub(_character, text)

    def _raw(self, name: str) -> str:
        page, start = self._page, self._at
        if name not in self._missing:
            end = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(page, start)
            if end is not None:
                self._at = end.start()
                return page[start : self._at]
            self._missing.add(name)
        if name in TO_THE_END:
            self._at = len(page)
        return ""


def decoded(text: str) -> str:
    """Return text with its entities decoded."""
    return unescape(_ENDLESS.sub("\ufffd", text)) if "&" in text else text


def _character(entity: re.Match[str]) -> str:
    return decoded(entity[0])
