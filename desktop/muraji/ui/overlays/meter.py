"""What the review costs and how good the suggestions are: four figures with their curves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from muraji.domain.job import drain
from muraji.review.meter import Meter, Point, condensed
from muraji.ui.look.curve import Curve
from muraji.ui.look.theme import SANS_FAMILIES, font_of
from muraji.ui.overlays.sheet import Sheet
from muraji.workspace.metering import read_meter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from muraji.ui.bridge import Bridge
    from muraji.ui.look.theme import Theme
    from muraji.ui.main_window import MainWindow

AT_ONCE = 300
"""Entries of the journal that are read at once; more are read in the background."""
MOST_POINTS = 60
SHEET_WIDTH = 760


class Figure(NamedTuple):
    """One of the four: what it is called, what it means, and how it is said."""

    title: str
    meaning: str
    value_of: Callable[[Point], float | None]
    said: Callable[[float], str]


class MeterSheet(Sheet):
    """Goes away at any key or click."""

    def __init__(self, window: MainWindow, bridge: Bridge) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme: Theme = window.theme
        self._bridge = bridge
        self._meter = Meter(bridge.desk.threshold)
        self._jobs = window.doors.jobs
        self.sentence = QLabel()
        self.sentence.setObjectName("quiet")
        self.sentence.setWordWrap(True)
        self.tiles: list[QWidget] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(48)
        self._grid.setVerticalSpacing(28)
        self._lay_out()
        self._read()

    def _lay_out(self) -> None:
        title = QLabel(self.tr("What the review costs"))
        title.setObjectName("heading")
        self.setAccessibleName(title.text())
        hint = QLabel(self.tr("Any key closes this."))
        hint.setObjectName("quiet")
        page = QWidget()
        page.setObjectName("clear")
        page.setMaximumWidth(SHEET_WIDTH)
        column = QVBoxLayout(page)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(20)
        for part in (title, self.sentence):
            column.addWidget(part)
        column.addLayout(self._grid)
        column.addStretch(1)
        column.addWidget(hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(page, 8)
        row.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go away."""
        if event.key() not in {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt}:
            self.close()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go away."""
        event.accept()
        self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go when the window's colours change, too."""
        if event.type() == QEvent.Type.PaletteChange:
            self.close()
        return super().eventFilter(watched, event)

    def _read(self) -> None:
        workspace = self._bridge.workspace
        job = read_meter(workspace, self._meter)
        if workspace.store.journal.last_seq() <= AT_ONCE:
            self.show_meter(drain(job))
            return
        self.sentence.setText(self.tr("Reading the journal …"))
        if self._jobs.run(job):
            self._jobs.ended.connect(self._on_ended)
        else:
            self.sentence.setText(
                self.tr("Something else is still being done. Open this again when it has ended.")
            )

    def _on_ended(self) -> None:
        self._jobs.ended.disconnect(self._on_ended)
        self.show_meter(self._meter)

    def show_meter(self, meter: Meter) -> None:
        """Show the figures of a meter that has read the journal, or as much of it as there was time for."""
        now = meter.now
        if now is None:
            self.sentence.setText(
                self.tr("Nothing has been decided yet. The figures begin with your first decision.")
            )
            return
        count = len(meter.points)
        self.sentence.setText(
            self.tr("%n articles finished; the curves run from the first to the last.", "", count)
            if count > 1
            else self.tr("The curves begin with the second finished article.")
        )
        points = condensed(meter.points, MOST_POINTS)
        for place, figure in enumerate(self._figures()):
            tile = self._tile(figure, now, points)
            self.tiles.append(tile)
            self._grid.addWidget(tile, place // 2, place % 2)

    def _figures(self) -> Sequence[Figure]:
        return (
            Figure(
                self.tr("Accepted unchanged"),
                self.tr("of the suggestions decided on"),
                lambda point: point.accepted_unchanged,
                lambda value: self.tr("{percent} %").format(percent=round(100 * value)),
            ),
            Figure(
                self.tr("Actions per entity"),
                self.tr("decisions and undos for each entity"),
                lambda point: point.actions_per_entity,
                lambda value: f"{value:.2f}",
            ),
            Figure(
                self.tr("Expected mistakes left"),
                self.tr("if all that waits were settled by its score"),
                lambda point: point.errors_left,
                lambda value: f"{value:,.0f}",
            ),
            Figure(
                self.tr("Minutes left"),
                self.tr("at your pace of late"),
                lambda point: point.minutes_left,
                lambda value: f"{value:,.0f}",
            ),
        )

    def _tile(self, figure: Figure, now: Point, points: Sequence[Point]) -> QWidget:
        values = [figure.value_of(point) for point in points]
        known = [value for value in values if value is not None]
        current = figure.value_of(now)
        tile = QFrame()
        title, number, meaning = QLabel(figure.title), QLabel(), QLabel(figure.meaning)
        meaning.setObjectName("quiet")
        number.setFont(font_of(SANS_FAMILIES, 30))
        number.setText("–" if current is None else self._whole(figure.said(current)))
        # A figure has no direction of its own: it stands where its caption begins.
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        number.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        column = QVBoxLayout(tile)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (title, number, meaning):
            column.addWidget(part)
        told = self._told(figure, known)
        if len(known) > 1:
            column.addWidget(Curve(values, self._theme))
            first_and_last = QLabel(told)
            first_and_last.setObjectName("quiet")
            first_and_last.setFont(font_of(SANS_FAMILIES, 11))
            column.addWidget(first_and_last)
        column.addStretch(1)
        tile.setAccessibleName(f"{figure.title}: {number.text()}, {figure.meaning}. {told}".strip())
        return tile

    def _whole(self, figure: str) -> str:
        """Keep a figure together with its sign, in the order in which one reads."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        # The Arabic letter mark puts the sign of per cent where it stands in Arabic text.
        return f"{chr(0x2067) + chr(0x061C) if mirrored else chr(0x2066)}{figure}\u2069"

    def _told(self, figure: Figure, known: Sequence[float]) -> str:
        if len(known) < 2:
            return ""
        first, last = (self._whole(figure.said(value)) for value in (known[0], known[-1]))
        return self.tr("First article {first}, last {last}").format(first=first, last=last)
