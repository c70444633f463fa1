"""What the engine goes on without, said beside how a job ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.workspace.engines import missing_parts

if TYPE_CHECKING:
    from muraji.ui.overlays.message_bar import MessageBar


def tell_with_missing(messages: MessageBar, told: str, language: str) -> None:
    """Say how a job ended; as a warning, where the engine had to do without some of its data."""
    missing = [one.in_language(language) for one in missing_parts()]
    if missing:
        messages.warn("\n".join([told, *missing]))
    else:
        messages.tell(told)
