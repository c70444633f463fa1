"""What the rules may look at: the rows of a project, wherever they are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from muraji.domain.label import ENTITIES

if TYPE_CHECKING:
    from collections.abc import Collection

    from muraji.domain.annotation import Annotation
    from muraji.domain.article import Article, Status
    from muraji.domain.label import ProjectLabels
    from muraji.domain.region import Region
    from muraji.domain.span import Span


class LabelRows(Protocol):
    """The labels of a project and the mentions that carry them."""

    def kept(self, key: str = ENTITIES) -> ProjectLabels | None:
        """Return a set of the project's labels."""

    def mentions_of(self, names: Collection[str]) -> list[Annotation]:
        """Return the mentions that carry one of these labels or were suggested under it."""

    def articles_about(self, names: Collection[str]) -> list[Status]:
        """Return the statuses of the articles that carry one of these topics."""

    def topic_counts(self) -> dict[str, int]:
        """Return how many articles carry each topic."""

    def counts(self) -> dict[str, int]:
        """Return how many mentions carry each label."""


class CheckRows(Protocol):
    """What a person has said of the findings of the checks."""

    def is_dismissed(self, issue_id: str) -> bool:
        """Say whether a finding was dismissed."""


class Rows(Protocol):
    """The rows a rule may look at."""

    @property
    def labels(self) -> LabelRows:
        """Return the labels over the whole project."""

    @property
    def checking(self) -> CheckRows:
        """Return what the checks of the annotation keep."""

    def article(self, article_id: str) -> Article:
        """Return an article."""

    def status(self, article_id: str) -> Status:
        """Return where an article's review stands."""

    def annotation(self, annotation_id: str) -> Annotation:
        """Return a mention."""

    def annotations_of(self, article_id: str) -> list[Annotation]:
        """Return an article's mentions."""

    def annotations_touching(self, article_id: str, span: Span) -> list[Annotation]:
        """Return an article's mentions that share a letter with the span."""

    def regions_of(self, article_id: str) -> list[Region]:
        """Return an article's regions."""
