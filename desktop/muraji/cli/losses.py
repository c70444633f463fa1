"""What each format leaves out, said before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from muraji.domain.words import Words
from muraji.workspace.language import system_language

if TYPE_CHECKING:
    from collections.abc import Iterable


def tell_losses(format_names: Iterable[str]) -> None:
    """Print a line for each format that loses something.

    Raises:
        MurajiError: there is no such format.
    """
    from muraji.formats.catalogue import FORMATS

    for name in format_names:
        one = FORMATS[name]
        if one.can_write and one.loses.en:
            title, loses = one.title, one.loses
            words = Words(f"{title.en} loses: {loses.en}", f"ما تفقده صيغة {title.ar}: {loses.ar}")
            click.echo(words.in_language(system_language()), err=True)
