"""What the project has learned, brought to bear on the engine's answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from muraji.domain.article import ReviewState
from muraji.domain.errors import MurajiError
from muraji.domain.journal import EntryKind
from muraji.domain.words import Words
from muraji.review.session import NOTHING
from muraji.workspace import label_sets
from muraji.workspace.answers import answers_of, is_current, packed, unpacked, version_of
from muraji.workspace.carrying import with_decisions_of_copies
from muraji.workspace.refreshing import refreshed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from muraji.domain.change import Changes
    from muraji.domain.document import Document
    from muraji.domain.label import LabelSet
    from muraji.domain.suggestion import Suggestion
    from muraji.extract.engine import Engine
    from muraji.extract.learned.articles import LearnedOpinion
    from muraji.extract.reading import Reading
    from muraji.extract.remembered import Remembered
    from muraji.review.session import Session
    from muraji.store.store import Store

LEARNING_KEY = "learning"
"""The project's own setting; ``off`` leaves suggestions to the engine alone."""
UNLISTED_FAMILIES = frozenset(["numbers", "time"])
"""Families of labels whose mentions a grammar finds: «ثلاثة» is not remembered as a name."""


class Advisor:
    """Weighs suggestions by what this project's reviewers have decided so far."""

    def __init__(self, store: Store, session: Session, engine: Callable[[], Engine]) -> None:
        """Take the project, and what returns the engine, which is loaded when first needed."""
        self._store = store
        self._session = session
        self._engine = engine
        self._opinion: tuple[int, LearnedOpinion | None] | None = None
        self.problem: Words | None = None
        """Why the learned model is not used although it should be."""

    @property
    def is_on(self) -> bool:
        """Whether what was learned is used."""
        return self._store.memory.setting(LEARNING_KEY) != "off"

    @is_on.setter
    def is_on(self, value: bool) -> None:
        self._store.memory.remember(LEARNING_KEY, "on" if value else "off")

    @property
    def version(self) -> str:
        """What suggestions are made by: the engine, and what was learned."""
        engine = self._engine()
        own = f"{engine.name} {engine.version}"
        if not self.is_on:
            return own
        opinion = self._learned()
        return f"{own} + memory 1{f' + {opinion.origin}' if opinion else ''}"

    def advised(
        self,
        document: Document,
        answers: Sequence[Suggestion],
        labels: LabelSet,
        *,
        is_tested: bool = False,
        tested_by: LearnedOpinion | None = None,
    ) -> list[Suggestion]:
        """Return the engine's answers as the experience of the project has them.

        An article that is tested is judged by what was decided in the others alone, and by the
        model ``tested_by``, which was made from them.
        """
        if not self.is_on:
            return list(answers)
        from muraji.extract.advice import advised
        from muraji.extract.reading import read

        vocabulary = self._engine().vocabulary
        reading = read(document.article.text, vocabulary)
        remembered = self._remembered(document, reading, labels, is_tested=is_tested)
        # Experience speaks of the project's labels, ids of suggestions of the engine's.
        names = {one.label: labels.standing_for(one.label) for one in answers}
        mine = [replace(one, label=name) for one in answers if (name := names[one.label])]
        own_names = {(one.span, names[one.label]): one.label for one in answers}
        # The model in use has learned from the article that is tested.
        opinion = tested_by if is_tested else self._learned()
        if opinion:
            cut = [region.span for region in document.regions if not region.kind.is_content]
            mine = opinion.on(document.article.text, mine, vocabulary, cut)
        found = advised(reading, mine, remembered, document.regions)
        found = with_decisions_of_copies(self._store, document, found)
        return [
            replace(one, label=own_names.get((one.span, one.label), one.label)) for one in found
        ]

    def prepare(
        self, article_id: str, spared: Callable[[], Collection[str]] = frozenset
    ) -> Changes:
        """Bring the suggestions of an article that is about to be opened up to what is known now.

        What a person has touched stays, and so does an article that the engine has not read yet, or
        that is among the ``spared`` once it has been thought about.
        """
        if not self.is_on:
            return NOTHING
        engine = self._engine()
        kept = self._store.learning.answers(article_id)
        is_finished = self._store.status(article_id).state is ReviewState.FINISHED
        if is_finished or kept is None:
            return NOTHING
        document = self._store.document(article_id)
        answers = self._answers(engine, document, kept)
        labels = label_sets.of_project(self._store)
        found = self.advised(document, answers, labels)
        with self._session.undisturbed():
            # What stands is looked at anew: this may be done ahead, beside the review.
            if article_id in spared():
                return NOTHING
            changes = refreshed(self._store.document(article_id), found, labels)
            if len(changes):
                words = f"{self.version}: opened"
                return self._session.record(EntryKind.SUGGEST, changes, words).changes
        return NOTHING

    def second_opinion(
        self, document: Document, labels: LabelSet, tested_by: LearnedOpinion | None = None
    ) -> list[Suggestion]:
        """Return what would be suggested had this article not been reviewed, by the project's labels.

        ``tested_by`` is a model that has not learned from the article.
        """
        kept = self._store.learning.answers(document.article.id)
        answers = self._answers(self._engine(), document, kept)
        found = self.advised(document, answers, labels, is_tested=True, tested_by=tested_by)
        return [
            replace(one, label=name)
            for one in found
            if (name := labels.standing_for(one.label)) is not None
        ]

    def _answers(
        self, engine: Engine, document: Document, kept: tuple[str, bytes] | None
    ) -> list[Suggestion]:
        version = version_of(engine, document)
        if kept is not None and is_current(kept[0], version):
            try:
                return unpacked(kept[1])
            except ValueError:
                pass  # read the text again
        answers = answers_of(engine, document)
        self._store.learning.keep_answers([(document.article.id, version, packed(answers))])
        return answers

    def _learned(self) -> LearnedOpinion | None:
        """Return the model in use, or the last good one before it; None where there is none."""
        number = self._store.learning.model_in_use()
        if number is None:
            return None
        if self._opinion is None or self._opinion[0] != number:
            self._opinion = (number, self._last_good(number))
        return self._opinion[1]

    def _last_good(self, number: int) -> LearnedOpinion | None:
        self.problem = None
        rows = self._store.learning.models()
        for older in [number, *(row.number for row in rows if row.number < number)]:
            try:
                opinion = self._loaded(older)
            except (MurajiError, ValueError):
                continue
            if older != number:
                self.problem = Words(
                    f"The learned model {number} is damaged. The last good one, {older}, is used "
                    "instead; when you finish an article, a new one is made.",
                    f"النموذج المتعلَّم {number} تالف، ويُستعمل بدلًا منه آخر نموذج سليم وهو {older}. "
                    "وحين تُنهي مقالة يُصنع نموذج جديد.",
                )
            return opinion
        self.problem = Words(
            f"The learned model {number} is damaged and is not used. Reviewing goes on with the engine "
            "and the memory; when you finish an article, a new one is made.",
            f"النموذج المتعلَّم {number} تالف ولن يُستعمل. تستمر المراجعة بالمحرّك والذاكرة، وحين تُنهي "
            "مقالة يُصنع نموذج جديد.",
        )
        return None

    def _loaded(self, number: int) -> LearnedOpinion:
        from muraji.extract.learned.articles import LearnedOpinion, plain_words
        from muraji.extract.learned.model import unpacked_model

        tagger = self._engine().tagger
        model = unpacked_model(self._store.learning.model_data(number))
        return LearnedOpinion(model, number, tagger.described if tagger else plain_words)

    def _remembered(
        self, document: Document, reading: Reading, labels: LabelSet, *, is_tested: bool
    ) -> Remembered:
        from muraji.extract.remembered import Remembered, asked_firsts

        firsts = asked_firsts(reading)
        own = document.article.id if is_tested else ""
        tallies, refusals = self._store.learning.evidence(firsts, own)
        unlisted = [label.name for label in labels if label.family in UNLISTED_FAMILIES]
        return Remembered(tallies, refusals, unlisted)
