"""Asking the engine about every article that waits, without touching what a person has decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.article import ReviewState
from muraji.domain.job import Progress
from muraji.domain.journal import EntryKind
from muraji.domain.words import Words
from muraji.review.session import Delivery
from muraji.workspace.answers import packed, version_of
from muraji.workspace.asking import Asking
from muraji.workspace.backups import BETWEEN_BIG_THINGS, keep_one
from muraji.workspace.batch import Batch
from muraji.workspace.engines import ENGINE_LABELS, engine_is_loaded, shipped_engine
from muraji.workspace.refreshing import refreshed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from muraji.domain.job import Job
    from muraji.domain.suggestion import Suggestion
    from muraji.workspace.advising import Advisor
    from muraji.workspace.asking import CamelModel
    from muraji.workspace.workspace import Workspace

    Answer: TypeAlias = tuple[str, str, Sequence[Suggestion], Sequence[Suggestion]]
    """Article, version, what the engine says, and what is suggested."""

__all__ = ["ENGINE_LABELS", "advisor_of", "engine_is_loaded", "shipped_engine", "suggest"]


def advisor_of(workspace: Workspace) -> Advisor:
    """Return what brings the experience of this project to bear."""
    return workspace.advisor


def suggest(
    workspace: Workspace,
    article_ids: Sequence[str] | None = None,
    model: CamelModel | None = None,
) -> Job[int]:
    """Refresh the suggestions of the articles (all unfinished ones by default); return how many.

    What a person has decided stays: it is neither changed nor proposed again. With a ``model``
    CAMeL Tools is asked for the names in place of the shipped tagger.

    Raises:
        MurajiError: CAMeL Tools or its model is missing or of no use.
    """
    if article_ids is None:
        yield from keep_one(workspace.store, workspace.clock(), BETWEEN_BIG_THINGS)
    asking = Asking(workspace.store, model)
    advisor = advisor_of(workspace)

    wanted = list(article_ids) if article_ids is not None else workspace.store.article_ids()
    batch: Batch[Answer] = Batch(lambda answers: _keep(workspace, advisor, answers))
    count = 0
    try:
        for done, id_ in enumerate(wanted):
            document = workspace.store.document(id_)
            title = document.article.title[:60]
            yield Progress(done, len(wanted), Words(f"Reading “{title}”", f"قراءة «{title}»"))
            if document.status.state is ReviewState.FINISHED:
                continue
            own = yield from asking.answers(document, done, len(wanted))
            found = advisor.advised(document, own, workspace.labels)
            batch.add((id_, version_of(asking.engine, document), own, found))
            count += len(found)
    finally:
        asking.close()
        batch.flush()
    yield Progress(len(wanted), len(wanted), Words("Suggestions are ready", "الاقتراحات جاهزة"))
    return count


def _keep(workspace: Workspace, advisor: Advisor, answers: list[Answer]) -> None:
    workspace.store.learning.keep_answers(
        (id_, version, packed(own)) for id_, version, own, _ in answers
    )
    # A reviewer may have decided while the engine read: what stands is looked at anew.
    with workspace.session.undisturbed():
        labels = workspace.labels
        all_changes = [
            refreshed(workspace.store.document(id_), found, labels) for id_, _, _, found in answers
        ]
        deliveries = [Delivery(changes, advisor.version) for changes in all_changes if len(changes)]
        workspace.session.record_all(EntryKind.SUGGEST, deliveries)
