"""``muraji import``: bring texts into a project."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from muraji.cli.progress import run
from muraji.domain.words import Words
from muraji.workspace.language import system_language

if TYPE_CHECKING:
    from muraji.workspace.arrivals import ImportReport


@click.command("import")
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--windows-1256",
    "accept_windows_1256",
    is_flag=True,
    help="Import files that are not UTF-8 as windows-1256, after looking at their previews.",
)
@click.option(
    "--format",
    "format_name",
    help="The format of the files, where their suffix and beginning do not show it; see `formats`.",
)
def import_(
    project: Path, paths: tuple[Path, ...], accept_windows_1256: bool, format_name: str | None
) -> None:
    """Import files and folders of articles into PROJECT, making it if it is not there.

    Exits with 1 when a file was left out; the others are in.
    """
    from muraji.workspace.importing import import_paths
    from muraji.workspace.workspace import Workspace

    with Workspace.open_or_create(project) as workspace:
        report = run(
            import_paths(
                workspace,
                paths,
                accept_windows_1256=accept_windows_1256,
                format_name=format_name,
            )
        )
    _tell(project, report)
    if report.problems or report.unsure:
        raise SystemExit(1)


def _tell(project: Path, report: ImportReport) -> None:
    language = system_language()

    def say(words: Words, *, is_problem: bool = False) -> None:
        click.echo(words.in_language(language), err=is_problem)

    count = len(report.imported)
    say(
        Words(
            f"Articles imported into {project}: {count}.",
            f"المقالات المستوردة إلى {project}: {count}.",
        )
    )
    for name, standing in report.duplicates:
        say(
            Words(
                f"“{name}” is already in the project as “{standing}”; it was not imported again.",
                f"«{name}» موجود في المشروع باسم «{standing}»، فلم يُستورد مجددًا.",
            )
        )
    if report.repeating:
        say(
            Words(
                f"Of these, say nearly the same as another article: {report.repeating}.",
                f"منها ما يكاد يطابق مقالة أخرى: {report.repeating}.",
            )
        )
    for _, problem in report.problems:
        say(problem, is_problem=True)
    for path, preview in report.unsure:
        say(
            Words(
                f"“{path.name}” is not UTF-8. As windows-1256 it begins:\n  {preview[:160]}\n"
                "If that reads well, import it again with --windows-1256.",
                f"«{path.name}» ليس بترميز UTF-8. يبدأ بترميز windows-1256 هكذا:\n  {preview[:160]}\n"
                "إن كانت القراءة سليمة فاستورده مجددًا مع ‎--windows-1256.",
            ),
            is_problem=True,
        )
