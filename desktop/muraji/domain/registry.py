"""A table of things there are several of: ours first, then those of installed packages."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from muraji.domain.errors import MurajiError
from muraji.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from importlib.metadata import EntryPoint

Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Registry(Generic[Thing]):
    """Names and how to make what they name; nothing is made before it is asked for."""

    what: Words
    built_in: Mapping[str, Callable[[], Thing]]
    group: str
    """The entry-point group under which other packages offer theirs."""

    @cached_property
    def _offered(self) -> dict[str, EntryPoint]:
        """What installed packages offer; searching them all takes a moment."""
        if not any(map(self._may_offer, sys.path)):
            return {}
        from importlib.metadata import entry_points

        points = entry_points(group=self.group)
        return {point.name: point for point in points if point.name not in self.built_in}

    def _may_offer(self, path: str) -> bool:
        """Say whether packages under a path may name the group; asking them all takes ten times as long."""
        folder = Path(path)
        told = folder.glob("*.*-info/entry_points.txt")
        return folder.is_file() or any(self.group.encode() in file.read_bytes() for file in told)

    def __iter__(self) -> Iterator[str]:
        yield from self.built_in
        yield from self._offered

    def __getitem__(self, name: str) -> Thing:
        """Make the thing called ``name``.

        Raises:
            MurajiError: the table has no such name, or the package that offers it is broken.
        """
        if name in self.built_in:
            return self.built_in[name]()
        if name not in self._offered:
            known = ", ".join(self)
            raise MurajiError(
                f"There is no {self.what.en} “{name}”. Choose one of: {known}.",
                f"لا يوجد {self.what.ar} باسم «{name}». اختر واحدًا من: {known}.",
            )
        return self._load(self._offered[name])

    def _load(self, point: EntryPoint) -> Thing:
        try:
            thing: Thing = point.load()()
        except Exception as error:
            raise MurajiError(
                f"The {self.what.en} “{point.name}” ({point.value}) of an installed package does not "
                f"load: {error}. Update that package or remove it.",
                f"تعذّر تحميل {self.what.ar} باسم «{point.name}» ({point.value}) من حزمة مثبّتة: {error}. "
                "حدّث تلك الحزمة أو أزلها.",
            ) from error
        return thing
