"""What every judge must find: the accepted mentions of a hard article, and the files it judges.

Judges are the programs that others use, installed by the extra ``judges``. Where one is missing its
tests are skipped and say so; under ``MURAJI_JUDGES=required``, as in CI, they fail.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from muraji.domain.annotation import MentionState
from muraji.formats.catalogue import FORMATS
from muraji.workspace.label_sets import shipped

if TYPE_CHECKING:
    from muraji.domain.document import Document

HARD = Path(__file__).resolve().parents[1] / "data" / "formats" / "hard.json"
IS_REQUIRED = os.environ.get("MURAJI_JUDGES") == "required"
Mention = tuple[str, str]
"""Label and surface."""


def judge(module: str) -> Any:
    """Return a module of a judge; the test is skipped where it is missing, or fails if required."""
    if IS_REQUIRED:
        return import_module(module)
    return pytest.importorskip(module, reason="the extra “judges” is not installed")


@cache
def hard() -> Document:
    """Nested mentions, clitics, letters beyond the BMP, a mention over a line end, a cut line."""
    (document,) = FORMATS["json"].read(HARD).documents
    return document


def written(name: str, folder: Path) -> Path:
    """Write the hard article twice in a format: what is found must be found in both."""
    format_ = FORMATS[name]
    stream = BytesIO()
    format_.write(iter([hard(), hard()]), shipped(), stream)
    path = folder / f"written{format_.suffixes[0]}"
    path.write_bytes(stream.getvalue())
    return path


def accepted() -> list[Mention]:
    """What an export for training must hold, in reading order, the outer before the inner."""
    document = hard()
    cut = [region.span for region in document.regions if not region.kind.is_content]
    rows = [
        row
        for row in document.annotations
        if row.state is MentionState.ACCEPTED and not any(row.span.overlaps(span) for span in cut)
    ]
    rows.sort(key=lambda row: (row.span.start, -row.span.end))
    assert len(rows) > 5
    return [(row.label, row.span.of(document.article.text)) for row in rows]


def outermost() -> list[Mention]:
    """The mentions in no other."""
    kept: list[Mention] = []
    for label, surface in accepted():
        if not (kept and surface in kept[-1][1]):
            kept.append((label, surface))
    return kept


def bare(surface: str) -> str:
    """Return the letters that tokens keep of a surface."""
    return "".join(letter for letter in surface if letter.isprintable() and not letter.isspace())
