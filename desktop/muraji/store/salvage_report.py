"""What a repair saved, counted, and what it could not, by name."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Salvage:
    """What was saved, and the names of what was not."""

    articles: int = 0
    steps: int = 0
    rows_from_tables: int = 0
    """Rows taken as the damaged tables have them, because the journal no longer tells."""
    texts_from_backups: list[str] = field(default_factory=list)
    lost_texts: list[str] = field(default_factory=list)
    """Sources of articles of which no sound text is left; their decisions are kept."""
    unproved: list[str] = field(default_factory=list)
    """Sources of articles whose name, title or metadata are not proved, or were made from the text."""
    lost_articles: list[str] = field(default_factory=list)
    """Articles of the journal of which nothing is left, by the name it has for them, or their id."""
    steps_from_backups: int = 0
    is_journal_broken: bool = False
    unreadable: dict[str, int] = field(default_factory=dict)
    """By table, how many rows could not be read."""
    missing_steps: int = 0
    """Steps that are known to have been there and that no file has."""
    are_tables_whole: bool = True
    """Whether what the tables say, where they speak in place of the journal, could be read whole."""

    @property
    def lost_decisions(self) -> bool:
        """Say whether what was decided in steps that are missing is not in the tables either."""
        is_lost = self.missing_steps > 0 and not self.rows_from_tables
        return is_lost or (self.is_journal_broken and not self.are_tables_whole)
