"""What a project has learned, to be looked at, rolled back and exported."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from muraji.domain.errors import MurajiError
from muraji.domain.words import Words
from muraji.workspace.atomic_file import atomic_file
from muraji.workspace.model_choice import NEWEST, NONE, choice_of
from muraji.workspace.suggesting import advisor_of

if TYPE_CHECKING:
    from pathlib import Path

    from muraji.workspace.workspace import Workspace


@dataclass(frozen=True)
class ModelStatus:
    """A learned model, without its data."""

    number: int
    made_at: str
    is_in_use: bool
    card: dict[str, Any]
    """See :meth:`muraji.extract.learned.model.LearnedModel.card`."""

    @property
    def labels_in_use(self) -> list[str]:
        """The labels of which the model speaks."""
        return [name for name, row in self.card["labels"].items() if row["in_use"]]


@dataclass(frozen=True)
class LearningStatus:
    """Everything a person may want to know of it."""

    is_on: bool
    decisions: dict[str, int]
    """By verdict: accepted, corrected, rejected."""
    conflicts: list[tuple[str, dict[str, int]]]
    """Names accepted under several labels, with how often."""
    models: list[ModelStatus]
    """Newest first."""
    choice: str = NEWEST
    """What a person chose; see :mod:`muraji.workspace.model_choice`."""

    @property
    def in_use(self) -> ModelStatus | None:
        """The model in use."""
        return next((model for model in self.models if model.is_in_use), None)

    def sentences(self) -> list[Words]:
        """Return what was learned in a few sentences."""
        accepted = self.decisions.get("accepted", 0)
        refused = self.decisions.get("rejected", 0) + self.decisions.get("corrected", 0)
        found = [
            Words("Learning is on.", "التعلّم مفعّل.")
            if self.is_on
            else Words("Learning is off.", "التعلّم متوقف."),
            Words(
                f"Remembered: {accepted} accepted names, {refused} corrected or rejected.",
                f"المحفوظ: أسماء مقبولة عددها {accepted}، ومصحّحة أو مرفوضة عددها {refused}.",
            ),
        ]
        if self.conflicts:
            count = len(self.conflicts)
            found.append(
                Words(
                    f"Names with several labels: {count}; they are shown, not guessed.",
                    f"أسماء لها أكثر من فئة: {count}؛ تُعرض عليك ولا تُخمَّن.",
                )
            )
        found.append(self._model_sentence())
        if self.in_use is not None and self.choice != NEWEST:
            newest = self.models[0].number
            found.append(
                Words(
                    f"You went back to it; it stays until you choose the newest, now {newest}.",
                    f"رجعتَ إليه، ويبقى حتى تختار الأحدث، وهو الآن {newest}.",
                )
            )
        return found

    def _model_sentence(self) -> Words:
        model = self.in_use
        if self.choice == NONE:
            return Words(
                "You put no model in use; that stays so until you choose the newest again.",
                "اخترتَ ألا يُستعمل أي نموذج؛ ويبقى كذلك حتى تختار الأحدث من جديد.",
            )
        if model is None:
            return Words(
                "No model is in use yet; one is made when an article is finished.",
                "لا نموذج قيد الاستعمال بعد؛ يُصنع نموذج حين تنتهي مقالة.",
            )
        names = model.labels_in_use
        articles = model.card["articles"]
        if not names:
            return Words(
                f"Model {model.number}, from {articles} articles, is nowhere better than the engine "
                "with its memory, so it is silent.",
                f"النموذج {model.number}، من مقالات عددها {articles}، لم يتفوّق في أي فئة على المحرّك "
                "مع ذاكرته، فهو صامت.",
            )
        return Words(
            f"Model {model.number}, from {articles} articles, speaks of {', '.join(names)}.",
            f"النموذج {model.number}، من مقالات عددها {articles}، يقترح في {'، '.join(names)}.",
        )

    def as_json(self) -> dict[str, Any]:
        """Return the status as JSON values."""
        model = self.in_use
        return {
            "on": self.is_on,
            "decisions": self.decisions,
            "conflicts": [{"name": name, "labels": labels} for name, labels in self.conflicts],
            "in_use": model.number if model else None,
            "choice": self.choice,
            "models": [
                {"number": m.number, "made_at": m.made_at, "in_use": m.is_in_use, **m.card}
                for m in self.models
            ],
        }


def status_of(workspace: Workspace) -> LearningStatus:
    """Return what the project has learned."""
    learning = workspace.store.learning
    return LearningStatus(
        advisor_of(workspace).is_on,
        learning.counts(),
        learning.conflicts(),
        [
            ModelStatus(row.number, row.made_at, row.is_in_use, json.loads(row.card))
            for row in learning.models()
        ],
        choice_of(workspace),
    )


def model_file(workspace: Workspace, number: int | None = None) -> bytes:
    """Return the file of a model: the one in use, or the one with this number.

    Raises:
        MurajiError: there is none, or it is damaged.
    """
    learning = workspace.store.learning
    number = learning.model_in_use() if number is None else number
    if number is None:
        raise MurajiError(
            "This project has no learned model in use. Finish two articles, or put one of its models "
            "in use first.",
            "لا نموذج متعلَّم قيد الاستعمال في هذا المشروع. أنهِ مقالتين، أو استعمل أحد نماذجه أولًا.",
        )
    return learning.model_data(number)


def export_model(workspace: Workspace, out: Path, number: int | None = None) -> None:
    """Write a model to a file, whole or not at all.

    Raises:
        MurajiError: there is no such model, it is damaged, or the place cannot be written.
    """
    data = model_file(workspace, number)
    with atomic_file(out) as stream:
        stream.write(data)
