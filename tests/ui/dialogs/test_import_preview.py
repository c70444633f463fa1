"""Before an import: what would come in, what of it would be cut, and on which terms."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from muraji.domain.job import drain
from muraji.text.utf16 import Utf16Map
from muraji.ui.application import make_window
from muraji.ui.dialogs.import_preview import ImportPreview
from muraji.workspace.surveying import survey
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    Shown = Callable[..., ImportPreview]

TEXT = "زار أحمد مدينة الخليل 😀"
STORY = (
    "افتتحت بلدية الميناء صباح أمس الاثنين حديقة عامة جديدة على شاطئ المدينة بعد عامين من العمل.\n"
    "وقال رئيس البلدية إن الحديقة تضم ملاعب للأطفال ومسارا للدراجات طوله ثلاثة كيلومترات 😀.\n"
    "وأضاف أن الدخول إليها مجاني طوال أيام الأسبوع، وأن حراسا سيعملون فيها ليلا ونهارا.\n\n"
)
RELATED = "اقرأ أيضا:\nعودة القطار البحري بعد توقف عام"


@pytest.fixture
def shown(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    window = make_window(None, "en")
    qtbot.addWidget(window)
    path = tmp_path / "p.muraji"
    Workspace.create(path).close()
    assert window.doors.open_recent(path)
    assert window.bridge is not None
    workspace = window.bridge.workspace

    def show(*paths: Path) -> ImportPreview:
        found = drain(survey(workspace, paths))
        dialog = ImportPreview(window, window.theme, "en", found, workspace.labels)
        qtbot.addWidget(dialog)
        return dialog

    yield show
    window.close()


def annotated(path: Path) -> Path:
    label = [[4, 8, "PER"], [15, 21, "LOC"], [0, 3, "MISC"]]
    path.write_text(json.dumps({"text": TEXT, "label": label}) + "\n", encoding="utf-8")
    return path


def test_labels_are_mapped_before_they_come_in(shown: Shown, tmp_path: Path) -> None:
    dialog = shown(annotated(tmp_path / "a.jsonl"))
    assert dialog.mapper is not None
    assert dialog.terms.labels == {"PER": "PERSON"}
    assert not dialog.terms.as_suggestions
    box = dialog.mapper.boxes["MISC"]
    assert box.currentText() == "New label “MISC”"
    box.setCurrentIndex(box.findData(""))
    dialog.mapper.waiting.setChecked(True)
    assert dialog.terms.labels == {"PER": "PERSON", "MISC": ""}
    assert dialog.terms.as_suggestions


def test_what_would_be_cut_is_struck_out(shown: Shown, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY + RELATED, encoding="utf-8")
    dialog = shown(tmp_path / "a.txt")
    text = dialog.text.toPlainText()
    struck = []
    block = dialog.text.document().begin()
    while block.isValid():
        for part in block.textFormats():
            if part.format.fontStrikeOut():
                start = block.position() + part.start
                units = Utf16Map(text)
                struck.append(text[units.to_points(start) : units.to_points(start + part.length)])
        block = block.next()
    assert [piece.strip() for piece in struck] == RELATED.split("\n")
    assert dialog.files.topLevelItem(0).text(4) == "\u20662 / 5\u2069"


def test_problems_and_copies_are_told(shown: Shown, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "b.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "c.txt").write_text(STORY.replace("رئيس", "مدير"), encoding="utf-8")
    (tmp_path / "d.txt").write_bytes(b"\x00")
    dialog = shown(*(tmp_path / f"{name}.txt" for name in "abcd"))
    assert dialog.heading.text() == "2 articles would come in"
    bad, near, same = dialog.problems.toPlainText().split("\n")
    assert "d.txt" in bad
    assert "c.txt" in near
    assert "b.txt" in same


def test_other_columns_show_other_texts(shown: Shown, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f'body,story\nقصير,"{STORY.strip()}"\n', encoding="utf-8")
    dialog = shown(tmp_path / "a.csv")
    assert dialog.columns is not None
    assert "قصير" in dialog.text.toPlainText()
    box = dialog.columns.boxes["text"]
    box.setCurrentIndex(box.findData("story"))
    with qtbot.waitSignal(dialog.look_again):
        box.activated.emit(box.currentIndex())
    with Workspace.create(tmp_path / "other.muraji") as workspace:
        dialog.show_survey(drain(survey(workspace, [tmp_path / "a.csv"], terms=dialog.terms)))
    assert "افتتحت بلدية الميناء" in dialog.text.toPlainText()


def test_another_unit_of_offsets_is_offered(shown: Shown, tmp_path: Path) -> None:
    text = "😀 زار أحمد مدينة الخليل"
    start = text.index("أحمد") + 1
    span = {"start": start, "end": start + 4, "label": "PERSON", "text": "أحمد"}
    line = json.dumps({"text": text, "spans": [span]}, ensure_ascii=False)
    (tmp_path / "p.jsonl").write_text(line + "\n", encoding="utf-8")
    dialog = shown(tmp_path / "p.jsonl")
    assert not dialog.mend.isHidden()
    assert "count UTF-16 units" in dialog.problems.toPlainText()
    assert dialog.terms.mend_offsets
    dialog.mend.setChecked(False)
    assert not dialog.terms.mend_offsets


def test_nothing_that_can_be_read_cannot_be_imported(shown: Shown, tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    dialog = shown(tmp_path / "a.txt")
    assert not dialog.take.isEnabled()
    assert "holds no text" in dialog.text.toPlainText()
