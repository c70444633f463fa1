"""A licence stands in card and citation by the name that each of them knows, or as another one."""

from __future__ import annotations

import pytest

from muraji.workspace.dataset.licence import licence_of_card, licence_of_citation

KNOWN = {
    "cc-by-4.0": ("cc-by-4.0", "CC-BY-4.0"),
    "CC BY-NC-SA 4.0": ("cc-by-nc-sa-4.0", "CC-BY-NC-SA-4.0"),
    " ODbL-1.0 ": ("odbl", "ODbL-1.0"),
    "odbl": ("odbl", "ODbL-1.0"),
    "GPL-3.0-or-later": ("gpl-3.0", "GPL-3.0"),
    "Apache-2.0": ("apache-2.0", "Apache-2.0"),
}


@pytest.mark.parametrize("typed", KNOWN)
def test_a_known_licence_has_a_name_in_both(typed: str) -> None:
    card, citation = KNOWN[typed]
    assert licence_of_card(typed) == {"license": card}
    assert licence_of_citation(typed) == {"license": citation}


def test_another_licence_is_named_as_such() -> None:
    assert licence_of_card("ours") == {"license": "other", "license_name": "ours"}
    assert licence_of_citation("ours") == {}
    address = "https://example.org/licence"
    assert licence_of_citation(address) == {"license-url": address}


def test_no_licence_is_none() -> None:
    assert licence_of_card("") == {"license": "unknown"}
    assert licence_of_citation("") == {}
