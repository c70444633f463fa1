"""The normalised value of the mention in hand: a day earlier, a day later."""

from __future__ import annotations

import re
from datetime import date, timedelta

from muraji.domain.decision import Normalise, SetPublished
from muraji.domain.words import Words
from muraji.review.commands.deciding import CHOOSE_FIRST
from muraji.review.desk import Desk, Outcome
from muraji.review.readings import readings

NO_DAY = Words(
    "This value is not a day, so it cannot go one further.",
    "هذه القيمة ليست يومًا فلا يُزاد عليها يوم.",
)
NO_READING = Words("These words have no such reading.", "ليس لهذه الكلمات مثل هذه القراءة.")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def day_later(desk: Desk) -> Outcome:
    """Move the date of the mention in hand on by one day."""
    return _shift(desk, 1)


def day_earlier(desk: Desk) -> Outcome:
    """Move the date of the mention in hand back by one day."""
    return _shift(desk, -1)


def set_value(desk: Desk, value: object) -> Outcome:
    """Give the mention in hand this value, as JSON; None takes it away."""
    if desk.mention is None:
        return Outcome(words=CHOOSE_FIRST)
    return desk.do(Normalise(desk.mention.id, value))


def take_reading(desk: Desk, number: int) -> Outcome:
    """Take another reading of the words in hand for their value; the first has number 1."""
    page, mention = desk.page, desk.mention
    if page is None or mention is None:
        return Outcome(words=CHOOSE_FIRST)
    others = readings(mention.span.of(page.text), mention.value)
    if not 0 < number <= len(others):
        return Outcome(words=NO_READING)
    return set_value(desk, others[number - 1])


def set_published(desk: Desk, published: str | None) -> Outcome:
    """Say when the article was published (ISO date); None when it is not known.

    Raises:
        ValueError: the text is no ISO date.
    """
    if desk.page is None:
        return Outcome()
    if published is not None:
        date.fromisoformat(published)
    return desk.do(SetPublished(desk.page.article.id, published))


def _shift(desk: Desk, days: int) -> Outcome:
    mention = desk.mention
    if mention is None:
        return Outcome(words=CHOOSE_FIRST)
    shifted = shifted_day(mention.value, days)
    return Outcome(words=NO_DAY) if shifted is None else set_value(desk, shifted)


def shifted_day(value: object, days: int) -> str | None:
    """Return a value that begins with an ISO day moved by so many days; None for any other value."""
    match = _DAY.match(value) if isinstance(value, str) else None
    if match is None or not isinstance(value, str):
        return None
    moved = date.fromisoformat(match.group()) + timedelta(days=days)
    return moved.isoformat() + value[match.end() :]
