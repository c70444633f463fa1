"""What of an open project can be read apart: each view is loaded when it is first used."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cached_property
from threading import RLock
from typing import TYPE_CHECKING

from muraji.store import connection
from muraji.store.finding import Finding

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

    from muraji.store.checking import CheckView
    from muraji.store.copies import CopyView
    from muraji.store.learning import LearningView
    from muraji.store.name_view import NameView
    from muraji.store.remarks import RemarkView
    from muraji.store.source_lines import SourceLineView


class Views:
    """The views that an article can be shown without; the first paint does not wait for them."""

    def __init__(self, path: Path, opened: sqlite3.Connection) -> None:
        self.path = path
        self._connection = opened
        self._lock = RLock()
        self._finding = Finding(opened)

    @cached_property
    def remarks(self) -> RemarkView:
        """Notes and flags."""
        from muraji.store.remarks import RemarkView

        return RemarkView(self._connection, self._lock)

    @cached_property
    def names(self) -> NameView:
        """Names over the whole project."""
        from muraji.store.name_view import NameView

        return NameView(self._connection, self._lock)

    @cached_property
    def checking(self) -> CheckView:
        """What the checks of the annotation read."""
        from muraji.store.checking import CheckView

        return CheckView(self._connection, self._lock)

    @cached_property
    def copies(self) -> CopyView:
        """Articles that repeat each other."""
        from muraji.store.copies import CopyView

        return CopyView(self._connection, self._lock, self.path)

    @cached_property
    def lines(self) -> SourceLineView:
        """Lines that a source repeats."""
        from muraji.store.source_lines import SourceLineView

        return SourceLineView(self._connection, self._lock)

    @cached_property
    def learning(self) -> LearningView:
        """What was learned from decisions."""
        from muraji.store.learning import LearningView

        return LearningView(self._connection, self._lock, self.path, self._finding.evidence)

    @contextmanager
    def in_bulk(self) -> Iterator[None]:
        """Take in much, quickly: each commit inside is as durable as ever."""
        with self._lock:
            connection.spend_more(self._connection)
        try:
            yield
        finally:
            with self._lock:
                connection.spend_less(self._connection)
