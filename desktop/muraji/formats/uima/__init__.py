"""UIMA CAS as XMI, which INCEpTION and DKPro read, with the type system beside it."""

from __future__ import annotations

from muraji.formats.uima.xmi import Xmi

__all__ = ["Xmi"]
