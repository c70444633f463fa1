"""An open project: its store, its reviewer at work, its labels."""

from __future__ import annotations

import getpass
import os
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from muraji.review.session import Session
from muraji.store.store import Store
from muraji.workspace import label_sets
from muraji.workspace.guarding import guard

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from muraji.domain.label import LabelSet
    from muraji.domain.words import Words
    from muraji.workspace.advising import Advisor

SUFFIX = ".muraji"


def now() -> datetime:
    """Return the present moment, aware of its zone."""
    return datetime.now(UTC)


class Workspace:
    """A project open for review; a context manager that closes the file."""

    def __init__(
        self, store: Store, reviewer: str | None = None, clock: Callable[[], datetime] = now
    ) -> None:
        self.store = store
        self.clock = clock
        label_sets.of_project(store)  # refuses damaged labels before anything is shown
        self.session = Session(store, reviewer or system_user(), clock)
        self.session.before_bulk = self._keep_a_backup
        self.notices: list[Words] = []
        """What there is to say of how the project was found."""

    @classmethod
    def create(cls, path: Path, reviewer: str | None = None) -> Workspace:
        """Make a new project.

        Raises:
            MurajiError: something stands there already, or the place cannot be written.
        """
        return cls._of(Store.create(path), reviewer)

    @classmethod
    def open(cls, path: Path, reviewer: str | None = None) -> Workspace:
        """Open a project.

        Raises:
            MurajiError: it is not there, not ours, newer than this program, or open elsewhere.
        """

        def place_of_copy(identity: str) -> Path:
            from muraji.workspace.backups import new_place

            return new_place(identity, path, now())

        return cls._of(Store.open(path, place_of_copy), reviewer)

    @classmethod
    def open_to_read(cls, path: Path, reviewer: str | None = None) -> Workspace:
        """Open a copy of a project as it stands this moment; nothing can be changed in it.

        Raises:
            MurajiError: as for :meth:`open`, but for being open elsewhere.
        """
        from muraji.store.read_only import open_to_read

        return cls._of(open_to_read(path), reviewer)

    @classmethod
    def _of(cls, store: Store, reviewer: str | None) -> Workspace:
        try:
            workspace = cls(store, reviewer)
            workspace.notices = guard(store)
            return workspace
        except BaseException:
            store.close()
            raise

    @classmethod
    def open_or_create(cls, path: Path) -> Workspace:
        """Open the project at this place, making it when nothing is there."""
        return cls.open(path) if os.path.lexists(path) else cls.create(path)

    @property
    def labels(self) -> LabelSet:
        """The labels of the project as they stand now."""
        return label_sets.of_project(self.store)

    @property
    def document_labels(self) -> LabelSet:
        """The labels for whole articles."""
        return label_sets.of_documents(self.store)

    def set_labels(self, labels: LabelSet) -> None:
        """Make these the labels of the project, now and when it is opened again.

        Raises:
            MurajiError: the disk refuses.
        """
        if labels != self.labels:
            label_sets.keep(self.store, labels)

    @cached_property
    def advisor(self) -> Advisor:
        """What brings the experience of this project to bear; one for all, as it holds a model."""
        from muraji.workspace.advising import Advisor
        from muraji.workspace.own_lists import engine_of

        return Advisor(self.store, self.session, lambda: engine_of(self.store))

    @property
    def name(self) -> str:
        """The project's name: its file's, without the suffix."""
        return self.store.path.stem

    def _keep_a_backup(self) -> None:
        from muraji.domain.job import drain
        from muraji.workspace.backups import BETWEEN_BIG_THINGS, keep_one

        drain(keep_one(self.store, self.clock(), BETWEEN_BIG_THINGS))

    def close(self) -> None:
        """Close the file; nothing is lost, everything decided is on the disk already."""
        self.store.safety.take_leave()
        self.store.close()

    def __enter__(self) -> Workspace:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def system_user() -> str:
    """Return the name under which the person is logged in, or ``reviewer`` where there is none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "reviewer"
