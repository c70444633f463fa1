"""Where in which file something stands, so that the person who has to mend it finds it."""

from __future__ import annotations

from dataclasses import dataclass

from muraji.domain.errors import MurajiError
from muraji.domain.words import Words
from muraji.text.direction import contained

WHOLE = Words("", "")
MEND = Words("Mend the file and import it again.", "أصلح الملف ثم استورده مجددًا.")
WITHOUT_PASSWORD = Words(
    "Save it without its password and import it again.",
    "احفظه من دون كلمة المرور ثم استورده مجددًا.",
)


@dataclass(frozen=True, slots=True)
class Place:
    """A file, and a line or an item in it."""

    file: str
    within: Words = WHOLE

    def line(self, number: int) -> Place:
        """Return the line of this file, counted from 1."""
        return Place(self.file, Words(f"line {number}", f"السطر {number}"))

    def row(self, number: int) -> Place:
        """Return the row of this table, counted from 1."""
        return Place(self.file, Words(f"row {number}", f"الصف {number}"))

    def item(self, number: int) -> Place:
        """Return the item of this file, counted from 1."""
        return Place(self.file, Words(f"item {number}", f"العنصر {number}"))

    def member(self, name: str, line: int = 0) -> Place:
        """Return the file of this archive or folder, and a line of it where it is known."""
        if not line:
            return Place(self.file, Words(f"file “{name}”", f"الملف «{name}»"))
        return Place(
            self.file, Words(f"file “{name}”, line {line}", f"الملف «{name}»، السطر {line}")
        )

    def refusal(self, en: str, ar: str, remedy: Words = MEND) -> MurajiError:
        """Return the refusal of the file for what stands here; both sentences end without a stop."""
        return MurajiError(*self.told(en, ar, remedy))

    def told(self, en: str, ar: str, remedy: Words) -> tuple[str, str]:
        """Return what is said of this place in both languages, with what to do about it."""
        comma_en, comma_ar = (", ", "، ") if self.within.en else ("", "")
        file = contained(self.file)
        within_en, within_ar = contained(self.within.en), contained(self.within.ar)
        return (
            f"“{file}”{comma_en}{within_en}: {en}. {remedy.en}",
            f"«{file}»{comma_ar}{within_ar}: {ar}. {remedy.ar}",
        )
