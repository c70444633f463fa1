"""The clean text and its offsets say the same as the raw ones, and cut mentions have no place in it."""

from __future__ import annotations

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.article import Status, article_of
from muraji.domain.document import Document
from muraji.domain.region import Region, RegionKind
from muraji.domain.span import Span
from muraji.formats.muraji_json.writing import article_record, label_records
from muraji.workspace.label_sets import shipped

TEXT = "عنوان 😀 الخبر\nشارك عمّان الآن\nزار الوزير عمّان أمس\nوسوم: عمّان"
ARTICLE = article_of("a.txt", TEXT)


def line(number: int) -> Span:
    lines = TEXT.split("\n")
    start = sum(len(before) + 1 for before in lines[:number])
    return Span(start, start + len(lines[number]))


def mention(span: Span, state: MentionState = MentionState.PENDING) -> Annotation:
    return Annotation(str(span.start), ARTICLE.id, span, "GPE", state, "t 1")


def town(number: int) -> Span:
    start = TEXT.index("عمّان", line(number).start)
    return Span(start, start + 5)


DOCUMENT = Document(
    ARTICLE,
    Status(ARTICLE.id),
    (
        Region("h", ARTICLE.id, line(0), RegionKind.HEADLINE, "c 1"),
        Region("s", ARTICLE.id, line(1), RegionKind.SHARE, "c 1"),
        Region("t", ARTICLE.id, line(3), RegionKind.TAGS, "c 1"),
    ),
    (
        mention(Span(6, 7)),
        mention(town(1)),
        mention(town(2), MentionState.ACCEPTED),
        mention(town(3), MentionState.REJECTED),
    ),
)


def test_furniture_is_cut_and_content_zones_stay() -> None:
    clean_text = article_record(DOCUMENT).clean_text
    assert clean_text.split("\n") == [line(0).of(TEXT), line(2).of(TEXT)]


def test_clean_offsets_name_the_same_letters() -> None:
    record = article_record(DOCUMENT)
    for entity in record.entities:
        if entity.clean is not None:
            place = Span(entity.clean.start, entity.clean.end)
            assert place.of(record.clean_text) == entity.text
    assert [entity.clean is None for entity in record.entities] == [False, True, False]
    assert record.negatives[0].clean is None


def test_rejected_mentions_are_the_negatives() -> None:
    record = article_record(DOCUMENT)
    assert [entity.state for entity in record.entities] == ["pending", "pending", "accepted"]
    assert [entity.state for entity in record.negatives] == ["rejected"]


def test_regions_say_whether_they_are_content() -> None:
    regions = article_record(DOCUMENT).regions
    assert [(region.kind, region.is_content) for region in regions] == [
        ("headline", True),
        ("share", False),
        ("tags", False),
    ]


def test_labels_are_written_in_their_order() -> None:
    records = label_records(shipped())
    assert [record.name for record in records] == [label.name for label in shipped()]
    assert all(record.title.ar and record.definition.en for record in records)
