"""What an extractor is: anything with a name, a version and an opinion on a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from muraji.domain.suggestion import Suggestion


class Extractor(Protocol):
    """Proposes entities in a raw text.

    An extractor keeps no state between texts and gives the same answer to the same text twice.
    """

    @property
    def name(self) -> str:
        """The name under which the catalogue lists it."""

    @property
    def version(self) -> str:
        """Changes whenever its answers may change; recorded with every suggestion."""

    def extract(self, text: str, published: str | None = None) -> list[Suggestion]:
        """Return suggestions with spans in code points of ``text``, in reading order.

        ``published`` is the ISO date against which relative dates are resolved.
        """
