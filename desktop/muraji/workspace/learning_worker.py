"""The process in which learning is done, so that neither its weight nor its end reaches the window."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.extract.advice import advised
from muraji.extract.engine import Engine
from muraji.extract.learned.articles import LearnedOpinion, plain_words
from muraji.extract.learned.lessons import Lesson, School, model_from, remembered_without
from muraji.extract.learned.model import unpacked_model
from muraji.extract.learned.replay import load_replay
from muraji.extract.reading import read
from muraji.workspace.answers import packed, unpacked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from multiprocessing.connection import Connection
    from pathlib import Path

    from muraji.domain.region import Region
    from muraji.domain.span import Span
    from muraji.domain.suggestion import Suggestion
    from muraji.extract.features import WordAttributes
    from muraji.extract.learned.lessons import EvidenceRow
    from muraji.extract.learned.model import LearnedModel
    from muraji.extract.learned.replay import ReplayArticle
    from muraji.extract.remembered import Remembered

MUCH = 2
"""Reviewed text of so many times the length of what is replayed teaches by itself."""
MEMORY_LIMIT = 2 * 1024**3
"""Bytes that learning may take; beyond it stops with a sentence instead of slowing the machine."""


@dataclass(frozen=True)
class Experience:
    """What a project knows beside its articles."""

    evidence: Sequence[EvidenceRow]
    unlisted: Sequence[str]
    """Labels whose names the memory does not propose."""
    names: Mapping[str, str | None]
    """By label of the engine: what the project calls it; None where it does without."""


@dataclass(frozen=True)
class Page:
    """One article as the project has it."""

    id: str
    text: str
    published: str | None
    regions: Sequence[Region]
    answers: bytes | None
    """What the engine said, packed; None where it has not been asked."""
    entities: Sequence[tuple[Span, str]] = ()

    @property
    def cut(self) -> list[Span]:
        """The stretches that are not the article."""
        return [region.span for region in self.regions if not region.kind.is_content]


@dataclass(frozen=True)
class Train:
    """Make a model from reviewed pages, oldest first."""

    pages: Sequence[Page]
    experience: Experience


@dataclass(frozen=True)
class Consult:
    """From now on advise with this experience, and with this model where there is one."""

    experience: Experience
    number: int | None = None
    model: bytes = b""


@dataclass(frozen=True)
class Advise:
    """Say what to suggest on each page; answered by a list as long as ``pages``.

    Suggestions go from process to process as the project keeps them, which takes the least time.
    """

    pages: Sequence[Page]


class Worker:
    """Answers requests one after the other."""

    def __init__(self, resources: Path) -> None:
        self._resources = resources
        self._consulted = Consult(Experience((), (), {}))
        self._remembered: Remembered | None = None
        self._opinion: LearnedOpinion | None = None

    @cached_property
    def _engine(self) -> Engine:
        return Engine.load(self._resources)

    @property
    def _describe(self) -> Callable[[str], WordAttributes]:
        tagger = self._engine.tagger
        return tagger.described if tagger else plain_words

    def answer(self, request: Train | Consult | Advise) -> object:
        """Carry a request out and return its answer.

        Raises:
            MurajiError: the articles that ship for learning are missing.
            ValueError: the model is damaged.
        """
        if isinstance(request, Train):
            return self._model(request)
        if isinstance(request, Consult):
            self._consulted = request
            school = self._school(request.experience, [])
            self._remembered = remembered_without(school, ())
            self._opinion = None
            if request.number is not None:
                model = unpacked_model(request.model)
                self._opinion = LearnedOpinion(model, request.number, self._describe)
            return None
        return [self._advice(page) for page in request.pages]

    def _model(self, request: Train) -> LearnedModel:
        names = request.experience.names
        replay = []
        for one in replayed(load_replay(self._resources / "models" / "replay"), request.pages):
            answers = _renamed(self._engine.suggest(one.text), names)
            right = [(s, name) for s, label in one.entities if (name := names.get(label, label))]
            replay.append(Lesson(one.name, one.text, answers, right))
        school = self._school(request.experience, replay)
        lessons = [
            Lesson(
                page.id, page.text, _renamed(self._answers(page)[0], names), page.entities, page.cut
            )
            for page in request.pages
        ]
        return model_from(lessons, school)

    def _school(self, experience: Experience, replay: Sequence[Lesson]) -> School:
        vocabulary = self._engine.vocabulary
        return School(vocabulary, self._describe, replay, experience.evidence, experience.unlisted)

    def _answers(self, page: Page) -> tuple[list[Suggestion], bool]:
        """Return what the engine says, and whether it had to be asked."""
        if page.answers is not None:
            try:
                return unpacked(page.answers), False
            except ValueError:
                pass  # read the text again
        return self._engine.suggest(page.text, page.published, page.regions), True

    def _advice(self, page: Page) -> tuple[bytes, bytes | None]:
        """Return what to suggest, and what the engine said where it had to be asked; both packed."""
        own, is_new = self._answers(page)
        names = self._consulted.experience.names
        mine = _renamed(own, names)
        heard = mine
        if self._opinion is not None:
            heard = self._opinion.on(page.text, mine, self._engine.vocabulary, page.cut)
        memory = self._remembered
        assert memory is not None, "consulted before it advises"
        reading = read(page.text, self._engine.vocabulary)
        found = advised(reading, heard, memory, page.regions)
        back = {(one.span, names.get(one.label, one.label)): one.label for one in own}
        found = [replace(one, label=back.get((one.span, one.label), one.label)) for one in found]
        return packed(found), packed(own) if is_new else None


def replayed(articles: Sequence[ReplayArticle], pages: Sequence[Page]) -> Sequence[ReplayArticle]:
    """Return what is learned again beside these pages: of much that was reviewed, every other article.

    Without replay a learner of few sentences forgets what the engine knows; one of many does not.
    """
    known = sum(len(one.text) for one in articles)
    return articles[::2] if sum(len(page.text) for page in pages) >= MUCH * known else articles


def _renamed(answers: Sequence[Suggestion], names: Mapping[str, str | None]) -> list[Suggestion]:
    return [
        replace(one, label=name) for one in answers if (name := names.get(one.label, one.label))
    ]


def serve(connection: Connection, resources: Path, memory_limit: int = MEMORY_LIMIT) -> None:
    """Answer requests until the other side closes the connection."""
    _step_back(memory_limit)
    worker = Worker(resources)
    while True:
        try:
            request = connection.recv()
        except (EOFError, OSError):
            return
        try:
            reply: tuple[str, object] = ("done", worker.answer(request))
        except MemoryError:
            reply = ("memory", None)
        except MurajiError as error:
            reply = ("words", (error.words.en, error.words.ar))
        except Exception as error:  # noqa: BLE001 - told to the process that knows the person
            reply = ("bug", repr(error))
        connection.send(reply)


def _step_back(memory_limit: int) -> None:
    """Give way to everything else on the machine, and take no more memory than allowed."""
    if sys.platform == "win32":
        import ctypes

        idle = 0x40
        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), idle)
        return
    import resource

    os.nice(19)
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_DATA, (memory_limit, memory_limit))
