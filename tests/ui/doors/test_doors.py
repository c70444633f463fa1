"""Through the window's doors: projects, imports, exports and names, each with its words."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from muraji.domain.article import ReviewState
from muraji.domain.decision import MarkRegion
from muraji.domain.region import RegionKind
from muraji.domain.span import Span
from muraji.domain.words import Words
from muraji.review.commands import articles, deciding
from muraji.ui.application import make_window
from muraji.ui.background.jobs import STOPPED
from muraji.ui.dialogs.choose_source import ChooseSource
from muraji.ui.dialogs.encoding_preview import EncodingPreview
from muraji.ui.dialogs.export_dialog import ExportDialog
from muraji.ui.dialogs.import_preview import ImportPreview
from muraji.ui.dialogs.import_report import ImportReportDialog
from muraji.ui.dialogs.name_reviewer import NameReviewer
from muraji.workspace.engines import shipped_engine
from muraji.workspace.places import data_folder
from muraji.workspace.sample import NAME as SAMPLE_NAME
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from muraji.ui.bridge import Bridge
    from muraji.ui.main_window import MainWindow

Dialog = TypeVar("Dialog", bound=QDialog)
NEWS = "القاهرة تستضيف القمة\nقال وزير الخارجية المصري إن القمة ستعقد في القاهرة يوم الأحد.\n"
OLD = "أعلنت وزارة الصحة في دمشق خطة جديدة\nوقال الوزير إن العمل يبدأ غدا في حلب.\n"


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    made = make_window(None, "en")
    qtbot.addWidget(made)
    made.show()
    assert not made.doors.jobs.is_running
    yield made
    made.close()


@pytest.fixture
def project(window: MainWindow, tmp_path: Path) -> Path:
    """An empty project, open in the window."""
    path = tmp_path / "project.muraji"
    Workspace.create(path).close()
    assert window.doors.open_recent(path)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    (made / "news.txt").write_text(NEWS, "utf-8")
    return made


def answer(monkeypatch: pytest.MonkeyPatch, method: str, result: object) -> None:
    """Answer the system's file dialog, which no test can see."""
    monkeypatch.setattr(QFileDialog, method, lambda *_, **__: result)


