"""What the handbook says of each action, setting and format: a sentence each, in TOML beside the pages.

A page asks for a table by a comment such as ``<!-- table: settings -->``; the rows come from the
program's own tables, the sentences from ``handbook/reference/<kind>.toml``, so that neither can
name what the other does not have.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING

from muraji.domain.words import Words
from muraji.workspace.places import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    Maker = Callable[[str], str]

_PLACE = re.compile(r"<!-- table: (\w+) -->")
USES = {
    (True, True): Words("read and write", "قراءة وكتابة"),
    (True, False): Words("read", "قراءة"),
    (False, True): Words("write", "كتابة"),
}
NOTHING_LOST = Words("nothing", "لا شيء")
ISOLATE, END_OF_ISOLATE = "\u2066", "\u2069"
"""Keep Latin names whole in an Arabic line."""


@cache
def explanations(kind: str) -> dict[str, Words]:
    """Return what is said of each member of a table: ``actions``, ``settings`` or ``formats``."""
    found = tomllib.loads(resource("handbook", "reference", f"{kind}.toml").read_text("utf-8"))
    return {name: Words(**words) for name, words in found.items()}


def with_tables(text: str, language: str, makers: Mapping[str, Maker] | None = None) -> str:
    """Return a page with its tables filled in; a table that nobody here can make is left out."""
    known = {**TABLES, **(makers or {})}

    def fill(place: re.Match[str]) -> str:
        make = known.get(place.group(1))
        return make(language) if make else ""

    return _PLACE.sub(fill, text)


def markdown_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in Markdown; bars inside cells are escaped."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in lines
    )


def latin(text: str) -> str:
    """Return a Latin name as it may stand in a line of either direction."""
    return f"{ISOLATE}{text}{END_OF_ISOLATE}"


def _formats(language: str) -> str:
    from muraji.formats.catalogue import FORMATS, MODULES

    head = (
        Words("Name", "الاسم"),
        Words("Format", "الصيغة"),
        Words("Files", "الملفات"),
        Words("Use", "الاستعمال"),
        Words("For what", "الغرض"),
        Words("What is lost", "ما يضيع"),
    )
    said = explanations("formats")
    rows = []
    for name in MODULES:
        format_ = FORMATS[name]
        loses = format_.loses if format_.loses.en else NOTHING_LOST
        rows.append(
            (
                latin(f"`{name}`"),
                format_.title.in_language(language),
                latin(" ".join(format_.suffixes)),
                USES[format_.can_read, format_.can_write].in_language(language),
                said[name].in_language(language),
                loses.in_language(language) if format_.can_write else "–",
            )
        )
    return markdown_table([words.in_language(language) for words in head], rows)


def _settings(language: str) -> str:
    from muraji.workspace.settings import SETTINGS

    head = (Words("Setting", "الإعداد"), Words("What it does", "أثره"), Words("Key", "المفتاح"))
    said = explanations("settings")
    rows = [
        (
            setting.title.in_language(language),
            said[key].in_language(language),
            latin(f"`{key}`"),
        )
        for key, setting in SETTINGS.items()
    ]
    return markdown_table([words.in_language(language) for words in head], rows)


def _labels(language: str) -> str:
    from muraji.workspace.label_sets import shipped

    head = (
        Words("Key", "المفتاح"),
        Words("Label", "الفئة"),
        Words("Name in files", "الاسم في الملفات"),
        Words("What it is for", "لِمَ هي"),
    )
    rows = [
        (
            latin(label.key),
            label.title.in_language(language),
            latin(label.name),
            label.definition.in_language(language),
        )
        for label in shipped()
    ]
    return markdown_table([words.in_language(language) for words in head], rows)


TABLES: dict[str, Maker] = {"formats": _formats, "settings": _settings, "labels": _labels}
"""The tables that need no window."""
