"""Addresses on the web: URLs, e-mail addresses and domains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.extract.reading import read
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from muraji.extract.vocabulary import Vocabulary

_REASON = Words("an address on the web", "عنوان على الشبكة")


class AddressExtractor:
    """Proposes WEBSITE mentions."""

    name = "addresses"
    version = "1"

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def extract(self, text: str, published: str | None = None) -> list[Suggestion]:
        """Return URLs, e-mail addresses and domains, each its own value."""
        reading = read(text, self._vocabulary)
        return [
            Suggestion(
                word.token.span, "WEBSITE", f"{self.name} {self.version}", 0.97, _REASON, word.text
            )
            for word in reading.words
            if word.token.kind in (TokenKind.URL, TokenKind.EMAIL)
        ]
