"""Who finds the names: the program itself, or CAMeL Tools with a model from a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from muraji.workspace.settings import Settings


class EngineChoice(QWidget):
    """A choice, and below it what CAMeL Tools needs while that is chosen."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.engine = QComboBox()
        self.engine.addItem(self.tr("Muraji"), "muraji")
        self.engine.addItem(self.tr("CAMeL Tools"), "camel")
        self.engine.setCurrentIndex(max(0, self.engine.findData(settings["engine"])))
        self.engine.setAccessibleName(self.tr("Names are found by"))
        self.model = self._line("camel_model", self.tr("Model folder"))
        self.python = self._line("camel_python", self.tr("Another Python"))
        self.model.setToolTip(
            self.tr("Nothing is fetched: download a model such as camelbert-msa-ner yourself.")
        )
        self.python.setToolTip(self.tr("The Python that has CAMeL Tools, if this one has not."))
        self._camel = QWidget()
        self._lay_out()
        self.engine.currentIndexChanged.connect(self._take)
        self._camel.setVisible(settings["engine"] == "camel")

    def _lay_out(self) -> None:
        below = QVBoxLayout(self._camel)
        below.setContentsMargins(0, 0, 0, 0)
        below.addLayout(self._with_button(self.model, self._choose_model))
        below.addLayout(self._with_button(self.python, self._choose_python))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.engine)
        column.addWidget(self._camel)

    def _line(self, key: str, words: str) -> QLineEdit:
        line = QLineEdit(self._settings[key])
        line.setPlaceholderText(words)
        line.setAccessibleName(words)
        line.setClearButtonEnabled(True)
        line.textChanged.connect(lambda text: self._settings.__setitem__(key, text.strip()))
        return line

    def _with_button(self, line: QLineEdit, choose: object) -> QHBoxLayout:
        button = QPushButton(self.tr("Choose"))
        button.setAutoDefault(False)
        button.setAccessibleName(f"{self.tr('Choose')}: {line.accessibleName()}")
        button.clicked.connect(choose)
        row = QHBoxLayout()
        row.addWidget(line, 1)
        row.addWidget(button)
        return row

    def _take(self) -> None:
        self._settings["engine"] = self.engine.currentData()
        self._camel.setVisible(self.engine.currentData() == "camel")

    def _choose_model(self) -> None:
        title = self.tr("Model folder")
        chosen = QFileDialog.getExistingDirectory(self, title, self.model.text())
        if chosen:
            self.model.setText(chosen)

    def _choose_python(self) -> None:
        title = self.tr("Another Python")
        chosen, _ = QFileDialog.getOpenFileName(self, title, self.python.text())
        if chosen:
            self.python.setText(chosen)
