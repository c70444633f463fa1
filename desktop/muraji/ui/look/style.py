"""The one style sheet: quiet controls, hairlines, no boxes in boxes, made from a theme's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.ui.look.theme import mixed
from muraji.workspace.places import resource

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from muraji.ui.look.theme import Theme

MIDDLE = 0.5
SHEET = """
QToolTip { background: {ink}; color: {paper}; border: 0; padding: 4px 8px; }
QFrame#hairline { background: {hairline}; border: 0; }
QSplitter::handle { background: {hairline}; }
QLabel#quiet, QLabel#hint { color: {secondary}; }
QLabel#headline { font-size: 26px; font-weight: 600; }
QLabel#heading { font-size: 17px; font-weight: 600; }

QLineEdit, QDialog QTextEdit, QDialog QPlainTextEdit {
    background: {paper}; color: {ink}; border: 1px solid {edge}; border-radius: 6px;
    padding: 5px 8px; selection-background-color: {accent}; selection-color: {paper};
}
QLineEdit:focus, QDialog QTextEdit:focus, QDialog QPlainTextEdit:focus { border: 2px solid {accent}; padding: 4px 7px; }

QComboBox, QAbstractSpinBox {
    background: {paper}; color: {ink}; border: 1px solid {edge}; border-radius: 6px;
    padding: 4px 8px; min-height: 20px; selection-background-color: {accent}; selection-color: {paper};
}
QComboBox:hover { background: {raised}; }
QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid {accent}; padding: 3px 7px; }
QComboBox:disabled, QAbstractSpinBox:disabled { color: {faint}; border-color: {hairline}; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { border: 0; background: transparent; padding: 0; }
QComboBox::drop-down { border: 0; width: 24px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; background: transparent; width: 22px; }
QComboBox::down-arrow, QAbstractSpinBox::down-arrow { image: url("{down}"); width: 12px; height: 12px; }
QAbstractSpinBox::up-arrow { image: url("{up}"); width: 12px; height: 12px; }
QListView {
    background: {paper}; color: {ink}; border: 1px solid {edge}; outline: 0;
    selection-background-color: {chosen}; selection-color: {ink};
}
QWidget QListView { background: transparent; border: 0; }
QComboBox QAbstractItemView {
    background: {paper}; color: {ink}; border: 1px solid {edge}; outline: 0; padding: 4px 0;
    selection-background-color: {chosen}; selection-color: {ink};
}
QSlider { min-height: 20px; }
QSlider::groove:horizontal { background: {edge}; height: 4px; border-radius: 2px; }
QSlider::handle:horizontal {
    background: {paper}; border: 2px solid {accent}; border-radius: 8px; width: 12px; height: 12px; margin: -6px 0;
}
QSlider::handle:horizontal:focus { background: {accent}; }
QTableView {
    background: {paper}; color: {ink}; border: 1px solid {edge}; border-radius: 6px; outline: 0;
    gridline-color: {hairline}; selection-background-color: {chosen}; selection-color: {ink};
}
QHeaderView { background: transparent; }
QHeaderView::section {
    background: {surface}; color: {ink}; border: 0; border-bottom: 1px solid {edge}; padding: 6px 8px;
}

QPushButton {
    background: {paper}; color: {ink}; border: 1px solid {edge}; border-radius: 6px;
    padding: 6px 14px; min-height: 18px;
}
QPushButton:hover { background: {raised}; }
QPushButton:pressed { background: {pressed}; }
QPushButton:focus { border: 2px solid {accent}; padding: 5px 13px; }
QPushButton:default { background: {accent}; color: {on_accent}; border-color: {accent}; }
QPushButton:default:focus { border: 2px solid {ink}; }
QPushButton:disabled { color: {faint}; border-color: {hairline}; }
QPushButton:default:disabled { background: {surface}; border-color: {hairline}; }
QPushButton:flat { background: transparent; border: 1px solid transparent; color: {accent}; }
QPushButton:flat:hover { background: {raised}; }
QPushButton:flat:focus { border: 2px solid {accent}; }
QPushButton#chip {
    background: transparent; border: 1px solid transparent; border-radius: 13px;
    padding: 3px 9px; color: {secondary};
}
QPushButton#chip:hover { color: {ink}; }
QPushButton#chip:checked { background: {chosen}; color: {ink}; border-color: {accent}; }
QPushButton#chip:focus { border: 2px solid {accent}; padding: 2px 8px; }

