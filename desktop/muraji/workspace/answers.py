"""What the engine by itself says of an article, kept so that it need not read the text again."""

from __future__ import annotations

import re
import zlib
from hashlib import sha256
from typing import TYPE_CHECKING

from muraji.domain.span import Span
from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.domain.document import Document
    from muraji.extract.engine import Engine

_CAMEL = re.compile(r"\+camel:[0-9a-f]+")


def answers_of(engine: Engine, document: Document) -> list[Suggestion]:
    """Ask the engine about an article."""
    published = document.status.published
    return engine.suggest(document.article.text, published, document.regions)


def version_of(engine: Engine, document: Document) -> str:
    """Return what the answers depend on beside the text: engine, day and zones."""
    zones = ",".join(
        f"{region.span.start}-{region.span.end}-{region.kind}" for region in document.regions
    )
    digest = sha256(zones.encode()).hexdigest()[:12]
    return f"{engine.name} {engine.version} {document.status.published or ''} {digest}"


def is_current(kept: str, version: str) -> bool:
    """Say whether kept answers are those of this version, or of CAMeL Tools beside it."""
    return _CAMEL.sub("", kept) == version


def packed(answers: Sequence[Suggestion]) -> bytes:
    """Return the answers as compressed JSON."""
    from msgspec import json

    rows = [
        (
            one.span.start,
            one.span.end,
            one.label,
            one.origin,
            one.score,
            one.reason.en,
            one.reason.ar,
            one.value,
            one.link,
        )
        for one in answers
    ]
    return zlib.compress(json.encode(rows))


def unpacked(data: bytes) -> list[Suggestion]:
    """Return the answers that :func:`packed` wrote.

    Raises:
        ValueError: the data is damaged.
    """
    from msgspec import DecodeError, json

    try:
        rows = json.decode(zlib.decompress(data))
        return [
            Suggestion(Span(start, end), label, origin, score, Words(en, ar), value, link)
            for start, end, label, origin, score, en, ar, value, link in rows
        ]
    except (zlib.error, DecodeError, TypeError) as error:
        raise ValueError(str(error)) from error
