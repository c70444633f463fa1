"""What is exported is imported again: the same documents and the same bytes, whatever the text."""

from __future__ import annotations

import json
import tempfile
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from muraji.domain.annotation import Annotation, Manner, MentionState, annotation_id
from muraji.domain.article import ReviewState, Status, article_of
from muraji.domain.document import Document
from muraji.domain.errors import MurajiError
from muraji.domain.label import Label, LabelSet
from muraji.domain.region import Region, RegionKind, region_id
from muraji.domain.span import Span
from muraji.domain.words import Words
from muraji.formats.muraji_json import MurajiJson
from muraji.formats.muraji_json.records import json_schema
from muraji.formats.parts.raw_text import check_text

LABELS = LabelSet(
    tuple(
        Label(name, "places", key, Words(name, "فئة"), Words("d", "تعريف"), guide, stands_for)
        for name, key, guide, stands_for in (
            ("GPE", "1", "*بلد*", ("CITY", "TOWN")),
            ("ORG", "2", "", ()),
            ("DATE", "LD", "", ()),
        )
    )
)
VALIDATOR = Draft202012Validator(json_schema())
FORMAT = MurajiJson()

letters = st.characters(exclude_categories=["Cs"]) | st.sampled_from(
    "اوَ\u0640😀𐎀\u202b\u202c\u2066\u2069\u200f\u200d\u00a0e\u0301\r\n\t\u2028\u2029\ufeff"
)
notes = st.text(letters, max_size=6)
moments = st.datetimes().map(lambda moment: f"{moment.replace(microsecond=0).isoformat()}Z")


def is_article(text: str) -> bool:
    try:
        check_text(text, "x")
    except MurajiError:
        return False
    return True


texts = st.text(letters, min_size=1, max_size=40).filter(is_article)