def bridge_of(window: MainWindow) -> Bridge:
    assert window.bridge is not None
    return window.bridge


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until no job runs."""
    qtbot.waitUntil(lambda: not window.doors.jobs.is_running, timeout=60_000)


def dialog(window: MainWindow, kind: type[Dialog]) -> Dialog:
    found = [each for each in window.findChildren(kind) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def told(window: MainWindow) -> str:
    bar = window.doors.messages
    return bar.words.text() if bar.isVisible() else ""


def titles(window: MainWindow) -> list[str]:
    model = window.queue.model
    return [model.row(place).title for place in range(model.rowCount())]


# projects


def test_a_new_project_stands_where_it_was_wanted(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "getSaveFileName", (str(tmp_path / "أخبار.2024"), ""))
    assert window.doors.new_project()
    path = tmp_path / "أخبار.2024.muraji"
    assert path.is_file()
    assert bridge_of(window).workspace.store.path == path
    assert window.settings.recent_projects() == [path]
    assert window.settings["project_folder"] == str(tmp_path)


def test_a_place_taken_is_told_and_nothing_is_lost(
    window: MainWindow, project: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    before = bridge_of(window)
    answer(monkeypatch, "getSaveFileName", (str(project), ""))
    assert not window.doors.new_project()
    assert "exists already" in told(window)
    assert window.bridge is before
    window.language = "ar"
    assert not window.doors.new_project()
    assert "موجود من قبل" in told(window)


def test_nothing_happens_when_a_dialog_is_cancelled(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    for method in ("getSaveFileName", "getOpenFileName"):
        answer(monkeypatch, method, ("", ""))
    assert not window.doors.new_project()
    window.doors.open_project()
    assert window.bridge is None
    assert told(window) == ""


def test_a_second_window_on_a_project_is_refused_with_its_sentence(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "taken.muraji"
    with Workspace.create(path):
        answer(monkeypatch, "getOpenFileName", (str(path), ""))
        window.doors.open_project()
        assert "already open in another Muraji window" in told(window)
        assert window.bridge is None
    window.doors.open_project()
    assert bridge_of(window).workspace.store.path == path
    assert told(window) == ""


def test_opening_what_is_open_changes_nothing(window: MainWindow, project: Path) -> None:
    before = bridge_of(window)
    assert window.doors.open_recent(project)
    assert window.bridge is before


def test_a_file_that_is_no_project_is_refused(window: MainWindow, tmp_path: Path) -> None:
    other = tmp_path / "other.muraji"
    other.write_bytes(b"not a database, " * 100)
    assert not window.doors.open_recent(other)
    assert str(other) in told(window)
    assert not window.doors.open_recent(tmp_path / "missing.muraji")
    assert "There is no project" in told(window)


def test_the_sample_is_made_once_and_opened_ready(window: MainWindow, qtbot: QtBot) -> None:
    window.doors.open_sample()
    settle(window, qtbot)
    path = data_folder() / SAMPLE_NAME
    assert bridge_of(window).workspace.store.path == path
    assert len(titles(window)) == 5
    assert bridge_of(window).desk.mention is not None
    bridge_of(window).run(deciding.accept)
    window.close_workspace()
    window.doors.open_sample()
    assert not window.doors.jobs.is_running
    states = {row.state.value for row in bridge_of(window).desk.in_order()}
    assert "accepted" in states


# articles come in


def test_import_reports_suggests_and_opens_the_first(
    window: MainWindow, project: Path, folder: Path, qtbot: QtBot
) -> None:
    window.doors.import_articles([folder])
    settle(window, qtbot)
    assert told(window) == "1 article imported"
    assert titles(window) == ["القاهرة تستضيف القمة"]
    desk = bridge_of(window).desk
    assert desk.page is not None
    assert desk.page.text == NEWS
    assert desk.pending()
    assert window.queue._delegate.current_id == desk.page.article.id


def test_problems_are_listed_by_file_and_can_be_copied(
    window: MainWindow, project: Path, folder: Path, qtbot: QtBot
) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(b"\x00\x01")
    shutil.copy(folder / "news.txt", folder / "twin.txt")
    window.doors.import_articles([folder])
    settle(window, qtbot)
    report = dialog(window, ImportReportDialog)
    assert report.heading.text() == "1 article imported · 1 already there · 2 not imported"
    lines = report.list.toPlainText().split("\n")
    assert len(lines) == 3
    assert any("empty.txt" in line for line in lines)
    assert any("twin.txt" in line and "news.txt" in line for line in lines)
    report.copy.click()
    assert QGuiApplication.clipboard().text() == report.list.toPlainText()
    report.close()


def test_known_texts_are_told_quietly_with_a_list(
    window: MainWindow, project: Path, folder: Path, qtbot: QtBot
) -> None:
    for _ in range(2):
        window.doors.import_articles([folder])
        settle(window, qtbot)
    assert told(window) == "0 articles imported · 1 already there"
    assert not [each for each in window.findChildren(QDialog) if each.isVisible()]
    window.doors.messages.more.click()
    assert "already in the project" in dialog(window, ImportReportDialog).list.toPlainText()
    dialog(window, ImportReportDialog).close()


@pytest.fixture
def old_folder(folder: Path) -> Path:
    for number in range(3):
        text = f"{OLD}الخبر رقم {number}\n"
        (folder / f"old{number}.txt").write_bytes(text.encode("cp1256"))
    return folder


def test_an_unsure_encoding_is_imported_only_after_a_look(
    window: MainWindow, project: Path, old_folder: Path, qtbot: QtBot
) -> None:
    window.doors.import_articles([old_folder])
    settle(window, qtbot)
    preview = dialog(window, EncodingPreview)
    assert "old0.txt" in preview.sentence.text()
    assert "windows-1256" in preview.sentence.text()
    assert "وزارة الصحة" in preview.preview.toPlainText()
    assert titles(window) == ["القاهرة تستضيف القمة"], "only what needs no look is in"
    preview.take.click()
    assert "old1.txt" in preview.sentence.text()
    preview.leave.click()
    preview.take.click()
    settle(window, qtbot)
    assert told(window).startswith("3 articles imported")
    sources = [window.queue.model.row(n).source for n in range(window.queue.model.rowCount())]
    assert sources == ["news.txt", "old0.txt", "old2.txt"]
    window.doors.messages.more.click()
    assert "old1.txt" in dialog(window, ImportReportDialog).list.toPlainText()
    dialog(window, ImportReportDialog).close()


@pytest.mark.parametrize(("takes", "count"), [(True, 4), (False, 1)])
def test_one_answer_for_all_that_are_left(
    window: MainWindow, project: Path, old_folder: Path, qtbot: QtBot, takes: bool, count: int
) -> None:
    window.doors.import_articles([old_folder])
    settle(window, qtbot)
    preview = dialog(window, EncodingPreview)
    preview.same_for_all.setChecked(True)
    (preview.take if takes else preview.leave).click()
    settle(window, qtbot)
    assert len(titles(window)) == count


def test_a_preview_that_is_closed_leaves_the_files_out(
    window: MainWindow, project: Path, old_folder: Path, qtbot: QtBot
) -> None:
    window.doors.import_articles([old_folder])
    settle(window, qtbot)
    dialog(window, EncodingPreview).close()
    assert told(window) == "1 article imported"
    assert len(titles(window)) == 1


def test_a_reviewer_at_work_is_not_pulled_away(
    window: MainWindow, project: Path, folder: Path, qtbot: QtBot
) -> None:
    window.doors.import_articles([folder])
    settle(window, qtbot)
    here = bridge_of(window).desk.page
    assert here is not None
    (folder / "second.txt").write_text(OLD, "utf-8")
    window.doors.import_articles([folder / "second.txt"])
    bridge_of(window).run(deciding.accept)
    settle(window, qtbot)
    page = bridge_of(window).desk.page
    assert page is not None
    assert page.article.id == here.article.id
    assert len(titles(window)) == 2


def test_without_a_project_one_is_made_first(
    window: MainWindow,
    tmp_path: Path,
    folder: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answer(monkeypatch, "getSaveFileName", (str(tmp_path / "fresh.muraji"), ""))
    window.doors.import_articles([folder])
    settle(window, qtbot)
    assert (tmp_path / "fresh.muraji").is_file()
    assert len(titles(window)) == 1


@pytest.mark.parametrize(
    ("button", "method", "result"),
    [
        ("files", "getOpenFileNames", lambda folder: ([str(folder / "news.txt")], "")),
        ("folder", "getExistingDirectory", str),
    ],
)
def test_files_or_a_folder(
    window: MainWindow,
    project: Path,
    folder: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    button: str,
    method: str,
    result: Callable[[Path], object],
) -> None:
    answer(monkeypatch, method, result(folder))
    window.trigger("import")
    qtbot.mouseClick(getattr(dialog(window, ChooseSource), button), Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    preview = dialog(window, ImportPreview)
    assert preview.heading.text() == "1 article would come in"
    assert titles(window) == []
    preview.take.click()
    settle(window, qtbot)
    assert len(titles(window)) == 1
    assert Path(window.settings["import_folder"]) in {folder, folder.parent}


def test_a_table_dropped_is_looked_at_first_and_its_columns_chosen(
    window: MainWindow, project: Path, folder: Path, qtbot: QtBot
) -> None:
    (folder / "rows.csv").write_text(f"a,b\nعنوان,{OLD!r}\n", "utf-8")
    window.doors.import_articles([folder / "rows.csv"])
    settle(window, qtbot)
    preview = dialog(window, ImportPreview)
    assert preview.columns is not None
    assert preview.columns.choice.text == ""
    for role, name in (("text", "b"), ("title", "a")):
        box = preview.columns.boxes[role]
        box.setCurrentIndex(box.findData(name))
    preview.take.click()
    settle(window, qtbot)
    assert titles(window) == ["عنوان"]


def test_a_preview_that_is_refused_imports_nothing(
    window: MainWindow, project: Path, folder: Path, qtbot: QtBot
) -> None:
    (folder / "rows.csv").write_text(f"text\n{OLD!r}\n", "utf-8")
    window.doors.import_articles([folder])
    settle(window, qtbot)
    dialog(window, ImportPreview).reject()
    settle(window, qtbot)
    assert titles(window) == []


def test_a_report_can_be_saved(
    window: MainWindow,
    project: Path,
    folder: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (folder / "empty.txt").touch()
    window.doors.import_articles([folder])
    settle(window, qtbot)
    answer(monkeypatch, "getSaveFileName", (str(tmp_path / "report.txt"), ""))
    report = dialog(window, ImportReportDialog)
    report.save.click()
    assert "empty.txt" in (tmp_path / "report.txt").read_text("utf-8")
    report.close()


def test_what_was_cut_by_hand_is_cut_where_it_waits(
    window: MainWindow, project: Path, folder: Path, qtbot: QtBot
) -> None:
    slogan = "وكان المراسل قد عاد إلى المدينة مساء أمس."
    (folder / "news.txt").write_text(f"{NEWS}{slogan}\n", "utf-8")
    (folder / "second.txt").write_text(f"{OLD}{slogan}\n", "utf-8")
    window.doors.import_articles([folder])
    settle(window, qtbot)
    bridge = bridge_of(window)
    page = bridge.desk.page
    assert page is not None
    span = Span(page.text.index(slogan), page.text.index(slogan) + len(slogan))
    bridge.workspace.session.do(MarkRegion(page.article.id, span, RegionKind.SHARE))
    window.trigger("clean_again")
    settle(window, qtbot)
    assert told(window) == "1 article cleaned again"
    window.trigger("clean_again")
    settle(window, qtbot)
    assert told(window) == "0 articles cleaned again"


def test_an_import_can_be_stopped_and_keeps_what_is_in(
    window: MainWindow, project: Path, folder: Path, qtbot: QtBot
) -> None:
    for number in range(400):
        (folder / f"{number}.txt").write_text(f"{NEWS}{number}\n", "utf-8")
    window.doors.import_articles([folder])
    assert window.review.job_strip.isVisible()
    qtbot.waitSignal(window.doors.jobs.progress).wait()
    with qtbot.waitSignal(window.doors.jobs.failed, timeout=60_000) as failed:
        window.review.job_strip._stop.click()
    assert failed.args == [STOPPED]
    assert told(window) == STOPPED.en
    assert not window.review.job_strip.isVisible()
    store = bridge_of(window).workspace.store
    assert len(titles(window)) == len(store.article_ids()) < 401


def test_closing_the_window_stops_the_job(
    window: MainWindow, project: Path, folder: Path, qtbot: QtBot
) -> None:
    for number in range(50):
        (folder / f"{number}.txt").write_text(f"{NEWS}{number}\n", "utf-8")
    window.doors.import_articles([folder])
    window.close()
    assert not window.doors.jobs.is_running
    with Workspace.open(project) as again:
        for id_ in again.store.article_ids():
            again.store.document(id_)


# suggestions, export, reviewer


def test_suggesting_again_keeps_decisions(
    window: MainWindow, project: Path, folder: Path, qtbot: QtBot
) -> None:
    window.doors.import_articles([folder])
    settle(window, qtbot)
    bridge_of(window).run(deciding.accept)
    before = bridge_of(window).desk.in_order()
    window.trigger("suggest")
    settle(window, qtbot)
    after = bridge_of(window).desk.in_order()
    assert [row for row in after if row.reviewer] == [row for row in before if row.reviewer]
    assert [(row.span, row.label) for row in after] == [(row.span, row.label) for row in before]
    assert "suggestion" in told(window)


def test_what_the_engine_lacks_is_said_with_the_suggestions(
    window: MainWindow, project: Path, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.doors.import_articles([folder])
    settle(window, qtbot)
    words = Words("The list of places is damaged.", "قائمة الأماكن تالفة.")
    monkeypatch.setattr(shipped_engine(), "problems", [words])
    window.trigger("suggest")
    settle(window, qtbot)
    assert "suggestion" in told(window)
    assert words.en in told(window)


def exported(
    window: MainWindow,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    *,
    only_finished: bool,
) -> dict[str, list[object]]:
    answer(monkeypatch, "getSaveFileName", (str(path), ""))
    window.trigger("export")
    chooser = dialog(window, ExportDialog)
    chooser.one_file.click()
    chooser.choose("conll")
    assert "Mentions inside other mentions" in chooser.loses.text()
    chooser.choose("json")
    assert chooser.loses.text() == "Loses nothing."
    chooser.only_finished.setChecked(only_finished)
    assert chooser.summary.text().startswith(f"Goes out: {1 if only_finished else 2} article")
    chooser.go.click()
    settle(window, qtbot)
    written = path if path.suffix else path.with_suffix(".json")
    content: dict[str, list[object]] = json.loads(written.read_text("utf-8"))
    return content


def test_export_says_what_is_lost_and_where_it_went(
    window: MainWindow,
    project: Path,
    folder: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    (folder / "second.txt").write_text(OLD, "utf-8")
    window.doors.import_articles([folder])
    settle(window, qtbot)
    content = exported(window, tmp_path / "out", monkeypatch, qtbot, only_finished=False)
    assert len(content["articles"]) == 2
    assert told(window).startswith("2 articles exported")
    assert str(tmp_path / "out.json") in told(window)
    assert window.settings["export_folder"] == str(tmp_path)
    desk = bridge_of(window).desk
    assert desk.page is not None
    desk.page.note_seen(Span(0, len(desk.page.text)))
    bridge_of(window).run(articles.finish)
    counts = desk.store.queue.counts_by_state()
    assert counts[ReviewState.FINISHED] == 1
    content = exported(window, tmp_path / "done.json", monkeypatch, qtbot, only_finished=True)
    assert len(content["articles"]) == 1


def test_a_dataset_is_made_and_its_choices_remembered(
    window: MainWindow,
    project: Path,
    folder: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    window.doors.import_articles([folder])
    settle(window, qtbot)
    answer(monkeypatch, "getSaveFileName", (str(tmp_path / "dataset"), ""))
    window.trigger("export")
    chooser = dialog(window, ExportDialog)
    chooser.dataset.click()
    assert chooser.only_finished.isChecked()
    assert chooser.numbers.isChecked()
    assert "unfinished" in chooser.summary.text()
    chooser.only_finished.setChecked(False)
    for row in range(chooser.formats.count()):
        item = chooser.formats.item(row)
        is_wanted = item.data(Qt.ItemDataRole.UserRole) in {"json", "webanno"}
        item.setCheckState(Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked)
    assert chooser.checked == ("json", "webanno")
    chooser.cleanings.boxes["tatweel"].setChecked(True)
    chooser.form.authors.setText("نورة، Omar")
    chooser.form.by.setCurrentIndex(chooser.form.by.findData("none"))
    chooser.go.click()
    settle(window, qtbot)
    assert told(window).startswith("1 article exported")
    data = tmp_path / "dataset" / "data"
    assert sorted(path.name for path in data.iterdir()) == ["json", "webanno"]
    assert "Omar" in (tmp_path / "dataset" / "CITATION.cff").read_text("utf-8")
    window.trigger("export")
    again = dialog(window, ExportDialog)
    assert again.is_dataset
    assert again.checked == ("json", "webanno")
    assert again.cleanings.chosen == ("tatweel",)
    assert not again.only_finished.isChecked()
    again.one_file.click()
    assert not again.numbers.isChecked()
    again.reject()


def test_a_place_that_cannot_be_written_is_told(
    window: MainWindow,
    project: Path,
    folder: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    window.doors.import_articles([folder])
    settle(window, qtbot)
    answer(monkeypatch, "getSaveFileName", (str(tmp_path / "missing" / "out.json"), ""))
    window.trigger("export")
    dialog(window, ExportDialog).accept()
    settle(window, qtbot)
    assert "cannot be written" in told(window)


def test_the_reviewer_s_name_stands_in_decisions_from_then_on(
    window: MainWindow, project: Path, folder: Path, qtbot: QtBot
) -> None:
    window.doors.import_articles([folder])
    settle(window, qtbot)
    window.trigger("reviewer")
    asked = dialog(window, NameReviewer)
    asked.field.setText("   ")
    assert not asked.keep.isEnabled()
    asked.field.setText("  هدى   عبد الله ")
    asked.keep.click()
    bridge_of(window).run(deciding.accept)
    reviewers = {row.reviewer for row in bridge_of(window).desk.in_order() if row.reviewer}
    assert reviewers == {"هدى عبد الله"}
    assert window.settings["reviewer"] == "هدى عبد الله"


# dragging


def drop(window: MainWindow, paths: list[Path]) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    given = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entered = QDragEnterEvent(QPointF(9, 9).toPoint(), Qt.DropAction.CopyAction, data, *given)
    entered.ignore()
    QGuiApplication.sendEvent(window, entered)
    if entered.isAccepted():
        QGuiApplication.sendEvent(
            window, QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, *given)
        )
    return entered.isAccepted()


def test_a_project_dragged_in_is_opened(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "dragged.muraji"
    Workspace.create(path).close()
    assert drop(window, [path])
    assert bridge_of(window).workspace.store.path == path


def test_a_folder_dragged_in_is_imported(
    window: MainWindow, project: Path, folder: Path, qtbot: QtBot
) -> None:
    assert drop(window, [folder])
    settle(window, qtbot)
    assert len(titles(window)) == 1


def test_what_is_no_file_is_let_by(window: MainWindow) -> None:
    assert not drop(window, [])
