"""The guidelines as one page: what the project says of its labels, then the handbook's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.words import Words
from muraji.workspace.places import resource

if TYPE_CHECKING:
    from muraji.domain.label import Label, LabelSet

OWN = Words("This project", "في هذا المشروع")


def guidelines(language: str, labels: LabelSet | None = None) -> str:
    """Return the guidelines in Markdown; labels with words of their own come first."""
    name = "guidelines.ar.md" if language.startswith("ar") else "guidelines.md"
    page = resource("handbook", name).read_text("utf-8")
    own = [label for label in labels or () if label.guide or _is_unknown(label, page)]
    if not own:
        return page
    sections = "\n\n".join(_section(label, language) for label in own)
    return f"## {OWN.in_language(language)}\n\n{sections}\n\n{page}"


def _is_unknown(label: Label, page: str) -> bool:
    names = (label.name, *label.stands_for)
    return not any(f"({name}{comma}" in page for name in names for comma in ",،")


def _section(label: Label, language: str) -> str:
    comma = "،" if language.startswith("ar") else ","
    heading = f"### {label.title.in_language(language)} ({label.name}{comma} {label.key or '–'})"
    return f"{heading}\n\n{label.guide or label.definition.in_language(language)}"
