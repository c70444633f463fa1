"""Which engine a project asks: the shipped one with its lists, or CAMeL Tools for the names."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.domain.job import Progress, with_progress
from muraji.domain.words import Words
from muraji.workspace.answers import answers_of
from muraji.workspace.own_lists import engine_of
from muraji.workspace.places import data_folder

if TYPE_CHECKING:
    from muraji.domain.document import Document
    from muraji.domain.job import Job
    from muraji.domain.suggestion import Suggestion
    from muraji.store.store import Store
    from muraji.workspace.settings import Settings


@dataclass(frozen=True)
class CamelModel:
    """A model for CAMeL Tools that a person has chosen."""

    folder: Path
    python: Path | None = None
    """Another Python that has CAMeL Tools; None for the program's own."""


def chosen_model(settings: Settings) -> CamelModel | None:
    """Return the model whose names are wanted in place of the shipped tagger's; None for none.

    Raises:
        MurajiError: CAMeL Tools is wanted but no model chosen.
    """
    if settings["engine"] != "camel":
        return None
    if not settings["camel_model"]:
        raise no_model()
    python = settings["camel_python"]
    return CamelModel(Path(settings["camel_model"]), Path(python) if python else None)


def no_model() -> MurajiError:
    """Return the error for CAMeL Tools without a model."""
    return MurajiError(
        "CAMeL Tools needs a model. Choose the folder of one in the settings, or name it with "
        "--model: a BERT token classifier such as camelbert-msa-ner.",
        "تحتاج أدوات كامل إلى نموذج. اختر مجلده في الإعدادات، أو حدّده بالخيار --model: "
        "مصنّف كلمات من نوع BERT مثل camelbert-msa-ner.",
    )


class Asking:
    """Asks about one article after the other; close it when done."""

    def __init__(self, store: Store, model: CamelModel | None = None) -> None:
        self.engine = engine_of(store)
        self._camel = None
        if model is not None:
            from muraji.extract.camel import CamelExtractor

            digest = sha256(str(model.folder).encode("utf-8", "surrogatepass")).hexdigest()[:8]
            vocabulary = self.engine.vocabulary
            self.engine = self.engine.without_tagger(f"camel:{digest}")
            self._camel = CamelExtractor(
                model.folder,
                data_folder() / "camel",
                clitics=vocabulary.clitics,
                python=model.python,
            )

    def answers(self, document: Document, done: int, total: int) -> Job[list[Suggestion]]:
        """Return what the engine says of an article, ``done`` of ``total`` before it.

        Raises:
            MurajiError: CAMeL Tools or its model is missing or of no use.
        """
        if self._camel is None:
            return answers_of(self.engine, document)
        title = document.article.title[:60]
        words = Words(f"CAMeL Tools reads “{title}”", f"أدوات كامل تقرأ «{title}»")
        reading = self._camel.job(document.article.text)
        names = yield from with_progress(reading, Progress(done, total, words))
        text, published = document.article.text, document.status.published
        return self.engine.suggest(text, published, document.regions, names)

    def close(self) -> None:
        """End the process of CAMeL Tools, if there is one."""
        if self._camel is not None:
            self._camel.close()
