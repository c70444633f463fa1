"""Settings and bookmarks are remembered across restarts, the last word counting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.article import article_of
from muraji.domain.change import Changes
from muraji.domain.errors import MurajiError
from muraji.domain.journal import Entry, EntryKind
from muraji.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path

AT = "2024-12-08T09:00:00Z"
ARTICLE = article_of("a.txt", "متن")


def test_what_is_remembered_survives_a_restart(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "p.muraji")
    store.commit(Entry(EntryKind.IMPORT, AT, "ريم", Changes(())), [(ARTICLE, AT)])
    assert store.memory.setting("labels") is None
    assert store.memory.bookmark(ARTICLE.id) is None
    for value in ("[]", "[1]"):
        store.memory.remember("labels", value)
    store.memory.set_bookmark(ARTICLE.id, None, 0)
    store.memory.set_bookmark(ARTICLE.id, "m", 7)
    store.close()
    again = Store.open(tmp_path / "p.muraji")
    assert again.memory.setting("labels") == "[1]"
    assert again.memory.bookmark(ARTICLE.id) == ("m", 7)
    with pytest.raises(MurajiError):
        again.memory.set_bookmark("no such article", None, 0)
    again.close()
