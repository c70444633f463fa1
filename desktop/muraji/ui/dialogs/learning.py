"""What the project has learned: figures per label, on and off, back to an earlier model, export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
)

from muraji.domain.errors import MurajiError
from muraji.ui.dialogs.sheet_dialog import Role, SheetDialog
from muraji.workspace.learning_status import export_model, status_of
from muraji.workspace.model_choice import NONE, use_model
from muraji.workspace.suggesting import advisor_of

if TYPE_CHECKING:
    from muraji.ui.background.learning import Learning
    from muraji.ui.bridge import Bridge
    from muraji.ui.main_window import MainWindow
    from muraji.workspace.learning_status import ModelStatus

SIZE = (720, 560)
NUMBERS = Qt.AlignmentFlag.AlignCenter


class LearningDialog(SheetDialog):
    """Shows the status anew after each change; everything takes effect at once."""

    def __init__(self, window: MainWindow, bridge: Bridge, learning: Learning) -> None:
        super().__init__(window, self.tr("Learning"), " ")
        self._window, self._workspace, self._learning = window, bridge.workspace, learning
        self.switch = QCheckBox(self.tr("Use what was learned"))
        self.model = QComboBox()
        self.model.setAccessibleName(self.tr("Model"))
        self.table = QTableWidget(0, 5)
        self.conflicts = QLabel()
        self.conflicts.setObjectName("quiet")
        self.conflicts.setWordWrap(True)
        self._lay_out()
        self.show_status()
        self.switch.toggled.connect(self._set_on)
        self.model.activated.connect(self._use)
        learning.learned.connect(self.show_status)

    def show_status(self) -> None:
        """Show what stands now."""
        status = status_of(self._workspace)
        language = self._window.language
        self.sentence.setText(
            " ".join(words.in_language(language) for words in status.sentences()[1:])
        )
        self.switch.blockSignals(True)
        self.switch.setChecked(status.is_on)
        self.switch.blockSignals(False)
        self._show_models(status.models)
        self._show_labels(status.in_use)
        names = [
            f"{name} ({'، '.join(labels) if language == 'ar' else ', '.join(labels)})"
            for name, labels in status.conflicts[:5]
        ]
        self.conflicts.setText(self.tr("Several labels: {names}").format(names=" · ".join(names)))
        self.conflicts.setVisible(bool(names))
        self.export_button.setEnabled(status.in_use is not None)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.switch, 1)
        row.addWidget(QLabel(self.tr("Model")))
        row.addWidget(self.model)
        self.column.addLayout(row)
        self.table.setHorizontalHeaderLabels(
            [
                self.tr("Label"),
                self.tr("Held back"),
                self.tr("Engine and memory"),
                self.tr("With the model"),
                self.tr("Speaks"),
            ]
        )
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.table.setAccessibleName(self.tr("Figures per label"))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.conflicts)
        self.learn_button = self.add_button(self.tr("Learn now"), Role.ActionRole)
        self.export_button = self.add_button(self.tr("Export the model…"), Role.ActionRole)
        self.add_button(self.tr("Close"), Role.RejectRole, is_default=True)
        self.buttons.rejected.connect(self.reject)
        self.learn_button.clicked.connect(self._learning.begin)
        self.export_button.clicked.connect(self._export)
        self.add_buttons()
        self.resize(*SIZE)

    def _show_models(self, models: list[ModelStatus]) -> None:
        self.model.clear()
        for model in models:
            day = model.made_at.replace("T", " ").removesuffix("Z")
            self.model.addItem(f"{model.number} · \u2066{day}\u2069", str(model.number))
        self.model.addItem(self.tr("none"), NONE)
        used = next((str(model.number) for model in models if model.is_in_use), NONE)
        self.model.setCurrentIndex(self.model.findData(used))

    def _show_labels(self, model: ModelStatus | None) -> None:
        rows = model.card["labels"] if model else {}
        self.table.setRowCount(len(rows))
        labels, language = self._workspace.labels, self._window.language
        for place, (name, row) in enumerate(rows.items()):
            title = labels[name].title.in_language(language) if name in labels else name
            cells = (
                title,
                str(row["seen"]),
                f"{100 * row['base_f1']:.1f}",
                f"{100 * row['learned_f1']:.1f}",
                self.tr("yes") if row["in_use"] else "—",
            )
            for column, words in enumerate(cells):
                item = QTableWidgetItem(words)
                if column:
                    item.setTextAlignment(NUMBERS)
                self.table.setItem(place, column, item)

    def _set_on(self, is_on: bool) -> None:
        self._do(lambda: setattr(advisor_of(self._workspace), "is_on", is_on))

    def _use(self, _place: int) -> None:
        self._do(lambda: use_model(self._workspace, self.model.currentData()))

    def _export(self) -> None:
        name = f"{self._workspace.name}-model.zip"
        start = self._window.doors.folder("export_folder") / name
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the model"), str(start), self.tr("Learned models (*.zip)")
        )
        if chosen:
            self._do(lambda: export_model(self._workspace, Path(chosen)))

    def _do(self, act: object) -> None:
        assert callable(act), "something to do"
        try:
            act()
        except MurajiError as error:
            self._window.doors.show_error(error.words)
        self.show_status()
