"""A table of things there are several of: ours first, then those of installed packages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Generic, TypeVar

from muraji.domain.errors import MurajiError
from muraji.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Registry(Generic[Thing]):
    """Names and how to make what they name; nothing is made before it is asked for."""

    what: Words
    built_in: Mapping[str, Callable[[], Thing]]
    group: str
    """The entry-point group under which other packages offer theirs."""

    @cached_property
    def _makers(self) -> dict[str, Callable[[], Thing]]:
        makers = dict(self.built_in)
        for point in entry_points(group=self.group):
            makers.setdefault(point.name, lambda point=point: point.load()())  # type: ignore[misc]
        return makers

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __getitem__(self, name: str) -> Thing:
        """Make the thing called ``name``.

        Raises:
            MurajiError: the table has no such name.
        """
        if name not in self._makers:
            known = ", ".join(self._makers)
            raise MurajiError(
                f"There is no {self.what.en} “{name}”. Choose one of: {known}.",
                f"لا يوجد {self.what.ar} باسم «{name}». اختر واحدًا من: {known}.",
            )
        return self._makers[name]()
