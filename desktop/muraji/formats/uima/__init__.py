"""UIMA CAS, which INCEpTION and DKPro read, as XML with its type system and as JSON."""

from __future__ import annotations

from muraji.formats.uima.cas_json import CasJson
from muraji.formats.uima.xmi import Xmi

__all__ = ["CasJson", "Xmi"]
