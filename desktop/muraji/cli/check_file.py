"""``muraji check-file``: is a project whole, and if not, what can be saved of it?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from muraji.cli.progress import run
from muraji.domain.words import Words
from muraji.workspace.language import system_language

if TYPE_CHECKING:
    from muraji.store.flaw import Flaw
    from muraji.workspace.file_check import Repaired


@click.command("check-file")
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--repair", is_flag=True, help="Make a sound file of what can be saved.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def check_file(project: Path, repair: bool, as_json: bool) -> None:
    """Look for everything that can be wrong in PROJECT; exits with 1 when something is.

    A repair sets the damaged file aside, untouched, and names what could not be saved; it exits with
    0 when nothing was lost. With --json: "project", "ok" (of the file as it stands now), "by_check"
    (counts), "flaws", each with "check", "place", "en" and "ar", and "repair": null, or "articles",
    "steps", "steps_from_backups", "rows_from_tables", "unreadable" (counts), "texts_from_backups",
    "lost_texts", "lost_articles" and "unproved" (sources: of these name, title and metadata are not
    proved), "journal_broken", "missing_steps", "lost_decisions", "aside" (path) and "left" (flaws of
    the new file).
    """
    from muraji.workspace.file_check import check_file as check
    from muraji.workspace.file_check import repair_file
    from muraji.workspace.workspace import now

    found = run(check(project))
    repaired = run(repair_file(project, now())) if repair and found else None
    is_ok = not found or (repaired is not None and not repaired.left)
    if as_json:
        told = _plain(project, found, repaired)
        click.echo(json.dumps({**told, "ok": is_ok}, ensure_ascii=False, indent=1))
    else:
        _tell(project, found, repaired)
    if not is_ok or (repaired is not None and not repaired.lost_nothing):
        raise SystemExit(1)


def _plain(project: Path, found: list[Flaw], repaired: Repaired | None) -> dict[str, Any]:
    from muraji.store.flaw import FlawKind

    def of(flaws: list[Flaw]) -> list[dict[str, str]]:
        return [
            {
                "check": flaw.kind.value,
                "place": flaw.place,
                "en": flaw.words.en,
                "ar": flaw.words.ar,
            }
            for flaw in flaws
        ]

    told: dict[str, Any] = {
        "project": str(project),
        "by_check": {kind.value: sum(flaw.kind is kind for flaw in found) for kind in FlawKind},
        "flaws": of(found),
        "repair": None,
    }
    if repaired is not None:
        salvage = repaired.salvage
        told["repair"] = {
            "articles": salvage.articles,
            "steps": salvage.steps,
            "steps_from_backups": salvage.steps_from_backups,
            "rows_from_tables": salvage.rows_from_tables,
            "unreadable": sum(salvage.unreadable.values()),
            "texts_from_backups": salvage.texts_from_backups,
            "lost_texts": salvage.lost_texts,
            "lost_articles": salvage.lost_articles,
            "unproved": salvage.unproved,
            "journal_broken": salvage.is_journal_broken,
            "missing_steps": salvage.missing_steps,
            "lost_decisions": salvage.lost_decisions,
            "aside": str(repaired.aside) if repaired.aside else None,
            "left": of(repaired.left),
        }
    return told


def _tell(project: Path, found: list[Flaw], repaired: Repaired | None) -> None:
    from muraji.workspace.file_check import told_repair

    language = system_language()

    def say(words: Words) -> None:
        click.echo(words.in_language(language))

    for flaw in found:
        say(flaw.words)
    if not found:
        say(Words(f"“{project}” is whole.", f"المشروع «{project}» سليم."))
        return
    say(Words(f"Flaws found: {len(found)}.", f"عيوب وُجدت: {len(found)}."))
    if repaired is None:
        say(
            Words(
                "Nothing was changed. To repair it, add --repair.",
                "لم يتغيّر شيء. للإصلاح أضف ‎--repair.",
            )
        )
        return
    for words in told_repair(repaired):
        say(words)
