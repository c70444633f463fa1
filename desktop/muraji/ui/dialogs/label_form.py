"""The fields of one label."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from muraji.domain.label import Label
from muraji.domain.words import Words
from muraji.ui.marking import QT_TRANSLATE_NOOP

FAMILIES = {
    "people": QT_TRANSLATE_NOOP("LabelForm", "People"),
    "organisations": QT_TRANSLATE_NOOP("LabelForm", "Organisations"),
    "places": QT_TRANSLATE_NOOP("LabelForm", "Places"),
    "time": QT_TRANSLATE_NOOP("LabelForm", "Time"),
    "numbers": QT_TRANSLATE_NOOP("LabelForm", "Numbers"),
    "things": QT_TRANSLATE_NOOP("LabelForm", "Things"),
}
LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


TOPIC_ROWS = 4
"""The first rows are all that a topic has."""


class LabelForm(QWidget):
    """Says what the label is with every letter typed."""

    edited = Signal(object)
    """The :class:`~muraji.domain.label.Label` as the fields have it."""

    def __init__(self, *, of_topics: bool = False) -> None:
        super().__init__()
        self._of_topics = of_topics
        self._label: Label | None = None
        self.name, self.key = QLineEdit(), QLineEdit()
        self.title_en, self.title_ar = QLineEdit(), QLineEdit()
        self.family = QComboBox()
        for name, words in FAMILIES.items():
            self.family.addItem(QCoreApplication.translate("LabelForm", words), name)
        self.definition_en, self.definition_ar = QPlainTextEdit(), QPlainTextEdit()
        self.guide = QPlainTextEdit()
        for field in (self.name, self.key, self.title_en, self.definition_en):
            field.setLayoutDirection(LTR)
        for field in (self.title_ar, self.definition_ar):
            field.setLayoutDirection(RTL)
        self.name.setMaxLength(40)
        self.key.setMaxLength(1 if of_topics else 2)
        self._lay_out()
        for line in (self.name, self.key, self.title_en, self.title_ar):
            line.textEdited.connect(self._say)
        for text in (self.definition_en, self.definition_ar, self.guide):
            text.setTabChangesFocus(True)
            text.textChanged.connect(self._say)
        self.family.currentIndexChanged.connect(self._say)

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Name in exports"), self.name),
            (self.tr("Title in Arabic"), self.title_ar),
            (self.tr("Title in English"), self.title_en),
            (self._key_caption(), self.key),
            (self.tr("Colour"), self.family),
            (self.tr("Meaning in Arabic"), self.definition_ar),
            (self.tr("Meaning in English"), self.definition_en),
            (self.tr("Guidelines of this project"), self.guide),
        )
        for words, field in rows[: TOPIC_ROWS if self._of_topics else None]:
            field.setAccessibleName(words)
            form.addRow(words, field)
        for text in (self.definition_ar, self.definition_en, self.guide):
            text.setFixedHeight(58)
        self.setMinimumWidth(420)

    def _key_caption(self) -> str:
        if self._of_topics:
            return self.tr("Key: the letter after D")
        return self.tr("Key: a digit, or L and a letter")

    def show_label(self, label: Label) -> None:
        """Put a label into the fields."""
        self._label = None
        self.name.setText(label.name)
        self.key.setText(label.key)
        self.title_en.setText(label.title.en)
        self.title_ar.setText(label.title.ar)
        place = self.family.findData(label.family)
        if place < 0 and label.family:
            self.family.addItem(label.family, label.family)
            place = self.family.count() - 1
        self.family.setCurrentIndex(place)
        self.definition_en.setPlainText(label.definition.en)
        self.definition_ar.setPlainText(label.definition.ar)
        self.guide.setPlainText(label.guide)
        self._label = label

    def _say(self) -> None:
        if self._label is None:
            return
        self._label = Label(
            name=self.name.text().strip(),
            family=self.family.currentData() or "",
            key=self.key.text().strip().upper(),
            title=Words(self.title_en.text().strip(), self.title_ar.text().strip()),
            definition=Words(
                self.definition_en.toPlainText().strip(), self.definition_ar.toPlainText().strip()
            ),
            guide=self.guide.toPlainText().strip(),
            stands_for=self._label.stands_for,
        )
        self.edited.emit(self._label)
