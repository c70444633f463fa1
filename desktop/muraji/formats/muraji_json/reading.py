"""From the records of a Muraji JSON file to documents, believing nothing unchecked."""

from __future__ import annotations

from hashlib import sha256
from itertools import chain
from typing import TYPE_CHECKING

from muraji.domain.annotation import NO_REASON, Annotation, Manner, MentionState
from muraji.domain.article import Article, ReviewState, Status
from muraji.domain.document import Document
from muraji.domain.errors import MurajiError
from muraji.domain.label import Label, LabelSet
from muraji.domain.region import Region, RegionKind
from muraji.domain.span import Span
from muraji.domain.words import Words
from muraji.formats.muraji_json.consistency import contradictions
from muraji.formats.parts.raw_text import check_text

if TYPE_CHECKING:
    from muraji.formats.muraji_json.records import (
        ArticleRecord,
        EntityRecord,
        LabelRecord,
        RegionRecord,
        Sentence,
    )

_STATES = {state.value: state for state in MentionState}


def document_of(record: ArticleRecord, labels: LabelSet, name: str) -> Document:
    """Return the document of a record.

    Raises:
        MurajiError: naming the file, the article and what does not fit.
    """
    if sha256(record.text.encode("utf-8")).hexdigest() != record.sha256:
        raise _misfit(name, record, "its text does not match its SHA-256", "نصها لا يطابق بصمتها")
    check_text(record.text, f"{name}: {record.source}")
    annotations = tuple(
        _annotation(entity, record, labels, name)
        for entity in chain(record.entities, record.negatives)
    )
    rejected = [entity.state == "rejected" for entity in (*record.entities, *record.negatives)]
    if rejected != sorted(rejected) or sum(rejected) != len(record.negatives):
        raise _misfit(
            name,
            record,
            "rejected entities belong among its negatives, and no others do",
            "الكيانات المرفوضة مكانها القائمة negatives، ولا مكان فيها لغيرها",
        )
    article = Article(record.id, record.source, record.text, record.sha256, dict(record.metadata))
    status = Status(
        record.id,
        ReviewState(record.state),
        record.published,
        record.flagged,
        record.note,
        tuple(record.document_labels),
    )
    regions = tuple(_region(region, record, name) for region in record.regions)
    document = Document(article, status, regions, annotations)
    for words in contradictions(document):
        raise _misfit(name, record, words.en, words.ar)
    return document


def label_set(records: list[LabelRecord], name: str) -> LabelSet:
    """Return the label set that the file declares.

    Raises:
        MurajiError: two labels have one name.
    """
    if len({record.name for record in records}) < len(records):
        raise MurajiError(
            f"“{name}” declares a label twice. Mend the file and import it again.",
            f"يعرّف «{name}» فئة مرتين. أصلح الملف ثم استورده مجددًا.",
        )
    return LabelSet(
        tuple(
            Label(
                record.name,
                record.family,
                record.key,
                _words(record.title),
                _words(record.definition),
                record.guide,
                tuple(record.stands_for),
            )
            for record in records
        )
    )


def _annotation(
    entity: EntityRecord, record: ArticleRecord, labels: LabelSet, name: str
) -> Annotation:
    text, start, end = record.text, entity.start, entity.end
    span = _span(start, end, record, name)
    if text[start:end] != entity.text or entity.text.isspace() or entity.label not in labels:
        raise _misplaced(entity, record, labels, name)
    suggested, first_span, first_label = entity.suggested, None, None
    if suggested is not None:
        is_same = suggested.start == start and suggested.end == end
        first_span = span if is_same else _span(suggested.start, suggested.end, record, name)
        first_label = suggested.label
    # By place: looking twenty names up takes as long as the checks.
    return Annotation(
        entity.id, record.id, span, entity.label, _STATES[entity.state], entity.origin,
        entity.score, _words(entity.reason), entity.value, entity.link, first_span, first_label,
        entity.reviewer, entity.decided_at, Manner(entity.manner) if entity.manner else None,
        entity.flagged, entity.note,
    )  # fmt: skip


def _misplaced(
    entity: EntityRecord, record: ArticleRecord, labels: LabelSet, name: str
) -> MurajiError:
    found = record.text[entity.start : entity.end]
    if found != entity.text:
        return _misfit(
            name,
            record,
            f"entity “{entity.text}” is not what stands at {entity.start}-{entity.end} (“{found}”); "
            "offsets count code points",
            f"الكيان «{entity.text}» ليس هو الوارد في {entity.start}-{entity.end} («{found}»)؛ "
            "المواضع تُعدّ بنقاط الترميز",
        )
    if entity.label in labels:
        return _misfit(name, record, "an entity has no letter", "فيها كيان بلا حرف")
    return _misfit(
        name,
        record,
        f"label “{entity.label}” is not among the file's labels",
        f"الفئة «{entity.label}» ليست من فئات الملف",
    )


def _region(region: RegionRecord, record: ArticleRecord, name: str) -> Region:
    try:
        kind = RegionKind(region.kind)
    except ValueError:
        raise _misfit(
            name,
            record,
            f"“{region.kind}” is not a kind of region",
            f"«{region.kind}» ليس نوعًا من المناطق",
        ) from None
    return Region(
        region.id,
        record.id,
        _span(region.start, region.end, record, name),
        kind,
        region.origin,
        region.reviewer,
        region.decided_at,
    )


def _span(start: int, end: int, record: ArticleRecord, name: str) -> Span:
    if not start < end <= len(record.text):
        raise _misfit(
            name,
            record,
            f"{start}-{end} is not a span of its text of {len(record.text)} code points",
            f"{start}-{end} ليس موضعًا في نصها ذي {len(record.text)} نقطة ترميز",
        )
    return Span(start, end)


def _words(sentence: Sentence) -> Words:
    return Words(sentence.en, sentence.ar) if sentence.en or sentence.ar else NO_REASON


def _misfit(name: str, record: ArticleRecord, en: str, ar: str) -> MurajiError:
    return MurajiError(
        f"“{name}”, article “{record.source}” ({record.id}): {en}. Mend the file and import it again.",
        f"«{name}»، مقالة «{record.source}» ({record.id}): {ar}. أصلح الملف ثم استورده مجددًا.",
    )
