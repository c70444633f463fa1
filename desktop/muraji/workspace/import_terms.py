"""On which terms files come in: their encoding and columns, and what becomes of their annotation."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from muraji.domain.annotation import Annotation, MentionState, annotation_id
from muraji.domain.article import ReviewState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from muraji.domain.document import Document
    from muraji.domain.label import LabelSet
    from muraji.formats.columns import ColumnChoice

SAME = {
    "PERSON": "per pers person persons شخص شخصية اسم_شخص",
    "ORG": "org organization organisation مؤسسة منظمة",
    "GPE": "gpe country city دولة مدينة",
    "LOC": "loc location place مكان موقع",
    "FAC": "fac facility مرفق منشأة",
    "NORP": "norp nationality جنسية",
    "OCC": "occ occupation title منصب وظيفة",
    "EVENT": "event eve حدث",
    "DATE": "date تاريخ",
    "TIME": "time وقت",
    "CARDINAL": "cardinal number num عدد",
    "ORDINAL": "ordinal ترتيبي",
    "PERCENT": "percent نسبة",
    "MONEY": "money curr مال",
    "QUANTITY": "quantity unit كمية",
    "LAW": "law قانون",
    "PRODUCT": "product prod منتج",
    "WEBSITE": "website url موقع_إلكتروني",
}
"""What other schemes call our labels, folded."""


@dataclass(frozen=True)
class ImportTerms:
    """What a person has said before the import; every field has what is done without a word."""

    columns: ColumnChoice | None = None
    """Which columns of tables are what; None guesses."""
    as_suggestions: bool = False
    """Whether annotations wait for a reviewer; otherwise they come as decided as the file says."""
    mend_offsets: bool = False
    """Whether offsets are taken in the unit which the surfaces show, though it is not the format's."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """The label that each label of the files becomes; an empty one leaves its mentions out."""


def likely_label(name: str, labels: LabelSet) -> str:
    """Return the project's label that a label of a file most likely means, or the name itself."""
    if name in labels:
        return name
    folded = name.strip().casefold().replace(" ", "_").replace("-", "_")
    for label in labels:
        if folded in {label.name.casefold(), label.title.en.casefold(), label.title.ar}:
            return label.name
    meant = next((ours for ours, known in SAME.items() if folded in known.split()), "")
    return meant if meant in labels else name


def used_labels(documents: Iterable[Document]) -> Counter[str]:
    """Count the mentions of each label."""
    return Counter(row.label for document in documents for row in document.annotations)


def arriving(document: Document, terms: ImportTerms) -> Document:
    """Return the document as it comes in on these terms."""
    if not terms.labels and not terms.as_suggestions:
        return document
    rows: dict[str, Annotation] = {}
    for row in document.annotations:
        arrived = _arriving_row(row, terms)
        if arrived is not None:
            rows.setdefault(arrived.id, arrived)
    status = document.status
    if terms.as_suggestions:
        status = replace(status, state=ReviewState.WAITING)
    return replace(document, status=status, annotations=tuple(rows.values()))


def _arriving_row(row: Annotation, terms: ImportTerms) -> Annotation | None:
    label = terms.labels.get(row.label, row.label)
    if not label:
        return None
    if label != row.label:
        row = replace(
            row,
            id=annotation_id(row.article_id, row.span, label),
            label=label,
            suggested_label=row.suggested_label and label,
        )
    if not terms.as_suggestions or row.state is MentionState.PENDING:
        return row
    if row.state is MentionState.REJECTED:
        return None
    return replace(
        row,
        state=MentionState.PENDING,
        suggested_span=row.span,
        suggested_label=row.label,
        reviewer=None,
        decided_at=None,
        manner=None,
    )
