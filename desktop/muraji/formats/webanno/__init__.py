"""WebAnno TSV 3, which INCEpTION exports and imports."""

from __future__ import annotations

from muraji.formats.webanno.webanno_tsv import WebAnnoTsv

__all__ = ["WebAnnoTsv"]
