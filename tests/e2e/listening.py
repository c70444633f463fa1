"""Listens as a screen reader would: runs in the system's own Python, which has the bindings of AT-SPI.

Prints one JSON object: the tree of the program, the text of the article, what is announced after
each key named on the command line, and where the focus goes. A key is named with a part of the name
of the event that it leads to: ``Tab:focused``.
"""

import json
import subprocess
import sys
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)
TRIES, SECONDS = 60, 0.5
"""How often to look, and how long to wait between: a slow machine is not a silent program."""
AGAIN = 15
WINDOW = ("xdotool", "search", "--onlyvisible", "--class", "muraji")
heard = []


def wait(seconds):
    loop = GLib.MainLoop()
    GLib.timeout_add(int(seconds * 1000), loop.quit)
    loop.run()


def on_event(event):
    said = event.any_data if isinstance(event.any_data, str) else ""
    heard.append(
        {
            "type": event.type,
            "role": event.source.get_role_name(),
            "name": event.source.get_name(),
            "said": said,
        }
    )


def press(key, kind):
    """Press a key, and listen until what it leads to is heard and a second has passed in silence.

    A key that led nowhere for long is pressed again, the window in focus once more: on a busy machine
    the focus may not be where it was put, and every decision that arrives is announced.
    """
    for tried in range(TRIES):
        if tried % AGAIN == 0:
            if tried:
                subprocess.run([*WINDOW, "windowfocus", "--sync"], check=False, timeout=60)
            subprocess.run(["xdotool", "key", key], check=True)
        before = len(heard)
        wait(2 * SECONDS)
        if len(heard) == before and any(kind in event["type"] for event in heard):
            return


def program():
    for _ in range(TRIES):
        desktop = Atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(place)
            if child and child.get_name() == "muraji" and child.get_child_count():
                return child
        wait(SECONDS)
    sys.exit("the program did not come to the bus")


def described(node, found):
    states = node.get_state_set()
    text = node.get_text_iface()
    entry = {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "description": node.get_description(),
        "showing": states.contains(Atspi.StateType.SHOWING),
        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
        "focused": states.contains(Atspi.StateType.FOCUSED),
    }
    if text and entry["role"] == "text":
        entry["text"] = Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))
    found.append(entry)
    for place in range(node.get_child_count()):
        child = node.get_child_at_index(place)
        if child is not None:
            described(child, found)
    return found


def standing(program):
    """Return the tree of the program once it does not grow any more."""
    found = []
    for _ in range(TRIES):
        before = len(found)
        wait(4 * SECONDS)
        found = described(program, [])
        if len(found) == before:
            break
    return found


def main():
    Atspi.init()
    listener = Atspi.EventListener.new(on_event)
    for kind in ("object:announcement", "object:state-changed:focused"):
        listener.register(kind)
    found = program()
    report = {"tree": standing(found), "keys": []}
    heard.clear()
    for told in sys.argv[1:]:
        key, _, kind = told.partition(":")
        press(key, kind)
        report["keys"].append({"key": key, "heard": list(heard)})
        heard.clear()
    report["after"] = described(found, [])
    print(json.dumps(report))


main()
