"""A DocBin written document by document is, part for part, the one that spaCy packs at once."""

from __future__ import annotations

import zlib
from io import BytesIO

import pytest

from muraji.domain.errors import MurajiError
from muraji.formats.spacy_docs import doc_bin
from muraji.formats.spacy_docs.docs import ATTRIBUTES, SPANS

spacy = pytest.importorskip("spacy", reason="spaCy, of the extra `spacy`, is not installed")


def documents(count: int) -> list[object]:
    from spacy.tokens import Doc, Span
    from spacy.vocab import Vocab

    made: list[object] = []
    for number in range(count):
        words = ["زار", "محمد", "علي", f"المدينة{number}", "😀", "\n"]
        doc = Doc(Vocab(), words=words, spaces=[True, True, False, False, True, False])
        doc.set_ents([Span(doc, 1, 3, "PERSON")])
        doc.spans[SPANS] = [Span(doc, 1, 3, "PERSON"), Span(doc, 2, 3, f"L{number}")]
        made.append(doc)
    return made


@pytest.mark.parametrize("count", [0, 1, 300])
def test_it_is_the_message_that_spacy_packs(count: int) -> None:
    import srsly
    from spacy.tokens import DocBin

    docs = documents(count)
    stream = BytesIO()
    doc_bin.write_doc_bin(docs, ATTRIBUTES, stream)
    whole = DocBin(attrs=ATTRIBUTES, docs=docs)

    def message(data: bytes) -> object:
        return srsly.msgpack_loads(zlib.decompress(data))

    assert message(stream.getvalue()) == message(whole.to_bytes())
    read = list(DocBin().from_bytes(stream.getvalue()).get_docs(spacy.blank("xx").vocab))
    assert [doc.to_json() for doc in read] == [doc.to_json() for doc in docs]


def test_what_spacy_would_not_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doc_bin, "LARGEST_PART", 400)
    stream = BytesIO()
    with pytest.raises(MurajiError, match="so many tokens"):
        doc_bin.write_doc_bin(documents(3), ATTRIBUTES, stream)
    assert not stream.getvalue()
