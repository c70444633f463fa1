"""The checks as the reviewer meets them: run in the background, then one finding after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from muraji.domain.decision import Dismiss
from muraji.domain.words import Words
from muraji.review.commands.going import go_to
from muraji.review.desk import Outcome
from muraji.ui.panels.checks import ChecksPanel
from muraji.workspace.checking import CheckReport, check, check_again

if TYPE_CHECKING:
    from collections.abc import Callable

    from muraji.domain.issue import Issue
    from muraji.review.desk import Desk
    from muraji.ui.bridge import Bridge
    from muraji.ui.look.theme import Theme
    from muraji.ui.main_window import MainWindow

DISMISSED = Words("Dismissed for good; undo brings it back.", "تُجوهلت نهائيًا؛ التراجع يعيدها.")
NO_FIX = Words(
    "Only you can tell which is right: go there and decide.",
    "أنت وحدك تعرف الصواب: اذهب إليها واحكم.",
)
KEYS = ("fix_issue", "dismiss_issue", "check_again")


class Checking(QObject):
    """Keeps the panel in step with the project, and carries out what is asked of a finding."""

    entered = Signal()
    """The panel has been shown and wants room."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._bridge: Bridge | None = None
        self._report: CheckReport | None = None
        self._is_running = False
        self._behind: set[str] = set()
        self._catching_up = QTimer(self)
        self._catching_up.setSingleShot(True)
        self._catching_up.setInterval(0)
        self._catching_up.timeout.connect(self._catch_up)
        self.panel = ChecksPanel(window.theme, window.language)
        self.panel.setVisible(bool(window.settings["shows_checks"]))
        self.panel.issue_chosen.connect(self._go_to)
        self.panel.action_wanted.connect(window.trigger)
        self.panel.narrowed.connect(self._show)
        self.set_bridge(window.bridge)

    def set_bridge(self, bridge: Bridge | None) -> None:
        """Check this project from now on; None checks none."""
        self._bridge, self._report = bridge, None
        self._behind.clear()
        if bridge is not None:
            bridge.moved.connect(self._on_moved)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self.panel.set_theme(theme)

    def set_language(self, language: str) -> None:
        """Speak this language."""
        self.panel.set_language(language)
        self._show()

    def run(self) -> None:
        """Check the project in the background; what is found is shown when it ends or is stopped."""
        bridge, jobs = self._bridge, self._window.doors.jobs
        if bridge is None or self._is_running:
            return
        report = CheckReport()
        if jobs.run(check(bridge.workspace, report)):
            self._report, self._is_running = report, True
            jobs.ended.connect(self._on_ended)
        self._show()

    def toggle(self) -> None:
        """Show the findings, checking first; a second time hides them."""
        shown = not self.panel.isVisible()
        self._window.settings["shows_checks"] = shown
        self.panel.setVisible(shown)
        if shown:
            self.entered.emit()
            self.begin()
        else:
            self._window.review.view.setFocus()

    def begin(self) -> None:
        """Check the project if that has not been done since it was opened."""
        actions = {action.id: action for action in self._window.actions_in_force()}
        keys = {id_: actions[id_].keys[0] for id_ in KEYS if actions[id_].keys}
        self.panel.set_keys(keys)
        if self._report is None:
            self.run()
        self.panel.list.setFocus()

    def step(self, by: int) -> None:
        """Go to the next finding, or to the one before."""
        issue = self.panel.step(by)
        if issue is not None:
            self._go_to(issue)

    def fix(self) -> None:
        """Do what the finding in hand proposes, and go on to the next."""
        issue = self.panel.chosen
        if issue is None:
            return
        if issue.fix is None:
            self._window.review.say(NO_FIX)
            return
        fix, words = issue.fix, issue.fix_words
        self._answer(issue, lambda desk: desk.do(fix, words))

    def dismiss(self) -> None:
        """Put the finding in hand aside for good, and go on to the next."""
        issue = self.panel.chosen
        if issue is not None:
            decision = Dismiss(issue.article_id, issue.id, issue.check)
            self._answer(issue, lambda desk: desk.do(decision, DISMISSED))

    def _answer(self, issue: Issue, command: Callable[[Desk], Outcome]) -> None:
        self._window.run(command)
        self._catch_up()
        following = self.panel.chosen
        if following is not None and following.id != issue.id:
            self._go_to(following, quietly=True)

    def _go_to(self, issue: Issue, *, quietly: bool = False) -> None:
        """Open the article at the place; a place without a mention comes under the caret."""
        self._window.names.leave()

        def go(desk: Desk) -> Outcome:
            outcome = go_to(desk, issue.article_id, issue.annotation_id, issue.span.start)
            if issue.annotation_id is None and desk.page is not None:
                desk.set_caret(issue.span)
            return Outcome(outcome.changes, outcome.opened, None if quietly else issue.words)

        self._window.run(go)

    def _on_moved(self, outcome: Outcome) -> None:
        touched = outcome.changes.article_ids
        if self._report is not None and not self._is_running and touched:
            self._behind.update(touched)
            if self.panel.isVisible():
                self._catching_up.start()

    def _catch_up(self) -> None:
        """Look again at what has changed since the panel was last shown."""
        bridge, report = self._bridge, self._report
        if bridge is None or report is None or self._is_running:
            return
        if self._behind:
            check_again(bridge.workspace, report, sorted(self._behind))
            self._behind.clear()
        self._show()

    def _on_ended(self) -> None:
        self._window.doors.jobs.ended.disconnect(self._on_ended)
        self._is_running = False
        self._catch_up()

    def _show(self) -> None:
        bridge, report = self._bridge, self._report
        issues = report.issues if report is not None and not self._is_running else []
        page = bridge.desk.page if bridge is not None else None
        if self.panel.only_here.isChecked() and page is not None:
            issues = [issue for issue in issues if issue.article_id == page.article.id]
        self.panel.show_issues(issues, self._title_of, self._sentence(len(issues)))

    def _title_of(self, article_id: str) -> str:
        if self._bridge is None:
            return ""
        return self._bridge.workspace.store.names.sources([article_id]).get(article_id, "")

    def _sentence(self, count: int) -> str:
        report = self._report
        if self._is_running:
            return self.tr("Checking … you can go on meanwhile.")
        if report is None:
            return self.tr("Nothing has been checked yet.")
        if not report.looked_at:
            return self.tr("Nothing has been decided yet, so there is nothing to check.")
        if not count:
            return self.tr("No mistakes found in %n articles.", "", report.looked_at)
        return self.tr("%n findings", "", count)
