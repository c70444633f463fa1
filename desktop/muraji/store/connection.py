"""Opening a project file so that what it acknowledges survives a power cut.

Settings were chosen with a power-loss simulator: of the journal and synchronous modes tried, only
WAL with FULL lost no acknowledged decision (delete/full lost some in 157 of 1,109 crash states).
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING
from urllib.parse import quote

from muraji.domain.errors import MurajiError
from muraji.store.locks import is_locked
from muraji.store.looking import BESIDE, LONGEST_VALUE, UNREADABLE, copied, reading
from muraji.store.migrations import SCHEMA_VERSION, migrate
from muraji.store.refusals import made_by_newer, open_elsewhere, refusal
from muraji.store.schema import refuse_foreign_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

APPLICATION_ID = 0x4D52414A
"""``MRAJ``: tells our files from every other SQLite file."""
SQLITE_VERSION = sqlite3.sqlite_version
SECONDS_TO_WAIT_FOR_A_LOCK = 0.4

PAGES_OF_A_CHECKPOINT = 1_000
"""Pages of the log after which a commit copies them into the file: SQLite's own number."""
PAGES_OF_A_BULK_CHECKPOINT = 8_000
"""While much is taken in, so that a page which many commits write is copied once."""
BULK_CACHE = 32 * 1024
"""KiB of pages held meanwhile: ids are spread over all pages of their index."""
CACHE = 2_000

_open_files: dict[sqlite3.Connection, tuple[int, int]] = {}
"""The files open in this process: SQLite's locks only keep other processes out."""


def create(path: Path) -> sqlite3.Connection:
    """Make a new project file and open it.

    Raises:
        MurajiError: something stands at that place already, or the folder cannot be written.
    """
    if os.path.lexists(path):
        raise MurajiError(
            f"“{path}” exists already. Open it, or choose another name for the new project.",
            f"الملف «{path}» موجود من قبل. افتحه، أو اختر اسمًا آخر للمشروع الجديد.",
        )
    try:
        with closing(_connect(path)) as connection:
            # Until the schema stands whole, the file is written in the mode that keeps it one file.
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA synchronous = EXTRA")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            migrate(connection)
    except (sqlite3.Error, OSError) as error:
        with suppress(OSError):
            path.unlink()
        raise MurajiError(
            f"The project “{path}” cannot be created: {error}. Check that the folder exists, "
            "is not full and may be written.",
            f"تعذّر إنشاء المشروع «{path}»: {error}. تحقّق من أن المجلد موجود وغير ممتلئ وقابل للكتابة.",
        ) from error
    return open_existing(path)


def open_existing(
    path: Path, before_migration: Callable[[sqlite3.Connection], None] | None = None
) -> sqlite3.Connection:
    """Open a project file for this program alone, migrating it when it is of an older version.

    ``before_migration`` is given the project as it stands, to keep a copy of it.

    Raises:
        MurajiError: no such file, not ours, newer than this program, open elsewhere, or unreadable.
    """
    if not os.path.isfile(path):  # noqa: PTH113 - Path.is_file raises where a folder may not be read
        raise MurajiError(
            f"There is no project at “{path}”. Check the name, or create a new project.",
            f"لا يوجد مشروع في «{path}». تحقّق من الاسم، أو أنشئ مشروعًا جديدًا.",
        )
    identity = _identity(path)
    if is_open(path):
        raise open_elsewhere(path)
    try:
        _look_before_opening(path)
        connection = _connect(path)
        try:
            _configure(connection)
            # Another program may have written between the look and the lock.
            _refuse_what_is_not_ours(connection, path)
            if _pragma(connection, "user_version") < SCHEMA_VERSION:
                if before_migration is not None:
                    before_migration(connection)
                migrate(connection)
        except BaseException:
            connection.close()
            raise
    except UNREADABLE as error:
        raise refusal(path, error) from error
    _open_files[connection] = identity
    return connection


def _look_before_opening(path: Path) -> None:
    """Refuse what is not ours before anything of it, or of the log beside it, is taken in.

    Raises:
        MurajiError: not ours, newer than this program, or with parts that no Muraji made.
    """
    if not has_log(path):
        with closing(_connect(_read_only(path), uri=True)) as looking:
            _refuse_what_is_not_ours(looking, path)
        return
    # A checkpoint that was cut short leaves a file that is no whole without its log, and opening the
    # two would merge them: so the look is at a copy of both.
    with copied(path) as copy, reading(copy) as looking:
        _refuse_what_is_not_ours(looking, path)


def _refuse_what_is_not_ours(looking: sqlite3.Connection, path: Path) -> None:
    version = _pragma(looking, "user_version")
    _refuse_others(path, _pragma(looking, "application_id"), version)
    refuse_foreign_schema(looking, path, version)


