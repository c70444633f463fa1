"""``muraji self-check``: is this installation whole?"""

from __future__ import annotations

import json
from dataclasses import asdict

import click


@click.command("self-check")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def self_check(as_json: bool) -> None:
    """Look at everything the program needs; exits with 1 when something is missing."""
    from muraji.workspace.self_check import self_check as checks

    seen = list(checks())
    is_well = all(check.is_well for check in seen)
    if as_json:
        found = {"ok": is_well, "checks": [asdict(check) for check in seen]}
        click.echo(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        for check in seen:
            click.echo(f"{'ok  ' if check.is_well else 'FAIL'}  {check.name:<9} {check.seen}")
    if not is_well:
        raise SystemExit(1)
