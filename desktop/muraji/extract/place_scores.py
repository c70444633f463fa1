"""How likely a listed word is the place here rather than an everyday word or a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.extract.home_countries import at_home
from muraji.extract.peoples import adjective_after_noun, is_accusative

if TYPE_CHECKING:
    from muraji.extract.gazetteer import GazetteerEntry
    from muraji.extract.reading import Reading

_RAIN = frozenset("السيول الامطار امطار سيل الارصاد فيضانات الفيضانات".split())
"""Among these سيول are floods, not the capital."""
_MINOR = ("town", "quarter")


def score_of(
    reading: Reading, index: int, entry: GazetteerEntry, prepositions: frozenset[str]
) -> float:
    """Estimate whether a listed word is the place here, from its uses and its neighbours."""
    lexeme = reading.words[index].lexeme
    before = reading.stem(index - 1)
    headed = index > 0 and reading.words[index - 1].lexeme.head is not None
    if (
        lexeme.common
        and entry.kind == "capital"
        and (_governs_place(reading, index) or _RAIN.intersection(reading.stems))
    ):
        return 0.3
    if entry.kind in ("country", "capital") and entry.place_share > 0.3:
        if adjective_after_noun(reading, index):
            return 0.3
        return 0.5 if _describes(reading, index) else 0.94
    if lexeme.head is not None and not (headed and _is_place_word(reading, index - 1)):
        return 0.2
    score = 0.25 + 0.75 * min(entry.place_share, 0.9)
    if entry.population > 300_000 and entry.place_share > 0.3:
        score += 0.12
    if lexeme.prefix.endswith("ب") or before in prepositions:
        score += 0.15
    if headed:
        score += 0.25
    if lexeme.common:
        score -= 0.15 if entry.population > 200_000 or headed else 0.3
    known = not lexeme.common or entry.population > 50_000
    if known and not (lexeme.verb or headed) and at_home(reading, entry):
        score += 0.12
    if lexeme.verb:
        score -= 0.3
    governs = (
        entry.place_share < 0.6
        and not (headed and _is_kind_of_place(reading, index - 1))
        and _governs_noun(reading, index)
    )
    if lexeme.common and (governs or _is_described(reading, index)):
        score -= 0.35
    score -= _against(reading, index)
    minor = entry.kind in _MINOR and lexeme.common
    score -= 0.4 * (minor and not _is_led(reading, index, entry))
    return max(min(score, 0.93), 0.05)


def _is_place_word(reading: Reading, index: int) -> bool:
    head = reading.words[index].lexeme.head
    return head is not None and (head.place or head.label in ("FAC", "LOC"))


def _against(reading: Reading, index: int) -> float:
    """Return what speaks against a place here: a person's name or title, "like", a ministry."""
    lexeme = reading.words[index].lexeme
    left = reading.words[index - 1].lexeme if index else lexeme
    personal = lexeme.first_name or left.first_name
    ministry = left.stem in ("وزارة", "وزير", "وزيرة")
    against = 0.35 * personal + 0.35 * left.honorific
    return against + 0.4 * (lexeme.prefix.endswith("ك") or ministry)


def _governs_place(reading: Reading, index: int) -> bool:
    """Say whether an everyday word stands right before a place, as its noun: [سيول] حضرموت."""
    if index + 1 >= len(reading.words):
        return False
    following = reading.words[index + 1].lexeme
    return bool(following.places) and not (following.prefix or following.nationality)


def _is_kind_of_place(reading: Reading, index: int) -> bool:
    head = reading.words[index].lexeme.head
    return head is not None and head.place


def _governs_noun(reading: Reading, index: int) -> bool:
    """Say whether an everyday noun follows that goes on with it: [رصد] الزلازل."""
    if reading.words[index].lexeme.definite or index + 1 >= len(reading.words):
        return False
    following = reading.words[index + 1].lexeme
    noun = following.definite and following.common and not following.prefix
    return noun and not (following.nationality or following.stem.endswith(("ي", "ية")))


def _is_described(reading: Reading, index: int) -> bool:
    """Say whether an adjective of a nation follows: then it is a noun, as in التحالف العربي."""
    lexeme = reading.words[index].lexeme
    if not lexeme.definite or index + 1 >= len(reading.words):
        return False
    following = reading.words[index + 1].lexeme
    return following.definite and not following.prefix and following.nationality is not None


def _is_led(reading: Reading, index: int, entry: GazetteerEntry) -> bool:
    """Say whether an everyday word that is a small place too stands where that place would."""
    head = reading.words[index - 1].lexeme.head if index else None
    local = reading.words[index].lexeme.prefix.endswith("ب")
    led = local or (head is not None and head.place) or reading.stem(index - 1) in ("في", "الى")
    return led and at_home(reading, entry)


def _describes(reading: Reading, index: int) -> bool:
    """Say whether سورية is an adjective of the indefinite noun before it."""
    if index == 0 or reading.words[index].lexeme.nationality is None:
        return False
    before = reading.words[index - 1].lexeme
    if reading.stems[index].endswith("يا"):
        return is_accusative(before)
    return before.common and not (before.stop or before.definite or before.verb or before.places)
