"""Which column of a table is the text, which the title, the day, the address, the author."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True)
class ColumnChoice:
    """Names of columns; an empty one is none."""

    text: str
    title: str = ""
    source: str = ""
    url: str = ""
    author: str = ""
    published: str = ""
    site: str = ""

    @classmethod
    def roles(cls) -> tuple[str, ...]:
        """Return what a column can be, the text first."""
        return tuple(field.name for field in fields(cls))

    @property
    def columns(self) -> dict[str, str]:
        """Return the columns that are chosen, by what each is."""
        return {role: name for role in self.roles() if (name := getattr(self, role))}


KNOWN = {
    "text": "text raw_text article body content article_text clean_text document sentence نص النص "
    "المحتوى المتن الخبر المقال المقالة",
    "title": "title headline head subject article_title عنوان العنوان",
    "source": "source newspaper outlet publisher file filename المصدر الصحيفة",
    "url": "url link href address page_url permalink الرابط رابط",
    "author": "author byline writer by الكاتب المؤلف المحرر",
    "published": "published date publish_date published_at pubdate date_published publication_date "
    "created_at time تاريخ التاريخ تاريخ_النشر",
    "site": "site website domain sitename hostname الموقع",
}
"""Names that people give to columns."""
LEAST_TEXT = 80
"""Letters that a text has on average, where its column's name does not tell it."""


def guessed(names: Sequence[str], samples: Sequence[Sequence[str]] = ()) -> ColumnChoice:
    """Guess what each column is by its name, and the text by its length where no name says it.

    Args:
        names: The columns.
        samples: Some rows, cells in the order of the names.
    """
    folded = {_folded(name): name for name in reversed(names)}
    found: dict[str, str] = {}
    for role, known in KNOWN.items():
        name = next((folded[word] for word in known.split() if word in folded), "")
        if name and name not in found.values():
            found[role] = name
    if "text" not in found:
        longest = _longest(names, samples)
        if longest and longest not in found.values():
            found["text"] = longest
    return ColumnChoice(**{"text": "", **found})


def _folded(name: str) -> str:
    return name.strip().casefold().replace(" ", "_").replace("-", "_")


def _longest(names: Sequence[str], samples: Sequence[Sequence[str]]) -> str:
    sizes = {
        name: sum(len(row[i]) for row in samples if i < len(row)) for i, name in enumerate(names)
    }
    best = max(sizes, key=sizes.__getitem__, default="")
    return best if best and samples and sizes[best] >= LEAST_TEXT * len(samples) else ""
