"""What an import would bring, before anything comes in: files, texts with their cuts, choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHeaderView,
    QSplitter,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from muraji.ui.dialogs.import_choices import ColumnPicker, LabelMapper
from muraji.ui.dialogs.import_sample import show_samples
from muraji.ui.dialogs.sheet_dialog import Role, SheetDialog, show_lines
from muraji.ui.language import RIGHT_TO_LEFT
from muraji.ui.look.theme import SANS_FAMILIES, font_of
from muraji.workspace.import_terms import ImportTerms
from muraji.workspace.import_told import whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from muraji.domain.label import LabelSet
    from muraji.ui.look.theme import Theme
    from muraji.workspace.surveying import FileSurvey, Survey

READING_SIZE = 15
SIZE = (1000, 660)
PROBLEM_HEIGHT = 120
NARROWEST = 150


class ImportPreview(SheetDialog):
    """Shows a survey, and holds the terms on which a person lets it in."""

    look_again = Signal()
    """The terms have become others, so that another survey would show something else."""

    def __init__(
        self, window: QWidget, theme: Theme, language: str, survey: Survey, labels: LabelSet
    ) -> None:
        super().__init__(window, "", " ")
        self._survey = survey
        self._theme = theme
        self._language = language
        self.files = self._file_list()
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(font_of(SANS_FAMILIES, READING_SIZE))
        self.text.setAccessibleName(self.tr("Beginning of the file"))
        tables = [file.columns for file in survey.files if file.columns is not None]
        self.columns = ColumnPicker(tables) if tables else None
        self.mapper = LabelMapper(survey.labels, labels, language) if survey.labels else None
        if self.columns is not None:
            self.columns.changed.connect(self.look_again)
        self.mend = QCheckBox(self.tr("Convert offsets that count UTF-16 units or bytes"))
        self.mend.setChecked(True)
        self.mend.setVisible(bool(survey.doubts))
        self.problems = self._problem_list()
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.setHandleWidth(12)
        both.setStyleSheet("QSplitter::handle { background: transparent; }")
        both.addWidget(_stacked(self.files, self.columns, self.mapper, self.mend))
        both.addWidget(_stacked(self.text, self.problems))
        both.setSizes([540, 460])
        self.column.addWidget(both, 1)
        self._add_all_buttons()
        self.files.currentItemChanged.connect(self._show_file)
        self.resize(*SIZE)
        self.show_survey(survey)

    def show_survey(self, survey: Survey) -> None:
        """Show what would come in on the terms as they are now; what is chosen stays chosen."""
        self._survey = survey
        self.heading.setText(self.tr("%n articles would come in", "", survey.coming()))
        self.sentence.setText(self._summary())
        self.setWindowTitle(self.heading.text())
        place = max(0, self.files.currentIndex().row())
        self.files.clear()
        for file in survey.files:
            self.files.addTopLevelItem(self._item(file))
        self.files.setCurrentIndex(self.files.model().index(place, 0))
        lines = list(self._told())
        is_rtl = self._language in RIGHT_TO_LEFT
        show_lines(self.problems, "\n".join(lines), right_to_left=is_rtl)
        self.problems.setVisible(bool(lines))

    @property
    def terms(self) -> ImportTerms:
        """What the person has chosen."""
        columns = self.columns.choice if self.columns is not None else None
        mend = self.mend.isChecked()
        if self.mapper is None:
            return ImportTerms(columns, mend_offsets=mend)
        return ImportTerms(
            columns,
            as_suggestions=self.mapper.as_suggestions,
            mend_offsets=mend,
            labels=self.mapper.labels,
        )

    def _summary(self) -> str:
        survey = self._survey
        parts = [self.tr("Nothing has been imported yet.")]
        if survey.duplicates:
            parts.append(self.tr("%n already there", "", len(survey.duplicates)))
        if survey.near_duplicates:
            parts.append(self.tr("%n much like another", "", len(survey.near_duplicates)))
        if survey.all_problems:
            parts.append(self.tr("%n cannot be read", "", len(survey.all_problems)))
        return " · ".join(parts)

    def _file_list(self) -> QTreeWidget:
        files = QTreeWidget()
        files.setRootIsDecorated(False)
        files.setUniformRowHeights(True)
        files.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        files.setAccessibleName(self.tr("Files"))
        files.setHeaderLabels(
            [
                self.tr("File"),
                self.tr("Format"),
                self.tr("Encoding"),
                self.tr("Articles"),
                self.tr("Cut lines"),
            ]
        )
        header = files.header()
        header.setMinimumSectionSize(48)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, 5):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        files.setMinimumHeight(NARROWEST)
        files.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        return files

    def _item(self, file: FileSurvey) -> QTreeWidgetItem:
        cut = f"\u2066{file.cut_lines} / {file.lines}\u2069" if file.lines else ""
        cells = [
            whole(file.path.name),
            file.format_name,
            file.encoding,
            str(file.articles) if file.problem is None else "—",
            cut,
        ]
        item = QTreeWidgetItem(cells)
        item.setToolTip(0, str(file.path))
        for column in (3, 4):
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignCenter)
        if file.problem is not None:
            for column in range(5):
                item.setForeground(column, self._theme.secondary)
        return item

    def _problem_list(self) -> QTextEdit:
        box = QTextEdit()
        box.setReadOnly(True)
        box.setTabChangesFocus(True)
        box.setFixedHeight(PROBLEM_HEIGHT)
        box.setAccessibleName(self.tr("What is wrong"))
        return box

    def _told(self) -> Iterator[str]:
        survey = self._survey
        for _, words in [*survey.all_problems, *survey.doubts, *survey.remarks]:
            yield words.in_language(self._language)
        for source, other in survey.near_duplicates:
            yield self.tr("“{name}” is much like “{other}”.").format(
                name=whole(source), other=whole(other)
            )
        for source, other in survey.duplicates:
            yield self.tr("“{name}” is already in the project as “{standing}”.").format(
                name=whole(source), standing=whole(other)
            )

    def _add_all_buttons(self) -> None:
        self.take = self.add_button(self.tr("Import"), Role.AcceptRole, is_default=True)
        self.take.setEnabled(
            any(file.problem is None for file in self._survey.files) or bool(self.columns)
        )
        self.add_button(self.tr("Cancel"), Role.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.add_buttons()

    def _show_file(self, item: QTreeWidgetItem | None) -> None:
        if item is None:
            self.text.clear()
            return
        file = self._survey.files[self.files.indexOfTopLevelItem(item)]
        if file.problem is not None and not file.samples:
            words = file.problem.in_language(self._language)
            self.text.setCurrentCharFormat(QTextCharFormat())  # not that of the sample before
            show_lines(self.text, words, right_to_left=self._language in RIGHT_TO_LEFT)
            return
        show_samples(self.text, file.samples, self._theme)


def _stacked(first: QWidget, *others: QWidget | None) -> QWidget:
    """Return the widgets one below the other; the first takes the room that is left."""
    whole_side = QWidget()
    column = QVBoxLayout(whole_side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    column.addWidget(first, 1)
    for other in others:
        if other is not None:
            column.addWidget(other)
    return whole_side
