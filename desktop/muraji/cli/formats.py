"""``muraji formats``: what can be read and written, and what each format loses."""

from __future__ import annotations

import click

from muraji.workspace.language import system_language


@click.command("formats")
def formats() -> None:
    """List the formats."""
    from muraji.formats.catalogue import FORMATS

    language = system_language()
    for name in FORMATS:
        format_ = FORMATS[name]
        uses = "+".join(
            use for use, can in (("read", format_.can_read), ("write", format_.can_write)) if can
        )
        title = format_.title.in_language(language)
        click.echo(f"{name:<16} {uses:<11} {', '.join(format_.suffixes):<12} {title}")
        if format_.can_write and format_.loses.en:
            click.echo(f"{'':<16} {format_.loses.in_language(language)}")
