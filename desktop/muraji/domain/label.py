"""Labels and the set of them that a project uses."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from muraji.domain.errors import MurajiError
from muraji.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Label:
    """A kind of entity: its stored name, its colour family, its key and what it means."""

    name: str
    family: str
    key: str
    """One character, or ``L`` and a character for the labels beyond the ten digits (``LE``)."""
    title: Words
    """The short name shown on chips."""
    definition: Words
    guide: str = ""
    """The project's own guidelines for it, in Markdown; empty where the handbook says enough."""
    stands_for: tuple[str, ...] = ()
    """Names of labels that became this one by renaming or merging; suggestions still come under them."""


@dataclass(frozen=True)
class LabelSet:
    """The labels of a project in the order in which they are offered."""

    labels: tuple[Label, ...]
    _by_name: dict[str, Label] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_name", {label.name: label for label in self.labels})

    def __iter__(self) -> Iterator[Label]:
        return iter(self.labels)

    def __len__(self) -> int:
        return len(self.labels)

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def __getitem__(self, name: str) -> Label:
        """Return the label called ``name``.

        Raises:
            MurajiError: the set has no such label.
        """
        try:
            return self._by_name[name]
        except KeyError:
            raise MurajiError(
                f"There is no label “{name}” in this project. Add it to the label set first.",
                f"لا توجد فئة باسم «{name}» في هذا المشروع. أضِفها إلى مجموعة الفئات أولًا.",
            ) from None

    def standing_for(self, name: str) -> str | None:
        """Return the name of the label that has taken the place of ``name``, or is called so."""
        heir = next((label.name for label in self.labels if name in label.stands_for), None)
        return heir or (name if name in self else None)

    def as_plain(self) -> list[dict[str, Any]]:
        """Return the set as JSON values, in the order of the set."""
        return [_plain(label) for label in self.labels]


def _plain(label: Label) -> dict[str, Any]:
    fields = asdict(label)
    # Left out where empty, as in files made before labels had these.
    for name in ("guide", "stands_for"):
        if not fields[name]:
            del fields[name]
    return fields


ENTITIES, TOPICS = "labels", "document_labels"
"""The two sets of labels of a project, by the keys under which its file keeps them."""


@dataclass(frozen=True, slots=True)
class ProjectLabels:
    """The row that keeps a set of a project's labels, so that editing it is a change like any other."""

    labels: LabelSet
    key: str = ENTITIES
    """:data:`ENTITIES` for mentions, :data:`TOPICS` for whole articles."""

    @property
    def article_id(self) -> str:
        """No article's: labels belong to the whole project."""
        return ""


def labels_from_plain(values: Iterable[dict[str, Any]]) -> LabelSet:
    """Return the set that :meth:`LabelSet.as_plain` wrote.

    Raises:
        KeyError, TypeError: a field is missing or of another kind.
    """
    return LabelSet(
        tuple(
            Label(
                fields["name"],
                fields["family"],
                fields["key"],
                Words(**fields["title"]),
                Words(**fields["definition"]),
                fields.get("guide", ""),
                tuple(fields.get("stands_for", ())),
            )
            for fields in values
        )
    )
