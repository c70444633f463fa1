"""Every format of the table keeps its promises: what it says of itself, and what it reads back."""

from __future__ import annotations

import gc
import re
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from muraji.domain.annotation import Annotation, MentionState, annotation_id
from muraji.domain.article import Article, ReviewState, Status, article_of
from muraji.domain.document import Document
from muraji.domain.errors import MurajiError
from muraji.domain.region import Region, RegionKind, region_id
from muraji.domain.span import Span
from muraji.formats.catalogue import FORMATS, reader_of
from muraji.formats.extras import missing_package
from muraji.workspace.label_sets import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from muraji.formats.format import Format

NAMES = list(FORMATS)
READERS = [name for name in NAMES if FORMATS[name].can_read]
BOTH = [name for name in READERS if FORMATS[name].can_write]
LOSSLESS = [name for name in READERS if FORMATS[name].can_write and not FORMATS[name].loses.en]
HARD = (
    "زار 😀 وزيرُ الخارجيّة\u200f الأردني\n\nأيمن الصفدي [* _|] =1+1 "
    "\u202bجامعة «القاهرة»\u202c و20 e\u0301te\u0301 وبالرياض\n"
    "شارك الخبر 😀 مع الأهرام\n"
    "وقال علي 😀 أمس"
)
TEXTS = {
    **dict.fromkeys(["json", "jsonl", "doccano", "label-studio", "brat", "xmi"], "raw"),
    **dict.fromkeys(["cas-json", "webanno"], "raw"),
    **dict.fromkeys(["prodigy", "huggingface", "parquet", "spacy"], "clean"),
    **dict.fromkeys(["conll", "conll-bioes", "wojood"], "tokens"),
}
"""What each format keeps of the text; a new format must say so here."""
FLAT = {"conll", "conll-bioes"}
"""Formats that keep the outermost mentions only."""


def hard_document() -> Document:
    """Nested, with a clitic inside a word, across a line end, beside letters beyond the BMP."""
    article = article_of("صعب.txt", HARD, {"site": "=1+1"})

    def mention(surface: str, label: str, state: MentionState) -> Annotation:
        start = HARD.index(surface)
        span = Span(start, start + len(surface))
        id_ = annotation_id(article.id, span, label)
        return Annotation(
            id_, article.id, span, label, state, "t 1", suggested_span=span, suggested_label=label
        )

    accepted = MentionState.ACCEPTED
    rows = [
        mention("وزيرُ الخارجيّة\u200f الأردني\n\nأيمن", "PERSON", accepted),
        mention("الخارجيّة", "ORG", accepted),
        mention("جامعة «القاهرة»", "ORG", accepted),
        mention("القاهرة", "GPE", accepted),
        mention("20", "CARDINAL", accepted),
        mention("الرياض", "GPE", accepted),
        mention("الأهرام", "ORG", accepted),
        mention("علي", "PERSON", accepted),
        mention("الأردني", "NORP", MentionState.REJECTED),
        mention("أمس", "DATE", MentionState.PENDING),
    ]
    caption = Span(HARD.index("أيمن"), HARD.index("=1"))
    share = Span(HARD.index("شارك"), HARD.index("\nوقال"))
    regions = tuple(
        Region(region_id(article.id, span, kind), article.id, span, kind, "c 1")
        for span, kind in ((caption, RegionKind.CAPTION), (share, RegionKind.SHARE))
    )
    rows.sort(key=lambda row: (row.span.start, -row.span.end))
    return Document(article, Status(article.id, ReviewState.FINISHED), regions, tuple(rows))


def to_train_on(document: Document) -> list[Annotation]:
    """Return the mentions that an export for training holds."""
    (share,) = [region.span for region in document.regions if not region.kind.is_content]
    return [
        row
        for row in document.annotations
        if row.state is MentionState.ACCEPTED and not row.span.overlaps(share)
    ]


def outer(rows: list[Annotation]) -> list[Annotation]:
    return [
        row
        for row in rows
        if not any(other.span != row.span and other.span.contains(row.span) for other in rows)
    ]


def letters(text: str) -> str:
    """Return what tokens keep of a text."""
    return re.sub(r"[\s_\u200f\u202a-\u202e]+", "", text)


def written_and_read(format_: Format, document: Document, folder: Path) -> Document:
    stream = BytesIO()
    format_.write(iter([document]), shipped(), stream)
    path = folder / f"hard{format_.suffixes[0]}"
    path.write_bytes(stream.getvalue())
    assert reader_of(path) == format_.name
    (found,) = format_.read(path).documents
    return found


@pytest.fixture
def format_(request: pytest.FixtureRequest) -> Format:
    found = FORMATS[request.param]
    missing = missing_package(found)
    if missing is not None:
        pytest.skip(missing.en)
    return found