@st.composite
def annotations(draw: st.DrawFn, article_id: str, text: str, accepted: list[Span]) -> Annotation:
    """A mention of any state that may stand beside those accepted so far."""
    start = draw(st.integers(0, len(text) - 1))
    span = Span(start, draw(st.integers(start + 1, len(text))))
    if not span.of(text).strip():
        span = Span(0, len(text))
    state = draw(st.sampled_from(MentionState))
    if any(span == other or span.crosses(other) for other in accepted):
        state = MentionState.REJECTED
    if state is MentionState.ACCEPTED:
        accepted.append(span)
    decided = state is not MentionState.PENDING
    label = draw(st.sampled_from(["GPE", "ORG", "DATE"]))
    is_suggested = draw(st.booleans())
    return Annotation(
        id=annotation_id(article_id, span, label, draw(st.integers(0, 10**9))),
        article_id=article_id,
        span=span,
        label=label,
        state=state,
        origin=draw(notes),
        score=draw(st.none() | st.floats(0, 1)),
        reason=Words(draw(notes), draw(notes)),
        value=draw(st.none() | st.dates().map(str) | st.just({"min": 3, "unit": ["kg", 0.5]})),
        link=draw(st.none() | notes),
        suggested_span=span if is_suggested else None,
        suggested_label=draw(st.sampled_from(["GPE", "ORG"])) if is_suggested else None,
        reviewer="ريم" if decided else None,
        decided_at=draw(moments) if decided else None,
        manner=draw(st.sampled_from(Manner)) if decided else None,
        flagged=draw(st.booleans()),
        note=draw(notes),
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    article = article_of(draw(notes), draw(texts), draw(st.dictionaries(notes, notes, max_size=2)))
    text = article.text
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    kinds = st.sampled_from(RegionKind)
    regions = []
    for start, end in list(pairwise(edges))[::2]:
        span, kind = Span(start, end), draw(kinds)
        id_ = region_id(article.id, span, kind)
        regions.append(Region(id_, article.id, span, kind, draw(notes)))
    accepted: list[Span] = []
    found = {
        row.id: row
        for _ in range(draw(st.integers(0, 5)))
        for row in [draw(annotations(article.id, text, accepted))]
    }
    status = Status(
        article.id,
        draw(st.sampled_from(ReviewState)),
        draw(st.none() | st.dates().map(str)),
        draw(st.booleans()),
        draw(notes),
        tuple(draw(st.lists(notes, max_size=2))),
    )
    return Document(article, status, tuple(regions), in_order(found.values()))


def in_order(rows: Any) -> tuple[Annotation, ...]:
    return tuple(sorted(rows, key=lambda r: (r.span.start, -r.span.end, r.label, r.id)))


def written(found: list[Document]) -> bytes:
    stream = BytesIO()
    FORMAT.write(iter(found), LABELS, stream)
    return stream.getvalue()


def read(data: bytes) -> list[Document]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.json"
        path.write_bytes(data)
        reading = FORMAT.read(path)
        assert reading.labels == LABELS
        return list(reading.documents)


@settings(max_examples=60)
@given(st.lists(documents(), max_size=2))
def test_documents_and_bytes_survive(found: list[Document]) -> None:
    data = written(found)
    VALIDATOR.validate(json.loads(data))
    again = read(data)
    for before, after in zip(found, again, strict=True):
        assert after.article == before.article
        assert after.status == before.status
        assert after.regions == before.regions
        assert in_order(after.annotations) == before.annotations
    settled = [Document(d.article, d.status, d.regions, in_order(d.annotations)) for d in again]
    assert written(settled) == data


@settings(max_examples=60)
@given(documents())
def test_every_unit_names_the_same_letters(document: Document) -> None:
    (article,) = json.loads(written([document]))["articles"]
    text = article["text"]
    for entity in article["entities"] + article["negatives"]:
        surface = entity["text"]
        assert text[entity["start"] : entity["end"]] == surface
        units = text.encode("utf-16-le")[entity["utf16"]["start"] * 2 : entity["utf16"]["end"] * 2]
        assert units.decode("utf-16-le") == surface
        data = text.encode()[entity["utf8"]["start"] : entity["utf8"]["end"]]
        assert data.decode() == surface


def golden_documents() -> list[Document]:
    """Two articles that show every field; the golden file is what they must be written as."""
    text = "وزير الصحة 😀 في أم درمان\n\nشارك الخبر في السودان\nقُتل 300 شخص أمس"
    article = article_of("خبر.txt", text, {"site": "مثال", "title": "في أم درمان"})

    def span_of(surface: str) -> Span:
        return Span(text.index(surface), text.index(surface) + len(surface))

    def mention(surface: str, label: str, **fields: Any) -> Annotation:
        span = span_of(surface)
        fields = {"state": MentionState.PENDING, "origin": "gazetteer 1", **fields}
        if fields["origin"] != "reviewer":
            fields = {"suggested_span": span, "suggested_label": label, **fields}
        return Annotation(
            id=annotation_id(article.id, span, label),
            article_id=article.id,
            span=span,
            label=label,
            **fields,
        )

    stamp = {"reviewer": "ريم", "decided_at": "2024-12-08T09:00:00Z"}
    accepted = {"state": MentionState.ACCEPTED, "manner": Manner.SINGLE, **stamp}
    rejected = {"state": MentionState.REJECTED, "manner": Manner.GROUP, **stamp}
    rows = [
        mention("وزير الصحة", "ORG", score=0.41, **rejected),
        mention("الصحة", "ORG", origin="reviewer", note="الوزارة", **accepted),
        mention(
            "أم درمان",
            "GPE",
            score=0.95,
            reason=Words("a town", "مدينة"),
            link="geonames:364103",
            **accepted,
        ),
        mention("السودان", "GPE", score=0.9),
        mention("أمس", "DATE", score=0.8, value="2024-12-07", flagged=True),
        mention("300", "DATE", score=0.2, value={"min": 300}, suggested_label="ORG", **accepted),
    ]
    cut = span_of("شارك الخبر في السودان")
    regions = (
        Region(
            region_id(article.id, cut, RegionKind.SHARE),
            article.id,
            cut,
            RegionKind.SHARE,
            "reviewer",
            "ريم",
            "2024-12-08T09:00:01Z",
        ),
    )
    status = Status(
        article.id,
        ReviewState.FINISHED,
        "2024-12-08",
        flagged=True,
        note="جيد",
        document_labels=("سياسة",),
    )
    second = article_of("ثان.txt", "متن\r\nبلا كيانات")
    return [
        Document(article, status, regions, in_order(rows)),
        Document(second, Status(second.id)),
    ]


def test_the_golden_file_is_what_we_write(repository: Path) -> None:
    kept = (repository / "tests/data/formats/golden.json").read_bytes()
    assert written(golden_documents()).decode() == kept.decode()


def test_the_golden_file_is_read_for_ever(repository: Path) -> None:
    reading = FORMAT.read(repository / "tests/data/formats/golden.json")
    found = [
        Document(d.article, d.status, d.regions, in_order(d.annotations)) for d in reading.documents
    ]
    assert found == golden_documents()


def test_an_empty_project_is_written_and_read() -> None:
    assert read(written([])) == []


@settings(max_examples=80)
@given(st.data())
def test_a_file_with_a_changed_byte_is_read_or_refused_in_words(data: st.DataObject) -> None:
    whole = bytearray(written(golden_documents()))
    for _ in range(data.draw(st.integers(1, 3))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        read_any(bytes(whole))
    except MurajiError as refusal:
        assert "p.json" in str(refusal)  # noqa: PT017


def read_any(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.json"
        path.write_bytes(data)
        list(FORMAT.read(path).documents)
