"""``muraji check``: where may the annotation be wrong?"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from muraji.cli.progress import run
from muraji.domain.words import Words
from muraji.workspace.language import system_language

if TYPE_CHECKING:
    from muraji.domain.issue import Issue
    from muraji.workspace.checking import CheckReport
    from muraji.workspace.workspace import Workspace


@click.command("check")
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def check(project: Path, as_json: bool) -> None:
    """Look for mistakes in what was decided in PROJECT; nothing is changed.

    Looks for impossible spans, clitics and quote marks inside an edge, one name under two labels,
    occurrences missed, and what the model contradicts in finished articles. Exits with 1 when
    anything is found. With --json: "looked_at", "dismissed", "by_check" (counts) and "issues", each
    with "id", "check", "article", "source", "start", "end" (code points, half-open), "surface",
    "label", "en", "ar", "weight" (0 to 1), "annotation" (id or null) and "fix" (in words, or null).
    """
    from muraji.workspace.checking import check as job
    from muraji.workspace.workspace import Workspace

    with Workspace.open(project) as workspace:
        report = run(job(workspace))
        shown = [_plain(issue, workspace) for issue in report.issues]
    if as_json:
        counts = dict(Counter(issue["check"] for issue in shown))
        told = {"looked_at": report.looked_at, "dismissed": report.dismissed, "by_check": counts}
        click.echo(json.dumps({**told, "issues": shown}, ensure_ascii=False, indent=1))
    else:
        _tell(report, shown)
    if shown:
        raise SystemExit(1)


def _plain(issue: Issue, workspace: Workspace) -> dict[str, Any]:
    return {
        "id": issue.id,
        "check": issue.check,
        "article": issue.article_id,
        "source": workspace.store.article(issue.article_id).source,
        "start": issue.span.start,
        "end": issue.span.end,
        "surface": issue.surface,
        "label": issue.label,
        "en": issue.words.en,
        "ar": issue.words.ar,
        "weight": round(issue.weight, 3),
        "annotation": issue.annotation_id,
        "fix": issue.fix_words.en if issue.fix_words else None,
    }


def _tell(report: CheckReport, shown: list[dict[str, Any]]) -> None:
    from muraji.review.checks.table import CHECKS

    language = system_language()
    before = ""
    for issue in shown:
        if issue["check"] != before:
            before = issue["check"]
            count = sum(other["check"] == before for other in shown)
            click.echo(f"{CHECKS[before].title.in_language(language)}: {count}")
        place = f"{issue['source']}:{issue['start']}-{issue['end']}"
        click.echo(f"  {place}  {issue['surface']}: {issue['ar' if language == 'ar' else 'en']}")
    count = len(shown)
    words = Words(
        f"Articles looked at: {report.looked_at}; findings: {count}; dismissed before: {report.dismissed}.",
        f"مقالات فُحصت: {report.looked_at}؛ ملاحظات: {count}؛ متجاهَلة من قبل: {report.dismissed}.",
    )
    click.echo(words.in_language(language))
