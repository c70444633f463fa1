"""Models that have not learned from the articles they are asked about: the learned model, cross-validated."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.domain.job import Progress, with_progress
from muraji.domain.words import Words
from muraji.workspace.suggesting import shipped_engine

if TYPE_CHECKING:
    from muraji.domain.job import Job
    from muraji.extract.learned.articles import LearnedOpinion
    from muraji.extract.learned.model import LearnedModel
    from muraji.workspace.workspace import Workspace

FOLDS = 3
FEWEST_ARTICLES = 6
"""With fewer finished articles a part teaches too little to contradict anybody."""
_WORDS = Words("Learning from other articles", "التعلّم من مقالات أخرى")


def second_opinions(workspace: Workspace) -> Job[dict[str, LearnedOpinion]]:
    """Return for each finished article what a model says that was made from two thirds of the others.

    Empty where the project uses no learned model, or has finished fewer than six articles. Where
    the process of learning fails, what was made until then is returned: the checks go on without.
    """
    from muraji.workspace.learning import experience_of, reviewed_pages
    from muraji.workspace.learning_process import LearningProcess
    from muraji.workspace.learning_worker import Train

    opinions: dict[str, LearnedOpinion] = {}
    if workspace.store.learning.model_in_use() is None:
        return opinions
    pages = reviewed_pages(workspace)
    if len(pages) < FEWEST_ARTICLES:
        return opinions
    experience = experience_of(workspace)
    try:
        with LearningProcess() as process:
            for fold in range(FOLDS):
                tested = {page.id for page in pages[fold::FOLDS]}
                others = [page for page in pages if page.id not in tested]
                known = [row for row in experience.evidence if row.article_id not in tested]
                asking = process.ask(Train(others, replace(experience, evidence=known)))
                model = yield from with_progress(asking, Progress(fold, FOLDS, _WORDS))
                opinions |= dict.fromkeys(tested, _opinion_of(model))
    except MurajiError:
        return opinions
    return opinions


def _opinion_of(model: LearnedModel) -> LearnedOpinion:
    from muraji.extract.learned.articles import LearnedOpinion, plain_words

    tagger = shipped_engine().tagger
    return LearnedOpinion(model, 0, tagger.described if tagger else plain_words)
