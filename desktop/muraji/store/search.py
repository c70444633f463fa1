"""Full text search: texts, titles and sources folded by one function, questions by the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from muraji.store.articles import LONGEST_TITLE

if TYPE_CHECKING:
    import sqlite3

    from muraji.domain.article import Article

PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك")
"""What may stand before a word in the text though it was not typed, as it is after folding."""
LEAST_LETTERS_OF_A_BEGINNING = 3
"""Shorter beginnings stand in nearly every text, and looking through them takes half a second."""
_TYPED = re.compile(r'"([^"]*)"?|([^\s"]+)')
_WORD = re.compile(r"[^\W_]+")
_ARTICLE = "ال"


def fold(text: str) -> str:
    """Fold a text as search does; what folds is loaded with the first question or import."""
    from muraji.text.normalise import fold as folded

    return folded(text)


def insert(connection: sqlite3.Connection, position: int, article: Article) -> None:
    """Make an article findable; the caller holds the transaction."""
    # Of a text without a title the first line is taken for one, which may be all of it.
    fields = (article.title[:LONGEST_TITLE], article.source, article.text)
    connection.execute(
        "INSERT INTO search (rowid, title, source, text) VALUES (?, ?, ?, ?)",
        (position, *map(fold, fields)),
    )


def question(typed: str) -> str | None:
    """Return what FTS5 is asked for the words typed; None when no word is among them.

    Every word must occur, whatever its marks, hamzas or proclitic: حمص finds وحمص, بحمص and حِمص.
    The last word may be a beginning. Words between quotation marks must follow one another.
    """
    folded = fold(typed.translate({ord(mark): '"' for mark in "«»“”"}))
    parts = []
    pieces = [(quoted, loose) for quoted, loose in _TYPED.findall(folded)]
    for place, (quoted, loose) in enumerate(pieces):
        if quoted:
            parts += [_phrase(_WORD.findall(quoted))]
        else:
            words = _WORD.findall(loose)
            is_last = place == len(pieces) - 1 and typed[-1:].isalnum()
            for number, word in enumerate(words):
                may_go_on = is_last and number == len(words) - 1
                parts.append(_phrase([word], may_go_on=may_go_on))
    return " AND ".join(part for part in parts if part) or None


def _phrase(words: list[str], *, may_go_on: bool = False) -> str:
    if not words:
        return ""
    first, rest = words[0], words[1:]
    open_end = " *" if may_go_on and _is_telling(first) else ""
    forms = (" ".join((form, *rest)) for form in _forms(first))
    return "(" + " OR ".join(f'"{form}"{open_end}' for form in forms) + ")"


def _forms(word: str) -> list[str]:
    """Return a word with every proclitic it may bear; ل swallows the alef of an article."""
    if not ("\u0620" <= word[0] <= "\u064a" or word[0].isdigit()):
        return [word]
    forms = [before + word for before in PROCLITICS]
    if word.startswith(_ARTICLE) and len(word) > len(_ARTICLE):
        forms += [before + "ل" + word[1:] for before in ("", "و", "ف")]
    return forms


def _is_telling(word: str) -> bool:
    return len(word.removeprefix(_ARTICLE)) >= LEAST_LETTERS_OF_A_BEGINNING


def rebuild(connection: sqlite3.Connection) -> None:
    """Make the index anew from the articles; the caller holds the transaction."""
    connection.execute("INSERT INTO search (search) VALUES ('delete-all')")
    last = 0
    while page := connection.execute(
        "SELECT a.position, a.title, a.source, t.text FROM articles a"
        " JOIN texts t ON t.article_id = a.id WHERE a.position > ? ORDER BY a.position LIMIT 256",
        (last,),
    ).fetchall():
        connection.executemany(
            "INSERT INTO search (rowid, title, source, text) VALUES (?, ?, ?, ?)",
            [(position, *map(fold, fields)) for position, *fields in page],
        )
        last = page[-1][0]
