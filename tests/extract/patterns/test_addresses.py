"""Addresses on the web."""

from __future__ import annotations

from muraji.extract.patterns.addresses import AddressExtractor
from muraji.workspace.suggesting import shipped_engine


def test_each_address_is_its_own_value() -> None:
    text = "زوروا www.example.org/news، أو راسلوا press@example.org أو ahram.org.eg."
    found = AddressExtractor(shipped_engine().vocabulary).extract(text)
    assert [one.value for one in found] == [
        "www.example.org/news",
        "press@example.org",
        "ahram.org.eg",
    ]
    assert all(one.span.of(text) == one.value for one in found)
