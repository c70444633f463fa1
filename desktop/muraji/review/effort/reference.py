"""What an article must look like when its review is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from muraji.domain.region import RegionKind
    from muraji.domain.span import Span


@dataclass(frozen=True, order=True)
class Entity:
    """An entity of the reference: where it is and what it is."""

    span: Span
    label: str


@dataclass(frozen=True, order=True)
class Zone:
    """A zone of the reference."""

    span: Span
    kind: RegionKind


@dataclass(frozen=True)
class Reference:
    """The goal of a review: entities outside cut text, and zones."""

    entities: frozenset[Entity]
    zones: frozenset[Zone]
