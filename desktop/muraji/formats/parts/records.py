"""What several formats of JSON say alike: a span with its label, and what is known of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from muraji.domain.annotation import MentionState
from muraji.formats.parts.claims import Claim

if TYPE_CHECKING:
    from muraji.formats.parts.samples import Mention


class SpanRecord(msgspec.Struct):
    """A span, half-open, in the unit of the format."""

    start: int
    end: int
    label: str
    text: str | None = None

    def claim(self, state: MentionState = MentionState.ACCEPTED) -> Claim:
        """Return what is claimed by it."""
        return Claim(self.start, self.end, self.label, self.text, state)


class SourceRecord(msgspec.Struct, kw_only=True):
    """What the record of an article says of it besides its text; empty where it says nothing."""

    source: str = ""
    title: str = ""
    url: str = ""
    author: str = ""
    site: str = ""
    published: str = ""

    @property
    def metadata(self) -> dict[str, str]:
        """What is said, by the names of an article's metadata; the source is none of them."""
        names = ("title", "url", "author", "site", "published")
        return {name: value for name in names if (value := getattr(self, name))}


def span_fields(mention: Mention) -> dict[str, Any]:
    """Return the fields of :class:`SpanRecord`, in code points of the text of the sample."""
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "label": mention.label,
        "text": mention.surface,
    }
