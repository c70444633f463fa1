"""The table of formats; each is imported when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from muraji.domain.registry import Registry
from muraji.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from muraji.formats.format import Format

MODULES = {
    "json": "muraji.formats.muraji_json:MurajiJson",
    "text": "muraji.formats.plain_text:PlainText",
}


def _maker(place: str) -> Callable[[], Format]:
    module, _, name = place.partition(":")

    def make() -> Format:
        format_: Format = getattr(import_module(module), name)()
        return format_

    return make


FORMATS: Registry[Format] = Registry(
    what=Words("format", "صيغة"),
    built_in={name: _maker(place) for name, place in MODULES.items()},
    group="muraji.formats",
)


def for_reading(suffix: str) -> list[str]:
    """Return the names of the formats that read files with this suffix (``.txt``), ours if any."""
    return _readers(MODULES, suffix) or _readers(FORMATS, suffix)


def _readers(names: Iterable[str], suffix: str) -> list[str]:
    return [
        name for name in names if (found := FORMATS[name]).can_read and suffix in found.suffixes
    ]
