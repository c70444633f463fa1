"""Articles that come with the program, learned again with every lesson so that the base is kept."""

from __future__ import annotations

import hashlib
import json
import lzma
from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.domain.span import Span

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES, MANIFEST = "articles.json.xz", "manifest.json"


@dataclass(frozen=True)
class ReplayArticle:
    """A text and its entities under the labels that ship."""

    name: str
    text: str
    entities: tuple[tuple[Span, str], ...]


def load_replay(folder: Path) -> list[ReplayArticle]:
    """Read the articles of the folder and check them against their manifest.

    Raises:
        MurajiError: a file is missing, damaged or not the one that was shipped.
    """
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
        data = (folder / ARTICLES).read_bytes()
        if hashlib.sha256(data).hexdigest() != manifest["sha256"][ARTICLES]:
            raise ValueError("checksum")
        return [
            ReplayArticle(
                row["name"],
                row["text"],
                tuple((Span(start, end), label) for start, end, label in row["entities"]),
            )
            for row in json.loads(lzma.decompress(data))
        ]
    except (OSError, ValueError, KeyError, TypeError, lzma.LZMAError) as error:
        raise MurajiError(
            f"The articles for learning in {folder} are missing or damaged ({error}). Reviewing goes "
            "on and names are remembered; to learn more, install the program again.",
            f"مقالات التعلّم في {folder} مفقودة أو تالفة ({error}). تستمر المراجعة وتُحفظ الأسماء، "
            "وللتعلّم أكثر أعد تثبيت البرنامج.",
        ) from error
