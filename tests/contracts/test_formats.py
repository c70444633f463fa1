"""Every format of the table keeps its promises: what it says of itself, and what it reads back."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from muraji.domain.annotation import Annotation, MentionState, annotation_id
from muraji.domain.article import ReviewState, Status, article_of
from muraji.domain.document import Document
from muraji.domain.errors import MurajiError
from muraji.domain.region import Region, RegionKind, region_id
from muraji.domain.span import Span
from muraji.formats.catalogue import FORMATS
from muraji.workspace.label_sets import shipped

if TYPE_CHECKING:
    from pathlib import Path

    from muraji.formats.format import Format

NAMES = list(FORMATS)
READERS = [name for name in NAMES if FORMATS[name].can_read]
LOSSLESS = [name for name in READERS if FORMATS[name].can_write and not FORMATS[name].loses.en]
HARD = (
    "زار 😀 وزيرُ الخارجيّة\u200f الأردني\n\nأيمن الصفدي [* _|] =1+1 "
    "\u202bجامعة «القاهرة»\u202c و20 e\u0301te\u0301\n"
)


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
        mention("الأردني", "NORP", MentionState.REJECTED),
    ]
    span = Span(HARD.index("أيمن"), HARD.index("=1"))
    region = Region(
        region_id(article.id, span, RegionKind.CAPTION), article.id, span, RegionKind.CAPTION, "c 1"
    )
    rows.sort(key=lambda row: (row.span.start, -row.span.end))
    return Document(article, Status(article.id, ReviewState.FINISHED), (region,), tuple(rows))


@pytest.fixture
def format_(request: pytest.FixtureRequest) -> Format:
    return FORMATS[request.param]


each = pytest.mark.parametrize("format_", NAMES, indirect=True)
each_reader = pytest.mark.parametrize("format_", READERS, indirect=True)
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
