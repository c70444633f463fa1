"""Asking the engine about every article that waits, without touching what a person has decided."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from muraji.domain.article import ReviewState
from muraji.domain.job import Progress
from muraji.domain.journal import EntryKind
from muraji.domain.words import Words
from muraji.review.session import Delivery
from muraji.workspace.advising import Advisor
from muraji.workspace.answers import answers_of, packed, version_of
from muraji.workspace.backups import BETWEEN_BIG_THINGS, keep_one
from muraji.workspace.batch import Batch
from muraji.workspace.places import resources
from muraji.workspace.refreshing import refreshed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from muraji.domain.job import Job
    from muraji.domain.suggestion import Suggestion
    from muraji.extract.engine import Engine
    from muraji.workspace.workspace import Workspace

    Answer: TypeAlias = tuple[str, str, Sequence[Suggestion], Sequence[Suggestion]]
    """Article, version, what the engine says, and what is suggested."""


ENGINE_LABELS = tuple(
    "PERSON GPE ORG LOC FAC NORP OCC EVENT DATE TIME CARDINAL ORDINAL PERCENT MONEY QUANTITY LAW"
    " PRODUCT WEBSITE".split()
)
"""What the engine that comes with the program calls things."""


@cache
def shipped_engine() -> Engine:
    """Return the engine that comes with the program; it loads once, in well under a second."""
    from muraji.extract.engine import Engine

    return Engine.load(resources())


def engine_is_loaded() -> bool:
    """Say whether the engine can answer at once."""
    return shipped_engine.cache_info().currsize > 0


def advisor_of(workspace: Workspace) -> Advisor:
    """Return what brings the experience of this project to bear."""
    return Advisor(workspace.store, workspace.session, shipped_engine)


def suggest(workspace: Workspace, article_ids: Sequence[str] | None = None) -> Job[int]:
    """Refresh the suggestions of the articles (all unfinished ones by default); return how many.

    What a person has decided stays: it is neither changed nor proposed again.
    """
    if article_ids is None:
        yield from keep_one(workspace.store, workspace.clock(), BETWEEN_BIG_THINGS)
    engine = shipped_engine()
    advisor = advisor_of(workspace)

    def keep(answers: list[Answer]) -> None:
        workspace.store.learning.keep_answers(
            (id_, version, packed(own)) for id_, version, own, _ in answers
        )
        # A reviewer may have decided while the engine read: what stands is looked at anew.
        with workspace.session.undisturbed():
            labels = workspace.labels
            all_changes = [
                refreshed(workspace.store.document(id_), found, labels)
                for id_, _, _, found in answers
            ]
            deliveries = [
                Delivery(changes, advisor.version) for changes in all_changes if len(changes)
            ]
            workspace.session.record_all(EntryKind.SUGGEST, deliveries)

    wanted = list(article_ids) if article_ids is not None else workspace.store.article_ids()
    batch: Batch[Answer] = Batch(keep)
    count = 0
    try:
        for done, id_ in enumerate(wanted):
            document = workspace.store.document(id_)
            title = document.article.title[:60]
            yield Progress(done, len(wanted), Words(f"Reading “{title}”", f"قراءة «{title}»"))
            if document.status.state is ReviewState.FINISHED:
                continue
            own = answers_of(engine, document)
            found = advisor.advised(document, own, workspace.labels)
            batch.add((id_, version_of(engine, document), own, found))
            count += len(found)
    finally:
        batch.flush()
    yield Progress(len(wanted), len(wanted), Words("Suggestions are ready", "الاقتراحات جاهزة"))
    return count
