"""The table of formats; each is imported when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from muraji.domain.registry import Registry
from muraji.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from muraji.formats.format import Format

MODULES = {
    "json": "muraji.formats.muraji_json:MurajiJson",
    "text": "muraji.formats.plain_text:PlainText",
    "jsonl": "muraji.formats.muraji_json:MurajiJsonLines",
    "conll": "muraji.formats.conll:Iob2",
    "conll-bioes": "muraji.formats.conll:Bioes",
    "wojood": "muraji.formats.conll:Wojood",
    "doccano": "muraji.formats.doccano:Doccano",
    "label-studio": "muraji.formats.label_studio:LabelStudio",
    "brat": "muraji.formats.brat:Brat",
    "xmi": "muraji.formats.uima:Xmi",
    "cas-json": "muraji.formats.uima:CasJson",
    "webanno": "muraji.formats.webanno:WebAnnoTsv",
    "prodigy": "muraji.formats.prodigy:Prodigy",
    "huggingface": "muraji.formats.hugging_face:HuggingFace",
    "parquet": "muraji.formats.hugging_face:Parquet",
    "spacy": "muraji.formats.spacy_docs:SpacyDocs",
    "csv": "muraji.formats.csv_table:CsvTable",
    "xlsx": "muraji.formats.xlsx:Xlsx",
    "html": "muraji.formats.web:WebPage",
    "docx": "muraji.formats.word_document:WordDocument",
    "table": "muraji.formats.columns:ColumnTable",
}


GLIMPSE = 65_536
"""Bytes from the beginning of a file, and from its end, by which a format is recognised."""


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


def reader_of(path: Path) -> str | None:
    """Return the name of the format in which to read a file; None where its suffix has no reader.

    Where several share a suffix, the beginning of the file decides; a file that none recognises is
    given to the first of them, which says what is wrong with it.
    """
    names = for_reading(path.suffix.lower())
    if len(names) > 1:
        seen = _glimpse(path)
        names = [name for name in names if FORMATS[name].recognises(seen)] or names
    return names[0] if names else None


def recognised_reader(path: Path) -> str | None:
    """Return the format that a file shows to be of by its suffix and its beginning, or None."""
    seen = _glimpse(path)
    names = for_reading(path.suffix.lower())
    return next((name for name in names if FORMATS[name].recognises(seen)), None)


def _glimpse(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            head = file.read(GLIMPSE)
            if not head.startswith(b"PK"):
                return head
            file.seek(max(file.seek(0, 2) - GLIMPSE, 0))
            return head + file.read()
    except OSError:
        return b""
