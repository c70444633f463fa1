"""What a dataset asks for beyond its formats: how it is split, and what its card says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from muraji.workspace.dataset.description import Description
from muraji.workspace.dataset.splitting import SplitBy, SplitPlan

if TYPE_CHECKING:
    from muraji.workspace.settings import Settings

LARGEST_SEED = 999_999


class DatasetForm(QWidget):
    """Splits, and the words of the card."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.by = QComboBox()
        for by, words in self._ways():
            self.by.addItem(words, by.value)
        self.by.setCurrentIndex(max(0, self.by.findData(settings["export_split"])))
        self.shares = [self._number(share, 100) for share in (80, 10, 10)]
        self.seed = self._number(SplitPlan().seed, LARGEST_SEED)
        self.title = QLineEdit()
        self.licence = QLineEdit(settings["export_licence"])
        self.licence.setPlaceholderText("cc-by-4.0")
        self.authors = QLineEdit(settings["export_authors"])
        self.authors.setPlaceholderText(self.tr("Names, set apart by commas"))
        self.version = QLineEdit("1.0.0")
        self._lay_out()
        self.by.currentIndexChanged.connect(lambda *_: self._enable())
        self._enable()

    def _ways(self) -> tuple[tuple[SplitBy, str], ...]:
        return (
            (SplitBy.STORY, self.tr("By story: copies and shared names together")),
            (SplitBy.SOURCE, self.tr("By source")),
            (SplitBy.TIME, self.tr("By time: the newest for the test")),
            (SplitBy.RANDOM, self.tr("At random, copies together")),
            (SplitBy.NONE, self.tr("Not split")),
        )

    def _number(self, value: int, most: int) -> QSpinBox:
        box = QSpinBox()
        box.setRange(0, most)
        box.setValue(value)
        return box

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        names = (
            self.tr("Share of training"),
            self.tr("Share of development"),
            self.tr("Share of test"),
        )
        shares = QHBoxLayout()
        for box, name in zip(self.shares, names, strict=True):
            box.setAccessibleName(name)
            box.setToolTip(name)
            shares.addWidget(box)
        shares.addSpacing(16)
        shares.addWidget(QLabel(self.tr("Seed")))
        shares.addWidget(self.seed)
        shares.addStretch(1)
        self.seed.setAccessibleName(self.tr("Seed"))
        licence = QHBoxLayout()
        licence.addWidget(self.licence, 2)
        licence.addSpacing(16)
        licence.addWidget(QLabel(self.tr("Version")))
        licence.addWidget(self.version, 1)
        form.addRow(self.tr("Split"), self.by)
        form.addRow(self.tr("Train, dev, test"), shares)
        form.addRow(self.tr("Title"), self.title)
        form.addRow(self.tr("Authors"), self.authors)
        form.addRow(self.tr("Licence"), licence)

    def _enable(self) -> None:
        by = SplitBy(self.by.currentData())
        for box in self.shares:
            box.setEnabled(by is not SplitBy.NONE)
        self.shares[0].setMinimum(1)
        self.seed.setEnabled(by not in {SplitBy.NONE, SplitBy.TIME})

    @property
    def plan(self) -> SplitPlan:
        """How the articles are to be parted."""
        train, dev, test = (box.value() for box in self.shares)
        return SplitPlan(SplitBy(self.by.currentData()), (train, dev, test), self.seed.value())

    @property
    def description(self) -> Description:
        """What the card and the citation say."""
        authors = (name.strip() for name in self.authors.text().replace("،", ",").split(","))
        return Description(
            self.title.text().strip(),
            self.licence.text().strip(),
            self.version.text().strip() or "1.0.0",
            tuple(name for name in authors if name),
        )

    def keep(self) -> None:
        """Remember what is likely to be the same the next time."""
        self._settings["export_split"] = self.by.currentData()
        self._settings["export_licence"] = self.licence.text().strip()
        self._settings["export_authors"] = self.authors.text().strip()
