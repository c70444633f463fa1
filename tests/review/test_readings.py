"""Words with several readings offer the others; words with one offer none."""

from __future__ import annotations

import pytest

from muraji.review.readings import readings


@pytest.mark.parametrize(
    ("surface", "value", "others"),
    [
        ("03/04/2024", "2024-04-03", ["2024-03-04"]),
        ("٠٣-٠٤-٢٠٢٤", "2024-04-03", ["2024-03-04"]),
        ("25/04/2024", "2024-04-25", []),
        ("04/04/2024", "2024-04-04", []),
        ("السبت", "2024-12-07", ["2024-11-30", "2024-12-14"]),
        ("مساء السبت", "2024-12-07TEV", ["2024-11-30TEV", "2024-12-14TEV"]),
        ("5 مارس", "2025-03-05", ["2024-03-05", "2026-03-05"]),
        ("29 فبراير", "2024-02-29", []),
        ("5 مارس 2024", "2024-03-05", []),
        ("الساعة 3:30", "2024-12-08T03:30", ["2024-12-08T15:30"]),
        ("3:30 مساء", "2024-12-08T15:30", []),
        ("15:30", "2024-12-08T15:30", []),
        ("أمس", "2024-12-07", []),
        ("الأسبوع الماضي", "2024-W48", []),
        ("رامي", "Rami", []),
        ("نحو 3 آلاف", {"value": 3000}, []),
        ("شيء", None, []),
        ("98/99/2024", "2024-99-98", []),
    ],
)
def test_readings(surface: str, value: object, others: list[object]) -> None:
    assert readings(surface, value) == others
