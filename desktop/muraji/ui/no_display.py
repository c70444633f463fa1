"""Where Qt can show no window it ends the program; the last word is a sentence and a code of exit."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from muraji.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QMessageLogContext

CANNOT_OPEN = 2
NO_SCREEN = "could not connect to display"
"""What Qt says where a program is started outside of a desktop, as over ssh."""


@contextmanager
def told_in_words() -> Iterator[None]:
    """Make a sentence of the end that Qt puts to the program while the block asks it for a screen."""
    said: list[str] = []

    def hear(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
        said.append(message)
        if kind is not QtMsgType.QtFatalMsg:
            sys.stderr.write(f"{message}\n")
            return
        # Qt aborts as soon as this returns, and no exception gets through it.
        _leave(said)

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _leave(said: list[str]) -> None:
    from muraji.workspace.language import system_language

    sys.stderr.write(f"{words_for(said).in_language(system_language())}\n")
    sys.stderr.flush()
    os._exit(CANNOT_OPEN)


def words_for(said: list[str]) -> Words:
    """Return what is said of a start without a screen; ``said`` is what Qt told of it."""
    if any(NO_SCREEN in message for message in said):
        return Words(
            "Muraji cannot show a window: there is no screen here. Your projects are as they were. Start "
            "it from within a desktop; commands such as “muraji export” need no screen.",
            "لا يستطيع مُراجِع عرض نافذة: لا شاشة هنا. مشاريعك كما كانت. شغّله من سطح المكتب؛ "
            "أما أوامر مثل «muraji export» فلا تحتاج إلى شاشة.",
        )
    return Words(
        "Muraji cannot show a window: a part of Qt that draws on this screen is missing. Your projects "
        "are as they were. On Linux install the package libxcb-cursor0 and take QT_QPA_PLATFORM out of the "
        "environment; commands such as “muraji export” work without it.",
        "لا يستطيع مُراجِع عرض نافذة: جزء من Qt يرسم على هذه الشاشة مفقود. مشاريعك كما كانت. "
        "على لينكس ثبّت الحزمة libxcb-cursor0 واحذف QT_QPA_PLATFORM من متغيرات البيئة؛ "
        "أما أوامر مثل «muraji export» فتعمل من دونه.",
    )
