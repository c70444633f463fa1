"""The one kind of error a user can act on; any other exception is a bug."""

from __future__ import annotations

from muraji.domain.words import Words


class MurajiError(Exception):
    """What happened and what to do, in English and Arabic; nothing has been changed by halves."""

    def __init__(self, en: str, ar: str) -> None:
        super().__init__(en)
        self.words = Words(en, ar)
