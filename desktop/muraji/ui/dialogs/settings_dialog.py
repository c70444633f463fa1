"""All settings on one page; each takes effect as it is changed, so there is nothing to apply."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from muraji.ui.actions import document_actions, label_actions
from muraji.ui.dialogs.engine_choice import EngineChoice
from muraji.ui.dialogs.key_list import KeyList
from muraji.ui.dialogs.sheet_dialog import Role, SheetDialog
from muraji.ui.look.theme import THEMES, arabic_families
from muraji.workspace.settings import SETTINGS
from muraji.workspace.workspace import system_user

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from muraji.review.desk import Desk
    from muraji.ui.main_window import MainWindow


class SettingsDialog(SheetDialog):
    """How the window looks at one side, the keys at the other."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, self.tr("Settings"))
        self._main, self._settings = window, window.settings
        self.language = self._choice(self._languages(), window.language, self._set_language)
        self.theme = self._choice(self._themes(), window.theme.name, window.looks.set_theme)
        self.reviewer = QLineEdit(self._settings["reviewer"] or system_user())
        self.reviewer.setMaxLength(120)
        self.threshold = QSlider(Qt.Orientation.Horizontal)
        self.preview = QLabel()
        self.family = self._choice(
            self._families(), self._settings["reading_family"], self._set_reading("reading_family")
        )
        self.reading_size = self._number("reading_size", 1)
        self.line_height = self._number("line_height", 0.1)
        self.column_width = self._number("reading_width", 1)
        self.motion = self._choice(self._motions(), self._settings["motion"], self._set_motion)
        self.engine = EngineChoice(self._settings)
        self.keys = KeyList(self._settings["keys"], self._label_actions())
        self._lay_out()
        self._connect()
        self._preview_threshold()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.threshold.setRange(0, 100)
        self.threshold.setValue(round(self._settings["threshold"] * 100))
        self.preview.setObjectName("quiet")
        self.preview.setWordWrap(True)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Language"), self.language),
            (self.tr("Theme"), self.theme),
            (self.tr("Reviewer's name"), self.reviewer),
            (self.tr("Ask from this sureness"), self.threshold),
            ("", self.preview),
            (self.tr("Reading font"), self.family),
            (self.tr("Size"), self.reading_size),
            (self.tr("Line height"), self.line_height),
            (self.tr("Width of the column"), self.column_width),
            (self.tr("Motion"), self.motion),
            (self.tr("Names are found by"), self.engine),
        )
        for words, field in rows:
            field.setAccessibleName(words or field.accessibleName())
            form.addRow(words, field)
        looks, keys = QVBoxLayout(), QVBoxLayout()
        looks.addLayout(form)
        looks.addStretch(1)
        title = QLabel(self.tr("Keys"))
        title.setObjectName("quiet")
        title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        keys.addWidget(title)
        keys.addWidget(self.keys, 1)
        body = QHBoxLayout()
        body.setSpacing(28)
        body.addLayout(looks, 2)
        body.addLayout(keys, 3)
        self.column.addLayout(body, 1)
        self.add_button(self.tr("Close"), Role.RejectRole, is_default=True)
        self.add_buttons()
        self.resize(940, 660)

    def _connect(self) -> None:
        self.buttons.rejected.connect(self.reject)
        self.reviewer.editingFinished.connect(self._set_reviewer)
        self.threshold.valueChanged.connect(self._set_threshold)
        self.keys.changed.connect(self._set_keys)

    def changeEvent(self, event: QEvent) -> None:
        """Open again in the new language."""
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            main = self._main
            self.close()
            main.rooms.show_settings()
            return
        super().changeEvent(event)

    def _choice(
        self, offered: Iterable[tuple[str, str]], chosen: str, take: Callable[[str], object]
    ) -> QComboBox:
        box = QComboBox()
        for value, words in offered:
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.currentIndexChanged.connect(lambda _place: take(box.currentData()))
        return box

    def _number(self, key: str, step: float) -> QAbstractSpinBox:
        setting = SETTINGS[key]
        box: Any = QDoubleSpinBox() if isinstance(setting.default, float) else QSpinBox()
        box.setRange(setting.least, setting.most)
        box.setSingleStep(step)
        if isinstance(box, QDoubleSpinBox):
            box.setDecimals(1)
        box.setValue(self._settings[key])
        # Digits have no direction of their own: they stand where the words of the window begin.
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        box.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        box.lineEdit().setTextMargins(6, 0, 6, 0)
        take = self._set_reading(key)
        box.valueChanged.connect(
            lambda value: take(round(value, 2) if isinstance(value, float) else value)
        )
        spin: QAbstractSpinBox = box
        return spin

    def _languages(self) -> list[tuple[str, str]]:
        return [("ar", "العربية"), ("en", "English")]

    def _themes(self) -> list[tuple[str, str]]:
        from muraji.ui.look.looks import theme_named

        return [(name, theme_named(name).title.in_language(self._main.language)) for name in THEMES]

    def _families(self) -> list[tuple[str, str]]:
        return [("", self.tr("Vazirmatn")), *((name, name) for name in arabic_families())]

    def _motions(self) -> list[tuple[str, str]]:
        return [
            ("", self.tr("As the system asks")),
            ("on", self.tr("The page glides")),
            ("off", self.tr("The page jumps")),
        ]

    def _label_actions(self) -> list[Any]:
        bridge, language = self._main.bridge, self._main.language
        if bridge is None:
            return []
        topics = bridge.workspace.document_labels
        return [
            *label_actions(bridge.desk.labels, language),
            *document_actions(topics, language),
        ]

    def _set_language(self, language: str) -> None:
        if language != self._main.language:
            self._main.looks.switch_language()

    def _set_reading(self, key: str) -> Callable[[Any], None]:
        def take(value: Any) -> None:
            self._settings[key] = value
            self._main.looks.apply_reading()

        return take

    def _set_motion(self, motion: str) -> None:
        self._settings["motion"] = motion
        self._main.looks.apply_motion()

    def _set_reviewer(self) -> None:
        name = " ".join(self.reviewer.text().split())
        if name:
            self._main.rooms.name_reviewer(name)

    def _set_threshold(self, percent: int) -> None:
        self._main.rooms.set_threshold(percent / 100)
        self._preview_threshold()

    def _preview_threshold(self) -> None:
        percent = self.threshold.value()
        desk = self._desk
        words = self.tr("from {percent} % on").format(percent=percent)
        if desk is not None and desk.page is not None:
            asked, faint = len(desk.pending()), len(desk.maybes())
            words += " · " + self.tr(
                "in this article {asked} are asked about, {faint} are faint"
            ).format(asked=asked, faint=faint)
        self.preview.setText(words)
        self.threshold.setAccessibleDescription(words)

    def _set_keys(self, chosen: dict[str, tuple[str, ...]]) -> None:
        self._settings["keys"] = chosen
        self._main.rebind()

    @property
    def _desk(self) -> Desk | None:
        return self._main.bridge.desk if self._main.bridge else None
