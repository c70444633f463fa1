"""History, guidelines, label set, settings and the printed keys, entered through the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog

from muraji.domain.journal import EntryKind
from muraji.ui.actions import ACTIONS
from muraji.ui.application import make_window
from muraji.ui.dialogs.label_editor import LabelEditor
from muraji.ui.dialogs.settings_dialog import SettingsDialog

from ..dated_project import ARTICLE, OTHER, ROWS

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from muraji.review.desk import Desk
    from muraji.ui.main_window import MainWindow

Dialog = TypeVar("Dialog", bound=QDialog)


def dialog(window: MainWindow, kind: type[Dialog]) -> Dialog:
    return next(found for found in window.findChildren(kind) if found.isVisible())


def states(desk: Desk) -> list[str]:
    return [desk.page.annotations[row.id].state.value for row in ROWS]


def lines(window: MainWindow) -> list[str]:
    model = window.rooms._history.model
    return [model.line(row).words.en for row in range(model.rowCount())]


def test_the_history_tells_what_was_done_newest_first(window: MainWindow, desk: Desk) -> None:
    for action in ("accept", "reject", "undo"):
        window.trigger(action)
    window.trigger("history")
    assert lines(window) == ["Undone: rejected", "Rejected", "Accepted", "Imported"]
    model = window.rooms._history.model
    assert [model.line(row).surface for row in range(3)] == ["القاهرة", "القاهرة", "السبت"]
    window.trigger("accept")
    assert lines(window)[0] == "Accepted", "an open history keeps step"
    window.trigger("history")
    assert not window.rooms._history.isVisible()


def test_a_line_of_the_history_leads_to_its_place(window: MainWindow, desk: Desk) -> None:
    window.trigger("accept")
    window.trigger("next_article")
    assert desk.page.article.id == OTHER.id
    window.trigger("history")
    history = window.rooms._history
    history.only_here.setChecked(True)
    assert "Accepted" not in lines(window)
    history.only_here.setChecked(False)
    history._choose(history.model.index(0))
    assert desk.page.article.id == ARTICLE.id
    assert desk.current == ROWS[0].id


def test_undo_to_here_and_again(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    window.trigger("history")
    for _ in ROWS:
        window.trigger("accept")
    assert states(desk) == ["accepted"] * 4
    history = window.rooms._history
    history.list.setCurrentIndex(history.model.index(3))
    assert history.model.line(3).surface == "السبت"
    window.trigger("undo_to_here")
    qtbot.waitUntil(lambda: states(desk) == ["accepted", "pending", "pending", "pending"])
    assert lines(window)[:3] == ["Undone: accepted"] * 3
    assert history.model.line(2).kind is EntryKind.UNDO
    history.list.setCurrentIndex(history.model.index(1))
    window.trigger("undo_to_here")
    qtbot.waitUntil(lambda: states(desk) == ["accepted", "accepted", "accepted", "pending"])


def test_the_newest_line_has_nothing_to_take_back(window: MainWindow) -> None:
    window.trigger("accept")
    window.trigger("history")
    history = window.rooms._history
    history.list.setCurrentIndex(history.model.index(0))
    assert not history.back.isEnabled()
    history.list.setCurrentIndex(history.model.index(1))
    assert history.back.isEnabled()


def top_text(window: MainWindow) -> str:
    page = window.rooms._guidelines.page
    block = page.cursorForPosition(page.viewport().rect().topLeft() + QPoint(20, 12)).block()
    while not block.text().strip():
        block = block.next()
    return block.text()


def test_the_guidelines_open_at_the_label_in_hand_and_follow(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    qtbot.keyClick(window.review.view, Qt.Key.Key_H)
    assert window.rooms._guidelines.isVisible()
    qtbot.waitUntil(lambda: "(DATE" in top_text(window))
    window.review._choose(ROWS[1].id)
    qtbot.waitUntil(lambda: "(GPE" in top_text(window))
    window.trigger("guidelines")
    assert not window.rooms._guidelines.isVisible()


def test_the_words_of_the_project_come_first(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    window.trigger("labels")
    editor = dialog(window, LabelEditor)
    editor.list.setCurrentRow(1)
    editor.form.guide.setPlainText("المدن والدول معًا")
    editor._decide()
    window.review._choose(ROWS[1].id)
    window.trigger("guidelines")
    page = window.rooms._guidelines.page
    assert "المدن والدول معًا" in page.toPlainText()
    qtbot.waitUntil(lambda: "(GPE" in top_text(window))


def test_merging_labels_is_told_before_and_is_one_step_to_undo(
    window: MainWindow, desk: Desk
) -> None:
    window.trigger("labels")
    editor = dialog(window, LabelEditor)
    names = [label.name for label in editor.draft.labels]
    assert not editor.keep.isEnabled()
    editor.list.setCurrentRow(names.index("GPE"))
    editor.merge_into("LOC")
    assert "GPE" in editor.effects.text()
    assert "1" in editor.effects.text()
    assert desk.page.annotations[ROWS[1].id].label == "GPE", "nothing happens before it is decided"
    editor._decide()
    assert desk.page.annotations[ROWS[1].id].label == "LOC"
    assert "GPE" not in desk.labels
    assert "label.GPE" not in {action.id for action in window.actions_in_force()}
    window.trigger("undo")
    assert desk.page.annotations[ROWS[1].id].label == "GPE"
    assert "label.GPE" in {action.id for action in window.actions_in_force()}


def test_a_new_label_has_its_key_at_once(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    window.trigger("labels")
    editor = dialog(window, LabelEditor)
    editor.add()
    editor.form.name.setText("CROP")
    editor.form.key.setText("LK")
    editor.form._say()
    assert editor.keep.isEnabled()
    editor._decide()
    window.review._choose(ROWS[1].id)
    for key in (Qt.Key.Key_L, Qt.Key.Key_K):
        qtbot.keyClick(window.review.view, key)
    assert desk.page.annotations[ROWS[1].id].label == "CROP"


def test_a_name_or_key_that_is_taken_keeps_the_button_shut(window: MainWindow) -> None:
    window.trigger("labels")
    editor = dialog(window, LabelEditor)
    for field, taken in ((editor.form.name, "GPE"), (editor.form.key, "2")):
        field.setText(taken)
        editor.form._say()
        assert not editor.keep.isEnabled()
        assert editor.effects.text()
    editor.reject()


def test_topics_are_edited_with_their_articles_and_undone_by_key(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    qtbot.keyClicks(window.review.view, "dp")
    assert desk.page.status.document_labels == ("politics",)
    qtbot.keyClick(
        window,
        Qt.Key.Key_D,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    editor = dialog(window, LabelEditor)
    assert not editor.keep.isEnabled()
    editor.list.setCurrentRow(0)
    editor.merge_into("opinion")
    editor.add()
    editor.form.title_ar.setText("بيئة")
    editor.form.name.setText("environment")
    editor.form.key.setText("v")
    editor.form.key.textEdited.emit("v")
    assert "1" in editor.effects.text()
    editor._decide()
    assert desk.page.status.document_labels == ("opinion",)
    assert "environment" in window.bridge.workspace.document_labels
    qtbot.keyClicks(window.review.view, "dv")
    assert desk.page.status.document_labels == ("opinion", "environment")

    def checked() -> list[str]:
        chips = window.review.inspector._article._chips
        return [name for name, chip in chips.items() if chip.isChecked()]

    qtbot.waitUntil(lambda: checked() == ["opinion", "environment"])
    qtbot.keyClicks(window.review.view, "zz")
    assert desk.page.status.document_labels == ("politics",)
    assert "environment" not in window.bridge.workspace.document_labels


def test_keys_of_names_are_in_the_list_and_on_paper(window: MainWindow, tmp_path: Path) -> None:
    window.trigger("settings")
    keys = dialog(window, SettingsDialog).keys
    assert {"next_name", "turn_line", "open_line"} <= keys._items.keys()
    assert not keys.conflicts.isVisible(), "names and the page share keys and never meet"
    keys.give("next_name", ("Space",))
    assert keys.conflicts.isVisible(), "Space accepts lines"
    keys.give("next_name", ("Shift+J",))
    assert not keys.conflicts.isVisible()
    window.trigger("names")
    bound = {action.id: action.keys for action in window.actions_in_force()}
    assert bound["next_name"] == ("Shift+J",)


def test_a_label_in_use_cannot_be_removed(window: MainWindow) -> None:
    window.trigger("labels")
    editor = dialog(window, LabelEditor)
    names = [label.name for label in editor.draft.labels]
    editor.list.setCurrentRow(names.index("GPE"))
    assert not editor._buttons["remove"].isEnabled()
    editor.list.setCurrentRow(names.index("EVENT"))
    editor.remove()
    assert "EVENT" not in {label.name for label in editor.draft.labels}
    editor.reject()


def test_a_key_chosen_in_the_settings_is_in_force_at_once(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    window.trigger("settings")
    keys = dialog(window, SettingsDialog).keys
    keys.tree.setCurrentItem(keys._items["accept"])
    keys.change.click()
    qtbot.waitUntil(keys.capture.hasFocus)
    qtbot.keyClick(keys.capture, Qt.Key.Key_X)
    assert keys.conflicts.isVisible()
    assert "X" in keys.conflicts.text()
    keys.change.click()
    qtbot.keyClick(keys.capture, Qt.Key.Key_F12)
    assert not keys.conflicts.isVisible()
    dialog(window, SettingsDialog).reject()
    qtbot.keyClick(window.review.view, Qt.Key.Key_Space)
    assert states(desk)[0] == "pending"
    qtbot.keyClick(window.review.view, Qt.Key.Key_F12)
    assert states(desk)[0] == "accepted"
    assert window.settings["keys"] == {"accept": ("F12",)}
    assert "F12" in window.review.inspector._buttons["accept"].text()


def test_keys_go_back_to_the_standard(window: MainWindow) -> None:
    window.trigger("settings")
    keys = dialog(window, SettingsDialog).keys
    keys.give("accept", ())
    keys.give("reject", ("F12",))
    keys.tree.setCurrentItem(keys._items["accept"])
    keys.reset.click()
    assert window.settings["keys"] == {"reject": ("F12",)}
    keys.reset_all.click()
    assert window.settings["keys"] == {}
    dialog(window, SettingsDialog).reject()


def test_the_first_press_of_a_chord_waits_for_the_second(window: MainWindow, qtbot: QtBot) -> None:
    window.trigger("settings")
    keys = dialog(window, SettingsDialog).keys
    keys.tree.setCurrentItem(keys._items["flag"])
    keys.change.click()
    qtbot.keyClick(keys.capture, Qt.Key.Key_R)
    assert keys.capture.isVisible()
    qtbot.keyClick(keys.capture, Qt.Key.Key_Q)
    assert window.settings["keys"] == {"flag": ("R Q",)}
    keys.change.click()
    qtbot.keyClick(keys.capture, Qt.Key.Key_Escape)
    assert window.settings["keys"] == {"flag": ("R Q",)}
    dialog(window, SettingsDialog).reject()


def test_the_threshold_is_previewed_and_honoured(window: MainWindow, desk: Desk) -> None:
    window.trigger("settings")
    settings = dialog(window, SettingsDialog)
    assert "4" in settings.preview.text()
    settings.threshold.setValue(95)
    assert desk.pending() == []
    assert len(desk.maybes()) == 4
    assert window.settings["threshold"] == 0.95
    settings.reject()


def test_reading_is_set_as_one_looks(window: MainWindow) -> None:
    window.trigger("settings")
    settings = dialog(window, SettingsDialog)
    settings.reading_size.setValue(24)
    settings.line_height.setValue(2.2)
    settings.reviewer.setText("  سلمى  علي ")
    settings.reviewer.editingFinished.emit()
    settings.reject()
    assert window.settings["reading_size"] == 24
    assert window.settings["line_height"] == 2.2
    assert window.bridge.workspace.session.reviewer == "سلمى علي"


def test_changing_the_language_opens_the_settings_again_in_it(window: MainWindow) -> None:
    window.trigger("settings")
    other = "en" if window.language == "ar" else "ar"
    box = dialog(window, SettingsDialog).language
    box.setCurrentIndex(box.findData(other))
    assert window.language == other
    again = dialog(window, SettingsDialog)
    assert again.language.currentData() == other
    again.reject()


def test_the_printed_keys_name_every_command_in_both_languages(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window.trigger("print_keys")
    from pathlib import Path

    page = Path(opened[0].toLocalFile()).read_text("utf-8")
    for action in ACTIONS:
        if action.keys and not action.id.startswith("jump."):
            assert action.title.replace("'", "&#x27;") in page
    assert "<kbd>A <i>ش</i></kbd>" in page
    assert "شخص" in page
    assert "http" not in page


def test_no_two_standard_keys_fight(window: MainWindow) -> None:
    from muraji.workspace.keymap import conflicts

    assert conflicts({action.id: action.keys for action in window.actions_in_force()}) == {}


def test_rooms_that_were_open_are_open_again(
    window: MainWindow, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    window.trigger("guidelines")
    window.close()
    again = make_window(tmp_path / "p.muraji", "en")
    qtbot.addWidget(again)
    again.show()
    again.settle()
    assert again.rooms._guidelines.isVisible()
    again.trigger("guidelines")
    again.close()
