"""The room that a panel will stand in: the page is painted first, its surroundings a moment later."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

Panel = TypeVar("Panel", bound=QWidget)


class Place(QWidget, Generic[Panel]):
    """Takes the panel's room at once and makes the panel when it is first asked for."""

    def __init__(self, make: Callable[[], Panel]) -> None:
        super().__init__()
        self._make = make
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)

    @cached_property
    def panel(self) -> Panel:
        """The panel, made now if it was not there."""
        made = self._make()
        layout = self.layout()
        assert layout is not None, "a place has a layout"
        layout.addWidget(made)
        return made

    @property
    def made(self) -> Panel | None:
        """The panel if it stands already."""
        return self.__dict__.get("panel")
