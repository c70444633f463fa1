"""What the rules may look at: the rows of a project, wherever they are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from muraji.domain.annotation import Annotation
    from muraji.domain.article import Article, Status
    from muraji.domain.region import Region


class Rows(Protocol):
    """The rows a rule may look at."""

    def article(self, article_id: str) -> Article:
        """Return an article."""

    def status(self, article_id: str) -> Status:
        """Return where an article's review stands."""

    def annotation(self, annotation_id: str) -> Annotation:
        """Return a mention."""

    def annotations_of(self, article_id: str) -> list[Annotation]:
        """Return an article's mentions."""

    def regions_of(self, article_id: str) -> list[Region]:
        """Return an article's regions."""
