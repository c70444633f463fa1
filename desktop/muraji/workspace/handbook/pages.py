"""The pages of the handbook in the order in which one would read them, each a Markdown file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.domain.words import Words
from muraji.workspace.places import resource

if TYPE_CHECKING:
    from pathlib import Path

SUFFIXES = {"en": ".md", "ar": ".ar.md"}


@dataclass(frozen=True)
class HandbookPage:
    """One page: the stem of its files, and what the contents call it."""

    name: str
    title: Words

    def path(self, language: str) -> Path:
        """Return the file of this page in ``ar`` or else English."""
        suffix = SUFFIXES["ar" if language.startswith("ar") else "en"]
        return resource("handbook", f"{self.name}{suffix}")


PAGES = (
    HandbookPage("tour", Words("Five minutes", "خمس دقائق")),
    HandbookPage("review", Words("Reviewing", "المراجعة")),
    HandbookPage("keys", Words("Keys and commands", "المفاتيح والأوامر")),
    HandbookPage("guidelines", Words("Annotation guidelines", "دليل التوسيم")),
    HandbookPage("cleaning", Words("Cleaning", "التنظيف")),
    HandbookPage("learning", Words("Suggestions and learning", "الاقتراحات والتعلّم")),
    HandbookPage("formats", Words("Import, export, formats", "الاستيراد والتصدير والصيغ")),
    HandbookPage("backup", Words("Backup and recovery", "النسخ الاحتياطي والاستعادة")),
    HandbookPage("settings", Words("Settings", "الإعدادات")),
    HandbookPage("command_line", Words("Command line", "سطر الأوامر")),
    HandbookPage("developers", Words("For developers", "للمطوّرين")),
    HandbookPage("records", Words("Decision records", "سجل القرارات التصميمية")),
    HandbookPage("glossary", Words("Glossary", "المصطلحات")),
)
"""Every page; a file in the handbook's folder that is not here is shown to nobody."""


def page_named(name: str) -> HandbookPage:
    """Return a page by the stem of its files.

    Raises:
        KeyError: there is no such page, which is a bug.
    """
    found = {page.name: page for page in PAGES}
    return found[name]
