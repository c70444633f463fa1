"""Forms of the adjective of belonging (سوري, سورية, سوريون ...), made from its masculine singular."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENDINGS = ("", "ة", "ون", "ين", "ات", "تان", "تين", "ان", "ا")
"""Masculine, feminine, the plurals, the duals, the accusative; after ة has become ت where it must."""


def nisba_forms(masculine: str) -> Iterator[str]:
    """Yield the forms of an adjective in ي, without and with the article.

    An adjective of two words (جنوب أفريقي) is inflected at its end; with the article it takes it
    there too: الجنوب أفريقي and جنوب الأفريقي are both left out as too rare to be worth a row.
    """
    if not masculine.endswith("ي"):
        yield masculine
        return
    for ending in _ENDINGS:
        form = masculine + ending
        yield form
        if " " not in form and not form.endswith("يا"):
            yield "ال" + form


def with_article(noun: str) -> str:
    """Return the noun with ال unless it has it."""
    return noun if noun.startswith("ال") else "ال" + noun
