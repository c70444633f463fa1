"""A label set being edited: nothing is decided until the draft becomes one decision."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from muraji.domain.decision import EditLabels, EditTopics
from muraji.domain.words import Words
from muraji.review.label_rules import check_labels, check_topics

if TYPE_CHECKING:
    from collections.abc import Mapping

    from muraji.domain.label import Label, LabelSet


class LabelDraft:
    """The labels as they will be, and what becomes of each that stands."""

    counted = Words("mentions", "الإشارات")
    carried = Words("mention", "إشارة")

    def __init__(self, standing: LabelSet, counts: Mapping[str, int]) -> None:
        self.standing = standing
        self.labels: list[Label] = list(standing)
        self._counts = counts
        self._heirs = {label.name: label.name for label in standing}
        """What each standing label will be called; one that was merged has its heir's name."""

    def count(self, name: str) -> int:
        """Return how many mentions will carry the label."""
        return sum(self._counts.get(old, 0) for old, heir in self._heirs.items() if heir == name)

    def put(self, place: int, label: Label) -> None:
        """Change the label at this place of the list; a new name is a renaming."""
        old = self.labels[place].name
        self.labels[place] = label
        if label.name != old:
            self._rename(old, label.name)

    def add(self, label: Label) -> None:
        """Put a new label at the end."""
        self.labels.append(label)

    def move(self, place: int, by: int) -> int:
        """Offer a label earlier or later; return its new place."""
        wanted = min(max(0, place + by), len(self.labels) - 1)
        self.labels.insert(wanted, self.labels.pop(place))
        return wanted

    def merge(self, place: int, name: str) -> None:
        """Let the label at this place go up in the one called ``name``."""
        gone = self.labels.pop(place)
        self._rename(gone.name, name)

    def remove(self, place: int) -> bool:
        """Take away a label that no mention carries; return whether that could be done."""
        name = self.labels[place].name
        if self.count(name):
            return False
        del self.labels[place]
        for old in [old for old, heir in self._heirs.items() if heir == name]:
            del self._heirs[old]
        return True

    def decision(self) -> EditLabels | EditTopics:
        """Return the draft as one decision."""
        labels = tuple(
            replace(label, stands_for=self._stood_for(label.name)) for label in self.labels
        )
        return self._decision(labels, tuple(self._moves()))

    def _decision(
        self, labels: tuple[Label, ...], moved: tuple[tuple[str, str], ...]
    ) -> EditLabels | EditTopics:
        return EditLabels(labels, moved)

    def effects(self) -> list[Words]:
        """Return what will change, a sentence for each label concerned."""
        standing = {label.name: label for label in self.standing}
        came = [label for label in self.labels if label.name not in self._heirs.values()]
        gone = [name for name in standing if name not in self._heirs]
        told = [self._moved(old, heir) for old, heir in self._moves()]
        told += [Words(f"New: {label.name}", f"جديدة: {label.name}") for label in came]
        told += [
            Words(
                f"Removed, no {self.carried.en} carries it: {name}",
                f"محذوفة ولا تحملها أي {self.carried.ar}: {name}",
            )
            for name in gone
        ]
        for label in self.labels:
            before = standing.get(label.name)
            same = before is not None and self._heirs.get(label.name) == label.name
            if before is not None and same and before != label:
                told.append(_altered(before, label))
        if not told and [label.name for label in self.standing] != [x.name for x in self.labels]:
            told.append(Words("Another order", "ترتيب آخر"))
        return told

    def check(self) -> None:
        """Refuse what cannot be told apart or typed.

        Raises:
            MurajiError: which label is to be mended.
        """
        check_labels(self.labels)

    def _moved(self, old: str, new: str) -> Words:
        count = self._counts.get(old, 0)
        return Words(
            f"{old} becomes {new}: {count} {self.counted.en} change",
            f"تصير {old} فئة {new}: عدد {self.counted.ar} التي تتغيّر {count}",
        )

    def _moves(self) -> list[tuple[str, str]]:
        return [(old, heir) for old, heir in self._heirs.items() if old != heir]

    def _rename(self, old: str, new: str) -> None:
        for original, heir in self._heirs.items():
            if heir == old:
                self._heirs[original] = new

    def _stood_for(self, name: str) -> tuple[str, ...]:
        found: list[str] = []
        for label in self.standing:
            if self._heirs.get(label.name) == name:
                found += [*label.stands_for, *([label.name] if label.name != name else [])]
        return tuple(dict.fromkeys(found))


class TopicDraft(LabelDraft):
    """The labels for whole articles as they will be."""

    counted = Words("articles", "المقالات")
    carried = Words("article", "مقالة")

    def check(self) -> None:
        """Refuse what cannot be told apart or typed.

        Raises:
            MurajiError: which topic is to be mended.
        """
        check_topics(self.labels)

    def _decision(
        self, labels: tuple[Label, ...], moved: tuple[tuple[str, str], ...]
    ) -> EditLabels | EditTopics:
        return EditTopics(labels, moved)


def _altered(before: Label, after: Label) -> Words:
    parts = []
    if before.key != after.key:
        parts.append(Words(f"key {after.key or '–'}", f"المفتاح {after.key or '–'}"))
    if before.family != after.family:
        parts.append(Words("colour", "اللون"))
    if before.title != after.title:
        parts.append(Words(f"title “{after.title.en}”", f"العنوان «{after.title.ar}»"))
    if before.definition != after.definition:
        parts.append(Words("definition", "التعريف"))
    if before.guide != after.guide:
        parts.append(Words("guidelines", "الإرشادات"))
    return Words(
        f"{after.name}: {', '.join(part.en for part in parts)}",
        f"{after.name}: {'، '.join(part.ar for part in parts)}",
    )
