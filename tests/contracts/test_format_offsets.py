"""Formats that keep the text keep every offset, whatever letters it is made of."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from muraji.domain.annotation import Annotation, MentionState, annotation_id
from muraji.domain.article import Article, Status, article_of
from muraji.domain.document import Document
from muraji.domain.span import Span, nesting_is_valid
from muraji.formats.catalogue import FORMATS
from muraji.formats.extras import missing_package
from muraji.workspace.label_sets import shipped

if TYPE_CHECKING:
    from pathlib import Path

KEEP_TEXT = [
    "json",
    "jsonl",
    "doccano",
    "label-studio",
    "brat",
    "xmi",
    "cas-json",
    "prodigy",
    "huggingface",
]
KEEP_MOST = ["webanno"]
"""Formats that keep the text but for white space before its first word and after its last."""
WITH_EXTRAS = ["parquet", "spacy"]
TEXTS = st.text(st.sampled_from('ابوةً ـ_\n.«» 😀𐤀e\u0301\u200f\u202b\u2067=1\u00a0\u2028\\"\ufeff'))
LABELS = st.sampled_from(["PERSON", "GPE", "ORG"])


def accepted(article: Article, span: Span, label: str) -> Annotation:
    return Annotation(
        annotation_id(article.id, span, label),
        article.id,
        span,
        label,
        MentionState.ACCEPTED,
        "t",
        suggested_span=span,
        suggested_label=label,
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    article = article_of("s", draw(TEXTS.filter(str.strip)))
    text, chosen = article.text, dict[Span, str]()
    edges = st.integers(0, len(text))
    for start, end in draw(st.lists(st.tuples(edges, edges), max_size=6)):
        surface = text[min(start, end) : max(start, end)]
        start = min(start, end) + len(surface) - len(surface.lstrip())  # noqa: PLW2901
        if surface.strip():
            span = Span(start, start + len(surface.strip()))
            if nesting_is_valid([*chosen, span]):
                chosen[span] = draw(LABELS)
    rows = [accepted(article, span, chosen[span]) for span in sorted(chosen)]
    return Document(article, Status(article.id), (), tuple(rows))


@pytest.mark.parametrize("name", [*KEEP_TEXT, *KEEP_MOST, *WITH_EXTRAS])
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(document=documents())
def test_offsets_come_back(name: str, document: Document, tmp_path: Path) -> None:
    format_ = FORMATS[name]
    if missing := missing_package(format_):
        pytest.skip(missing.en)
    stream = BytesIO()
    format_.write([document], shipped(), stream)
    path = tmp_path / f"any{format_.suffixes[0]}"
    path.write_bytes(stream.getvalue())
    (found,) = format_.read(path).documents
    if name in KEEP_MOST:
        assert found.article.text.strip() == document.article.text.strip()
    else:
        assert found.article.text == document.article.text
    assert {(row.span, row.label) for row in found.annotations} == {
        (row.span, row.label) for row in document.annotations
    }
