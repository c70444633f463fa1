"""The keys on paper: one page that any browser prints, in both languages, with both legends."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from muraji.ui.actions import GROUPS
from muraji.ui.language import in_arabic
from muraji.ui.look.keycaps import caps_of
from muraji.workspace.atomic_file import atomic_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from muraji.ui.actions import Action

LEFT_OUT = ("label_group.", "jump.")
PAGE = """<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<title>مُراجِع · Muraji</title>
<style>
@page { size: A4; margin: 12mm; }
body { font: 9.5pt/1.45 Vazirmatn, "Noto Sans Arabic", "Segoe UI", Tahoma, sans-serif; color: #1c1b19; }
h1 { font-size: 14pt; margin: 0 0 3mm; }
main { columns: 2; column-gap: 8mm; }
section { break-inside: avoid; margin: 0 0 4mm; }
h2 { font-size: 10pt; margin: 0 0 1mm; color: #55595f; border-bottom: .3mm solid #d8d4ca; }
h2 span, td.en { direction: ltr; unicode-bidi: isolate; }
table { border-collapse: collapse; width: 100%; }
td { padding: .4mm 0; vertical-align: baseline; }
td.en { text-align: left; color: #55595f; padding-inline-start: 3mm; }
td.keys { white-space: nowrap; width: 1%; padding-inline-end: 3mm; }
kbd { direction: ltr; unicode-bidi: isolate; font: inherit; font-size: 8.5pt; border: .25mm solid #8f8b82;
  border-radius: 1mm; padding: 0 1.2mm; }
kbd i { font-style: normal; color: #55595f; }
</style>
</head>
<body>
<h1>مُراجِع · <bdi>Muraji</bdi></h1>
<main>
{sections}
</main>
</body>
</html>
"""


def write_cheat_sheet(path: Path, actions: Iterable[Action]) -> None:
    """Write the page with the keys in force.

    Raises:
        MurajiError: the disk refuses.
    """
    with atomic_file(path) as stream:
        stream.write(cheat_sheet(actions).encode())


def cheat_sheet(actions: Iterable[Action]) -> str:
    """Return the page as HTML that needs nothing beside it."""
    shown = [action for action in actions if action.keys and not action.id.startswith(LEFT_OUT)]
    sections = [
        _section(title, members)
        for name, title in GROUPS.items()
        if (members := [action for action in shown if action.group == name])
    ]
    return PAGE.replace("{sections}", "\n".join(sections))


def _section(title: str, members: Iterable[Action]) -> str:
    rows = "\n".join(_row(action) for action in members)
    heading = f"{escape(in_arabic('actions', title) or title)} · <span>{escape(title)}</span>"
    return f"<section><h2>{heading}</h2><table>\n{rows}\n</table></section>"


def _row(action: Action) -> str:
    arabic = action.arabic_title or in_arabic("actions", action.title) or action.title
    keys = " أو ".join(_chord(chord) for chord in action.keys[:2])
    return (
        f'<tr><td class="keys">{keys}</td><td>{escape(arabic)}</td>'
        f'<td class="en">{escape(action.title)}</td></tr>'
    )


def _chord(chord: str) -> str:
    presses = []
    for press in caps_of(chord):
        keys = []
        for cap in press:
            arabic = f" <i>{escape(cap.arabic)}</i>" if cap.arabic else ""
            keys.append(f"<kbd>{escape(cap.legend)}{arabic}</kbd>")
        presses.append(f'<bdo dir="ltr">{"".join(keys)}</bdo>')
    return " ثم ".join(presses)
