"""spaCy's binary documents, written a document at a time."""

from __future__ import annotations

from muraji.formats.spacy_docs.docs import SPANS, SpacyDocs

__all__ = ["SPANS", "SpacyDocs"]
