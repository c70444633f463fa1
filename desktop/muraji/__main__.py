"""The only place that knows both doors: the window and the command line."""

from __future__ import annotations

import sys

WINDOW_COMMANDS = {
    "demo": "muraji.ui.commands.demo:demo",
    "open": "muraji.ui.commands.open:open_",
    "pictures": "muraji.ui.commands.pictures:pictures",
    "bench": "muraji.ui.commands.bench:bench",
}
"""Commands that need Qt, which the command line lists and lends without importing it."""


def main() -> int:
    """Open the window on a project named or on the last one; with a command, run that instead."""
    arguments = sys.argv[1:]
    if not arguments or arguments[0].endswith(".muraji"):
        arguments = ["open", *arguments]
    from muraji.cli.main import main as run

    return run(arguments, WINDOW_COMMANDS)


if __name__ == "__main__":
    sys.exit(main())
