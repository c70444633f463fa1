"""How far two reviewers of a project, or two projects, agree."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from muraji.domain.article import ReviewState
from muraji.domain.errors import MurajiError
from muraji.domain.job import Progress
from muraji.domain.words import Words
from muraji.review.agreement import Agreement, marks_of, views_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from muraji.domain.document import Document
    from muraji.domain.job import Job
    from muraji.review.agreement import Mark, Views
    from muraji.store.store import Store
    from muraji.workspace.corpus import Corpus


def reviewers_of(views: Views) -> list[str]:
    """Return the reviewers, those who decided on most articles first."""
    counts = Counter(name for by_name in views.values() for name in by_name)
    return sorted(counts, key=lambda name: (-counts[name], name))


def agreement_of_reviewers(store: Store, first: str = "", second: str = "") -> Job[Agreement]:
    """Compare two reviewers on the articles that both decided on; without names, the busiest two.

    Raises:
        MurajiError: nobody of that name, or fewer than two people have decided anything.
    """
    yield Progress(0, 1, Words("Reading the history", "قراءة السجل"))
    views = views_of(store.journal)
    names = reviewers_of(views)
    for name in (first, second):
        if name and name not in names:
            known = "، ".join(names) or "—"
            raise MurajiError(
                f"“{name}” has decided nothing in this project. Those who have: {known}.",
                f"لم يقرّر «{name}» شيئًا في هذا المشروع. الذين قرّروا: {known}.",
            )
    chosen = [first, second] if first and second else names[:2]
    if len(chosen) < 2:
        raise MurajiError(
            "Fewer than two reviewers have decided anything in this project. Compare two projects.",
            "لم يقرّر في هذا المشروع مراجعان. قارن بين مشروعين.",
        )
    agreement = Agreement()
    for view in views.values():
        if all(name in view for name in chosen):
            agreement.add(view[chosen[0]], view[chosen[1]])
    yield Progress(1, 1, Words("Compared", "تمت المقارنة"))
    return agreement


def agreement_of_corpora(
    first: Corpus, second: Corpus, *, only_finished: bool = True
) -> Job[Agreement]:
    """Compare what two people have accepted in the same articles, those finished in both by default.

    Raises:
        MurajiError: they have no such article, or a file cannot be read.
    """
    yield Progress(0, 1, Words(f"Reading {first.name}", f"قراءة {first.name}"))
    wanted = _marks(first, only_finished)
    agreement = Agreement()
    for done, document in enumerate(_compared(second, only_finished), 1):
        words = Words(f"Comparing {second.name}: {done:,}", f"مقارنة {second.name}: {done:,}")
        yield Progress(min(done, len(wanted)), len(wanted), words)
        marks = wanted.get(document.article.id)
        if marks is not None:
            agreement.add(marks, marks_of(document))
    if not agreement.articles:
        raise MurajiError(
            "No article is finished on both sides, so there is nothing to compare. Let both reviewers "
            "finish the same articles, or compare unfinished ones too.",
            "لا مقالة منتهية عند الطرفين معًا، فلا شيء يُقارن. ليُنهِ المراجعان المقالات نفسها، "
            "أو قارن غير المنتهية أيضًا.",
        )
    yield Progress(len(wanted), len(wanted), Words("Compared", "تمت المقارنة"))
    return agreement


def _marks(corpus: Corpus, only_finished: bool) -> dict[str, list[Mark]]:
    compared = _compared(corpus, only_finished)
    return {document.article.id: marks_of(document) for document in compared}


def _compared(corpus: Corpus, only_finished: bool) -> Iterator[Document]:
    for document in corpus.documents():
        if not only_finished or document.status.state is ReviewState.FINISHED:
            yield document
