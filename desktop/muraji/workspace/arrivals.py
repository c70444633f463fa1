"""What files bring: each file whole or not at all, known texts recognised, several files at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from muraji.domain.change import Change, Changes
from muraji.domain.errors import MurajiError, StaleStepError
from muraji.domain.journal import EntryKind
from muraji.domain.label import ProjectLabels
from muraji.domain.words import Words
from muraji.review.session import Delivery
from muraji.workspace.batch import Batch
from muraji.workspace.file_places import FilePlaces, shown_name
from muraji.workspace.label_sets import with_those_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from muraji.domain.change import Row
    from muraji.domain.document import Document
    from muraji.domain.label import LabelSet
    from muraji.workspace.workspace import Workspace

DOCUMENTS_AT_ONCE = 512
"""Of a long file: each piece writes most pages of the indexes anew, so that small ones cost most."""


@dataclass
class ImportReport:
    """What became of each file."""

    imported: list[str] = field(default_factory=list)
    """Ids of the articles that are new."""
    duplicates: list[tuple[str, str]] = field(default_factory=list)
    """Names of the files already here, with the source under which each stands."""
    repeating: int = 0
    """How many of the new articles repeat another in much the same words."""
    unsure: list[tuple[Path, str]] = field(default_factory=list)
    """Files whose encoding wants a person's look, with the beginning of each as it would read."""
    problems: list[tuple[Path, Words]] = field(default_factory=list)
    remarks: list[tuple[Path, Words]] = field(default_factory=list)
    """What a person may want to know of files that are in: labels that are new to the project."""


@dataclass(frozen=True)
class FileContent:
    """What one file holds: documents, and the labels that they use where the file says so."""

    path: Path
    documents: Iterable[Document] = ()
    labels: LabelSet | None = None


class Arrivals:
    """Takes files into the project, telling the report only of what the disk has."""

    def __init__(
        self, workspace: Workspace, report: ImportReport, places: FilePlaces | None = None
    ) -> None:
        self._workspace = workspace
        self._report = report
        self._places = places or FilePlaces()
        self._arrived: dict[str, tuple[Path, str]] = {}
        """Files and sources of the articles that have come, by id."""
        self._batch: Batch[FileContent] = Batch(self._keep)

    def add(self, file: FileContent) -> None:
        """Take a file in, its duplicates apart; a short one may wait a moment for others.

        A long one is written in pieces, so that neither memory nor the window has to hold it whole.
        """
        new = self._new_of(file)
        labels = file.labels
        while piece := tuple(islice(new, DOCUMENTS_AT_ONCE)):
            self._batch.add(FileContent(file.path, piece, labels))
            labels = None
            if len(piece) == DOCUMENTS_AT_ONCE:
                self._batch.flush()

    def _new_of(self, file: FileContent) -> Iterator[Document]:
        for document in file.documents:
            id_, source = document.article.id, document.article.source
            standing = self._standing(id_)
            if standing is None:
                self._arrived[id_] = file.path, source
                yield document
            elif self._workspace.store.safety.heal(document.article):
                self._report.imported.append(id_)
            else:
                name = self._places.article(file.path, source)
                self._report.duplicates.append((name, standing))

    def _standing(self, id_: str) -> str | None:
        """Return what the article is called that has come before, or that the project has."""
        if id_ in self._arrived:
            return self._places.source(*self._arrived[id_])
        return self._workspace.store.source_of(id_)

    def has(self, id_: str) -> bool:
        """Say whether a text has come before, or the project has it."""
        return self._standing(id_) is not None

    def flush(self) -> None:
        """Put on the disk what waits."""
        self._batch.flush()

    def _keep(self, files: list[FileContent]) -> None:
        try:
            self._record(files)
        except MurajiError:
            # One of them does not fit, or the disk is full: then each for itself, and told by name.
            for file in files:
                try:
                    self._record([file])
                except StaleStepError:
                    self._report.problems.append((file.path, _misfit(shown_name(file.path))))
                except MurajiError as error:
                    self._report.problems.append((file.path, error.words))

    def _record(self, files: list[FileContent]) -> None:
        deliveries = self._labels_of(files)
        deliveries += [_delivery(document) for file in files for document in file.documents]
        self._workspace.session.record_all(EntryKind.IMPORT, deliveries)
        self._report.imported += [
            document.article.id for file in files for document in file.documents
        ]

    def _labels_of(self, files: list[FileContent]) -> list[Delivery]:
        if all(file.labels is None for file in files):
            return []
        standing, is_new = self._workspace.labels, not self._workspace.store.article_ids()
        labels = standing
        for file in files:
            if file.labels is not None:
                labels = with_those_of(labels, file.labels, is_new=is_new)
            is_new = False
        if labels == standing:
            return []
        change = Change(self._workspace.store.labels.kept(), ProjectLabels(labels))
        return [Delivery(Changes((change,)), "labels of the files")]


def _delivery(document: Document) -> Delivery:
    article = document.article
    rows: tuple[Row, ...] = (document.status, *document.regions, *document.annotations)
    changes = Changes(tuple(Change(None, row) for row in rows))
    return Delivery(changes, f"{article.source} {article.sha256}", (article,))


def _misfit(name: str) -> Words:
    return Words(
        f"“{name}” was left out: it gives entities ids that others in this project have. Export it "
        "again from Muraji.",
        f"تُرك «{name}»: معرّفات كيانات فيه هي لكيانات أخرى في هذا المشروع. أعد تصديره من مُراجِع.",
    )
