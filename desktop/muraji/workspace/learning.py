"""After a finished article: a model is made, and what waits is suggested anew with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.domain.annotation import MentionState
from muraji.domain.document import Document
from muraji.domain.job import Progress, with_progress
from muraji.domain.journal import EntryKind
from muraji.domain.words import Words
from muraji.extract.learned.lessons import EvidenceRow
from muraji.review.session import Delivery
from muraji.workspace.advising import UNLISTED_FAMILIES
from muraji.workspace.answers import is_current, unpacked, version_of
from muraji.workspace.carrying import with_decisions_of_copies
from muraji.workspace.learning_process import LearningProcess
from muraji.workspace.learning_worker import Advise, Consult, Experience, Page, Train
from muraji.workspace.model_choice import keep_model
from muraji.workspace.refreshing import refreshed
from muraji.workspace.suggesting import ENGINE_LABELS, advisor_of, shipped_engine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from muraji.domain.job import Job
    from muraji.domain.suggestion import Suggestion
    from muraji.store.store import Store
    from muraji.workspace.workspace import Workspace

AT_ONCE = 4
"""Articles that the process is asked about at once."""
MOST_ARTICLES = 300
"""Reviewed articles that are looked at, the newest; more sentences than are learned from."""
MOST_REDONE = 100
"""Undone steps whose articles are left alone."""
_TRAINING = Words("Learning from what you reviewed", "التعلّم مما راجعتَه")


@dataclass(frozen=True)
class Learned:
    """What came of learning."""

    number: int | None
    """The model that was made; None where there was nothing to learn from."""
    in_use: int | None
    """The model that is in use now; an older one where somebody went back to it."""
    refreshed: int
    """Articles whose suggestions have changed."""


def nobody() -> str | None:
    """Return no article: none is open."""
    return None


def learn(
    workspace: Workspace,
    reason: str = "",
    open_article: Callable[[], str | None] = nobody,
    *,
    refreshes: bool = True,
    upcoming: Sequence[str] = (),
) -> Job[Learned]:
    """Make a model from the finished articles, put it in use, and suggest anew in what waits.

    What is decided, finished, or open under the reviewer's hand is not touched. Closing the job keeps
    what it has done. ``reason`` goes into the journal; the articles ``upcoming`` are suggested anew
    first.

    Raises:
        MurajiError: the process ended early, or ran out of memory; the last good model stays.
    """
    store = workspace.store
    if not advisor_of(workspace).is_on:
        return Learned(None, None, 0)
    training = Progress(0, 1, _TRAINING)
    yield training
    pages = reviewed_pages(workspace)
    if not pages:
        return Learned(None, store.learning.model_in_use(), 0)
    experience = experience_of(workspace)
    with LearningProcess() as process:
        model = yield from with_progress(process.ask(Train(pages, experience)), training)
        number = keep_model(workspace, model)
        count = 0
        if refreshes:
            used = store.learning.model_in_use()
            data = store.learning.model_data(used) if used is not None else b""
            yield from with_progress(process.ask(Consult(experience, used, data)), training)
            count = yield from _refresh(workspace, process, reason, open_article, upcoming)
    return Learned(number, store.learning.model_in_use(), count)


def experience_of(workspace: Workspace) -> Experience:
    """Return what the project knows beside its articles."""
    labels = workspace.labels
    rows = [EvidenceRow(*row) for row in workspace.store.learning.all_evidence()]
    unlisted = [label.name for label in labels if label.family in UNLISTED_FAMILIES]
    return Experience(rows, unlisted, {name: labels.standing_for(name) for name in ENGINE_LABELS})


def reviewed_pages(workspace: Workspace) -> list[Page]:
    """Return the finished articles with what is right in them, those finished first at the head."""
    store = workspace.store
    ids = store.learning.finished(MOST_ARTICLES)
    return [_page(workspace, store.document(id_), is_reviewed=True) for id_ in ids]


def _page(workspace: Workspace, document: Document, *, is_reviewed: bool = False) -> Page:
    kept = workspace.store.learning.answers(document.article.id)
    answers: bytes | None = None
    if kept is not None:
        is_of_use = is_reviewed or is_current(kept[0], version_of(shipped_engine(), document))
        answers = kept[1] if is_of_use else None
    entities = [
        (row.span, row.label)
        for row in document.annotations
        if is_reviewed and row.state is MentionState.ACCEPTED and not document.is_cut(row)
    ]
    published, regions = document.status.published, document.regions
    article = document.article
    return Page(article.id, article.text, published, regions, answers, entities)


def _refresh(
    workspace: Workspace,
    process: LearningProcess,
    reason: str,
    open_article: Callable[[], str | None],
    upcoming: Sequence[str],
) -> Job[int]:
    store = workspace.store
    waiting = store.learning.unfinished()
    places = {id_: place for place, id_ in enumerate(upcoming)}
    waiting.sort(key=lambda id_: places.get(id_, len(places)))
    count = 0
    for done in range(0, len(waiting), AT_ONCE):
        progress = Progress(done, len(waiting), Words("Suggesting anew", "تجديد الاقتراحات"))
        yield progress
        left_alone = {open_article(), *redone_articles(workspace)}
        documents = [
            _unannotated(store, id_)
            for id_ in waiting[done : done + AT_ONCE]
            if id_ not in left_alone
        ]
        pages = [_page(workspace, document) for document in documents]
        advice = yield from with_progress(process.ask(Advise(pages)), progress)
        count += _keep(workspace, documents, advice, reason, open_article)
    return count


def _unannotated(store: Store, article_id: str) -> Document:
    """Return what the engine asks of an article: it need not know what was made of it."""
    regions = tuple(store.regions_of(article_id))
    return Document(store.article(article_id), store.status(article_id), regions)


def _keep(
    workspace: Workspace,
    documents: Sequence[Document],
    advice: Sequence[tuple[bytes, bytes | None]],
    reason: str,
    open_article: Callable[[], str | None],
) -> int:
    store = workspace.store
    asked = [
        (document.article.id, version_of(shipped_engine(), document), own)
        for document, (_, own) in zip(documents, advice, strict=True)
        if own is not None
    ]
    if asked:
        store.learning.keep_answers(asked)
    words = f"{advisor_of(workspace).version}: {reason}"
    count = 0
    for document, (found, _) in zip(documents, advice, strict=True):
        everything = with_decisions_of_copies(store, document, unpacked(found))
        # One at a time: the window, which may be waiting to decide, is held up for no longer.
        count += _keep_one(workspace, document.article.id, everything, words, open_article)
    return count


def _keep_one(
    workspace: Workspace,
    article_id: str,
    found: Sequence[Suggestion],
    words: str,
    open_article: Callable[[], str | None],
) -> bool:
    """Record what has changed in one article; say whether anything has."""
    with workspace.session.undisturbed():
        # A reviewer may have opened or decided meanwhile: what stands is looked at anew.
        if article_id in {open_article(), *redone_articles(workspace)}:
            return False
        changes = refreshed(workspace.store.document(article_id), found, workspace.labels)
        if len(changes):
            workspace.session.record_all(EntryKind.SUGGEST, [Delivery(changes, words)])
        return len(changes) > 0


def look_ahead(
    workspace: Workspace, article_id: str, open_article: Callable[[], str | None]
) -> Job[Words | None]:
    """Bring an article that will be opened soon up to what is known, so that opening it is quick.

    Returns why the learned model could not be used, if it could not.
    """
    yield Progress(0, 1, Words("Looking ahead", "نظرة إلى التالي"))
    advisor = advisor_of(workspace)
    advisor.prepare(article_id, lambda: {open_article() or "", *redone_articles(workspace)})
    return advisor.problem


def redone_articles(workspace: Workspace) -> set[str]:
    """Return the articles touched by steps that were undone and could be done again."""
    journal = workspace.store.journal
    _, top = journal.tops()
    found: set[str] = set()
    for _ in range(MOST_REDONE):
        if top is None:
            break
        entry = journal.entry(top)
        found.update(entry.changes.article_ids)
        top = entry.below
    return found
