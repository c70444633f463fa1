"""The lines of a page as a person's copy of it has them, without what the page does not show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from muraji.formats.web.markup import Tag

BLOCKS = frozenset(
    (
        "address article aside blockquote body br caption center dd details dialog dir div dl dt "
        "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main "
        "menu nav ol option p pre section summary table tbody td tfoot th thead tr ul"
    ).split()
)
"""Elements that begin and end a line."""
UNSEEN = frozenset(
    "noscript template nav svg select button datalist canvas audio video object".split()
)
"""Elements whose text is not read."""
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements that hold nothing, so nothing ends them."""
ENDED_BY_THE_NEXT = frozenset("p li dt dd td th tr option".split())
"""Elements that need no end tag: another of their kind ends them."""
ALWAYS_SEEN = frozenset("html body main article".split())
"""Hidden only until a script shows them."""

_SPACES = re.compile(r"[ \t\n\r\f]+")
_INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_NOT_DISPLAYED = re.compile(r"display\s{0,9}:\s{0,9}none")


class PageLines:
    """Gathers text as tags and text come by.

    What is not shown is taken back when its element ends. Where the end is missing it stays: better
    a line too many, which the cleaner marks, than the rest of the page lost.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._unseen = ""
        """Name of the outermost element that is not shown."""
        self._depth = 0
        self._mark = 0
        self._verbatim = False
        self._after_link = False

    @property
    def is_hidden(self) -> bool:
        """Whether what comes now is not shown."""
        return bool(self._unseen)

    @property
    def place(self) -> int:
        """Where in the text the page stands now; see :meth:`since`."""
        return len(self._parts)

    def since(self, place: int) -> str:
        """Return what was added after a place, on one line."""
        return _settled("".join(self._parts[place:]))

    def lines(self) -> list[str]:
        """Return the lines that hold anything."""
        text = _INVISIBLE.sub("", "".join(self._parts))
        return [line for row in text.split("\n") if (line := _settled(row)).strip()]

    def text(self, text: str) -> None:
        """Add text; outside of ``pre`` its newlines are spaces."""
        self._after_link = False
        if self._verbatim:
            self._parts.append(text.replace("\r\n", "\n").replace("\r", "\n"))
        else:
            self._parts.append(_SPACES.sub(" ", text))

    def tag(self, tag: Tag) -> None:
        """Pass a tag: it may begin a line, or hide what follows, or end what is hidden."""
        name = tag.name
        self._show(tag)
        if name in BLOCKS:
            self._parts.append("\n")
        if name == "pre":
            self._verbatim = not tag.is_end
        elif name == "a":
            if self._after_link and not tag.is_end:
                self._parts.append(" ")
            self._after_link = tag.is_end

    def _show(self, tag: Tag) -> None:
        name = tag.name
        if self._unseen == name:
            if tag.is_end or name in ENDED_BY_THE_NEXT:
                self._depth -= 1
            elif not tag.is_empty:
                self._depth += 1
            if self._depth:
                return
            del self._parts[self._mark :]
            self._unseen = ""
        if self._unseen or tag.is_end or name in VOID or (tag.is_empty and name == "svg"):
            return
        if name in UNSEEN or (name not in ALWAYS_SEEN and _is_hidden(tag)):
            self._unseen, self._depth, self._mark = name, 1, len(self._parts)


def _is_hidden(tag: Tag) -> bool:
    hidden = tag.attributes.get("hidden")
    if hidden is not None and hidden.lower() != "until-found":
        return True
    return bool(_NOT_DISPLAYED.search(tag.attributes.get("style", "")[:500].lower()))


def _settled(line: str) -> str:
    return _SPACES.sub(" ", line).strip(" ")
