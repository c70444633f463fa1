"""A small project, and the ways in which a file comes to harm."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from muraji.domain.annotation import Annotation, MentionState, annotation_id
from muraji.domain.article import Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.decision import Accept, Reject
from muraji.domain.journal import EntryKind
from muraji.domain.span import Span
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "زار الوزير عمّان أمس والتقى وفد الأمم المتحدة في مقر الحكومة وبحثا شؤون اللاجئين"


def make_project(path: Path, articles: int = 3, decisions: int = 10) -> list[str]:
    """Make a project with articles, mentions and some decisions; return the ids of its mentions."""
    ids = []
    with Workspace.create(path, "ريم") as workspace:
        for number in range(articles):
            article = article_of(f"{number}.txt", f"{number} {WORDS} {number}\n" * 6)
            rows = [Status(article.id)]
            for start in range(0, 60, 6):
                span = Span(start, start + 5)
                id_ = annotation_id(article.id, span, "GPE")
                ids.append(id_)
                rows.append(
                    Annotation(
                        id=id_,
                        article_id=article.id,
                        span=span,
                        label="GPE",
                        state=MentionState.PENDING,
                        origin="test 1",
                        score=0.9,
                        suggested_span=span,
                        suggested_label="GPE",
                    )
                )
            changes = Changes(tuple(Change(None, row) for row in rows))
            workspace.session.record(EntryKind.IMPORT, changes, "test", (article,))
        for place, id_ in enumerate(ids[:decisions]):
            workspace.session.do(Reject((id_,)) if place % 3 else Accept((id_,)))
    return ids


def change(path: Path, *statements: str) -> None:
    """Change a project behind its back."""
    with closing(sqlite3.connect(path)) as foreign:
        foreign.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            foreign.execute(statement)
        foreign.commit()


def flip(path: Path, where: bytes, by: int = 1) -> None:
    """Change one byte at the first place that holds these bytes: no page notices."""
    data = bytearray(path.read_bytes())
    place = data.index(where) + len(where) - 1
    data[place] ^= by
    path.write_bytes(data)


def damage_pages(path: Path, seed: int) -> None:
    """Overwrite, cut or blank parts of the file by chance, always in the same way for a seed."""
    chance = random.Random(seed)
    data = bytearray(path.read_bytes())
    kind = seed % 4
    if kind == 0:
        for _ in range(chance.randint(1, 40)):
            data[chance.randrange(100, len(data))] = chance.randrange(256)
    elif kind == 1:
        page = chance.randrange(1, len(data) // 4096)
        data[page * 4096 : (page + 1) * 4096] = chance.randbytes(4096)
    elif kind == 2:
        del data[chance.randrange(100, len(data)) :]
    else:
        start = chance.randrange(4096, len(data))
        data[start:] = bytes(len(data) - start)
    path.write_bytes(data)
