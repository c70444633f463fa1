"""A text of 100,000 letters with 5,000 mentions: does the window stay as quick?"""

from __future__ import annotations

import tempfile
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

from muraji.domain.annotation import Annotation, MentionState, annotation_id
from muraji.domain.article import Article, Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.journal import EntryKind
from muraji.formats.plain_text import decode_file
from muraji.text.tokens import TokenKind, tokens
from muraji.ui.measuring.keys import KEYS, press, spread, still_window, timed
from muraji.workspace.sample import sample_texts
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from muraji.domain.change import Row

LETTERS = 100_000
MENTIONS = 5_000
PRESSES = 200


def measure_long_text() -> dict[str, float]:
    """Return the milliseconds to open such a text and from key to paint in it."""
    article = _article()
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "long.muraji"
        with Workspace.create(project, "bench") as workspace:
            rows: tuple[Row, ...] = (
                Status(article.id),
                *_mentions(article, [label.name for label in workspace.labels]),
            )
            changes = Changes(tuple(Change(None, row) for row in rows))
            workspace.session.record(EntryKind.IMPORT, changes, "bench", (article,))
        window = still_window(project)
        opened = timed(lambda: window.run(lambda desk: desk.open(article.id)))
        times = [press(window, KEYS[number % len(KEYS)]) for number in range(PRESSES)]
        window.close()
    return {"open_article_ms": opened, **spread(times)}


def _article() -> Article:
    """Return the sample articles one after another until the text is long enough."""
    parts: list[str] = []
    length = 0
    for path in cycle(sample_texts()):
        parts.append(decode_file(path).text)
        length += len(parts[-1])
        if length >= LETTERS:
            return article_of("long.txt", "\n".join(parts)[:LETTERS])
    raise AssertionError("cycle never ends")


def _mentions(article: Article, labels: list[str]) -> Iterator[Annotation]:
    words = [token.span for token in tokens(article.text) if token.kind is TokenKind.WORD]
    every = max(1, len(words) // MENTIONS)
    for number, span in enumerate(words[::every][:MENTIONS]):
        label = labels[number % len(labels)]
        yield Annotation(
            id=annotation_id(article.id, span, label),
            article_id=article.id,
            span=span,
            label=label,
            state=MentionState.PENDING,
            origin="bench",
            score=0.9,
            suggested_span=span,
            suggested_label=label,
        )
