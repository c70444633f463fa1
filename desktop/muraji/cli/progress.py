"""A job on a terminal: its progress on standard error, its result returned."""

from __future__ import annotations

import sys
from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

import click

from muraji.workspace.language import system_language

if TYPE_CHECKING:
    from muraji.domain.job import Job

Result = TypeVar("Result")


def run(job: Job[Result]) -> Result:
    """Run a job to its end, showing each step where standard error is a terminal."""
    language = system_language()
    is_terminal = sys.stderr.isatty()
    # Closed here and now, so that what it still holds is kept before the project is closed.
    with closing(job):
        while True:
            try:
                progress = next(job)
            except StopIteration as finished:
                if is_terminal:
                    click.echo("\r\x1b[K", nl=False, err=True)
                result: Result = finished.value
                return result
            if is_terminal:
                words = progress.words.in_language(language)
                click.echo(f"\r\x1b[K{progress.done}/{progress.total} {words}", nl=False, err=True)
