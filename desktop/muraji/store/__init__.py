"""What keeps a project: one SQLite file, its journal, its backups."""
