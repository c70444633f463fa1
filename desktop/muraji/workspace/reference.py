"""Reference annotation: articles whose entities and zones a person has fixed, read for measuring."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from muraji.domain.errors import MurajiError
from muraji.domain.region import RegionKind
from muraji.domain.span import Span

if TYPE_CHECKING:
    from pathlib import Path

    from muraji.domain.values import Json

Mark = tuple[Span, str]
"""A span with its label: what has to be found."""


@dataclass(frozen=True)
class Reference:
    """One article with what should be found in it."""

    name: str
    text_path: Path
    text: str
    published: str | None
    """The day against which relative dates were resolved."""
    entities: dict[Mark, Json]
    """Every mention and its value."""
    zones: tuple[tuple[Span, RegionKind], ...]
    """The zones of the page; what lies in none is body."""

    @property
    def furniture(self) -> tuple[Span, ...]:
        """Zones that do not belong to the article."""
        return tuple(span for span, kind in self.zones if not kind.is_content)

    def is_content(self, span: Span) -> bool:
        """Say whether a span begins outside the page furniture."""
        return not any(zone.covers(span.start) for zone in self.furniture)


def references(folder: Path) -> list[Reference]:
    """Read a folder of reference annotations; each JSON file names its text in ``source``.

    Raises:
        MurajiError: the folder is missing or empty, or a file in it cannot be used.
    """
    if not folder.is_dir():
        raise MurajiError(
            f"There is no folder {folder}. Name a folder of reference annotations (JSON).",
            f"لا يوجد مجلد {folder}. حدّد مجلدًا يحوي توسيمًا مرجعيًا (JSON).",
        )
    files = sorted(folder.glob("*.json"))
    if not files:
        raise MurajiError(
            f"The folder {folder} holds no JSON file. Reference annotations are JSON files "
            "that name their text in “source”.",
            f"لا يحوي المجلد {folder} أي ملف JSON. التوسيم المرجعي ملفات JSON "
            "تذكر نصّها في «source».",
        )
    return [_reference(file) for file in files]


def _reference(file: Path) -> Reference:
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        text_path = _text_path(file, str(data["source"]))
        text = _text_of(text_path, file, data)
        zones = data.get("boilerplate") or ()
        published = data.get("published") or (data.get("anchor") or {}).get("date")
        return Reference(
            file.stem,
            text_path,
            text,
            published,
            {(_span(row, text), str(row["label"])): row.get("norm") for row in data["entities"]},
            tuple((_span(row, text), RegionKind(row["kind"])) for row in zones),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise MurajiError(
            f"{file} is not a reference annotation: {error!r}. It must name its text in “source” "
            "and list “entities” with start, end and label within that text.",
            f"الملف {file} ليس توسيمًا مرجعيًا: {error!r}. يجب أن يذكر نصّه في «source» "
            "وأن يسرد «entities» ببداية ونهاية وفئة داخل ذلك النص.",
        ) from error


def _text_path(file: Path, source: str) -> Path:
    for folder in (file.parent, file.parent.parent):
        if (folder / source).is_file():
            return folder / source
    raise MurajiError(
        f"The text {source} of {file} was found neither beside it nor one folder up.",
        f"لم يُعثر على النص {source} الخاص بالملف {file} بجانبه ولا في المجلد الأعلى.",
    )


def _text_of(path: Path, file: Path, data: dict[str, Any]) -> str:
    """Return the text that a reference annotates, proved by its hash where one is given."""
    text = path.read_bytes().decode("utf-8")
    digest = data.get("text_sha256")
    if digest and digest != sha256(text.encode("utf-8")).hexdigest():
        raise MurajiError(
            f"The text {path} is not the one that {file.name} annotates: it has changed since.",
            f"النص {path} ليس النص الذي يوسمه {file.name}: لقد تغيّر منذ ذلك الحين.",
        )
    return text


def _span(row: dict[str, Any], text: str) -> Span:
    span = Span(row["start"], row["end"])
    if span.end > len(text):
        raise ValueError(f"{span} lies beyond the text")
    return span
