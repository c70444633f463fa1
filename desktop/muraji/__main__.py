"""The only place that knows both doors: the window and the command line."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

UNTIL_PAINTED = "--until-painted"
WINDOW_COMMANDS = {
    "demo": "muraji.ui.commands.demo:demo",
    "open": "muraji.ui.commands.open:open_",
    "pictures": "muraji.ui.commands.pictures:pictures",
    "bench": "muraji.ui.commands.bench:bench",
}
"""Commands that need Qt, which the command line lists and lends without importing it."""


def main() -> int:
    """Open the window on a project named or on the last one; with a command, run that instead."""
    if getattr(sys, "frozen", False):
        # A packaged program is its own interpreter: the learning process begins here too.
        from multiprocessing import freeze_support

        freeze_support()
    arguments = sys.argv[1:]
    if arguments[:1] == ["open"]:
        arguments = arguments[1:]
    project = [argument for argument in arguments if not argument.startswith("-")]
    others = [argument for argument in arguments if argument.startswith("-")]
    names_a_project = all(name.endswith(".muraji") for name in project[:1])
    if len(project) <= 1 and names_a_project and set(others) <= {UNTIL_PAINTED}:
        # The window is what most people start: it does not wait for the command line's parser, for
        # the collector of garbage that a start hardly makes, nor for PySide's signatures.
        gc.disable()
        try:
            return _open_window(Path(project[0]) if project else None, until_painted=bool(others))
        except Exception as error:  # noqa: BLE001 - no traceback reaches a person
            return _tell(error)
    from muraji.cli.main import main as run_command

    return run_command(sys.argv[1:], WINDOW_COMMANDS)


def _open_window(project: Path | None, *, until_painted: bool) -> int:
    from muraji.ui.lean_pyside import import_pyside

    import_pyside()
    from muraji.ui.application import run

    return run(project, until_painted=until_painted)


def _tell(error: Exception) -> int:
    """Say why there is no window, on the error stream and, where Qt came so far, in a box."""
    from muraji.workspace.language import system_language
    from muraji.workspace.reports import told
    from muraji.workspace.workspace import now

    words = told(error, now()).in_language(system_language())
    sys.stderr.write(f"{words}\n")
    if "muraji.ui.application" in sys.modules:
        from muraji.ui.application import show_last_words

        show_last_words(words)
    return 2


if __name__ == "__main__":
    sys.exit(main())
