"""Notes and flags are found without reading every mention."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = (
    """CREATE INDEX annotations_with_remarks ON annotations (article_id)
        WHERE flagged OR note <> ''""",
    """CREATE INDEX statuses_with_remarks ON statuses (article_id)
        WHERE flagged OR note <> ''""",
)


def migrate(database: Database) -> None:
    """Add the indexes."""
    for statement in STATEMENTS:
        database.execute(statement)
