"""What a text must be to become an article, whatever file it comes from."""

from __future__ import annotations

import re

from muraji.domain.errors import MurajiError

LONGEST_ARTICLE = 1_000_000
"""Code points; the longest text that is taken as one article."""

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")


def check_text(text: str, name: str) -> None:
    """Refuse what is no article; bidi controls, joiners and any other letter are welcome.

    Raises:
        MurajiError: the text is blank, holds control characters or is too long; ``name`` is told.
    """
    if not text.strip():
        raise MurajiError(
            f"“{name}” holds no text. Choose a file with an article in it.",
            f"لا نص في «{name}». اختر ملفًا فيه مقالة.",
        )
    if _CONTROLS.search(text):
        raise not_a_text(name)
    if len(text) > LONGEST_ARTICLE:
        raise too_long(name)


def not_a_text(name: str) -> MurajiError:
    """Return the refusal of a file that holds no text."""
    return MurajiError(
        f"“{name}” is not a text file: it holds bytes that no text has. Choose a text file.",
        f"«{name}» ليس ملفًا نصيًا: فيه بايتات لا ترد في نص. اختر ملفًا نصيًا.",
    )


def too_long(name: str) -> MurajiError:
    """Return the refusal of a file that is longer than an article."""
    return MurajiError(
        f"“{name}” is longer than an article can be ({LONGEST_ARTICLE:,} letters). "
        "Split it into its articles and import those.",
        f"«{name}» أطول مما تكون عليه مقالة ({LONGEST_ARTICLE:,} حرف). قسّمه إلى مقالاته ثم استوردها.",
    )