QDialog QListWidget, QDialog QTreeWidget {
    background: {paper}; color: {ink}; border: 1px solid {edge}; border-radius: 6px; outline: 0;
}
QDialog QListWidget::item, QDialog QTreeWidget::item { padding: 4px 6px; }
QDialog QListWidget::item:selected, QDialog QTreeWidget::item:selected, HandbookWindow QListWidget::item:selected {
    background: {chosen}; color: {ink};
}
HandbookWindow QListWidget::item { padding: 5px 8px; border-radius: 6px; }
HandbookWindow QListWidget:focus { border: 2px solid {accent}; border-radius: 6px; }
QLabel#warning { background: {problem}; border-radius: 6px; padding: 6px 10px; }
QLabel#readOnly { background: {problem}; color: {ink}; font-weight: 600; padding: 7px 14px; }
QLabel#capture { background: {told}; border-radius: 6px; padding: 10px; }
QPushButton#line, QPushButton#reading {
    background: transparent; border: 1px solid transparent; text-align: left; padding: 2px 4px; color: {ink};
}
QPushButton#line[right="true"], QPushButton#reading[right="true"] { text-align: right; }
QPushButton#line:hover, QPushButton#reading:hover { background: {raised}; }
QPushButton#line:focus, QPushButton#reading:focus { border: 2px solid {accent}; padding: 1px 3px; }
QTextBrowser { background: {surface}; border: 0; color: {ink}; }

QToolButton { background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 4px; }
QToolButton:hover, QToolButton:open { background: {raised}; }
QToolButton:pressed, QToolButton:checked { background: {pressed}; }
QToolButton:focus { border-color: {accent}; }
QToolButton::menu-indicator { image: none; width: 0; }

QCheckBox { spacing: 8px; }
QCheckBox::indicator {
    width: 14px; height: 14px; border: 1px solid {secondary}; border-radius: 3px; background: {paper};
}
QCheckBox::indicator:checked { background: {accent}; border-color: {accent}; image: url("{tick}"); }
QCheckBox:focus { color: {accent}; }

QListWidget::indicator {
    width: 14px; height: 14px; border: 1px solid {secondary}; border-radius: 3px; background: {paper};
}
QListWidget::indicator:checked { background: {accent}; border-color: {accent}; image: url("{tick}"); }

QMenu { background: {paper}; border: 1px solid {edge}; padding: 4px 0; }
QMenu::item { padding: 6px 36px; }
QMenu::item:selected { background: {chosen}; color: {ink}; }
QMenu::separator { height: 1px; background: {hairline}; margin: 4px 0; }

QLabel#blank { background: {paper}; color: {secondary}; font-size: 15px; padding: 48px; }
ArticleView { background: {paper}; color: {ink}; border: 0; }
QScrollArea, QWidget#clear { background: transparent; border: 0; }
QProgressBar { background: {hairline}; border: 0; border-radius: 2px; }
QProgressBar::chunk { background: {accent}; border-radius: 2px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: {edge}; border-radius: 3px; margin: 2px; min-height: 32px; }
QScrollBar::handle:vertical:hover { background: {secondary}; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: {edge}; border-radius: 3px; margin: 2px; min-width: 32px; }
QScrollBar::handle:horizontal:hover { background: {secondary}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

ConcordancePanel { background: {paper}; }
QWidget#names { background: {surface}; }
KeysOverlay, MeterSheet { background: {paper}; }
Palette QFrame#palette { background: {paper}; border: 1px solid {edge}; border-radius: 8px; }
Palette QLineEdit { border: 0; border-radius: 8px; font-size: 16px; padding: 12px 14px; }
Palette QLineEdit:focus { border: 0; padding: 12px 14px; }
QFrame#recent QPushButton { text-align: left; }
MessageBar { background: {told}; border: 0; }
MessageBar[kind="problem"] { background: {problem}; }
"""


def style_sheet(theme: Theme) -> str:
    """Return the application's style sheet in the colours of a theme."""
    colours = {
        "ink": theme.ink,
        "paper": theme.paper,
        "surface": theme.surface,
        "secondary": theme.secondary,
        "hairline": theme.hairline,
        "accent": theme.accent,
        "on_accent": theme.paper,
        "edge": mixed(theme.hairline, theme.ink, 0.18),
        "faint": mixed(theme.surface, theme.secondary, 0.75),
        "raised": mixed(theme.surface, theme.ink, 0.05),
        "pressed": mixed(theme.surface, theme.ink, 0.1),
        "chosen": mixed(theme.paper, theme.accent, 0.12),
        "told": mixed(theme.surface, theme.accent, 0.1),
        "problem": mixed(theme.surface, theme.family("time"), 0.16),
    }
    marks = {"tick": theme.paper, "down": theme.ink, "up": theme.ink}
    values = {name: colour.name() for name, colour in colours.items()}
    values |= {name: _picture(name, colour) for name, colour in marks.items()}
    sheet = SHEET
    for name, value in values.items():
        sheet = sheet.replace(f"{{{name}}}", value)
    return sheet


def _picture(name: str, colour: QColor) -> str:
    """Return the path of a control's mark in the shade nearest to a colour, as style sheets want it."""
    shade = "light" if colour.lightnessF() > MIDDLE else "dark"
    return resource("controls", f"{name}_{shade}.svg").as_posix()
