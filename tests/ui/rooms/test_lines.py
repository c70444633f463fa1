"""Values, notes and the day of the article, typed in place through the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from muraji.domain.annotation import MentionState
from muraji.domain.span import Span

from ..dated_project import ROWS, SATURDAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from muraji.domain.annotation import Annotation
    from muraji.review.desk import Desk
    from muraji.ui.main_window import MainWindow
    from muraji.ui.panels.in_place_line import InPlaceLine


@pytest.fixture
def line(window: MainWindow) -> InPlaceLine:
    return window.review.inspector.line


def take(window: MainWindow, row: Annotation) -> None:
    window.review._choose(row.id)


def type_in(qtbot: QtBot, line: InPlaceLine, text: str) -> None:
    qtbot.waitUntil(line.field.hasFocus)
    line.field.setText(text)
    qtbot.keyClick(line.field, Qt.Key.Key_Return)


def test_a_value_is_typed_where_it_is_shown(
    window: MainWindow, desk: Desk, line: InPlaceLine, qtbot: QtBot
) -> None:
    take(window, ROWS[0])
    qtbot.keyClick(window.review.view, Qt.Key.Key_T)
    qtbot.waitUntil(line.field.hasFocus)
    assert line.field.text() == "2024-12-07"
    type_in(qtbot, line, "٣٠/١١/٢٠٢٤")
    assert desk.mention.value == "2024-11-30"
    assert line.isHidden()
    qtbot.waitUntil(window.review.view.hasFocus)


def test_a_value_in_words_is_read_against_the_day_of_the_article(
    window: MainWindow, desk: Desk, line: InPlaceLine, qtbot: QtBot
) -> None:
    take(window, ROWS[0])
    window.trigger("edit_value")
    type_in(qtbot, line, "أمس")
    assert desk.mention.value == "2024-12-07"
    assert line.isHidden()


def test_what_cannot_be_read_is_said_and_the_line_stays(
    window: MainWindow, desk: Desk, line: InPlaceLine, qtbot: QtBot
) -> None:
    take(window, ROWS[0])
    window.trigger("edit_value")
    type_in(qtbot, line, "كلام لا تاريخ فيه")
    assert line.isVisible()
    assert line.field.accessibleDescription()
    qtbot.keyClick(line.field, Qt.Key.Key_Escape)
    assert line.isHidden()
    assert desk.mention.value == "2024-12-07"


def test_letters_typed_give_no_commands(
    window: MainWindow, desk: Desk, line: InPlaceLine, qtbot: QtBot
) -> None:
    take(window, ROWS[3])
    window.trigger("edit_value")
    qtbot.waitUntil(line.field.hasFocus)
    qtbot.keyClicks(line.field, "Rami X")
    assert desk.mention.state is MentionState.PENDING
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    assert desk.mention.value == "Rami X"


def test_another_reading_is_one_chord(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    take(window, ROWS[2])

    def chips() -> list[QPushButton]:
        found = window.review.inspector.findChildren(QPushButton)
        return [chip for chip in found if chip.objectName() == "reading"]

    qtbot.waitUntil(lambda: len(chips()) == 1)
    qtbot.keyClick(window.review.view, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert desk.mention.value == "2024-03-04"
    window.trigger("undo")
    assert desk.mention.value == "2024-04-03"
    qtbot.waitUntil(lambda: len(chips()) == 1 and "4" in chips()[0].text())
    chips()[0].click()
    assert desk.mention.value == "2024-03-04"


def test_a_note_on_a_mention_and_one_on_the_article(
    window: MainWindow, desk: Desk, line: InPlaceLine, qtbot: QtBot
) -> None:
    take(window, ROWS[1])
    qtbot.keyClick(window.review.view, Qt.Key.Key_W)
    type_in(qtbot, line, "  أي   قاهرة؟ ")
    assert desk.mention.note == "أي قاهرة؟"
    qtbot.keyClick(window.review.view, Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    type_in(qtbot, line, "مقال قصير")
    assert desk.page.status.note == "مقال قصير"
    window.trigger("note")
    type_in(qtbot, line, "")
    assert desk.mention.note == ""


def test_with_nothing_in_hand_the_note_is_the_articles(
    window: MainWindow, desk: Desk, line: InPlaceLine, qtbot: QtBot
) -> None:
    window.trigger("let_go")
    window.trigger("note")
    type_in(qtbot, line, "للمراجعة")
    assert desk.page.status.note == "للمراجعة"


def test_the_day_of_the_article_moves_relative_dates_that_wait(
    window: MainWindow, desk: Desk, line: InPlaceLine, qtbot: QtBot
) -> None:
    desk.page.note_seen(Span(0, 5))
    window.trigger("published")
    type_in(qtbot, line, "15/12/2024")
    assert desk.page.status.published == "2024-12-15"

    def saturday() -> object:
        rows = [row for row in desk.page.annotations.values() if row.span.end == SATURDAY.end]
        return {row.value for row in rows if row.label == "DATE"}

    qtbot.waitUntil(lambda: saturday() == {"2024-12-14"})
    assert desk.page.was_seen(Span(0, 5)), "what has been seen stays seen"


def test_a_day_that_is_none_is_refused(
    window: MainWindow, desk: Desk, line: InPlaceLine, qtbot: QtBot
) -> None:
    window.trigger("published")
    type_in(qtbot, line, "2024-02-31")
    assert line.isVisible()
    line.leave()
    assert desk.page.status.published == "2024-12-08"


def test_a_hidden_inspector_is_there_while_one_types(
    window: MainWindow, line: InPlaceLine, qtbot: QtBot
) -> None:
    window.trigger("toggle_inspector")
    place = window.review.inspector_place
    assert not place.isVisible()
    window.trigger("note")
    assert place.isVisible()
    qtbot.keyClick(line.field, Qt.Key.Key_Escape)
    assert not place.isVisible()


def test_topics_are_given_by_chord_and_shown_as_chips(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    view = window.review.view
    for key in (Qt.Key.Key_D, Qt.Key.Key_P, Qt.Key.Key_D, Qt.Key.Key_E):
        qtbot.keyClick(view, key)
    assert desk.page.status.document_labels == ("politics", "economy")
    chips = window.review.inspector._article._chips

    def checked() -> set[str]:
        return {name for name, chip in chips.items() if chip.isChecked()}

    qtbot.waitUntil(lambda: checked() == {"politics", "economy"})
    chips["politics"].click()
    assert desk.page.status.document_labels == ("economy",)
    qtbot.waitUntil(lambda: checked() == {"economy"})
