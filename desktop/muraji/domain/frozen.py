"""Frozen rows that are made by the thousand."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any, TypeVar

T = TypeVar("T")


def quick(cls: type[T]) -> type[T]:
    """Let a frozen dataclass with slots be made in half the time.

    The constructor that comes with it hands each value to ``object.__setattr__``, which looks the
    name up once more; this one fills the slots. Parameters and defaults are the same.

    Raises:
        TypeError: a field is made by a factory, or something is to happen after all are filled.
    """
    rows = fields(cls)  # type: ignore[arg-type]
    made_later = any(field.default_factory is not MISSING for field in rows)
    if made_later or hasattr(cls, "__post_init__"):
        raise TypeError(f"{cls.__name__} is not a row of plain values")
    names = [field.name for field in rows]
    known: dict[str, Any] = {f"fill_{name}": cls.__dict__[name].__set__ for name in names}
    known |= {f"default_{field.name}": field.default for field in rows}
    parameters = [
        name if field.default is MISSING else f"{name}=default_{name}"
        for name, field in zip(names, rows, strict=True)
    ]
    body = "\n".join(f"    fill_{name}(self, {name})" for name in names)
    source = f"def __init__(self, {', '.join(parameters)}):\n{body}"
    exec(source, known)  # noqa: S102 - as dataclasses does: of nothing but names of fields
    made = known["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    made.__module__ = cls.__module__
    setattr(cls, "__init__", made)  # noqa: B010 - mypy takes it for a method that is the same for ever
    return cls
