"""A model is one file that vouches for itself."""

from __future__ import annotations

import io
import json
import zipfile

import pytest

from muraji.extract.learned.gate import LabelFigures
from muraji.extract.learned.model import CHAIN, MANIFEST, LearnedModel, unpacked_model

MODEL = LearnedModel(
    b"chain",
    {"ORG": LabelFigures(90, 0.5, 0.75, 9, 4), "GPE": LabelFigures(90, 0.75, 0.5)},
    4,
    60,
    1.5,
)


def test_it_comes_back() -> None:
    assert unpacked_model(MODEL.packed()) == MODEL
    assert MODEL.enabled == {"ORG"}
    assert MODEL.card()["labels"]["ORG"] == {
        "seen": 90,
        "base_f1": 0.5,
        "learned_f1": 0.75,
        "base_wrong": 9,
        "learned_wrong": 4,
        "in_use": True,
    }


def test_it_is_a_plain_archive() -> None:
    with zipfile.ZipFile(io.BytesIO(MODEL.packed())) as archive:
        assert archive.namelist() == [MANIFEST, CHAIN]
        assert json.loads(archive.read(MANIFEST))["articles"] == 4


def altered(name: str, content: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(MODEL.packed())) as old, zipfile.ZipFile(made, "w") as new:
        for item in old.namelist():
            new.writestr(item, content if item == name else old.read(item))
    return made.getvalue()


@pytest.mark.parametrize(
    "damaged",
    [b"", b"no archive", MODEL.packed()[:-30], altered(CHAIN, b"other"), altered(MANIFEST, b"{}")],
    ids=["empty", "none", "cut", "chain", "manifest"],
)
def test_damage_is_told(damaged: bytes) -> None:
    with pytest.raises(ValueError, match=r".*"):
        unpacked_model(damaged)
