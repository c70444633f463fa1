"""The cleanings that a command is told by name."""

from __future__ import annotations

from muraji.domain.errors import MurajiError


def chosen_cleanings(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the cleanings named, in the order in which they are done.

    Raises:
        MurajiError: there is none of this name.
    """
    from muraji.text.normalise import CLEANINGS

    for name in names:
        if name not in CLEANINGS:
            known = ", ".join(CLEANINGS)
            raise MurajiError(
                f"There is no cleaning “{name}”. Choose some of: {known}.",
                f"لا يوجد تنظيف باسم «{name}». اختر من: {known}.",
            )
    return tuple(name for name in CLEANINGS if name in names)
