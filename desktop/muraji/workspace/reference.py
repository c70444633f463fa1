"""Reference annotation: an article whose entities and zones a person has fixed, to measure against."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from muraji.domain.region import RegionKind
    from muraji.domain.span import Span
    from muraji.domain.values import Json

Mark = tuple["Span", str]
"""A span with its label: what has to be found."""


@dataclass(frozen=True)
class Reference:
    """One article with what should be found in it."""

    name: str
    text_path: Path
    text: str
    """With newlines settled, as an article of a project has them."""
    published: str | None
    """The day against which relative dates were resolved."""
    entities: dict[Mark, Json]
    """Every mention and its value."""
    zones: tuple[tuple[Span, RegionKind], ...]
    """The zones of the page; what lies in none is body."""
    in_boilerplate: frozenset[Mark] = field(default=frozenset())
    """The entities that the annotation itself says lie in cut text."""

    @property
    def furniture(self) -> tuple[Span, ...]:
        """Zones that do not belong to the article."""
        return tuple(span for span, kind in self.zones if not kind.is_content)

    def is_content(self, span: Span) -> bool:
        """Say whether a span begins outside the page furniture."""
        return not any(zone.covers(span.start) for zone in self.furniture)

    def is_asked(self, mark: Mark) -> bool:
        """Say whether a reviewer is asked about an entity: neither marked nor found in cut text."""
        return mark not in self.in_boilerplate and self.is_content(mark[0])