each = pytest.mark.parametrize("format_", NAMES, indirect=True)
each_reader = pytest.mark.parametrize("format_", READERS, indirect=True)
each_both = pytest.mark.parametrize("format_", BOTH, indirect=True)
each_lossless = pytest.mark.parametrize("format_", LOSSLESS, indirect=True)


def test_the_name_is_that_of_the_table() -> None:
    assert [FORMATS[name].name for name in NAMES] == NAMES


@each
def test_it_says_what_it_is_in_both_languages(format_: Format) -> None:
    assert format_.title.en
    assert format_.title.ar
    assert bool(format_.loses.en) == bool(format_.loses.ar)
    assert format_.can_read or format_.can_write
    assert all(suffix.startswith(".") for suffix in format_.suffixes)


@each_reader
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\xff\x00",
        b"{",
        b"[" * 100_000,
        b'{"format": "\xed\xa0\x80"}',
        b'{"format": "muraji", "version": 1, "surplus": ' + b"[" * 100_000,
        b"\xff\xfe\x00\xd8",
    ],
    ids=["empty", "binary", "broken", "deep", "surrogate", "deep inside", "broken UTF-16"],
)
def test_what_it_cannot_read_it_refuses_by_name(
    format_: Format, data: bytes, tmp_path: Path
) -> None:
    path = tmp_path / f"bad{format_.suffixes[0]}"
    path.write_bytes(data)
    try:
        list(format_.read(path).documents)
    except MurajiError as refusal:
        assert path.name in refusal.words.en  # noqa: PT017
        assert path.name in refusal.words.ar  # noqa: PT017
    else:
        assert format_.name == "text", "only a text may be read from this"
        data.decode()


@each_reader
def test_a_missing_file_is_told_by_name(format_: Format, tmp_path: Path) -> None:
    with pytest.raises(MurajiError, match="none"):
        list(format_.read(tmp_path / f"none{format_.suffixes[0]}").documents)


@each_lossless
def test_what_loses_nothing_reads_back_what_it_wrote(format_: Format, tmp_path: Path) -> None:
    document, labels = hard_document(), shipped()
    stream = BytesIO()
    format_.write(iter([document]), labels, stream)
    path = tmp_path / f"hard{format_.suffixes[0]}"
    path.write_bytes(stream.getvalue())
    reading = format_.read(path)
    (found,) = reading.documents
    assert reading.labels == labels
    assert (found.article, found.status, found.regions) == (
        document.article,
        document.status,
        document.regions,
    )
    assert set(map(repr, found.annotations)) == set(map(repr, document.annotations))


@each_both
def test_it_reads_back_the_mentions_that_it_promises_to_keep(
    format_: Format, tmp_path: Path
) -> None:
    document = hard_document()
    found = written_and_read(format_, document, tmp_path)
    kept = to_train_on(document)
    expected = outer(kept) if format_.name in FLAT else kept
    if format_.name in {"json", "jsonl"}:
        expected = list(document.annotations)
    text, surfaces = found.article.text, [row.span.of(HARD) for row in expected]
    rows = sorted(found.annotations, key=lambda row: (row.span.start, -row.span.end))
    if TEXTS[format_.name] == "tokens":
        assert [letters(row.span.of(text)) for row in rows] == list(map(letters, surfaces))
        assert letters(text) == letters(clean_hard())
    else:
        assert [row.span.of(text) for row in rows] == surfaces
        assert text == (HARD if TEXTS[format_.name] == "raw" else clean_hard())
    if TEXTS[format_.name] == "raw":
        assert [row.span for row in rows] == [row.span for row in expected]
    assert [(row.label, row.state) for row in rows] == [(row.label, row.state) for row in expected]


def clean_hard() -> str:
    start, end = HARD.index("شارك"), HARD.index("وقال")
    return HARD[:start] + HARD[end:]


@each
def test_it_writes_the_same_bytes_every_time(format_: Format) -> None:
    if not format_.can_write:
        return
    streams = BytesIO(), BytesIO()
    for stream in streams:
        format_.write(iter([hard_document()]), shipped(), stream)
    assert streams[0].getvalue() == streams[1].getvalue() != b""


@each
def test_it_holds_one_document_at_a_time(format_: Format) -> None:
    if not format_.can_write:
        return
    before = {id(thing) for thing in gc.get_objects() if isinstance(thing, Article)}

    def documents() -> Iterator[Document]:
        for number in range(5):
            held = [
                thing
                for thing in gc.get_objects()
                if isinstance(thing, Article) and id(thing) not in before
            ]
            assert len(held) <= 1, "earlier documents are still held"
            del held
            document = hard_document()
            article = replace(document.article, source=f"{number}")
            yield replace(document, article=article)
            del document, article

    format_.write(documents(), shipped(), BytesIO())
