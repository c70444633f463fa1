"""What to export: a file or a dataset, its formats with what each loses, what is done to the texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from muraji.formats.catalogue import FORMATS
from muraji.formats.extras import missing_package
from muraji.ui.dialogs.cleaning_boxes import CleaningBoxes
from muraji.ui.dialogs.dataset_form import DatasetForm
from muraji.ui.dialogs.sheet_dialog import Role, SheetDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from muraji.workspace.export_preview import ExportPreview
    from muraji.workspace.settings import Settings

NAME = Qt.ItemDataRole.UserRole
SIZE = (960, 700)
SCROLL_BAR = 16


class ExportDialog(SheetDialog):
    """Formats at one side; at the other what the one in hand loses, and the choices."""

    def __init__(
        self,
        window: QWidget,
        language: str,
        settings: Settings,
        preview: Callable[[bool], ExportPreview],
    ) -> None:
        super().__init__(window, self.tr("Export"), self.tr("The project stays as it is."))
        self._language, self._settings, self._count = language, settings, preview
        self._ticked: set[str] = set()
        self.one_file = self._mode(self.tr("One file"))
        self.dataset = self._mode(self.tr("Dataset folder"))
        self.formats = QListWidget()
        self.loses = QLabel()
        self.only_finished = QCheckBox(self.tr("Only finished articles"))
        self.numbers = QCheckBox(self.tr("Reviewers under numbers in place of names"))
        self.cleanings = CleaningBoxes(language, settings["export_cleanings"])
        self.form = DatasetForm(settings)
        self.summary = QLabel()
        self.go = self.add_button(self.tr("Choose where"), Role.AcceptRole, is_default=True)
        self.add_button(self.tr("Cancel"), Role.RejectRole)
        self._fill()
        self._lay_out()
        self._connect()
        (self.dataset if settings["export_as_dataset"] else self.one_file).setChecked(True)
        self._show_mode()

    def _mode(self, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName("chip")
        button.setCheckable(True)
        button.setAutoDefault(False)
        return button

    def _fill(self) -> None:
        chosen = set(self._settings["export_formats"])
        for name in FORMATS:
            format_ = FORMATS[name]
            if not format_.can_write:
                continue
            title = (
                f"{format_.title.in_language(self._language)}  \u2066{format_.suffixes[0]}\u2069"
            )
            item = QListWidgetItem(title, self.formats)
            item.setData(NAME, name)
            if missing_package(format_):
                item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
            elif name in chosen:
                self._ticked.add(name)
            if name == self._settings["export_format"]:
                self.formats.setCurrentItem(item)
        if self.formats.currentItem() is None:
            self.formats.setCurrentRow(0)

    def _lay_out(self) -> None:
        modes = QHBoxLayout()
        modes.setSpacing(4)
        group = QButtonGroup(self)
        for button in (self.one_file, self.dataset):
            group.addButton(button)
            modes.addWidget(button)
        modes.addStretch(1)
        self.formats.setAccessibleName(self.tr("Formats"))
        self.formats.setFixedWidth(320)
        self.formats.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.loses.setWordWrap(True)
        self.loses.setObjectName("quiet")
        self.loses.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.summary.setWordWrap(True)
        body = QHBoxLayout()
        body.setSpacing(24)
        body.addWidget(self.formats)
        body.addWidget(self._choices(), 1)
        self.column.addLayout(modes)
        self.column.addLayout(body, 1)
        self.column.addWidget(self.summary)
        self.add_buttons()
        self.resize(*SIZE)

    def _choices(self) -> QScrollArea:
        """Return the choices, which scroll where a screen is low."""
        inside = QWidget()
        inside.setObjectName("clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for part in (self.loses, self.only_finished, self.numbers, self.form, self.cleanings):
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        # Words are never cut at the side; the bar takes its room from the margin.
        area.setMinimumWidth(inside.minimumSizeHint().width() + SCROLL_BAR)
        return area

    def _connect(self) -> None:
        self.buttons.accepted.connect(self._keep_and_accept)
        self.buttons.rejected.connect(self.reject)
        self.dataset.toggled.connect(self._show_mode)
        self.formats.currentItemChanged.connect(lambda *_: self._show_losses())
        self.formats.itemChanged.connect(self._on_tick)
        self.only_finished.toggled.connect(lambda *_: self._show_summary())

    @property
    def is_dataset(self) -> bool:
        """Say whether a folder is to be made rather than one file."""
        return self.dataset.isChecked()

    @property
    def chosen(self) -> str:
        """The name of the format in hand."""
        name: str = self.formats.currentItem().data(NAME)
        return name

    @property
    def checked(self) -> tuple[str, ...]:
        """The names of the formats that are ticked for a dataset."""
        names = [self.formats.item(row).data(NAME) for row in range(self.formats.count())]
        return tuple(name for name in names if name in self._ticked)

    def choose(self, name: str) -> None:
        """Take a format in hand."""
        for row in range(self.formats.count()):
            if self.formats.item(row).data(NAME) == name:
                self.formats.setCurrentRow(row)

    def _show_mode(self) -> None:
        is_dataset = self.is_dataset
        with QSignalBlocker(self.formats):
            for row in range(self.formats.count()):
                self._show_tick(self.formats.item(row), is_dataset)
        self.only_finished.setChecked(self._settings[self._key("only_finished")])
        self.numbers.setChecked(self._settings[self._key("numbers")])
        self.form.setVisible(is_dataset)
        self._show_losses()
        self._show_summary()

    def _key(self, choice: str) -> str:
        """Return the setting that remembers a choice: files and datasets have each their own."""
        return f"{'dataset' if self.is_dataset else 'export'}_{choice}"

    def _show_tick(self, item: QListWidgetItem, is_dataset: bool) -> None:
        """Ticks are for a folder; for one file the format in hand is taken."""
        is_open = bool(item.flags() & Qt.ItemFlag.ItemIsUserCheckable)
        is_ticked = item.data(NAME) in self._ticked
        state = Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
        item.setData(Qt.ItemDataRole.CheckStateRole, state if is_dataset and is_open else None)

    def _on_tick(self, item: QListWidgetItem) -> None:
        name = item.data(NAME)
        if item.checkState() is Qt.CheckState.Checked:
            self._ticked.add(name)
        else:
            self._ticked.discard(name)
        self._show_whether_ready()

    def _show_losses(self) -> None:
        format_ = FORMATS[self.chosen]
        missing = missing_package(format_)
        loses = format_.loses.in_language(self._language)
        if missing is not None:
            self.loses.setText(missing.in_language(self._language))
        else:
            self.loses.setText(
                self.tr("Loses: {what}").format(what=loses) if loses else self.tr("Loses nothing.")
            )
        self._show_whether_ready()

    def _show_whether_ready(self) -> None:
        is_missing = missing_package(FORMATS[self.chosen]) is not None
        self.go.setEnabled(bool(self.checked) if self.is_dataset else not is_missing)

    def _show_summary(self) -> None:
        found = self._count(self.only_finished.isChecked())
        parts = [
            self.tr("%n articles", "", found.articles),
            self.tr("%n accepted mentions", "", found.accepted),
        ]
        stays = [
            self.tr("%n undecided suggestions", "", found.pending) if found.pending else "",
            self.tr("%n rejected ones", "", found.rejected) if found.rejected else "",
            self.tr("%n unfinished articles", "", found.left_out) if found.left_out else "",
        ]
        comma = self.tr(", ")
        words = [self.tr("Goes out: {what}.").format(what=comma.join(parts))]
        left = comma.join(part for part in stays if part)
        if left:
            words.append(self.tr("Stays out of training data: {what}.").format(what=left))
        self.summary.setText(" ".join(words))

    def _keep_and_accept(self) -> None:
        """Remember the choices for the next time."""
        settings = self._settings
        settings["export_as_dataset"] = self.is_dataset
        settings["export_format"] = self.chosen
        if self.checked:
            settings["export_formats"] = self.checked
        settings[self._key("only_finished")] = self.only_finished.isChecked()
        settings[self._key("numbers")] = self.numbers.isChecked()
        settings["export_cleanings"] = self.cleanings.chosen
        self.form.keep()
        self.accept()
