"""Durations: lengths of time, sets, and how long ago."""

from __future__ import annotations

import pytest

from muraji.extract.patterns.dates import DateExtractor
from muraji.workspace.suggesting import shipped_engine


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("استمر خمسة عقود كاملة", "خمسة عقود", "P50Y"),
        ("يعقد كل عام مرة", "كل عام", "SET:P1Y"),
        ("ينتج يوميا كثيرا", "يوميا", "SET:P1D"),
        ("في السنوات الخمس الماضية زاد", "السنوات الخمس الماضية", "P5Y"),
        ("قبل ثلاث سنوات دخل", "قبل ثلاث سنوات", "2017"),
        ("لن تتحقق قبل ثلاث سنوات من", "ثلاث سنوات", "P3Y"),
    ],
)
def test_what_lengths_mean(text: str, surface: str, value: str) -> None:
    found = DateExtractor(shipped_engine().vocabulary).extract(text, "2020-05-01")
    assert (surface, value) in [(one.span.of(text), one.value) for one in found]
