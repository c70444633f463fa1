"""Saved pages, read with what Python brings: letters, marks, lines, and what a page says of itself."""

from __future__ import annotations

from muraji.formats.web.web_page import WebPage

__all__ = ["WebPage"]
