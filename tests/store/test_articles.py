"""A text is kept letter for letter, whatever it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muraji.domain.article import article_of
from muraji.domain.change import Changes
from muraji.domain.journal import Entry, EntryKind
from muraji.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

AT = "2024-12-08T09:00:00Z"
letters = st.characters(exclude_categories=["Cs"]) | st.sampled_from(
    "اَإ😀\u202b\u2069\ufeff\r\n\x00"
)
names = st.text(letters, max_size=8)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = Store.create(tmp_path_factory.mktemp("articles") / "p.muraji")
    yield store
    store.close()


@settings(max_examples=50)
@given(st.text(letters), names, st.dictionaries(names, names, max_size=3))
def test_any_text_is_read_as_it_was_settled(
    store: Store, text: str, source: str, metadata: dict[str, str]
) -> None:
    article = article_of(source, text, metadata)
    if store.source_of(article.id) is None:
        store.commit(Entry(EntryKind.IMPORT, AT, "ريم", Changes(())), [(article, AT)])
        assert store.article(article.id) == article
    assert store.article(article.id).text == article.text
