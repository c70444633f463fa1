"""Checking the annotation of a project: every article that anybody has decided on, one at a time."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from muraji.domain.annotation import MentionState
from muraji.domain.article import ReviewState
from muraji.domain.job import Progress
from muraji.domain.words import Words
from muraji.review.checks import contradicted
from muraji.review.checks.article import CheckedArticle, Project, known_names
from muraji.review.checks.table import issues_of, rank
from muraji.workspace.second_opinions import second_opinions
from muraji.workspace.suggesting import advisor_of, shipped_engine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from muraji.domain.document import Document
    from muraji.domain.issue import Issue
    from muraji.domain.job import Job
    from muraji.domain.suggestion import Suggestion
    from muraji.extract.learned.articles import LearnedOpinion
    from muraji.store.checking import NameCounts
    from muraji.workspace.workspace import Workspace


@dataclass
class CheckReport:
    """What the checks have found so far; a job that is stopped leaves it as far as it came."""

    by_article: dict[str, list[Issue]] = field(default_factory=dict)
    """In the order of import; articles without any are left out."""
    looked_at: int = 0
    dismissed: int = 0
    """Findings left out because a person has dismissed them."""
    known_names: dict[str, str] = field(default_factory=dict)
    """Names that always have one label, with it."""
    opinions: dict[str, tuple[Suggestion, ...]] = field(default_factory=dict)
    """What the model is sure of in articles of which it contradicts anything."""

    @property
    def issues(self) -> list[Issue]:
        """Every finding: by check, the likeliest mistakes first, then by place."""
        return sorted((one for found in self.by_article.values() for one in found), key=rank)


def check(workspace: Workspace, report: CheckReport | None = None) -> Job[CheckReport]:
    """Look at every article with decisions in it, yielding progress.

    The model that is asked about a finished article knows nothing of what was decided in it: the
    shipped engine was made without the project, of the project's memory only the other articles
    count, and learned models are made anew from them (see :func:`second_opinions`). Closing the
    job keeps in ``report`` what was found.
    """
    report = report if report is not None else CheckReport()
    wanted = workspace.store.checking.decided_ids()
    names = workspace.store.checking.name_counts()
    report.known_names = known_names(names, workspace.labels)
    project = _project(workspace, names.get, report.known_names)
    models = yield from second_opinions(workspace)
    for done, article_id in enumerate(wanted):
        document = workspace.store.document(article_id)
        title = document.article.title[:60]
        yield Progress(done, len(wanted), Words(f"Checking “{title}”", f"فحص «{title}»"))
        opinion = _opinion(workspace, document, models.get(article_id))
        if opinion:
            report.opinions[article_id] = opinion
        _look(workspace, report, document, project)
        report.looked_at += 1
    yield Progress(len(wanted), len(wanted), Words("Checked", "تم الفحص"))
    return report


def check_again(workspace: Workspace, report: CheckReport, article_ids: Sequence[str]) -> None:
    """Look again at articles in which something was decided since; the model is not asked anew."""
    counts_of = cache(workspace.store.checking.counts_of)
    project = _project(workspace, counts_of, report.known_names)
    for article_id in article_ids:
        _look(workspace, report, workspace.store.document(article_id), project)


def _project(
    workspace: Workspace, counts_of: Callable[[str], NameCounts | None], known: dict[str, str]
) -> Project:
    return Project(workspace.labels, counts_of, known, shipped_engine().vocabulary.clitics)


def _opinion(
    workspace: Workspace, document: Document, model: LearnedOpinion | None
) -> tuple[Suggestion, ...]:
    if document.status.state is not ReviewState.FINISHED:
        return ()
    found = advisor_of(workspace).second_opinion(document, workspace.labels, model)
    stand = {
        (row.span, row.label) for row in document.annotations if row.state is MentionState.ACCEPTED
    }
    sure = [one for one in found if one.score >= contradicted.CONFIDENT]
    return tuple(one for one in sure if (one.span, one.label) not in stand)


def _look(workspace: Workspace, report: CheckReport, document: Document, project: Project) -> None:
    article = CheckedArticle(document, report.opinions.get(document.article.id, ()))
    found = list(issues_of(article, project))
    standing = [issue for issue in found if not workspace.store.checking.is_dismissed(issue.id)]
    report.dismissed += len(found) - len(standing)
    report.by_article.pop(document.article.id, None)
    if standing:
        report.by_article[document.article.id] = standing
