"""A project of two articles, one with two dates, a town and a person suggested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.article import Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.journal import EntryKind
from muraji.domain.span import Span
from muraji.workspace.workspace import Workspace

from ..suggested import suggested

if TYPE_CHECKING:
    from pathlib import Path

    from muraji.domain.annotation import Annotation

ARTICLE = article_of("a.txt", "وصل الوفد يوم السبت إلى القاهرة وغادرها في 03/04/2024 وبقي رامي")
OTHER = article_of("b.txt", "لا شيء هنا")
PUBLISHED = "2024-12-08"
SATURDAY, CAIRO, DAY, RAMI = (
    Span(ARTICLE.text.index(word), ARTICLE.text.index(word) + len(word))
    for word in ("السبت", "القاهرة", "03/04/2024", "رامي")
)


def suggestion(span: Span, label: str, value: object) -> Annotation:
    """Return a mention that waits."""
    return suggested(ARTICLE.id, span, label, value=value)


ROWS = (
    suggestion(SATURDAY, "DATE", "2024-12-07"),
    suggestion(CAIRO, "GPE", "Cairo"),
    suggestion(DAY, "DATE", "2024-04-03"),
    suggestion(RAMI, "PERSON", None),
)


def dated_project(folder: Path) -> Path:
    """Write the project; return its path."""
    path = folder / "p.muraji"
    with Workspace.create(path, "ريم") as workspace:
        rows = (Status(ARTICLE.id, published=PUBLISHED), *ROWS, Status(OTHER.id))
        changes = Changes(tuple(Change(None, row) for row in rows))
        workspace.session.record(EntryKind.IMPORT, changes, "a.txt", [ARTICLE, OTHER])
    return path
