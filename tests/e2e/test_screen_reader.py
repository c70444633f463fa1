"""The main story as a screen reader hears it, through AT-SPI on a real screen.

A blind colleague must find every part by its name, read the article's own letters, and hear what
each key did. Needs Xvfb, xdotool, dbus, at-spi2-core and the bindings of the system's Python.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from muraji.domain.job import drain
from muraji.workspace.intake import take_in
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

SYSTEM_PYTHON = Path("/usr/bin/python3")
NEEDED = ("Xvfb", "xdotool", "dbus-run-session")
STORY = (
    "{python} -m muraji open {project} & program=$!; "
    "for try in $(seq 300); do "
    "window=$(xdotool search --onlyvisible --class muraji | tail -1); "
    '[ -n "$window" ] && break; sleep 0.5; done; '
    'sleep 2; xdotool windowfocus --sync "$window"; '
    "{listener} {script} {keys}; code=$?; kill $program; wait $program; exit $code"
)
PATIENCE = 60
"""Half seconds that the screen may take to stand; never a limit on the program."""
KEYS = "space:announ x:announ z:announ Tab:focused Tab:focused Escape:focused"


def has_bindings() -> bool:
    if not SYSTEM_PYTHON.exists() or not Path("/usr/libexec/at-spi-bus-launcher").exists():
        return False
    code = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    tried = subprocess.run([SYSTEM_PYTHON, "-c", code], capture_output=True, check=False)
    return tried.returncode == 0


pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not all(map(shutil.which, NEEDED)) or not has_bindings(),
    reason="no screen, no bus or no bindings of AT-SPI here",
)


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    number = 90 + os.getpid() % 400
    name = f":{number}"
    with subprocess.Popen(
        ["Xvfb", name, "-screen", "0", "1024x700x24", "-nolisten", "tcp"],
        stderr=subprocess.DEVNULL,
    ) as screen:
        for _ in range(PATIENCE):
            if Path(f"/tmp/.X11-unix/X{number}").exists():
                break
            time.sleep(0.5)
        yield name
        screen.terminate()


@pytest.fixture(scope="module")
def report(
    display: str, repository: Path, seeds: list[Path], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("listening")
    project = folder / "a.muraji"
    with Workspace.create(project) as workspace:
        drain(take_in(workspace, seeds[:1]))
    script = Path(__file__).with_name("listening.py")
    story = STORY.format(
        python=sys.executable, project=project, listener=SYSTEM_PYTHON, script=script, keys=KEYS
    )
    home = {name: str(folder) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", story],
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(repository / "desktop"),
            "LC_ALL": "C.UTF-8",
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_ACCESSIBILITY": "1",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            **home,
        },
    )
    assert done.returncode == 0, done.stderr[-3000:]
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def entry(report: dict[str, Any], name: str) -> dict[str, Any]:
    return next(each for each in report["tree"] if each["name"] == name and each["showing"])


def announced(report: dict[str, Any], place: int) -> str:
    heard = report["keys"][place]["heard"]
    return " | ".join(each["said"] for each in heard if each["type"].startswith("object:announ"))


def test_everything_that_can_be_focused_has_a_name(report: dict[str, Any]) -> None:
    nameless = [
        each
        for each in report["tree"]
        if each["focusable"] and each["showing"] and not each["name"].strip()
    ]
    assert not nameless


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Article", "text"),
        ("Articles", "list"),
        ("Search articles", "text"),
        ("Accept and go on", "push button"),
        ("Reject or delete", "push button"),
        ("Undo", "push button"),
        ("Menu", "push button"),
    ],
)
def test_the_parts_have_their_roles(report: dict[str, Any], name: str, role: str) -> None:
    # Newer registries call a push button a button.
    assert entry(report, name)["role"] in {role, role.removeprefix("push ")}


def test_the_article_is_read_letter_for_letter(
    report: dict[str, Any], seed_texts: list[str]
) -> None:
    first = seed_texts[0].replace("\r\n", "\n").split("\n")[0].strip()
    article = entry(report, "Article")
    assert article["focused"]
    assert first in article["text"]


def test_labels_are_told_with_their_keys(report: dict[str, Any]) -> None:
    assert entry(report, "Labels")["description"].startswith("1 Person; 2 ")


def test_decisions_are_announced(report: dict[str, Any]) -> None:
    accepted, rejected, undone = (announced(report, place) for place in range(3))
    assert accepted.startswith("Accepted: ")
    assert ". " in accepted
    assert rejected.startswith("Rejected: ")
    assert undone
    assert not undone.startswith(("Accepted", "Rejected"))


def test_keys_lead_out_of_the_article_and_back(report: dict[str, Any]) -> None:
    def focus(place: int) -> list[str]:
        heard = report["keys"][place]["heard"]
        return [each["name"] for each in heard if "focused" in each["type"]]

    assert focus(3)
    assert focus(3)[-1] != "Article"
    assert focus(4)[-1] not in {"Article", focus(3)[-1]}
    last = next(each for each in report["after"] if each["name"] == "Article" and each["showing"])
    assert last["focused"]
