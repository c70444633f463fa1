"""Keeps PySide from doing, at every start, what nobody here asks it for.

Shiboken carries some 80 kB of Python source that parses signatures, words its error messages and
writes stubs, and compiles all of it whenever PySide6 is imported: a third of the time of a bare window.
Nothing of it runs in a program that calls Qt rightly. Here these modules stand empty until the
first question is put to them, and are compiled then.

It also reads the source of every module imported after it, to know whether names may be spelt in
another way there (``from __feature__ import snake_case``): an eighth of the time of our imports, in
whichever thread they are. No module of this program spells them so, and none is read.

A Shiboken that this was not tried with is left alone.
"""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.abc import Loader, MetaPathFinder

TRIED_WITH = (6, 11)
"""The series of Shiboken whose insides are known to be as told here."""
ROOM = "shibokensupport.signature."
LATE = frozenset(
    ROOM + name
    for name in (
        "parser",
        "layout",
        "mapping",
        "errorhandler",
        "lib.enum_sig",
        "lib.pyi_generator",
        "lib.tool",
    )
)
TAKEN_FROM_INSIDE = {ROOM + "mapping": "update_mapping"}
"""A function that Shiboken takes out of the module's dictionary, past every question."""


class LateModule(ModuleType):
    """A module that is compiled when it is first asked for something."""

    def __getattr__(self, name: str) -> Any:
        """Fill the module and answer from it."""
        if name.startswith("__"):
            raise AttributeError(name)
        self._fill()
        return getattr(self, name)

    def _fill(self) -> None:
        inside = vars(self)
        loader, own_name = inside.pop("_late_loader"), inside.pop("_late_name")
        self.__class__ = ModuleType  # type: ignore[assignment]
        spec = inside["__spec__"]
        # PySide has published the module under a second name since; its loader knows the first.
        published, spec.name = spec.name, own_name
        try:
            loader.exec_module(self)
        finally:
            spec.name = published


class LateLoader:
    """Makes a module that remembers who can fill it."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Return the empty module."""
        return LateModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Put the filling off."""
        vars(module).update(_late_loader=self._loader, _late_name=module.__name__)
        taken = TAKEN_FROM_INSIDE.get(module.__name__)
        if taken is not None:

            def fill_and_call() -> None:
                del vars(module)[taken]
                getattr(module, taken)()

            vars(module)[taken] = fill_and_call


class LateFinder:
    """Stands before Shiboken's own finder and puts some of what it finds off."""

    def __init__(self, finder: MetaPathFinder) -> None:
        self.finder = finder

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return what the finder finds, late where nobody asks for it at a start."""
        spec = self.finder.find_spec(name, path, target)
        if spec is not None and spec.loader is not None and name in LATE:
            return ModuleSpec(name, LateLoader(spec.loader))  # type: ignore[arg-type]
        return spec


class Finders(list[Any]):
    """The finders of modules, in which the one that Shiboken adds for a moment gets its late-comer."""

    def insert(self, index: Any, finder: Any) -> None:
        """Take up a finder."""
        super().insert(index, LateFinder(finder) if _is_tried() else finder)

    def remove(self, finder: Any) -> None:
        """Let a finder go by the name under which it came."""
        held = (each for each in self if each is finder or getattr(each, "finder", None) is finder)
        super().remove(next(held, finder))


def import_pyside() -> None:
    """Import PySide6 with its signatures late and no curiosity about sources."""
    finders = sys.meta_path
    sys.meta_path = Finders(finders)
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        sys.meta_path = finders
    if _is_tried():
        _read_no_sources()


def _is_tried() -> bool:
    return getattr(sys.modules.get("shiboken6"), "__version_info__", ())[:2] == TRIED_WITH


def _read_no_sources() -> None:
    """Have every module imported from now on taken for one that spells names as Qt does."""
    inside = vars(sys.modules.get("shibokensupport.feature", ModuleType("none")))
    if "_mod_uses_pyside" in inside:
        inside["_mod_uses_pyside"] = lambda _module: False
