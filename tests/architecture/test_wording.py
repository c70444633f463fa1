"""Everything said to a person is said in English and in Arabic, wherever the code says it."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "desktop" / "muraji"
ARABIC = re.compile(r"[\u0621-\u064A]{2}")
LATIN = re.compile(r"[A-Za-z]{2}")
SPOKEN = {"Words", "MurajiError"}
SAME_IN_BOTH: set[tuple[str, str]] = set()
"""Proper names that are written alike in both languages."""


@dataclass(frozen=True)
class Saying:
    """One place where the code makes words for a person."""

    place: str
    en: ast.expr
    ar: ast.expr


def sayings(path: Path) -> list[Saying]:
    """Return every ``Words(en, ar)`` and ``MurajiError(en, ar)`` of a module."""
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in SPOKEN:
            given = dict(zip(("en", "ar"), node.args, strict=False))
            given |= {keyword.arg: keyword.value for keyword in node.keywords if keyword.arg}
            place = f"{path.relative_to(PACKAGE).as_posix()}:{node.lineno}"
            if "en" in given and "ar" in given:
                found.append(Saying(place, given["en"], given["ar"]))
    return found


ALL = [saying for path in sorted(PACKAGE.rglob("*.py")) for saying in sayings(path)]


def literal(expression: ast.expr) -> str | None:
    """Return the words that stand in the code; None when all of them come from elsewhere."""
    parts = [
        node.value
        for node in ast.walk(expression)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    return "".join(parts) if parts else None


def test_the_code_speaks() -> None:
    assert len(ALL) > 10


@pytest.mark.parametrize("saying", ALL, ids=lambda saying: saying.place)
def test_both_languages_are_there(saying: Saying) -> None:
    en, ar = literal(saying.en), literal(saying.ar)
    assert (en is None) == (ar is None), "one language is written here, the other is not"
    if en and LATIN.search(en):
        assert ARABIC.search(ar or "") or (en, ar) in SAME_IN_BOTH, f"no Arabic beside {en!r}"
    example = re.compile(r"[«“\"'(].*?[»”\"')]")
    assert not ARABIC.search(example.sub("", en or "")), f"Arabic in the English: {en!r}"
