"""A project that is open elsewhere, or lies where nothing may be written, opened to read."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from muraji.store.safety import copy_to_read
from muraji.store.store import Store


def open_to_read(path: Path) -> Store:
    """Open a copy of the project as it stands this moment; nothing can be committed to it.

    Raises:
        MurajiError: as for :meth:`Store.open`, or the file changed while it was copied.
    """
    folder = TemporaryDirectory(prefix="muraji-", ignore_cleanup_errors=True)
    try:
        place = Path(folder.name) / path.name
        copy_to_read(path, place)
        store = Store.open(place)
    except BaseException:
        folder.cleanup()
        raise
    store.path, store.copy = path, folder
    return store
