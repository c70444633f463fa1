"""The guidelines beside the text, opened at the label in hand; the project's own words come first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from muraji.ui.look.markdown_page import MarkdownPage
from muraji.workspace.guidelines import guidelines

if TYPE_CHECKING:
    from muraji.domain.label import LabelSet
    from muraji.ui.bridge import Bridge
    from muraji.ui.look.theme import Theme


class GuidelinesPanel(QWidget):
    """A page that follows the mention in hand."""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._language = language
        self._bridge: Bridge | None = None
        self._written: tuple[str, LabelSet | None] | None = None
        self._at = ""
        self.page = MarkdownPage(theme)
        self.page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.page.setAccessibleName(self.tr("Guidelines"))
        self.setMinimumHeight(160)
        self.page.document().documentLayout().documentSizeChanged.connect(lambda _: self._stay())

    def set_bridge(self, bridge: Bridge | None) -> None:
        """Follow the desk of this project."""
        self._bridge = bridge
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self.page.theme = theme
        self._written = None
        self.refresh()

    def set_language(self, language: str) -> None:
        """Show the guidelines of this language."""
        self._language = language
        self.refresh()

    def refresh(self) -> None:
        """Turn to the label in hand; without one, the page stays where it is."""
        desk = self._bridge.desk if self._bridge else None
        labels = desk.labels if desk else None
        if self._written != (self._language, labels):
            self._write(labels)
        mention = desk.mention if desk else None
        if mention is not None and mention.label != self._at:
            self._at = mention.label
            self.turn_to(mention.label, labels)

    def turn_to(self, name: str, labels: LabelSet | None) -> None:
        """Bring the section of a label to the top."""
        names = [name]
        if labels is not None and name in labels:
            names += labels[name].stands_for
        heading = None
        for wanted in names:
            heading = heading or self.page.heading(partial(_names, label=wanted))
        if heading is not None:
            self.page.bring_to_top(heading)

    def _stay(self) -> None:
        """Keep the section at the top, wherever its lines break now."""
        if self._at:
            self.turn_to(self._at, self._written[1] if self._written else None)

    def changeEvent(self, event: QEvent) -> None:
        """Name the page in the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.page.setAccessibleName(self.tr("Guidelines"))
        super().changeEvent(event)

    def _write(self, labels: LabelSet | None) -> None:
        self.page.show_markdown(guidelines(self._language, labels), self._language)
        self._written, self._at = (self._language, labels), ""


def _names(heading: str, label: str) -> bool:
    return f"({label}," in heading or f"({label}،" in heading
