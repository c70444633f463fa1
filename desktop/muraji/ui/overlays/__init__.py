"""Sheets laid over the window: the keys, the palette of commands."""
