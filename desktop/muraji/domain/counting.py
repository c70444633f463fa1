"""Numbers with the noun they count, as English and Arabic want them."""

from __future__ import annotations

from dataclasses import dataclass

from muraji.domain.words import Words


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun in the forms that a number before it asks for."""

    one: Words
    two: Words
    few: Words
    """From three to ten; holds ``{}`` for the number."""
    many: Words
    """From eleven on; holds ``{}`` for the number."""

    def of(self, number: int) -> Words:
        """Return the noun with this number."""
        if number == 1:
            return self.one
        if number == 2:
            return self.two
        form = self.few if 3 <= number % 100 <= 10 else self.many
        return Words(form.en.format(number), form.ar.format(number))


TIMES = Counted(
    Words("once", "مرة واحدة"),
    Words("twice", "مرتين"),
    Words("{} times", "{} مرات"),
    Words("{} times", "{} مرة"),
)
ARTICLES = Counted(
    Words("1 article", "مقالة واحدة"),
    Words("2 articles", "مقالتين"),
    Words("{} articles", "{} مقالات"),
    Words("{} articles", "{} مقالة"),
)
