"""Tables whose rows are articles: which column is what, and the rows of each kind of file."""

from muraji.formats.columns.choice import ColumnChoice, guessed
from muraji.formats.columns.column_table import ColumnTable
from muraji.formats.columns.rows import Glance, encoding_of, glance

__all__ = ["ColumnChoice", "ColumnTable", "Glance", "encoding_of", "glance", "guessed"]
