"""Palettes and fonts: how the window looks, read from data so that a theme is a file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from muraji.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

THEMES = ("light", "dark", "high_contrast_light", "high_contrast_dark")
"""The themes that ship, in the order in which they are offered; each is ``themes/<name>.toml``."""

SANS_FAMILIES = (
    "Vazirmatn",
    "Noto Sans Arabic UI",
    "IBM Plex Sans Arabic",
    "Segoe UI",
    "Geeza Pro",
    "Noto Sans Arabic",
    "Noto Naskh Arabic",
    "Tahoma",
    "DejaVu Sans",
)
"""Faces with Arabic for interface and reading, best first; ours comes with the program."""

NASKH_FAMILIES = (
    "Noto Naskh Arabic",
    "Amiri",
    "Scheherazade New",
    "Traditional Arabic",
    "Al Nile",
    *SANS_FAMILIES,
)
"""Faces with the strokes of a book, for those who prefer them for reading."""


@dataclass(frozen=True)
class Theme:
    """One palette: the page, the six label families and how strongly marks are drawn."""

    name: str
    title: Words
    dark: bool
    paper: QColor
    surface: QColor
    """Panels beside the page."""
    ink: QColor
    secondary: QColor
    """Text that may be overlooked."""
    hairline: QColor
    accent: QColor
    neutral: QColor
    """The hue of labels whose family the theme does not know."""
    families: Mapping[str, QColor]
    suggested_tint: float
    """The share of the label's hue in the background of a suggestion, 0 to 1."""
    decided_tint: float
    suggested_line: float
    """Width in pixels of the line under a suggestion."""
    decided_line: float
    ring: float
    wash: float
    """How much of the paper lies over page furniture, 0 to 1."""

    def family(self, name: str) -> QColor:
        """Return the hue of a label family."""
        return self.families.get(name, self.neutral)

    def tint(self, hue: QColor, share: float) -> QColor:
        """Return the opaque colour of ``hue`` laid over the paper, ``share`` from 0 to 1."""
        return mixed(self.paper, hue, share)

    def palette(self) -> QPalette:
        """Return the palette for Qt's widgets."""
        palette = QPalette()
        role = QPalette.ColorRole
        colours = {
            role.Window: self.surface,
            role.WindowText: self.ink,
            role.Base: self.paper,
            role.AlternateBase: self.surface,
            role.Text: self.ink,
            role.Button: self.surface,
            role.ButtonText: self.ink,
            role.BrightText: self.paper,
            role.ToolTipBase: self.ink,
            role.ToolTipText: self.paper,
            role.PlaceholderText: self.secondary,
            role.Highlight: self.accent,
            role.HighlightedText: self.paper,
            role.Accent: self.accent,
            role.Link: self.accent,
            role.LinkVisited: self.accent,
            role.Light: mixed(self.surface, self.paper, 0.5),
            role.Midlight: self.hairline,
            role.Mid: self.hairline,
            role.Dark: mixed(self.hairline, self.ink, 0.25),
            role.Shadow: mixed(self.hairline, self.ink, 0.4),
        }
        for each, colour in colours.items():
            palette.setColor(each, colour)
        for each in (role.WindowText, role.Text, role.ButtonText):
            dim = mixed(self.surface, self.secondary, 0.75)
            palette.setColor(QPalette.ColorGroup.Disabled, each, dim)
        return palette


def mixed(below: QColor, above: QColor, share: float) -> QColor:
    """Return ``above`` laid over ``below`` with the given opacity, as an opaque colour."""
    return QColor.fromRgbF(
        *(
            low + (high - low) * share
            for low, high in (
                (below.redF(), above.redF()),
                (below.greenF(), above.greenF()),
                (below.blueF(), above.blueF()),
            )
        )
    )


def load_theme(path: Path) -> Theme:
    """Read one theme file.

    Raises:
        KeyError: the file lacks a colour; a theme that ships is complete, so this is a bug.
    """
    table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    page: dict[str, Any] = {role: QColor(colour) for role, colour in table["page"].items()}
    return Theme(
        name=table["name"],
        title=Words(**table["title"]),
        dark=table["dark"],
        families={family: QColor(colour) for family, colour in table["families"].items()},
        **page,
        **table["marks"],
    )


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Dress the whole application."""
    application.setPalette(theme.palette())


def load_fonts(folder: Path) -> list[str]:
    """Make the font files in ``folder`` usable and return the families they hold."""
    found: list[str] = []
    for path in sorted((*folder.glob("*.ttf"), *folder.glob("*.otf"))):
        number = QFontDatabase.addApplicationFont(str(path))
        found += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return list(dict.fromkeys(found))


def arabic_families() -> list[str]:
    """Return the installed families that can write Arabic; empty means that Qt would draw boxes."""
    return QFontDatabase.families(QFontDatabase.WritingSystem.Arabic)


def installed(wanted: tuple[str, ...]) -> list[str]:
    """Return those of the wanted families that are here and have Arabic, then any other that has.

    The list is never empty: with no Arabic font at all it holds the first wanted one, and
    :func:`arabic_families` tells the window to warn.
    """
    here = arabic_families()
    return [family for family in wanted if family in here] or here[:1] or [wanted[0]]


def font_of(families: tuple[str, ...], pixels: int) -> QFont:
    """Return a font of the given size in the first of the families that is installed."""
    font = QFont(installed(families))
    font.setPixelSize(pixels)
    return font
