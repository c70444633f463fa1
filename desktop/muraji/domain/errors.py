"""The one kind of error a user can act on; any other exception is a bug."""

from __future__ import annotations

from muraji.domain.words import Words


class MurajiError(Exception):
    """What happened and what to do, in English and Arabic; nothing has been changed by halves."""

    def __init__(self, en: str, ar: str) -> None:
        super().__init__(en)
        self.words = Words(en, ar)


class StaleStepError(MurajiError):
    """A step meets rows other than those it was made for; nothing was done."""

    def __init__(self) -> None:
        super().__init__(
            "This step no longer fits: what it would change has changed since. "
            "Nothing was done; look at the article again.",
            "لم تعد هذه الخطوة ممكنة: ما كانت ستغيّره تغيّر بعدها. لم يُنفَّذ شيء؛ راجع المقالة مجددًا.",
        )


class OnlyReadableError(MurajiError):
    """The project cannot be opened for review here and now, but a copy of it can be read."""
