"""Folders of reference annotation: a JSON file per article, its text beside it or one folder up."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from muraji.domain.errors import MurajiError
from muraji.domain.region import RegionKind
from muraji.domain.span import Span

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class ReferenceEntity:
    """An entity as the annotator gave it; ``value`` is its canonical value or None."""

    span: Span
    label: str
    value: object
    is_cut: bool
    """Whether it lies in a zone that is not part of the article."""


@dataclass(frozen=True)
class ReferenceFile:
    """One annotated article; offsets are code points of ``text``, which is the file's as it is."""

    path: Path
    text_path: Path
    text: str
    published: str | None
    """ISO date of the article, or the date against which the annotator resolved relative ones."""
    entities: tuple[ReferenceEntity, ...]
    zones: tuple[tuple[Span, RegionKind], ...]


def reference_files(folder: Path) -> list[ReferenceFile]:
    """Read every annotation of a folder, sorted by name.

    Raises:
        MurajiError: no folder, no annotation in it, a text not found, an offset that does not fit.
    """
    paths = sorted(folder.glob("*.json")) if folder.is_dir() else []
    if not paths:
        raise MurajiError(
            f"“{folder}” holds no reference annotation. Name a folder of .json files in the layout "
            "of seeds/gold.",
            f"لا تعليم مرجعيًا في «{folder}». سمِّ مجلدًا فيه ملفات ‎.json بترتيب seeds/gold.",
        )
    return [_read(path) for path in paths]


def _read(path: Path) -> ReferenceFile:
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        text_path = _text_path(path, fields["source"])
        with text_path.open(encoding="utf-8", newline="") as stream:
            text = stream.read()
        entities = tuple(_entity(entity, text) for entity in fields["entities"])
        zones = tuple(
            (Span(zone["start"], zone["end"]), RegionKind(zone["kind"]))
            for zone in fields.get("boilerplate", ())
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise MurajiError(
            f"The reference annotation “{path}” cannot be used: {error}. Mend the file, or take it "
            "out of the folder.",
            f"تعذّر استعمال التعليم المرجعي «{path}»: {error}. أصلح الملف أو أخرجه من المجلد.",
        ) from error
    anchor = fields.get("anchor") or {}
    published = fields.get("published") or anchor.get("date")
    return ReferenceFile(path, text_path, text, published, entities, zones)


def _text_path(path: Path, source: str) -> Path:
    for place in (path.parent / source, path.parent.parent / source):
        if place.is_file():
            return place
    raise FileNotFoundError(f"no text “{source}” beside it or one folder up")


def _entity(fields: dict[str, Any], text: str) -> ReferenceEntity:
    span = Span(fields["start"], fields["end"])
    surface = fields.get("text", span.of(text))
    if span.of(text) != surface:
        raise ValueError(f"“{surface}” does not stand at {span.start}-{span.end}")
    is_cut = bool(fields.get("in_boilerplate", False))
    return ReferenceEntity(span, fields["label"], fields.get("norm"), is_cut)
