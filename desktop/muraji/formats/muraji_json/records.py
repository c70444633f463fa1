"""The shape of a Muraji JSON file, from which its JSON Schema is made."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

VERSION = 1

Position = Annotated[int, Meta(ge=0)]
Day = Annotated[str, Meta(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
Moment = Annotated[str, Meta(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$")]


class Edges(Struct, frozen=True, forbid_unknown_fields=True):
    """A half-open interval in the unit that its field names."""

    start: Position
    end: Position


class Sentence(Struct, frozen=True, forbid_unknown_fields=True):
    """The same words in English and Arabic."""

    en: str
    ar: str


class Suggested(Struct, frozen=True, forbid_unknown_fields=True):
    """Span (code points) and label as first proposed."""

    start: Position
    end: Position
    label: str


class EntityRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """A mention; ``start`` and ``end`` count code points of the article's ``text``, half-open."""

    id: str
    label: str
    text: str
    start: Position
    end: Position
    utf16: Edges
    utf8: Edges
    clean: Edges | None
    """Code points of ``clean_text``; null when the mention lies in a cut region."""
    value: Any
    link: str | None
    state: Literal["pending", "accepted", "rejected"]
    origin: str
    score: float | None
    reason: Sentence
    suggested: Suggested | None
    reviewer: str | None
    decided_at: Moment | None
    manner: Literal["single", "group", "paragraph", "finish", "imported"] | None
    flagged: bool
    note: str


class RegionRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """A zone of the page, in code points of the article's ``text``."""

    id: str
    start: Position
    end: Position
    kind: str
    is_content: bool
    origin: str
    reviewer: str | None
    decided_at: Moment | None


class ArticleRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """An article: its raw text and its clean one, its zones, its mentions and its negatives."""

    id: str
    source: str
    sha256: str
    metadata: dict[str, str]
    state: Literal["waiting", "started", "finished"]
    published: Day | None
    flagged: bool
    note: str
    document_labels: list[str]
    text: str
    clean_text: str
    regions: list[RegionRecord]
    entities: list[EntityRecord]
    """Pending and accepted mentions."""
    negatives: list[EntityRecord]
    """Suggestions that a reviewer rejected."""


class LabelRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """A label of the project."""

    name: str
    family: str
    key: str
    title: Sentence
    definition: Sentence
    guide: str
    """The project's own guidelines for it, in Markdown."""
    stands_for: list[str]
    """Names of labels that became this one by renaming or merging."""


class ProjectRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    format: Literal["muraji"]
    version: Literal[1]
    generator: str
    labels: list[LabelRecord]
    articles: list[ArticleRecord]


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the format."""
    schema = msgspec.json.schema(ProjectRecord)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Muraji JSON, version {VERSION}",
        **schema,
    }
