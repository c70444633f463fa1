"""The handbook: its pages in both languages, the tables in them, and finding a place in it."""
