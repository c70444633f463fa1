"""The lines of a page with what can be seen of each by itself: length, ending, dates, links."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from muraji.domain.span import Span
from muraji.text.normalise import fold

SEEN_LETTERS = 2000
"""A line's shape is read from its first letters, so that one endless line costs no more."""

WORD = re.compile(r"[^\W_]+")
CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d\d(?!\d)")
NUMERIC_DATE = re.compile(r"(?<!\d)(?:\d{1,4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{2,4})(?!\d)")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
ADDRESS = re.compile(
    r"https?:|www\.|\w@\w|\.(?:com|net|org|info|tv|news|ae|sa|eg|ma)\b", re.IGNORECASE
)
NUMBERED = re.compile(r"^\(?\d{1,2}\s?[-.)ـ–]?\s+(?=\D)|^\d{1,2}\s?[-.)ـ–]\s?(?=\D)")
SENTENCE_END = re.compile(r"[.؟!؛](?:[\"»”’)\]]*)\s+(?=\S)")
BULLETS = "•●▪■◆◾▸►»›*-–—·⁃○✓✔☑➤→←«‹"
SEPARATORS = re.compile(r"\s[|/\\»›>•·–—-]+\s|[|»›•·]|\t| {3,}")
SEPARATING = re.compile(r"[|/\\»›>•·–—\t-]|   ")
"""What a separator cannot be without."""
INVISIBLE = (
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\xad"
)
SPACE = re.compile(rf"[\s{INVISIBLE}]*")
LATIN = re.compile("[A-Za-z]")
DIGIT = re.compile(r"\d")
EMOJI = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")


@dataclass(slots=True)
class Line:
    """One line that is not blank; ``text`` is trimmed, ``words`` are folded."""

    span: Span
    text: str
    blank_before: int
    words: list[str]
    kernel: frozenset[str] = field(default_factory=frozenset)
    """The words that say what the line is about, without article and clitics."""
    length: int = 0
    """The number of words of the whole line, seen or not."""


def split_lines(text: str, stop_words: frozenset[str], most: int | None = None) -> list[Line]:
    """Return the lines that are not blank, in order, with spans trimmed of white space.

    Args:
        text: the page.
        stop_words: folded words that say nothing of a line's subject.
        most: how many lines from either end of the page are wanted; None wants all.
    """
    places = line_places(text)
    if most is not None and len(places) > 2 * most:
        places = places[:most] + places[-most:]
    return [
        line_of(Span(start, end), text[start:end], blank, stop_words)
        for start, end, blank in places
    ]


def line_places(text: str) -> list[tuple[int, int, int]]:
    """Return where each line that is not blank starts and ends, and the blank lines before it."""
    places: list[tuple[int, int, int]] = []
    offset = blank = 0
    for raw in text.split("\n"):
        trimmed = raw.strip()
        if trimmed.strip(INVISIBLE):
            start = offset + len(raw) - len(raw.lstrip())
            places.append((start, start + len(trimmed), blank))
            blank = 0
        else:
            blank += 1
        offset += len(raw) + 1
    return places


def line_of(span: Span, text: str, blank: int, stop_words: frozenset[str]) -> Line:
    """Make a line from its trimmed text."""
    words = WORD.findall(fold(text[:SEEN_LETTERS]))
    length = len(words)
    if len(text) > SEEN_LETTERS:
        length = len(words) * len(text) // SEEN_LETTERS
    kernel = frozenset(
        stem for word in words if word not in stop_words and len(stem := stem_of(word)) > 2
    )
    return Line(span, text, blank, words, kernel, length)


@lru_cache(maxsize=1 << 14)
def stem_of(word: str) -> str:
    """Take the article and the clitics before it off a folded word, and a common ending."""
    for prefix in ("وال", "بال", "فال", "كال", "ولل", "لل", "ال"):
        if word.startswith(prefix) and len(word) > len(prefix) + 2:
            word = word[len(prefix) :]
            break
    for suffix in ("ها", "هم", "ات", "ين", "ون", "يه", "ان", "ه", "ي"):
        if word.endswith(suffix) and len(word) > len(suffix) + 2:
            return word[: -len(suffix)]
    return word


def ending(text: str) -> str:
    """Say how a line ends: stop, cut, colon, question, comma, quote, bracket, digit or open."""
    bare = text.rstrip(INVISIBLE + " \t\xa0")
    if bare.endswith(("...", "…", "..", "[…]", "[...]")):
        return "cut"
    last = bare.rstrip(QUOTES + ")]")[-1:] or bare[-1:]
    for name, marks in ENDINGS.items():
        if last in marks:
            return name
    if last.isdigit():
        return "digit"
    if bare[-1:] in QUOTES:
        return "quote"
    return "bracket" if bare[-1:] in ")]" else "open"


QUOTES = "\"'»”’﴾"
ENDINGS = {"stop": ".。۔", "colon": ":", "question": "؟?", "exclaim": "!", "comma": "،,؛;-–ـ|/"}


def letters_outside_arabic(text: str) -> float:
    """Return the share of Latin letters among the first letters of a line."""
    latin = LATIN.findall(text[:200])
    if not latin:
        return 0.0
    return len(latin) / sum(map(str.isalpha, text[:200]))
