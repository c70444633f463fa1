"""What is typed in place beside the page: values, notes, the day of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from muraji.domain.errors import MurajiError
from muraji.review.catching_up import catch_up
from muraji.review.commands import remarks, values
from muraji.review.commands.deciding import CHOOSE_FIRST
from muraji.review.typed_values import shown_for_typing
from muraji.ui.background.jobs import BUSY
from muraji.ui.doors.wanted_model import wanted_model
from muraji.workspace.spoken_values import day_of, value_of
from muraji.workspace.suggesting import suggest

if TYPE_CHECKING:
    from collections.abc import Callable

    from muraji.review.desk import Desk, Outcome
    from muraji.ui.main_window import MainWindow


class Lines(QObject):
    """Opens the inspector's line; an inspector that is hidden is there while one types."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._line = window.review.inspector.line
        self._line.closed.connect(self._on_closed)
        self._was_hidden = False
        self._is_finishing = False

    def finish(self) -> None:
        """Keep what is being typed: the project is about to be closed."""
        self._is_finishing = True
        self._line.finish()
        self._is_finishing = False

    def edit_value(self) -> None:
        """Type the value of the mention in hand."""
        desk = self._desk
        mention = desk.mention if desk else None
        if desk is None or desk.page is None or mention is None:
            self._window.review.say(CHOOSE_FIRST)
            return
        surface = " ".join(mention.span.of(desk.page.text).split())
        published, label, before = desk.page.status.published, mention.label, mention.value

        def keep(typed: str) -> None:
            value = value_of(typed, label, published, before)
            self._window.run(lambda desk: values.set_value(desk, value))

        self._ask(
            self.tr("Value of “{surface}”").format(surface=f"\u2068{surface}\u2069"),
            shown_for_typing(before),
            self.tr("2024-12-08, 8/12/2024, 3000, or in words. Enter keeps, Esc leaves."),
            keep,
        )

    def write_note(self) -> None:
        """Type a note on the mention in hand, or on the article where none is."""
        desk = self._desk
        mention = desk.mention if desk else None
        if desk is None or desk.page is None or mention is None:
            self.write_article_note()
            return
        surface = " ".join(mention.span.of(desk.page.text).split())
        self._ask(
            self.tr("Note on “{surface}”").format(surface=f"\u2068{surface}\u2069"),
            mention.note,
            self.tr("Enter keeps, Esc leaves. Empty takes the note off."),
            lambda typed: self._window.run(lambda desk: remarks.note(desk, typed)),
        )

    def write_article_note(self) -> None:
        """Type a note on the article."""
        desk = self._desk
        if desk is None or desk.page is None:
            return
        self._ask(
            self.tr("Note on the article"),
            desk.page.status.note,
            self.tr("Enter keeps, Esc leaves. Empty takes the note off."),
            lambda typed: self._window.run(lambda desk: remarks.note_article(desk, typed)),
        )

    def set_published(self) -> None:
        """Type the day on which the article was published; relative dates are read anew."""
        desk = self._desk
        if desk is None or desk.page is None:
            return
        before = desk.page.status.published

        def keep(typed: str) -> None:
            day = day_of(typed, before)
            if day != before:
                self._window.run(lambda desk: values.set_published(desk, day))
                self._suggest_again()

        self._ask(
            self.tr("The article was published on"),
            before or "",
            self.tr("2024-12-08 or 8/12/2024. “Today”, “yesterday” and weekdays follow it."),
            keep,
        )

    @property
    def _desk(self) -> Desk | None:
        return self._window.bridge.desk if self._window.bridge else None

    def _ask(self, caption: str, text: str, hint: str, keep: Callable[[str], object]) -> None:
        def answer(typed: str) -> str:
            try:
                keep(typed)
            except MurajiError as error:
                return error.words.in_language(self._window.language)
            return ""

        place = self._window.review.inspector_place
        if place.isHidden():
            self._was_hidden = True
            place.show()
        self._line.ask(caption, text, hint, answer)

    def _on_closed(self) -> None:
        if self._was_hidden:
            self._was_hidden = False
            self._window.review.inspector_place.hide()
        self._window.review.view.setFocus()

    def _suggest_again(self) -> None:
        bridge, desk = self._window.bridge, self._desk
        if bridge is None or desk is None or desk.page is None or self._is_finishing:
            return
        if self._window.doors.jobs.is_running:
            self._window.doors.show_error(BUSY)
            return
        model = wanted_model(self._window)
        job = suggest(bridge.workspace, [desk.page.article.id], model)
        self._window.doors.jobs.run(job, lambda _count: self._window.run(_caught_up))


def _caught_up(desk: Desk) -> Outcome:
    return catch_up(desk)
