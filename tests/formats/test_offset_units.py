"""Formats that carry surfaces: an offset counted in another unit is offered, and never taken as it is."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from muraji.formats.catalogue import FORMATS

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "زار الوفد 😀 مدينة الخليل ومعه الوزير"
SURFACE = "الوزير"
"""At the end, so that offsets of a wider unit lead out of the text."""
UNITS = {
    "": len,
    "UTF-16 units": lambda text: len(text.encode("utf-16-le")) // 2,
    "bytes of UTF-8": lambda text: len(text.encode()),
}


def label_studio(path: Path, start: int, end: int) -> Path:
    value = {"start": start, "end": end, "text": SURFACE, "labels": ["OCC"]}
    results = [{"from_name": "label", "to_name": "text", "type": "labels", "value": value}]
    path = path / "a.json"
    path.write_text(json.dumps([{"data": {"text": TEXT}, "annotations": [{"result": results}]}]))
    return path


def brat(path: Path, start: int, end: int) -> Path:
    path = path / "a.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("a.txt", TEXT)
        made.writestr("a.ann", f"T1\tOCC {start} {end}\t{SURFACE}\n")
    return path


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("written", [label_studio, brat])
def test_the_unit_is_seen_by_the_surfaces(written, unit: str, tmp_path: Path) -> None:
    before, count = TEXT.index(SURFACE), UNITS[unit]
    start, end = count(TEXT[:before]), count(TEXT[: before + len(SURFACE)])
    name = written.__name__.replace("_", "-")
    (document,) = FORMATS[name].read(written(tmp_path, start, end)).documents
    (row,) = document.annotations
    assert row.span.of(document.article.text) == SURFACE
    assert (document.doubt is None) is (unit == "")
    assert document.doubt is None or unit in document.doubt.en
