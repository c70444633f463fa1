"""Files of reference annotation, read so that whatever is wrong in one is named with its place."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from muraji.domain.errors import MurajiError
from muraji.domain.region import RegionKind
from muraji.domain.span import Span
from muraji.domain.words import Words
from muraji.formats.plain_text import decode_file
from muraji.review.region_rules import trimmed
from muraji.workspace.reference import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


def references(folder: Path, passed_over: list[Words] | None = None) -> list[Reference]:
    """Read a folder of reference annotations; each JSON file names its text in ``source``.

    A folder of texts whose annotations lie in its subfolder ``gold`` will do as well. JSON files
    that are something else are told in ``passed_over``, as long as one is a reference.

    Raises:
        MurajiError: the folder is missing or empty, or a file in it cannot be used.
    """
    if folder.is_file():
        raise MurajiError(
            f"{folder} is a file. Name a folder of reference annotations (JSON); a file of tagged "
            "words is scored with --tagger names.",
            f"{folder} ملف. حدّد مجلدًا يحوي توسيمًا مرجعيًا (JSON)؛ أما ملف الكلمات الموسومة "
            "فيُقاس بالخيار --tagger names.",
        )
    if not folder.is_dir():
        raise MurajiError(
            f"There is no folder {folder}. Name a folder of reference annotations (JSON).",
            f"لا يوجد مجلد {folder}. حدّد مجلدًا يحوي توسيمًا مرجعيًا (JSON).",
        )
    files = sorted(folder.glob("*.json")) or sorted((folder / "gold").glob("*.json"))
    if not files:
        raise MurajiError(
            f"The folder {folder} holds no JSON file. Reference annotations are JSON files "
            "that name their text in “source”.",
            f"لا يحوي المجلد {folder} أي ملف JSON. التوسيم المرجعي ملفات JSON "
            "تذكر نصّها في «source».",
        )
    data = {file: _json(file) for file in files}
    others = [file for file in files if _is_something_else(data[file])]
    if len(others) == len(files):
        others = []
    if passed_over is not None:
        passed_over += map(_other, others)
    return [_reference(file, data[file]) for file in files if file not in others]


def _is_something_else(data: object) -> bool:
    """Say whether JSON is no reference at all rather than one with a mistake."""
    return not isinstance(data, dict) or not data.keys() & {"source", "entities"}


def _other(file: Path) -> Words:
    return Words(
        f"{file} was passed over: it is no reference annotation.",
        f"تُرك {file}: ليس توسيمًا مرجعيًا.",
    )


def read_reference(file: Path) -> Reference:
    """Read a reference annotation with the text that it names in ``source``.

    Offsets in the file are code points of the text as it lies on the disk, half-open; those of the
    Reference are code points of the text with newlines settled and no byte order mark.

    Raises:
        MurajiError: the file or its text cannot be used; the sentence says where and why.
    """
    return _reference(file, _json(file))


def _reference(file: Path, data: object) -> Reference:
    if not isinstance(data, dict):
        raise MurajiError(
            f"{file} is not a reference annotation: it must hold one object with “source”, "
            "“entities” and “boilerplate”.",
            f"الملف {file} ليس توسيمًا مرجعيًا: يجب أن يحوي كائنًا واحدًا فيه «source» "
            "و«entities» و«boilerplate».",
        )
    text_path = _text_path(file, data.get("source"))
    raw = _text_of(text_path, file, data)
    places = _Places(raw)
    read = _Rows(file, raw, places)
    entities = [read.entity(number, row) for number, row in read.rows("entities", data)]
    anchor = data.get("anchor")
    published = data.get("published") or (anchor.get("date") if isinstance(anchor, dict) else None)
    return Reference(
        file.stem,
        text_path,
        places.text,
        published if isinstance(published, str) else None,
        {mark: row.get("norm") for mark, row in entities},
        tuple(read.zone(number, row) for number, row in read.rows("boilerplate", data)),
        frozenset(mark for mark, row in entities if row.get("in_boilerplate") is True),
    )


class _Places:
    """Where each code point of a text on the disk stands once newlines are settled."""

    def __init__(self, raw: str) -> None:
        self.text = raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        self._gone = [0] if raw.startswith("\ufeff") else []
        self._gone += [found.start() for found in re.finditer("\r\n", raw)]

    def span(self, start: int, end: int) -> Span:
        """Return the span of the settled text.

        Raises:
            ValueError: it is empty there, or does not lie within the text.
        """
        span = Span(self._settled(start), self._settled(end))
        if span.end > len(self.text):
            raise ValueError(f"{span} lies beyond the text")
        return span

    def _settled(self, place: int) -> int:
        return place - bisect_left(self._gone, place)


class _Rows:
    """The rows of one file; what cannot be read is named by file, list and number."""

    def __init__(self, file: Path, raw: str, places: _Places) -> None:
        self._file = file
        self._raw = raw
        self._places = places

    def rows(self, name: str, data: dict[str, Any]) -> Sequence[tuple[int, dict[str, Any]]]:
        """Return the rows of a list with their numbers; only zones may be left out altogether."""
        rows = data.get(name, [] if name == "boilerplate" else None)
        if rows is None and name == "boilerplate":
            rows = []
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise MurajiError(
                f"{self._file} is not a reference annotation: it has no list “{name}” of objects.",
                f"الملف {self._file} ليس توسيمًا مرجعيًا: لا توجد فيه قائمة «{name}» من الكائنات.",
            )
        return list(enumerate(rows, 1))

    def entity(self, number: int, row: dict[str, Any]) -> tuple[tuple[Span, str], dict[str, Any]]:
        """Return an entity: its span with its label, and the row."""
        label = row.get("label")
        if not isinstance(label, str) or not label:
            raise self._wrong("entities", number, "it has no label", "لا فئة له")
        return (self._span("entities", number, row), label), row

    def zone(self, number: int, row: dict[str, Any]) -> tuple[Span, RegionKind]:
        """Return a zone: its span, trimmed of white space, with its kind."""
        known = ", ".join(RegionKind)
        try:
            kind = RegionKind(str(row.get("kind")))
        except ValueError as error:
            raise self._wrong(
                "boilerplate",
                number,
                f"there is no kind of zone “{row.get('kind')}”; there are: {known}",
                f"لا يوجد نوع منطقة «{row.get('kind')}»، والأنواع هي: {known}",
            ) from error
        span = self._span("boilerplate", number, row)
        inner = trimmed(self._places.text, span)
        if inner is None:
            raise self._wrong(
                "boilerplate", number, "it holds only white space", "ليس فيها إلا بياض"
            )
        return inner, kind

    def _span(self, name: str, number: int, row: dict[str, Any]) -> Span:
        start: Any = row.get("start")
        end: Any = row.get("end")
        surface = row.get("text")
        try:
            if isinstance(start, bool) or (start, end) != (int(start), int(end)):
                raise ValueError("not whole numbers")
            span = self._places.span(int(start), int(end))
        except (TypeError, ValueError, OverflowError) as error:
            raise self._wrong(
                name,
                number,
                f"{start} to {end} is no stretch of its text, which has {len(self._raw)} letters",
                f"{start} إلى {end} ليس مقطعًا من نصه، وفيه {len(self._raw)} حرفًا",
            ) from error
        there = self._raw[int(start) : int(end)]
        if isinstance(surface, str) and surface != there:
            raise self._wrong(
                name,
                number,
                f"it says “{surface}”, but from {start} to {end} the text reads “{there}”",
                f"يذكر «{surface}»، لكن النص من {start} إلى {end} هو «{there}»",
            )
        return span

    def _wrong(self, name: str, number: int, en: str, ar: str) -> MurajiError:
        return MurajiError(
            f"{self._file}, {name}, number {number}: {en}. Correct the file and try again.",
            f"{self._file}، {name}، رقم {number}: {ar}. صحّح الملف ثم أعد المحاولة.",
        )


def _json(file: Path) -> object:
    try:
        data: object = json.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise MurajiError(
            f"{file} cannot be read: {error.strerror}. Check that it may be read.",
            f"تعذّرت قراءة {file}: {error.strerror}. تحقّق من إذن القراءة.",
        ) from error
    except UnicodeDecodeError as error:
        raise MurajiError(
            f"{file} is not UTF-8 from byte {error.start}. Save it as UTF-8.",
            f"الملف {file} ليس بترميز UTF-8 من البايت {error.start}. احفظه بترميز UTF-8.",
        ) from error
    except json.JSONDecodeError as error:
        raise MurajiError(
            f"{file}, line {error.lineno}: no JSON ({error.msg}). Mend or replace the file.",
            f"{file}، السطر {error.lineno}: ليس JSON ({error.msg}). أصلح الملف أو استبدله.",
        ) from error
    except RecursionError as error:
        raise MurajiError(
            f"{file} is nested too deeply to be a reference annotation. Replace the file.",
            f"الملف {file} متداخل أعمق من أن يكون توسيمًا مرجعيًا. استبدله.",
        ) from error
    return data


def _text_path(file: Path, source: object) -> Path:
    if not isinstance(source, str) or not source:
        raise MurajiError(
            f"{file} is not a reference annotation: it must name its text in “source”.",
            f"الملف {file} ليس توسيمًا مرجعيًا: يجب أن يذكر نصّه في «source».",
        )
    pure = PurePath(source)
    if "\0" not in source and ".." not in pure.parts and not pure.anchor:
        for folder in _near(file):
            if (folder / source).is_file():
                return folder / source
    raise MurajiError(
        f"The text {source} of {file} was found neither beside it, nor one or two folders up, nor "
        "in a folder there of the same name. Put it beside the file.",
        f"لم يُعثر على النص {source} الخاص بالملف {file} بجانبه ولا في المجلدين الأعلى منه ولا في "
        "مجلد بالاسم نفسه هناك. ضعه بجانب الملف.",
    )


def _near(file: Path) -> Iterator[Path]:
    """Yield where the text of an annotation may lie: gold/a.json beside a.txt, gold/news/a.json
    beside news/a.txt, or both in folders next to each other.
    """
    here = file.resolve().parent
    yield file.parent
    for above in (here.parent, here.parent.parent):
        yield above
        yield above / here.name
    for name in ("texts", "text", "txt", "raw", "articles"):
        yield here / name
        yield here.parent / name


def _text_of(path: Path, file: Path, data: dict[str, Any]) -> str:
    """Return the text that a reference annotates, proved by its hash where one is given."""
    if decode_file(path).encoding != "UTF-8":
        raise MurajiError(
            f"The text {path} is not UTF-8, so the offsets in {file.name} mean nothing. "
            "Save it as UTF-8.",
            f"النص {path} ليس بترميز UTF-8، فلا معنى للمواضع في {file.name}. احفظه بترميز UTF-8.",
        )
    content = path.read_bytes()
    digest = data.get("text_sha256")
    if digest and digest != sha256(content).hexdigest():
        raise MurajiError(
            f"The text {path} is not the one that {file.name} annotates: it has changed since.",
            f"النص {path} ليس النص الذي يوسمه {file.name}: لقد تغيّر منذ ذلك الحين.",
        )
    return content.decode("utf-8")
