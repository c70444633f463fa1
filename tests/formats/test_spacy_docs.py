"""A DocBin that unpacks to more than can be held is refused before spaCy unpacks it."""

from __future__ import annotations

import zlib

import pytest

from muraji.domain.errors import MurajiError
from muraji.formats import spacy_docs
from muraji.formats.place import Place


def test_what_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy_docs, "LARGEST_UNPACKED", 3 << 20)
    refuse = spacy_docs._refuse_bomb
    refuse(zlib.compress(bytes(3 << 20)), Place("a.spacy"))
    refuse(b"no DocBin", Place("a.spacy"))
    with pytest.raises(MurajiError) as refusal:
        refuse(zlib.compress(bytes(5 << 20)), Place("a.spacy"))
    assert "“a.spacy”: it unpacks to more than 3,145,728 bytes" in refusal.value.words.en
