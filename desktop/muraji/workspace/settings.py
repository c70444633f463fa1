"""What a person has set on this machine: every setting declared once, kept in one small file."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from muraji.domain.errors import MurajiError
from muraji.domain.words import Words
from muraji.workspace.atomic_file import atomic_file
from muraji.workspace.places import settings_file

if TYPE_CHECKING:
    from muraji.domain.values import Json

Value: TypeAlias = bool | int | float | str | tuple[str, ...] | dict[str, tuple[str, ...]]

MOST_RECENT_PROJECTS = 8


@dataclass(frozen=True)
class Setting:
    """One thing that can be set; its kind is that of its default."""

    key: str
    default: Value
    title: Words
    choices: tuple[Value, ...] = ()
    """The only values it may have; empty when any of its kind will do."""
    least: float = float("-inf")
    most: float = float("inf")

    def accepted(self, value: object) -> Value | None:
        """Return the value as this setting keeps it; None if it cannot be its value."""
        kind = type(self.default)
        if kind is float and type(value) is int:
            value = float(value)
        if kind is tuple and isinstance(value, list | tuple):
            value = tuple(item for item in value if isinstance(item, str))
        if kind is dict and isinstance(value, dict):
            value = {
                str(name): tuple(item for item in items if isinstance(item, str))
                for name, items in value.items()
                if isinstance(items, list | tuple)
            }
        if (
            not isinstance(value, bool | int | float | str | tuple | dict)
            or type(value) is not kind
        ):
            return None
        if self.choices and value not in self.choices:
            return None
        if isinstance(value, int | float) and not self.least <= value <= self.most:
            return None
        return value


def _as_json(value: Value) -> Json:
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, dict):
        return {name: list(items) for name, items in value.items()}
    return value


SETTINGS = {
    setting.key: setting
    for setting in (
        # Empty: the system's.
        Setting("language", "", Words("Language", "اللغة"), ("", "ar", "en")),
        Setting("theme", "light", Words("Theme", "المظهر")),
        # Empty: the name under which the person is logged in.
        Setting("reviewer", "", Words("Reviewer's name", "اسم المراجع")),
        Setting("threshold", 0.5, Words("Ask from this sureness", "السؤال من هذه الثقة"), (), 0, 1),
        # Whose names are suggested: the program's own, or those of a model for CAMeL Tools.
        Setting("engine", "muraji", Words("Engine for names", "محرك الأسماء"), ("muraji", "camel")),
        Setting("camel_model", "", Words("Model folder", "مجلد النموذج")),
        # Empty: the program's own Python, which has CAMeL Tools where the extra is installed.
        Setting("camel_python", "", Words("Python with CAMeL Tools", "بايثون فيه أدوات كامل")),
        # Empty: the first of the shipped families that is installed.
        Setting("reading_family", "", Words("Reading font", "خط القراءة")),
        Setting("reading_size", 19, Words("Reading size", "حجم خط القراءة"), (), 12, 48),
        Setting("line_height", 1.9, Words("Line height", "ارتفاع السطر"), (), 1.2, 3),
        Setting("reading_width", 46, Words("Width of the column", "عرض العمود"), (), 20, 100),
        # Empty: as the system asks.
        Setting("motion", "", Words("Motion", "الحركة"), ("", "on", "off")),
        # By the name of an action, the chords that a person gave it in place of the standard ones.
        Setting("keys", {}, Words("Keys", "المفاتيح")),
        Setting("shows_checks", False, Words("Show the checks", "إظهار الفحوص")),
        Setting("shows_history", False, Words("Show the history", "إظهار السجل")),
        Setting("shows_guidelines", False, Words("Show the guidelines", "إظهار الإرشادات")),
        Setting("clean_reading", True, Words("Clean reading", "القراءة المنظّفة")),
        Setting("shows_rejected", False, Words("Show the rejected", "إظهار المرفوض")),
        Setting("shows_queue", True, Words("Show the queue", "إظهار قائمة المقالات")),
        Setting("shows_inspector", True, Words("Show the inspector", "إظهار لوحة التفاصيل")),
        Setting("window_state", "", Words("Places of the panels", "مواضع اللوحات")),
        Setting("window_geometry", "", Words("Place of the window", "موضع النافذة")),
        Setting("recent_projects", (), Words("Recent projects", "المشاريع الأخيرة")),
        Setting("project_folder", "", Words("Folder of projects", "مجلد المشاريع")),
        Setting("import_folder", "", Words("Folder of imports", "مجلد الاستيراد")),
        Setting("export_folder", "", Words("Folder of exports", "مجلد التصدير")),
        Setting("export_format", "json", Words("Format of exports", "صيغة التصدير")),
        Setting(
            "export_formats",
            ("json", "huggingface", "conll"),
            Words("Formats of datasets", "صيغ مجموعات البيانات"),
        ),
        Setting("export_as_dataset", False, Words("Export a dataset", "تصدير مجموعة بيانات")),
        Setting("export_only_finished", False, Words("Only finished articles", "المنتهية فقط")),
        Setting("export_numbers", False, Words("Reviewers under numbers", "المراجعون بأرقام")),
        Setting("dataset_only_finished", True, Words("Only finished articles", "المنتهية فقط")),
        Setting("dataset_numbers", True, Words("Reviewers under numbers", "المراجعون بأرقام")),
        Setting("export_cleanings", (), Words("Cleanings of exports", "تنظيف النصوص المصدّرة")),
        Setting("export_split", "story", Words("Split of datasets", "تقسيم مجموعات البيانات")),
        Setting("export_licence", "", Words("Licence of datasets", "رخصة مجموعات البيانات")),
        Setting("export_authors", "", Words("Authors of datasets", "مؤلفو مجموعات البيانات")),
    )
}
"""Every setting; a key that is not here stays in the file but means nothing to this version."""


class Settings:
    """The settings as they stand, by key; a change is on the disk when the assignment is done."""

    def __init__(self, path: Path) -> None:
        """Read the file, which need not exist; one that cannot be read is set aside."""
        self.path = path
        self.problem: Words | None = None
        """Why the file could not be read or written last, for the window to say."""
        self._kept: dict[str, Json] = {}
        self._read()

    @classmethod
    def load(cls) -> Settings:
        """Return this user's settings."""
        return cls(settings_file())

    def __getitem__(self, key: str) -> Any:
        """Return the value set, or the default where nothing fitting is.

        Raises:
            KeyError: there is no such setting, which is a bug.
        """
        setting = SETTINGS[key]
        accepted = setting.accepted(self._kept.get(key))
        return setting.default if accepted is None else accepted

    def __setitem__(self, key: str, value: Value) -> None:
        """Set a value and keep it; where the disk refuses, it holds until the program ends.

        Raises:
            KeyError: there is no such setting, which is a bug.
            ValueError: the setting cannot have this value.
        """
        accepted = SETTINGS[key].accepted(value)
        if accepted is None:
            raise ValueError(f"{key} cannot be {value!r}")
        if accepted == self[key]:
            return
        self._kept[key] = _as_json(accepted)
        text = json.dumps(self._kept, ensure_ascii=False, indent=2, sort_keys=True)
        with suppress(OSError):  # what cannot be made cannot be written either, and that is told
            self.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with atomic_file(self.path) as stream:
                stream.write(f"{text}\n".encode())
        except MurajiError as error:
            self.problem = error.words

    def recent_projects(self) -> list[Path]:
        """Return the projects opened last, newest first, whether they are still there or not."""
        return [Path(path) for path in self["recent_projects"]]

    def note_project(self, path: Path) -> None:
        """Put a project at the head of the recent ones."""
        newest = str(path.resolve())
        others = [other for other in self["recent_projects"] if other != newest]
        self["recent_projects"] = (newest, *others)[:MOST_RECENT_PROJECTS]

    def _read(self) -> None:
        try:
            kept = json.loads(self.path.read_text("utf-8"))
            if not isinstance(kept, dict):
                raise TypeError
            self._kept = kept
        except (FileNotFoundError, NotADirectoryError):
            return
        except (OSError, ValueError, TypeError, RecursionError):
            aside = self.path.with_name(f"{self.path.name}.unreadable")
            with suppress(OSError):
                self.path.replace(aside)
            self.problem = Words(
                f"Your settings could not be read and stand as “{aside}” now; "
                "the defaults are in force. Your projects are untouched.",
                f"تعذّرت قراءة إعداداتك فنُقلت إلى «{aside}»، والإعدادات الأصلية سارية الآن. "
                "مشاريعك لم تُمسّ.",
            )
