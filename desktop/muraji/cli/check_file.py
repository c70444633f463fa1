"""``muraji check-file``: is a project whole, and if not, what can be saved of it?"""

from __future__ import annotations

from pathlib import Path

import click

from muraji.cli.progress import run
from muraji.domain.words import Words
from muraji.workspace.language import system_language


@click.command("check-file")
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--repair", is_flag=True, help="Make a sound file of what can be saved.")
def check_file(project: Path, repair: bool) -> None:
    """Look for everything that can be wrong in PROJECT; exits with 1 when something is.

    A repair sets the damaged file aside, untouched, and names what could not be saved.
    """
    from muraji.workspace.file_check import check_file as check
    from muraji.workspace.file_check import repair_file, told_repair
    from muraji.workspace.workspace import now

    language = system_language()

    def say(words: Words) -> None:
        click.echo(words.in_language(language))

    found = run(check(project))
    for flaw in found:
        say(flaw.words)
    if not found:
        say(Words(f"“{project}” is whole.", f"المشروع «{project}» سليم."))
        return
    say(Words(f"Flaws found: {len(found)}.", f"عيوب وُجدت: {len(found)}."))
    if not repair:
        say(
            Words(
                "Nothing was changed. To repair it, add --repair.",
                "لم يتغيّر شيء. للإصلاح أضف ‎--repair.",
            )
        )
        raise SystemExit(1)
    repaired = run(repair_file(project, now()))
    for words in told_repair(repaired):
        say(words)
    if repaired.left or repaired.salvage.lost_texts:
        raise SystemExit(1)
