"""A fresh machine is set up, or told exactly what is missing; the system's own tools are stood in for."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
REAL_TOOLS = ["sh", "dirname", "grep", "tr", "env", "rm", "cat"]
QT_PACKAGES = ["libgl1", "libegl1", "libfontconfig1", "libxkbcommon0", "libdbus-1-3"]
WINDOW_PACKAGES = [
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0"),
    "libxkbcommon-x11-0",
]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has three lines in the README")


@dataclass
class Machine:
    """A machine of which only the tools in one folder can be found."""

    folder: Path

    def tool(self, name: str, script: str) -> None:
        path = self.folder / "bin" / name
        path.write_text(f"#!{shutil.which('sh')}\n{script}\n", "utf-8")
        path.chmod(0o755)

    def has(self, *packages: str) -> None:
        with (self.folder / "installed").open("a", encoding="utf-8") as file:
            file.writelines(f"{package}\n" for package in packages)

    def offers(self, *packages: str) -> None:
        (self.folder / "offered").write_text("".join(f"{name}\n" for name in packages), "utf-8")

    def installed(self) -> set[str]:
        return set((self.folder / "installed").read_text("utf-8").split())

    def run(self, script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(PACKAGING / script), *arguments],
            cwd=self.folder,
            env={"PATH": str(self.folder / "bin"), "MACHINE": str(self.folder)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A Debian of a plain user whom sudo refuses, with a good font and no package."""
    machine = Machine(tmp_path)
    (tmp_path / "bin").mkdir()
    for name in REAL_TOOLS:
        (tmp_path / "bin" / name).symlink_to(shutil.which(name) or name)
    machine.tool("uname", "echo Linux")
    machine.tool("id", "echo 1000")
    machine.tool("sudo", "exit 1")
    machine.tool("fc-list", "echo 'Noto Naskh Arabic'")
    machine.tool(
        "dpkg-query",
        'for name; do :; done; grep -qxF "$name" "$MACHINE/installed" && echo "install ok installed"',
    )
    machine.tool(
        "apt-cache",
        'grep -qxF "$2" "$MACHINE/offered" && echo "Candidate: 1" || echo "Candidate: (none)"',
    )
    machine.tool(
        "apt-get",
        'taking=; for word; do case "$taking$word" in update) ;; install) taking=+ ;; '
        '+-*) ;; +*) echo "$word" >> "$MACHINE/installed" ;; esac; done',
    )
    machine.has()
    machine.offers("libglib2.0-0t64")
    return machine


def test_a_machine_that_has_everything_is_left_alone(machine: Machine) -> None:
    machine.has(*QT_PACKAGES, *WINDOW_PACKAGES, "libglib2.0-0")
    machine.tool("apt-get", "exit 9")
    outcome = machine.run("system_packages.sh", "run")
    assert (outcome.returncode, outcome.stdout, outcome.stderr) == (0, "", "")


def test_root_gets_what_is_missing_installed(machine: Machine) -> None:
    machine.tool("id", "echo 0")
    outcome = machine.run("system_packages.sh", "test")
    assert outcome.returncode == 0, outcome.stderr
    for_tests = {
        "xvfb",
        "xdotool",
        "strace",
        "at-spi2-core",
        "gir1.2-atspi-2.0",
        "python3-gi",
        "dbus",
    }
    expected = {*QT_PACKAGES, *WINDOW_PACKAGES, "libglib2.0-0t64", *for_tests}
    assert machine.installed() == expected


def test_sudo_is_used_without_a_question_when_nobody_can_answer(machine: Machine) -> None:
    machine.tool("sudo", '[ "$1" = -n ] && shift && exec "$@"')
    assert machine.run("system_packages.sh", "run").returncode == 0
    assert set(QT_PACKAGES) <= machine.installed()


def test_without_rights_the_missing_packages_are_named_exactly(machine: Machine) -> None:
    machine.has(*QT_PACKAGES[1:], *WINDOW_PACKAGES, "libglib2.0-0t64")
    outcome = machine.run("system_packages.sh", "run")
    assert outcome.returncode == 1
    assert outcome.stderr.count("sudo apt-get install libgl1 \n") == 2, outcome.stderr


def test_without_a_window_the_work_goes_on(machine: Machine) -> None:
    machine.has(*QT_PACKAGES, "libglib2.0-0")
    outcome = machine.run("system_packages.sh", "run")
    assert outcome.returncode == 0
    assert "libxcb-cursor0" in outcome.stderr


def test_an_arabic_font_is_asked_for(machine: Machine) -> None:
    machine.has(*QT_PACKAGES, *WINDOW_PACKAGES, "libglib2.0-0")
    machine.offers("fonts-noto-core")
    machine.tool("fc-list", "echo 'DejaVu Sans'")
    outcome = machine.run("system_packages.sh", "run")
    assert outcome.returncode == 0
    assert "sudo apt-get install fonts-noto-core" in outcome.stderr


def test_another_linux_is_told_the_libraries(machine: Machine) -> None:
    for name in ("dpkg-query", "apt-get"):
        (machine.folder / "bin" / name).unlink()
    machine.tool("ldconfig", "echo libGL.so.1 libglib-2.0.so.0 libfontconfig.so.1")
    outcome = machine.run("system_packages.sh", "run")
    assert outcome.returncode == 1
    assert "libEGL.so.1 libxkbcommon.so.0 libdbus-1.so.3" in outcome.stderr


def test_no_python_is_said_in_a_sentence(machine: Machine) -> None:
    for name in ("python3", "python3.14", "python"):
        machine.tool(name, "exit 1")
    outcome = machine.run("virtualenv.sh", "dev")
    assert outcome.returncode == 1
    assert "Python 3.11 or newer" in outcome.stderr
    assert "Traceback" not in outcome.stderr


def test_a_python_without_venv_names_its_package(machine: Machine) -> None:
    machine.tool("python3", 'case "$2" in *ensurepip*) exit 1 ;; *print*) echo 3.12 ;; esac')
    outcome = machine.run("virtualenv.sh", "dev")
    assert outcome.returncode == 1
    assert "sudo apt-get install python3.12-venv" in outcome.stderr
    assert not (machine.folder / ".venv").exists()


def test_a_failing_network_is_said_in_a_sentence(machine: Machine) -> None:
    python = (
        'case "$*" in *"-m venv"*) mkdir -p .venv/bin; cp "$0" .venv/bin/python ;; '
        '*"pip install"*) exit 1 ;; esac'
    )
    for name in ("mkdir", "cp"):
        (machine.folder / "bin" / name).symlink_to(shutil.which(name) or name)
    machine.tool("python3", python)
    outcome = machine.run("virtualenv.sh", "dev")
    assert outcome.returncode == 1
    assert "network" in outcome.stderr
