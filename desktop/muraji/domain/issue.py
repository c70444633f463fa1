"""What a check of the annotation finds: a place where a decision may be wrong, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from muraji.domain.decision import Decision
    from muraji.domain.span import Span
    from muraji.domain.words import Words


@dataclass(frozen=True, slots=True)
class Issue:
    """One doubtful place; whether it is wrong is for a person to say."""

    check: str
    """The check that found it, by its name in the table."""
    article_id: str
    span: Span
    surface: str
    """The words of the span, on one line."""
    label: str
    """The label that is doubtful, or that is missing here."""
    words: Words
    """What is doubtful, and by what it shows."""
    weight: float
    """How likely it is a mistake, 0 to 1."""
    annotation_id: str | None = None
    """The mention concerned; None where one is missing."""
    fix: Decision | None = None
    """What one key does about it; None where only a person can tell."""
    fix_words: Words | None = None

    @property
    def id(self) -> str:
        """The same finding has the same id on every machine and after every restart."""
        place = f"{self.span.start}:{self.span.end}"
        seed = f"{self.check}:{self.article_id}:{place}:{self.label}:{self.fix!r}"
        return sha256(seed.encode("utf-8", "surrogatepass")).hexdigest()[:16]
