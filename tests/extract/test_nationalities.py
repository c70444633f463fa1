"""Nationalities: every ending of one adjective has one value."""

from __future__ import annotations

import pytest

from muraji.extract.nationalities import Nationalities
from muraji.workspace.suggesting import shipped_engine


@pytest.mark.parametrize("stem", "سوري سورية السوري السورية سوريين السوريون السوريات".split())
def test_endings(stem: str) -> None:
    assert Nationalities(shipped_engine().vocabulary.lexicon).value(stem) == "Syrian"


@pytest.mark.parametrize("stem", "الغربية الجمهوري السنة في الاسلامي".split())
def test_what_names_no_people(stem: str) -> None:
    assert Nationalities(shipped_engine().vocabulary.lexicon).value(stem) is None