def close(connection: sqlite3.Connection) -> None:
    """Close the project so that one portable file is left, with nothing beside it.

    Where the disk refuses even that, the log stays beside the file and the next opening takes it in.
    """
    try:
        with suppress(sqlite3.Error):
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.execute("PRAGMA journal_mode = DELETE")
    finally:
        try:
            connection.close()
        finally:
            _open_files.pop(connection, None)


def spend_more(connection: sqlite3.Connection) -> None:
    """Spend memory and log on taking much in; each commit is as durable as ever."""
    connection.execute(f"PRAGMA cache_size = -{BULK_CACHE}")
    connection.execute(f"PRAGMA wal_autocheckpoint = {PAGES_OF_A_BULK_CHECKPOINT}")


def spend_less(connection: sqlite3.Connection) -> None:
    """End what :func:`spend_more` began; a project that was closed meanwhile has nothing to be set."""
    with suppress(sqlite3.Error):
        connection.execute(f"PRAGMA cache_size = -{CACHE}")
        connection.execute(f"PRAGMA wal_autocheckpoint = {PAGES_OF_A_CHECKPOINT}")
        connection.execute("PRAGMA shrink_memory")


@contextmanager
def transaction(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Do all that is inside or nothing of it; on return the disk has it.

    Raises:
        MurajiError: the disk refuses, or the text is one that no file can hold.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    except sqlite3.Error as error:
        raise MurajiError(
            f"This step could not be saved in “{path}”: {error}. All earlier steps are safe. "
            "Make room on the disk or check that it is connected, then do it again.",
            f"تعذّر حفظ هذه الخطوة في «{path}»: {error}. كل الخطوات السابقة محفوظة. "
            "أفرغ مساحة على القرص أو تحقّق من اتصاله، ثم أعد الخطوة.",
        ) from error
    except UnicodeEncodeError as error:
        raise MurajiError(
            f"This step could not be saved in “{path}”: it holds half of a character (a lone "
            "surrogate). All earlier steps are safe. Type the text again without it.",
            f"تعذّر حفظ هذه الخطوة في «{path}»: فيها نصف محرف (بديل منفرد). كل الخطوات السابقة محفوظة. "
            "أعد كتابة النص من دونه.",
        ) from error


def _read_only(path: Path) -> str:
    """Return an address through which nothing can be written, so that a foreign file stays as it is."""
    return f"file:{quote(os.path.realpath(path))}?mode=ro&immutable=1"


def _connect(place: Path | str, *, uri: bool = False) -> sqlite3.Connection:
    connection = sqlite3.connect(
        place,
        timeout=SECONDS_TO_WAIT_FOR_A_LOCK,
        isolation_level=None,
        check_same_thread=False,
        uri=uri,
    )
    for setting in ("foreign_keys = ON", "trusted_schema = OFF", "cell_size_check = ON"):
        connection.execute(f"PRAGMA {setting}")
    connection.execute("PRAGMA mmap_size = 0")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    return connection


def _configure(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    for setting in ("fullfsync", "checkpoint_fullfsync"):
        connection.execute(f"PRAGMA {setting} = ON")
    (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    if mode == "wal":
        connection.execute("PRAGMA synchronous = FULL")
    else:
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        connection.execute("PRAGMA synchronous = EXTRA")
    # In exclusive mode the lock is taken at the first use and kept until the file is closed.
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("COMMIT")


def _refuse_others(path: Path, application_id: int, user_version: int) -> None:
    if application_id != APPLICATION_ID:
        raise MurajiError(
            f"“{path}” is not a Muraji project, so it was left as it is. "
            "Choose a file that Muraji made, or import its texts into a project.",
            f"الملف «{path}» ليس مشروع مُراجِع، فتُرك كما هو. "
            "اختر ملفًا أنشأه مُراجِع، أو استورد نصوصه إلى مشروع.",
        )
    if user_version > SCHEMA_VERSION:
        raise made_by_newer(path)


def has_log(path: Path) -> bool:
    """Say whether a log stands beside the file, without which it is no whole."""
    return any(_size(f"{path}{ending}") for ending in BESIDE)


def _size(path: str) -> int:
    try:
        return os.path.getsize(path)  # noqa: PTH202 - Path.stat is no plainer
    except OSError:
        return 0


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    (value,) = connection.execute(f"PRAGMA {name}").fetchone()
    return int(value)


def _identity(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


def is_open(path: Path) -> bool:
    """Say whether a project is open, here or in another program."""
    if _identity(path) in _open_files.values():
        return True
    return is_locked(path)
