"""How the window looks and what it shows, as the user last left it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from muraji.ui.article.reading import ReadingStyle
from muraji.ui.language import install_language
from muraji.ui.look.style import style_sheet
from muraji.ui.look.theme import SANS_FAMILIES, THEMES, Theme, font_of, load_theme
from muraji.ui.look.theme import apply_theme as dress
from muraji.workspace.places import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from muraji.ui.main_window import MainWindow
    from muraji.workspace.settings import Settings

INTERFACE_SIZE = 13
SMALLEST, LARGEST = 12, 48
"""Sizes of the reading face in pixels."""


def theme_named(name: str) -> Theme:
    """Return one of the themes that ship; the first for a name nobody knows."""
    known = name if name in THEMES else THEMES[0]
    return load_theme(resource("themes", f"{known}.toml"))


def reading_style(settings: Settings) -> ReadingStyle:
    """Return how the user likes to read."""
    chosen = str(settings["reading_family"])
    return ReadingStyle(
        families=(chosen, *SANS_FAMILIES) if chosen else SANS_FAMILIES,
        size=int(settings["reading_size"]),
        line_height=float(settings["line_height"]),
        width=float(settings["reading_width"]),
    )


class Looks(QObject):
    """Changes theme, language, size and panels, and remembers each change."""

    def __init__(self, window: MainWindow, application: QApplication, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._application = application
        self._settings = settings

    def apply(self) -> None:
        """Put everything as the settings have it."""
        self.apply_theme(theme_named(str(self._settings["theme"])))
        page = self._window.review
        page.view.set_clean_reading(bool(self._settings["clean_reading"]))
        page.view.set_show_rejected(bool(self._settings["shows_rejected"]))
        page.queue_place.setVisible(bool(self._settings["shows_queue"]))
        page.inspector_place.setVisible(bool(self._settings["shows_inspector"]))

    def set_theme(self, name: str) -> None:
        """Change to this theme and remember it."""
        self._settings["theme"] = name
        self.apply_theme(theme_named(name))

    def apply_reading(self) -> None:
        """Set the page as the settings have it."""
        self._window.review.view.set_reading(reading_style(self._settings))

    def apply_motion(self) -> None:
        """Let the page glide or jump, as the settings or else the system have it."""
        if self._settings["motion"]:
            self._window.review.view.set_motion(self._settings["motion"] == "on")

    def next_theme(self) -> None:
        """Go to the next theme."""
        name = THEMES[(THEMES.index(self._window.theme.name) + 1) % len(THEMES)]
        self._settings["theme"] = name
        self.apply_theme(theme_named(name))

    def switch_language(self) -> None:
        """Go from Arabic to English or back."""
        language = "en" if self._window.language == "ar" else "ar"
        self._settings["language"] = language
        self._window.language = language
        install_language(self._application, language)

    def zoom(self, by: int) -> None:
        """Make the text larger or smaller."""
        size = int(self._settings["reading_size"]) + by
        self._settings["reading_size"] = min(LARGEST, max(SMALLEST, size))
        self._window.review.view.set_reading(reading_style(self._settings))

    def toggle_queue(self) -> None:
        """Hide or show the queue."""
        shown = self._flip("shows_queue")
        self._window.review.queue_place.setVisible(shown)

    def toggle_inspector(self) -> None:
        """Hide or show the inspector."""
        shown = self._flip("shows_inspector")
        self._window.review.inspector_place.setVisible(shown)

    def toggle_clean_reading(self) -> None:
        """Fold what is not the article, or show it dimmed."""
        self._window.review.view.set_clean_reading(self._flip("clean_reading"))

    def toggle_rejected(self) -> None:
        """Show what was rejected, struck through, or leave it out."""
        self._window.review.view.set_show_rejected(self._flip("shows_rejected"))

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _flip(self, setting: str) -> bool:
        self._settings[setting] = not self._settings[setting]
        return bool(self._settings[setting])

    def apply_theme(self, theme: Theme) -> None:
        """Dress every part; the settings stay as they are."""
        self._window.theme = theme
        dress(self._application, theme)
        self._application.setFont(font_of(SANS_FAMILIES, INTERFACE_SIZE))
        self._application.setStyleSheet(style_sheet(theme))
        self._window.review.set_theme(theme)
        if "rooms" in self._window.__dict__:
            self._window.rooms.set_theme(theme)
        if "welcome" in self._window.__dict__:
            self._window.welcome.set_theme(theme)
