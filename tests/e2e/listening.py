"""Listens as a screen reader would: runs in the system's own Python, which has the bindings of AT-SPI.

Prints one JSON object: the tree of the program, the text of the article, what is announced after
each key named on the command line, and where the focus goes.
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


def listen():
    """Until something is heard, and then until a second has passed in silence."""
    for _ in range(TRIES):
        before = len(heard)
        wait(2 * SECONDS)
        if heard and len(heard) == before:
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


def main():
    Atspi.init()
    listener = Atspi.EventListener.new(on_event)
    for kind in ("object:announcement", "object:state-changed:focused"):
        listener.register(kind)
    found = program()
    wait(2)
    report = {"tree": described(found, []), "keys": []}
    heard.clear()
    for key in sys.argv[1:]:
        subprocess.run(["xdotool", "key", key], check=True)
        listen()
        report["keys"].append({"key": key, "heard": list(heard)})
        heard.clear()
    report["after"] = described(found, [])
    print(json.dumps(report))


main()
