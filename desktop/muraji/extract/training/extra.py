"""Says in words that the packages for training are not installed."""

from __future__ import annotations

from importlib.util import find_spec

from muraji.domain.errors import MurajiError


def ensure_installed(*packages: str) -> None:
    """Check that packages of the extra ``train`` can be imported.

    Raises:
        MurajiError: one of them is missing.
    """
    missing = [package for package in packages if find_spec(package) is None]
    if missing:
        names = ", ".join(missing)
        raise MurajiError(
            f"Training needs {names}, which come with the extra “train”: "
            "pip install “muraji[train]”.",
            f"يحتاج التدريب إلى {names}، وهي ضمن الإضافة «train»: pip install “muraji[train]”.",
        )
