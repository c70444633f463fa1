"""A DocBin that unpacks to too much is refused before spaCy unpacks it; a value stops no export."""

from __future__ import annotations

import zlib
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.article import Status, article_of
from muraji.domain.document import Document
from muraji.domain.errors import MurajiError
from muraji.domain.span import Span
from muraji.formats.parts.place import Place
from muraji.formats.spacy_docs import SpacyDocs, docs
from muraji.workspace.label_sets import shipped

if TYPE_CHECKING:
    from pathlib import Path


def test_what_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docs, "LARGEST_UNPACKED", 3 << 20)
    refuse = docs._refuse_bomb
    refuse(zlib.compress(bytes(3 << 20)), Place("a.spacy"))
    refuse(b"no DocBin", Place("a.spacy"))
    with pytest.raises(MurajiError) as refusal:
        refuse(zlib.compress(bytes(5 << 20)), Place("a.spacy"))
    assert "“a.spacy”: it unpacks to more than 3,145,728 bytes" in refusal.value.words.en


def test_a_value_does_not_stop_the_export(tmp_path: Path) -> None:
    """Taken away (a dictionary by mentions, as it was): a value, which no dictionary takes, ends it."""
    pytest.importorskip("spacy", reason="spaCy, of the extra `spacy`, is not installed")
    article = article_of("a.txt", "وصل الوفد يوم الأحد إلى عمّان.")
    start = article.text.index("يوم")
    mention = Annotation(
        id="a",
        article_id=article.id,
        span=Span(start, start + len("يوم الأحد")),
        label="DATE",
        state=MentionState.ACCEPTED,
        origin="test 1",
    )
    mentions = (mention, replace(mention, id="b", span=Span(0, 3), label="EVENT"))
    dated = tuple(replace(row, value={"timex": "2024-12-08"}) for row in mentions)
    stream = BytesIO()
    SpacyDocs().write([Document(article, Status(article.id), (), dated)], shipped(), stream)
    place = tmp_path / "out.spacy"
    place.write_bytes(stream.getvalue())
    (document,) = SpacyDocs().read(place).documents
    assert [row.label for row in document.annotations] == ["EVENT", "DATE"]
