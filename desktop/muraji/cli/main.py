"""The door for people who type: finds the command, and turns errors into sentences."""

from __future__ import annotations

import sys
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING

import click

import muraji
from muraji.domain.errors import MurajiError
from muraji.domain.words import Words
from muraji.workspace.language import system_language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

COMMANDS = {
    "import": "muraji.cli.import_:import_",
    "clean": "muraji.cli.clean:clean",
    "suggest": "muraji.cli.suggest:suggest",
    "lists": "muraji.cli.lists:lists",
    "export": "muraji.cli.export:export",
    "formats": "muraji.cli.formats:formats",
    "dataset": "muraji.cli.dataset:dataset",
    "diff": "muraji.cli.diff:diff",
    "agreement": "muraji.cli.agreement:agreement",
    "self-check": "muraji.cli.self_check:self_check",
    "evaluate": "muraji.cli.evaluate:evaluate",
    "effort": "muraji.cli.effort:effort",
    "learn": "muraji.cli.learn:learn",
    "learn-curve": "muraji.cli.learn_curve:learn_curve",
    "check-file": "muraji.cli.check_file:check_file",
    "backups": "muraji.cli.backups:backups",
    "train": "muraji.cli.train:train",
    "meter": "muraji.cli.meter:meter",
    "check": "muraji.cli.check:check",
}
"""Each command and where it lives; a module is imported when its command is called or listed."""

FAILURE = 2


class Commands(click.Group):
    """The commands of the table, and those that the window lends."""

    def __init__(self, places: Mapping[str, str]) -> None:
        super().__init__(
            name="muraji",
            help="Review entity annotations in Arabic news. Without a command, the window opens.",
        )
        self._places = places

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the commands in the order of the table."""
        return list(self._places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the command's module and return the command; None for an unknown name."""
        place = self._places.get(cmd_name)
        if place is None:
            return None
        module, _, name = place.partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command


def main(arguments: Sequence[str], lent: Mapping[str, str]) -> int:
    """Run a command line and return its exit code; ``lent`` are commands of the other door."""
    group = click.version_option(muraji.__version__, prog_name="muraji")(
        Commands({**COMMANDS, **lent})
    )
    _let_every_letter_out()
    try:
        group.main(list(arguments), prog_name="muraji", standalone_mode=False)
    except MurajiError as error:
        click.echo(error.words.in_language(system_language()), err=True)
        return FAILURE
    except click.ClickException as error:
        error.show(sys.stderr)
        return FAILURE
    except (click.Abort, KeyboardInterrupt):
        stopped = Words(
            "Stopped; what came in is kept, and no file is half written.",
            "توقّف العمل؛ ما دخل محفوظ، ولا ملف نصف مكتوب.",
        )
        click.echo(stopped.in_language(system_language()), err=True)
        return FAILURE
    except Exception as error:  # noqa: BLE001 - no traceback reaches a person
        return _told(error)
    return 0


def _told(error: Exception) -> int:
    """Say what a fault means; a bug leaves a report, and its name is said."""
    from muraji.workspace.reports import told
    from muraji.workspace.workspace import now

    click.echo(told(error, now()).in_language(system_language()), err=True)
    return FAILURE


def _let_every_letter_out() -> None:
    """Escape what a terminal or a file name cannot say, instead of failing on it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
