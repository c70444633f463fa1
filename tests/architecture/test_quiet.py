"""No pickle anywhere, nothing that opens a network, and the whole program works with sockets forbidden."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGE = REPOSITORY / "desktop" / "muraji"
NEVER = {
    "pickle", "cPickle", "dill", "cloudpickle", "joblib", "shelve", "marshal", "requests", "httpx",
    "aiohttp", "urllib3", "urllib.request", "http.client", "http.server", "socketserver", "ftplib",
    "smtplib", "xmlrpc", "PySide6.QtNetwork", "PySide6.QtWebEngineCore",
}  # fmt: skip
WITHOUT_SOCKETS = """
import socket, sys
class Forbidden(socket.socket):
    def __init__(self, family=-1, *given, **named):
        if family not in (getattr(socket, "AF_UNIX", None),):
            raise AssertionError("the program opened a socket")
        super().__init__(family, *given, **named)
socket.socket = Forbidden
def refuse(*_, **__): raise AssertionError("the program asked for an address")
socket.getaddrinfo = socket.create_connection = socket.gethostbyname = refuse
from muraji.__main__ import main
sys.argv = ["muraji", *sys.argv[1:]]
sys.exit(main())
"""


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names |= {node.module} | {f"{node.module}.{each.name}" for each in node.names}
    return names


def test_nothing_is_unpickled_and_nothing_goes_online() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix(): bad
        for path in PACKAGE.rglob("*.py")
        if (
            bad := {name for name in imported(path) if name in NEVER or name.split(".")[0] in NEVER}
        )
    }
    assert found == {}


def test_the_whole_program_runs_with_sockets_forbidden(tmp_path: Path) -> None:
    """Taken away (a ``urllib.request.urlopen`` in ``Workspace.open``): it fails."""
    project, out = tmp_path / "p.muraji", tmp_path / "out.json"
    seeds = REPOSITORY / "seeds"
    environment = {
        **os.environ,
        "PYTHONPATH": str(REPOSITORY / "desktop"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    for arguments in (
        ["import", project, seeds / "1.txt" if (seeds / "1.txt").exists() else seeds],
        ["suggest", project],
        ["export", project, "--out", out],
        ["backups", project, "--make"],
        ["check-file", project],
        ["open", project, "--until-painted"],
    ):
        done = subprocess.run(
            [sys.executable, "-c", WITHOUT_SOCKETS, *map(str, arguments)],
            capture_output=True,
            text=True,
            check=False,
            env=environment,
        )
        assert done.returncode == 0, done.stderr
    assert out.stat().st_size > 1000


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_the_guard_of_the_test_above_bites(family: str) -> None:
    code = WITHOUT_SOCKETS.split("from muraji", maxsplit=1)[0] + f"socket.socket(socket.{family})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert b"opened a socket" in done.stderr
