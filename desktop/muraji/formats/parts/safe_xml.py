"""XML that is never believed: no document types, so nothing in it can grow or reach outside."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers import expat

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from muraji.formats.parts.place import Place

    OnStart: TypeAlias = Callable[[str, dict[str, str]], None]
    OnEnd: TypeAlias = Callable[[str], None]
    OnText: TypeAlias = Callable[[str], None]


def parse(data: bytes, place: Place, start: OnStart, end: OnEnd, text: OnText) -> None:
    """Tell of elements and text as they come; names of elements and attributes come bare.

    Raises:
        MurajiError: the XML is broken, or declares a document type, through which it could grow
            without end or read other files.
    """
    parser = new_parser(place)

    def on_start(tag: str, attributes: dict[str, str]) -> None:
        start(_bare(tag), {_bare(name): value for name, value in attributes.items()})

    parser.StartElementHandler = on_start
    parser.EndElementHandler = lambda tag: end(_bare(tag))
    parser.CharacterDataHandler = text
    parse_whole(parser, data, place)


def new_parser(place: Place) -> expat.XMLParserType:
    """Return a parser that refuses document types and has names as ``namespace name``."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise place.refusal(
            "it declares a document type (DOCTYPE)", "فيه تعريف نوع مستند (DOCTYPE)"
        )

    parser.StartDoctypeDeclHandler = refuse
    return parser


def parse_whole(parser: expat.XMLParserType, data: bytes, place: Place) -> None:
    """Give a parser all there is.

    Raises:
        MurajiError: the XML is broken, or in an encoding that nobody knows.
    """
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise place.refusal(f"not XML: {error}", f"ليس XML سليمًا: {error}") from error


def _bare(name: str) -> str:
    return name.rpartition(" ")[2]
