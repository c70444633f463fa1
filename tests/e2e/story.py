"""A short article with suggestions that are right, wrong, cut short and missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.article import Status, article_of
from muraji.domain.document import Document
from muraji.domain.span import Span
from muraji.domain.words import Words
from muraji.formats.catalogue import FORMATS
from muraji.workspace.label_sets import shipped

from ..suggested import suggested

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "زارت وفود من وزارة الصحة الأردنية مدينة إربد يوم الأحد.\n"
    "وقال المدير سامي الحداد إن 40 طبيبا وصلوا إلى إربد، ورافقهم وفد من بغداد.\n"
    "وأكدت هيئة الطيران أن رحلات عمّان مستمرة.\n"
)
SECOND_TEXT = "افتتحت بلدية المنامة حديقة جديدة مساء أمس."
SUGGESTED = (
    ("وزارة الصحة الأردنية", 0, "ORG", 0.9),
    ("الأردنية", 0, "NORP", 0.95),
    ("إربد", 0, "GPE", 0.95),
    ("يوم الأحد", 0, "DATE", 0.9),
    ("سامي", 0, "PERSON", 0.7),
    ("40", 0, "CARDINAL", 0.9),
    ("إربد", 1, "GPE", 0.9),
    ("وفد من", 0, "ORG", 0.6),
    ("بغداد", 0, "GPE", 0.9),
    ("هيئة الطيران", 0, "ORG", 0.3),
    ("عمّان", 0, "LOC", 0.8),
)


def place(text: str, surface: str, nth: int = 0) -> Span:
    """Where a surface stands for the n-th time, counted from 0."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(surface, start + 1)
    return Span(start, start + len(surface))


def story_file(folder: Path) -> Path:
    """Write the story as a Muraji JSON file and return its path."""
    path = folder / "story.json"
    documents = [_document("story.txt", TEXT, SUGGESTED)]
    documents.append(_document("second.txt", SECOND_TEXT, (("المنامة", 0, "GPE", 0.9),)))
    with path.open("wb") as stream:
        FORMATS["json"].write(documents, shipped(), stream)
    return path


def _document(
    source: str, text: str, mentions: tuple[tuple[str, int, str, float], ...]
) -> Document:
    article = article_of(source, text)
    rows = []
    for surface, nth, label, score in mentions:
        span = place(text, surface, nth)
        rows.append(
            suggested(
                article.id,
                span,
                label,
                score,
                origin="story 1",
                reason=Words("told by the story", "من القصة"),
            )
        )
    return Document(article, Status(article.id), (), tuple(rows))
