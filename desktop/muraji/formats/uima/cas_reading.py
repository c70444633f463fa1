"""The text and the named entities of a CAS, from XML that is never believed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from muraji.formats.parts.claims import Claim
from muraji.formats.parts.safe_xml import new_parser, parse_whole
from muraji.formats.uima.cas_rows import FIRST_VIEW

if TYPE_CHECKING:
    from muraji.formats.parts.place import Place

ENTITY = "NamedEntity"


@dataclass
class Cas:
    """What is read of a CAS."""

    text: str | None = None
    claims: list[Claim] = field(default_factory=list)


def cas_from(data: bytes, place: Place) -> Cas:
    """Read the initial view of a CAS.

    Raises:
        MurajiError: the XML is broken or declares a document type, through which it could grow
            without end; or a named entity has no offsets or no value.
    """
    cas = Cas()
    parser = new_parser(place)

    def start(tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(" ")[2]
        if name == "Sofa" and attributes.get("sofaID", FIRST_VIEW) == FIRST_VIEW:
            cas.text = attributes.get("sofaString")
        elif name == ENTITY:
            cas.claims.append(_claim(attributes, place, parser.CurrentLineNumber))

    parser.StartElementHandler = start
    parse_whole(parser, data, place)
    return cas


def _claim(attributes: dict[str, str], place: Place, line: int) -> Claim:
    try:
        start, end = int(attributes["begin"]), int(attributes["end"])
        label = attributes["value"]
    except (KeyError, ValueError) as error:
        raise place.refusal(
            f"line {line}: a named entity wants begin, end and value",
            f"السطر {line}: يلزم الكيان المسمى begin وend وvalue",
        ) from error
    return Claim(start, end, label)
