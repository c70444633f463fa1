"""The meter in the real window: opened by its key, four figures in words and curves, in both directions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from muraji.ui.look.curve import BOLD_LINE, Curve, curve_svg
from muraji.ui.look.looks import theme_named
from muraji.ui.overlays import meter as meter_module
from muraji.ui.overlays.meter import MeterSheet

from ..small_project import small_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from muraji.ui.main_window import MainWindow

TEXTS = {
    "one": "زار وزير الخارجية الأردني مدينة حلب صباح اليوم.",
    "two": "وصل الرئيس التونسي إلى القاهرة يوم السبت.",
    "three": "افتتحت قطر معرضا في باريس.",
}


@pytest.fixture(params=["ar", "en"])
def window(
    request: pytest.FixtureRequest, show: Callable[..., MainWindow], tmp_path: Path
) -> MainWindow:
    return show(small_project(tmp_path, TEXTS), request.param)


def opened(window: MainWindow) -> MeterSheet:
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_F4)
    QApplication.processEvents()
    return next(sheet for sheet in window.findChildren(MeterSheet) if sheet.isVisible())


def review(window: MainWindow, articles: int) -> None:
    assert window.bridge is not None
    for _ in range(articles):
        while window.bridge.desk.walked():
            window.trigger("accept")
        window.trigger("finish")


def test_before_any_decision_it_says_when_figures_begin(window: MainWindow) -> None:
    sheet = opened(window)
    assert sheet.tiles == []
    words = {"ar": "تبدأ الأرقام مع أول حكم", "en": "begin with your first decision"}
    assert words[window.language] in sheet.sentence.text()
    QTest.keyClick(sheet, Qt.Key.Key_Space)
    assert not window.findChildren(MeterSheet) or not sheet.isVisible()


def test_four_figures_are_said_in_words_and_drawn(window: MainWindow, qtbot: QtBot) -> None:
    review(window, 2)
    sheet = opened(window)
    names = [tile.accessibleName() for tile in sheet.tiles]
    assert len(names) == 4
    share = {
        "ar": "قُبل كما هو: \u2067\u061c100٪\u2069",
        "en": "Accepted unchanged: \u2066100 %\u2069",
    }
    assert names[0].startswith(share[window.language])
    first = {"ar": "أول مقالة \u2067\u061c100٪\u2069", "en": "First article \u2066100 %\u2069"}
    assert first[window.language] in names[0]
    curves = sheet.findChildren(Curve)
    assert len(curves) >= 3
    assert all(curve._renderer.isValid() for curve in curves)
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton)
    assert not sheet.isVisible()


def test_a_long_journal_is_read_in_the_background(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    review(window, 2)
    monkeypatch.setattr(meter_module, "AT_ONCE", 0)
    sheet = opened(window)
    qtbot.waitUntil(lambda: len(sheet.tiles) == 4)
    sheet.close()


def test_a_curve_runs_as_one_reads(qtbot: QtBot) -> None:
    theme = theme_named("light")
    columns = {}
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        curve = Curve([0.0, 0.1, 0.2, 1.0], theme)
        qtbot.addWidget(curve)
        curve.setLayoutDirection(direction)
        curve.resize(320, 72)
        columns[direction] = heights(curve.grab().toImage())
    left, right = columns.values()
    assert left.index(max(left)) > 160 > right.index(max(right))
    assert all(abs(one - other) <= 2 for one, other in zip(left, right[::-1], strict=True))


def heights(picture: QImage) -> list[int]:
    """Return how high the drawing reaches in each column, from the ground."""
    clear = picture.pixel(picture.width() // 2, 2)
    return [
        max(
            (picture.height() - y for y in range(picture.height()) if picture.pixel(x, y) != clear),
            default=0,
        )
        for x in range(picture.width())
    ]


def test_high_contrast_draws_a_bold_line_in_its_ink() -> None:
    plain = curve_svg([1.0, None, 3.0], "#000000", BOLD_LINE)
    assert 'class="line reactive nofill" style="fill:none"' in plain
    assert "stroke:#000000" in plain
    assert f"stroke-width:{BOLD_LINE:g}" in plain
