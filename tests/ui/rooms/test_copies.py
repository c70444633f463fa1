"""Near-copies in the real window: marked in the queue, told on the card, one key leads there and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from muraji.domain.annotation import MentionState

from ..small_project import small_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from muraji.ui.main_window import MainWindow

STORY = """زار وزير الخارجية الأردني أيمن الصفدي مدينة حلب صباح اليوم، والتقى محافظها ووفدا من التجار.

وقال الصفدي في مؤتمر صحفي إن بلاده ستعيد فتح المعبر الشمالي أمام الشاحنات قبل نهاية الشهر."""


@pytest.fixture(params=["ar", "en"])
def window(
    request: pytest.FixtureRequest, show: Callable[..., MainWindow], tmp_path: Path
) -> MainWindow:
    texts = {
        "one": STORY,
        "copy": f"الطريق تفتح من جديد\n\n{STORY}",
        "other": "لا علاقة لهذا الخبر بذاك.",
    }
    return show(small_project(tmp_path, texts), request.param)


def source(window: MainWindow) -> str:
    assert window.bridge is not None
    assert window.bridge.desk.page is not None
    return window.bridge.desk.page.article.source


def test_one_key_leads_to_the_copy_and_back(window: MainWindow) -> None:
    assert source(window) == "one.txt"
    for expected in ("copy.txt", "one.txt"):
        QTest.keyClick(window.review.view, Qt.Key.Key_J, Qt.KeyboardModifier.ShiftModifier)
        assert source(window) == expected


def test_the_card_and_the_queue_tell_of_it(window: MainWindow) -> None:
    QApplication.processEvents()
    card = window.review.inspector._article
    told = {
        "ar": "شبه مطابقة لـ«\u2068الطريق تفتح من جديد\u2069»",
        "en": "Nearly the same as “\u2068الطريق تفتح من جديد\u2069”",
    }
    assert card._copy.accessibleName() == told[window.language]
    assert card._copy.isVisible()
    model = window.queue.model
    tips = [model.data(model.index(row), Qt.ItemDataRole.ToolTipRole) for row in range(3)]
    said = {"ar": "مقالة أخرى تكاد تطابقها", "en": "Another article says nearly the same"}
    assert [said[window.language] in tip for tip in tips] == [True, True, False]
    card._copy.click()
    assert source(window) == "copy.txt"
    window.trigger("next_article")
    QApplication.processEvents()
    assert not card._copy.isVisible()


def test_where_there_is_no_copy_the_key_says_so(window: MainWindow) -> None:
    window.trigger("next_article")
    window.trigger("next_article")
    assert source(window) == "other.txt"
    window.trigger("copy")
    assert source(window) == "other.txt"
    words = {"ar": "لا مقالة أخرى", "en": "No other article"}
    assert words[window.language] in window.review.status_line._sentence.text()


def test_only_what_differs_is_asked_in_the_copy(window: MainWindow) -> None:
    assert window.bridge is not None
    desk, workspace = window.bridge.desk, window.bridge.workspace
    asked = len(desk.walked())
    assert asked
    while desk.walked():
        window.trigger("accept")
    window.trigger("finish")
    assert source(window) == "copy.txt"
    assert desk.pending()
    assert desk.walked() == []
    window.trigger("finish")
    assert source(window) == "other.txt", "what was accepted elsewhere does not hold it back"
    window.trigger("undo")
    window.trigger("copy")
    window.trigger("copy")
    (copy,) = (
        near.article_id for near in workspace.store.copies.of(workspace.store.article_ids()[0])
    )
    states = {row.state for row in workspace.store.annotations_of(copy) if (row.score or 0) > 0.5}
    assert states == {MentionState.PENDING}
