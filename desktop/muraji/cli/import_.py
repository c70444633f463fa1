"""``muraji import``: bring texts into a project."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from muraji.cli.progress import run
from muraji.domain.errors import MurajiError
from muraji.domain.words import Words
from muraji.workspace.language import system_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from muraji.domain.label import LabelSet
    from muraji.workspace.arrivals import ImportReport
    from muraji.workspace.import_terms import ImportTerms
    from muraji.workspace.surveying import Survey
    from muraji.workspace.workspace import Workspace


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
@click.option(
    "--as",
    "manner",
    type=click.Choice(["decided", "suggestions"]),
    default="decided",
    help="Whether annotations come in as the files decide them, or wait for a reviewer.",
)
@click.option(
    "--label",
    "labels",
    multiple=True,
    metavar="THEIRS=OURS",
    help="What a label of the files becomes; without OURS its mentions are left out.",
)
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="ROLE=NAME",
    help="Which column of a table is the text, title, source, url, author, published or site.",
)
@click.option(
    "--mend-offsets",
    is_flag=True,
    help="Take offsets that count UTF-16 units or bytes where the surfaces show it.",
)
@click.option("--preview", is_flag=True, help="Say what would come in, and import nothing.")
@click.option(
    "--report",
    "report_path",
    type=click.Path(path_type=Path),
    help="Save what became of the files.",
)
def import_(
    project: Path,
    paths: tuple[Path, ...],
    accept_windows_1256: bool,
    format_name: str | None,
    manner: str,
    labels: tuple[str, ...],
    columns: tuple[str, ...],
    mend_offsets: bool,
    preview: bool,
    report_path: Path | None,
) -> None:
    """Import files, folders and archives of articles into PROJECT, making it if it is not there.

    Exits with 1 when a file was left out; the others are in.
    """
    from muraji.workspace.import_told import save
    from muraji.workspace.importing import import_paths
    from muraji.workspace.workspace import Workspace

    terms = replace(_terms(manner, labels, columns), mend_offsets=mend_offsets)
    if preview:
        _preview(project, paths, format_name, terms, accept_windows_1256=accept_windows_1256)
        return
    with Workspace.open_or_create(project) as workspace:
        report = run(
            import_paths(
                workspace,
                paths,
                accept_windows_1256=accept_windows_1256,
                format_name=format_name,
                terms=terms,
            )
        )
    _tell(project, report)
    if report_path is not None:
        save(report_path, report, system_language(), [path for path, _ in report.unsure])
    if report.problems or report.unsure:
        raise SystemExit(1)


def _terms(manner: str, labels: Iterable[str], columns: Iterable[str]) -> ImportTerms:
    from muraji.formats.columns import ColumnChoice
    from muraji.workspace.import_terms import ImportTerms

    chosen = dict(_pairs(columns))
    unknown = next((role for role in chosen if role not in ColumnChoice.roles()), None)
    if unknown is not None:
        roles = ", ".join(ColumnChoice.roles())
        raise MurajiError(
            f"A column cannot be “{unknown}”. It is one of: {roles}.",
            f"لا يكون العمود «{unknown}». بل يكون أحد هذه: {roles}.",
        )
    choice = ColumnChoice(**{"text": "", **chosen}) if chosen else None
    return ImportTerms(choice, as_suggestions=manner == "suggestions", labels=dict(_pairs(labels)))


def _pairs(values: Iterable[str]) -> Iterable[tuple[str, str]]:
    for value in values:
        name, equals, other = value.partition("=")
        if not name or not equals:
            raise MurajiError(
                f"“{value}” is not of the form NAME=VALUE.", f"«{value}» ليس على صورة اسم=قيمة."
            )
        yield name, other


def _preview(
    project: Path,
    paths: Sequence[Path],
    format_name: str | None,
    terms: ImportTerms,
    *,
    accept_windows_1256: bool,
) -> None:
    """Survey for an open project, or for one that is made for this in a temporary place."""
    from tempfile import TemporaryDirectory

    from muraji.workspace.surveying import survey
    from muraji.workspace.workspace import Workspace

    with TemporaryDirectory() as folder:
        is_there = project.exists()
        place = project if is_there else Path(folder, "preview.muraji")
        opening = Workspace.open(place) if is_there else Workspace.create(place)
        with opening as workspace:
            found = run(survey(workspace, paths, format_name=format_name, terms=terms))
            _show(found, workspace, terms, accept_windows_1256=accept_windows_1256)


def _show(
    found: Survey, workspace: Workspace, terms: ImportTerms, *, accept_windows_1256: bool
) -> None:
    def say(en: str, ar: str, *, is_problem: bool = False) -> None:
        click.echo(Words(en, ar).in_language(system_language()), err=is_problem)

    for file in found.files:
        facts = [file.format_name, file.encoding, str(file.articles)]
        if file.lines:
            facts.append(f"-{file.cut_lines}/{file.lines}")
        click.echo("\t".join([str(file.path), *facts]))
        if file.columns is not None:
            guess = (terms.columns or file.columns.guess).columns
            for name in file.columns.names:
                role = next((role for role, column in guess.items() if column == name), "")
                click.echo(f"  {name}\t{role}")
    _show_labels(found, workspace.labels, terms)
    count = found.coming(accept_windows_1256=accept_windows_1256, mend_offsets=terms.mend_offsets)
    say(f"Articles that would come in: {count}.", f"مقالات ستدخل: {count}.")
    for source, standing in found.duplicates:
        say(f"“{source}” is there as “{standing}”.", f"«{source}» موجود باسم «{standing}».")
    for source, other in found.near_duplicates:
        say(f"“{source}” is much like “{other}”.", f"«{source}» يشبه «{other}» كثيرًا.")
    doubts = [] if terms.mend_offsets else found.doubts
    for _, problem in [*found.all_problems, *doubts, *found.remarks]:
        click.echo(problem.in_language(system_language()), err=True)
    if not accept_windows_1256:
        for path in found.unsure:
            say(
                f"“{path.name}” is not UTF-8; it comes in only with --windows-1256.",
                f"«{path.name}» ليس بترميز UTF-8؛ لا يدخل إلا مع ‎--windows-1256.",
                is_problem=True,
            )


def _show_labels(found: Survey, labels: LabelSet, terms: ImportTerms) -> None:
    from muraji.workspace.import_terms import likely_label

    for name, count in found.labels.most_common():
        likely = likely_label(name, labels)
        hint = "" if likely == name or terms.labels else f"\t--label {name}={likely}"
        click.echo(f"  {name}\t{count}{hint}")


def _tell(project: Path, report: ImportReport) -> None:
    from muraji.workspace.import_told import told

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
    problems = len(report.problems) + len(report.remarks)
    for number, words in enumerate(told(report)):
        say(words, is_problem=number < problems)
    if report.repeating:
        say(
            Words(
                f"Of these, say nearly the same as another article: {report.repeating}.",
                f"منها ما يكاد يطابق مقالة أخرى: {report.repeating}.",
            )
        )
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
