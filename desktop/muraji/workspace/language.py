"""Which of its two languages the program speaks."""

from __future__ import annotations

import os


def system_language() -> str:
    """Return ``ar`` where the system speaks Arabic, else ``en``."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "ar" if value.startswith("ar") else "en"
    import locale

    return "ar" if (locale.getlocale()[0] or "").lower().startswith(("ar", "arabic")) else "en"
