"""Two versions of annotated articles compared: what came, what went, what became something else."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from muraji.domain.job import Progress
from muraji.domain.words import Words
from muraji.review.agreement import Mark, marks_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.domain.document import Document
    from muraji.domain.job import Job
    from muraji.domain.label import LabelSet
    from muraji.workspace.corpus import Corpus


@dataclass(frozen=True)
class EntityChange:
    """One entity that is not the same on both sides; None where it is not there."""

    article_id: str
    surface: str
    before: Mark | None
    after: Mark | None

    @property
    def kind(self) -> str:
        """``added``, ``removed`` or ``changed``."""
        if self.before is None:
            return "added"
        return "removed" if self.after is None else "changed"

    def as_json(self) -> dict[str, Any]:
        """Return the change as one JSON object; offsets are code points of the text."""
        sides = (("before", self.before), ("after", self.after))
        marks = {
            name: {"start": mark.span.start, "end": mark.span.end, "label": mark.label}
            for name, mark in sides
            if mark is not None
        }
        return {"article": self.article_id, "text": self.surface, "change": self.kind, **marks}


@dataclass
class Difference:
    """What is not the same in two versions; articles by id, with the source of each."""

    added: dict[str, str] = field(default_factory=dict)
    removed: dict[str, str] = field(default_factory=dict)
    changed: dict[str, str] = field(default_factory=dict)
    """Articles with the same text and other entities."""
    retexted: dict[str, str] = field(default_factory=dict)
    """Of the articles added, those whose source stood before with another text."""
    entities: list[EntityChange] = field(default_factory=list)
    labels_added: list[str] = field(default_factory=list)
    labels_removed: list[str] = field(default_factory=list)
    labels_changed: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Say whether both versions are the same in all that is compared."""
        labels = (self.labels_added, self.labels_removed, self.labels_changed)
        return not (self.added or self.removed or self.changed or any(labels))

    @property
    def counts(self) -> Counter[str]:
        """How many entities were added, removed and changed in articles that both have."""
        return Counter(change.kind for change in self.entities)

    def as_json(self) -> dict[str, Any]:
        """Return everything as one JSON object."""
        return {
            "articles": {
                "added": self.added,
                "removed": self.removed,
                "changed": self.changed,
                "other_text": self.retexted,
            },
            "entities": {
                **{kind: self.counts[kind] for kind in ("added", "removed", "changed")},
                "list": [change.as_json() for change in self.entities],
            },
            "labels": {
                "added": self.labels_added,
                "removed": self.labels_removed,
                "changed": self.labels_changed,
            },
        }


def difference(first: Corpus, second: Corpus) -> Job[Difference]:
    """Compare two versions; only what is accepted counts.

    Raises:
        MurajiError: a file cannot be read.
    """
    found = Difference()
    yield Progress(0, 3, Words(f"Reading {first.name}", f"قراءة {first.name}"))
    standing, sources, names = dict[str, bytes](), dict[str, str](), set[str]()
    for document in first.documents():
        marks = marks_of(document)
        standing[document.article.id] = _digest(marks)
        sources[document.article.id] = document.article.source
        names.update(mark.label for mark in marks)
    yield Progress(1, 3, Words(f"Reading {second.name}", f"قراءة {second.name}"))
    seen, changed, new_names = set[str](), dict[str, list[Mark]](), set[str]()
    for document in second.documents():
        id_, marks = document.article.id, marks_of(document)
        seen.add(id_)
        new_names.update(mark.label for mark in marks)
        if id_ not in standing:
            found.added[id_] = document.article.source
        elif standing[id_] != _digest(marks):
            found.changed[id_] = document.article.source
            changed[id_] = marks
    found.removed = {id_: source for id_, source in sources.items() if id_ not in seen}
    gone = set(found.removed.values())
    found.retexted = {id_: source for id_, source in found.added.items() if source in gone}
    yield Progress(2, 3, Words("Comparing entities", "مقارنة الكيانات"))
    if changed:
        for document in first.documents():
            if document.article.id in changed:
                found.entities += _changes(document, changed[document.article.id])
    _compare_labels(found, first.labels, second.labels, names, new_names)
    yield Progress(3, 3, Words("Compared", "تمت المقارنة"))
    return found


def _digest(marks: Sequence[Mark]) -> bytes:
    """Return a short stand-in for the marks, so that a large corpus need not be held."""
    rows = sorted((mark.span.start, mark.span.end, mark.label) for mark in marks)
    return blake2b(repr(rows).encode(), digest_size=12).digest()


def _changes(document: Document, after: Sequence[Mark]) -> list[EntityChange]:
    """Return what changed in one article; a mark that went where another came has changed."""
    id_, text = document.article.id, document.article.text
    before = marks_of(document)
    both = set(before) & set(after)
    gone = [mark for mark in before if mark not in both]
    come = [mark for mark in after if mark not in both]
    found = []
    for old in gone:
        new = next((mark for mark in come if mark.span == old.span), None) or next(
            (mark for mark in come if mark.label == old.label and mark.span.overlaps(old.span)),
            None,
        )
        if new is not None:
            come.remove(new)
        found.append(EntityChange(id_, old.span.of(text), old, new))
    found += [EntityChange(id_, new.span.of(text), None, new) for new in come]
    return sorted(found, key=_place)


def _place(change: EntityChange) -> tuple[int, int]:
    mark = change.before or change.after
    assert mark is not None, "a change has at least one side"
    return mark.span.start, -mark.span.end


def _compare_labels(
    found: Difference,
    first: LabelSet | None,
    second: LabelSet | None,
    names: set[str],
    new_names: set[str],
) -> None:
    """Compare label sets where both are declared, else the names in use."""
    if first is None or second is None:
        found.labels_added, found.labels_removed = (
            sorted(new_names - names),
            sorted(names - new_names),
        )
        return
    old = {label.name: label for label in first}
    new = {label.name: label for label in second}
    found.labels_added = [name for name in new if name not in old]
    found.labels_removed = [name for name in old if name not in new]
    found.labels_changed = [name for name in new if name in old and new[name] != old[name]]
