"""Ranges of paragraphs are cut and kept, by keys and by mouse, with what is asked in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.span import Span

from .driving import Driver, project_of, run_program
from .port import PARAGRAPHS, TEXT, port_file
from .story import place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    Told = Callable[[Callable[[Driver], None]], None]

FIRST, SECOND = place(TEXT, PARAGRAPHS[3]), place(TEXT, PARAGRAPHS[4])
RANGE = Span(FIRST.start, SECOND.end)


@pytest.fixture(params=["latin", "arabic"])
def told(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Told:
    project = project_of(monkeypatch, tmp_path / "told.muraji", port_file(tmp_path))

    def tell(drive: Callable[[Driver], None]) -> None:
        assert run_program(monkeypatch, [str(project)], drive, request.param) == 0

    return tell


def cut(driver: Driver) -> list[str]:
    regions = driver.desk.page.regions
    return [region.span.of(TEXT) for region in regions if not region.kind.is_content]


def test_a_range_is_widened_cut_and_kept_by_keys(told: Told) -> None:
    def drive(driver: Driver) -> None:
        asked, standing = len(driver.desk.pending()), cut(driver)
        driver.press("Esc")
        while driver.desk.page.paragraph_at(driver.desk.place) != FIRST:
            driver.press(".")
        driver.press("Shift+.", "Shift+.")
        assert driver.desk.caret == RANGE
        driver.press("K")
        assert RANGE.of(TEXT) in cut(driver), "one zone, and one step"
        assert not any(RANGE.overlaps(row.span) for row in driver.desk.pending())
        driver.press("Z")
        assert (len(driver.desk.pending()), cut(driver)) == (asked, standing)
        driver.press("Shift+Z")
        driver.press("V")
        driver.click(FIRST.start + 1)
        driver.press("Esc", "Shift+.", "Shift+.", "K")
        assert (len(driver.desk.pending()), cut(driver)) == (asked, standing), "kept again"

    told(drive)


def test_what_was_dragged_over_is_cut_to_the_letter(told: Told) -> None:
    def drive(driver: Driver) -> None:
        part = Span(FIRST.start, place(TEXT, "القرار").end)
        driver.drag(part)
        driver.press("R A")
        assert part.of(TEXT) in cut(driver)
        assert not any(part.covers(row.span.start) for row in driver.desk.pending())
        driver.press("Z")
        assert part.of(TEXT) not in cut(driver)

    told(drive)
