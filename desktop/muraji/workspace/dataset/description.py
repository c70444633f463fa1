"""What a person says of a dataset: its name, licence, authors; what the card and the citation print."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from muraji.workspace.dataset.facts import Totals

if TYPE_CHECKING:
    from muraji.domain.label import LabelSet
    from muraji.review.agreement import Agreement
    from muraji.workspace.dataset.overlap import Overlap
    from muraji.workspace.dataset.splitting import SplitPlan


@dataclass(frozen=True)
class Description:
    """The words of whoever publishes it; all may be empty."""

    title: str = ""
    licence: str = ""
    """An identifier as Hugging Face lists them, such as ``cc-by-4.0``; empty: not decided."""
    version: str = "1.0.0"
    authors: tuple[str, ...] = ()
    summary: str = ""
    url: str = ""


@dataclass
class Findings:
    """What was counted, for the card to tell."""

    totals: dict[str, Totals] = field(default_factory=dict)
    """By part."""
    overlaps: list[Overlap] = field(default_factory=list)
    agreement: Agreement | None = None
    agreement_note: str = ""
    """In which circumstances, as the end of "that two people annotated"."""
    left_out: int = 0
    """Articles of the project that are not finished, and so not in the dataset."""
    sources: int = 0
    """How many different ones there are."""
    commonest_sources: list[tuple[str, int]] = field(default_factory=list)
    """Those with most articles, and how many those are."""

    @property
    def whole(self) -> Totals:
        """The counts over all parts."""
        whole = Totals()
        for part in self.totals.values():
            for name in (
                "articles",
                "letters",
                "tokens",
                "mentions",
                "nested",
                "rejected",
                "pending",
            ):
                setattr(whole, name, getattr(whole, name) + getattr(part, name))
            for name in ("labels", "manners", "origins", "reviewers"):
                getattr(whole, name).update(getattr(part, name))
        return whole


@dataclass(frozen=True)
class Made:
    """A dataset as it was made: what the card describes."""

    description: Description
    project: str
    labels: LabelSet
    formats: tuple[str, ...]
    cleanings: tuple[str, ...]
    is_pseudonymous: bool
    plan: SplitPlan
    findings: Findings
    made_on: str
    """ISO date."""
    files: dict[str, dict[str, str]]
    """By format and part, the path within the folder."""
    sizes: dict[str, int]
    """Bytes of each of these files, by path."""

    @property
    def title(self) -> str:
        """The name given, else that of the project."""
        return self.description.title or self.project
