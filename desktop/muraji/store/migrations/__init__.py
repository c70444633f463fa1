"""The schema's history: one module per version, applied in order and never edited afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.store.migrations import (
    version_1,
    version_2,
    version_3,
    version_4,
    version_5,
    version_6,
    version_7,
)

if TYPE_CHECKING:
    import sqlite3

VERSIONS = (
    version_1.migrate,
    version_2.migrate,
    version_3.migrate,
    version_4.migrate,
    version_5.migrate,
    version_6.migrate,
    version_7.migrate,
)
SCHEMA_VERSION = len(VERSIONS)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file to the newest schema; a version that fails leaves the one before it whole."""
    # sqlite-utils takes 75 ms to import, which an up-to-date project need not pay.
    from sqlite_utils import Database, Migrations

    migrations = Migrations("muraji")
    for number, version in enumerate(VERSIONS, 1):
        migrations(name=f"version_{number}")(version)
    database = Database(connection)
    migrations.apply(database)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
