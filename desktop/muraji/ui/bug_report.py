"""A bug in the window becomes a sentence and a report that can be read; the work goes on."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QTextEdit

from muraji.domain.words import Words
from muraji.ui.dialogs.sheet_dialog import Role, SheetDialog, show_lines
from muraji.workspace import logs, reports
from muraji.workspace.faults import BUG, words_of
from muraji.workspace.workspace import now

if TYPE_CHECKING:
    from types import TracebackType

    from muraji.ui.main_window import MainWindow
    from muraji.workspace.reports import Report

READ = Words("Read the report", "قراءة التقرير")
TITLE = Words("Report of an error in Muraji", "تقرير عن خطأ في مُراجِع")
PROMISE = Words(
    "Nothing is sent by itself. This is all that the report holds; copy it to send it.",
    "لا يُرسل شيء من تلقاء نفسه. هذا كل ما في التقرير؛ انسخه إن أردت إرساله.",
)
WITH_WORDS = Words(
    "Add what the error says, which may quote an article",
    "إضافة نص الخطأ، وقد يقتبس من مقالة",
)
COPY = Words("Copy", "نسخ")
CLOSE = Words("Close", "إغلاق")


class BugReporter(QObject):
    """Stands where Python would print a traceback."""

    met = Signal(object)
    """The error, carried to the window's thread."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._before = sys.excepthook
        self.met.connect(self._tell)
        sys.excepthook = self._on_error
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.leave)

    def leave(self) -> None:
        """Put back what stood here before."""
        sys.excepthook = self._before

    def _on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not issubclass(kind, Exception):
            self._before(kind, error, trace)
            return
        self.met.emit(error)

    def _tell(self, error: Exception) -> None:
        language = self._window.language
        words = words_of(error)
        if words is not None:
            self._window.doors.show_error(words)
            return
        report = reports.report_of(error, now())
        path = reports.keep(report)
        logs.note(now(), f"bug {type(error).__name__}, report {path.name if path else 'not kept'}")
        self._window.doors.messages.tell(
            BUG.in_language(language),
            READ.in_language(language),
            lambda: ReportDialog(self._window, report, language).open(),
        )


class ReportDialog(SheetDialog):
    """Shows exactly what would be sent, with a tick for what may quote an article."""

    def __init__(self, window: MainWindow, report: Report, language: str) -> None:
        super().__init__(window, TITLE.in_language(language), PROMISE.in_language(language))
        self._report = report
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumSize(620, 280)
        self.text.setAccessibleName(self.heading.text())
        self.with_words = QCheckBox(WITH_WORDS.in_language(language))
        self.with_words.toggled.connect(self._show)
        self.column.addWidget(self.text, 1)
        self.column.addWidget(self.with_words)
        self.copy = self.add_button(COPY.in_language(language), Role.ActionRole)
        self.copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self.text.toPlainText())
        )
        self.add_button(CLOSE.in_language(language), Role.RejectRole, is_default=True)
        self.buttons.rejected.connect(self.reject)
        self.add_buttons()
        self._show(ticked=False)

    def _show(self, ticked: bool) -> None:
        show_lines(self.text, self._report.text(with_words=ticked), right_to_left=False)
