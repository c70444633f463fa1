"""Prove the Debian package: install it in a clean system, review a seed in its window, remove it.

Needs root, debootstrap, Xvfb and xdotool. The program runs in the clean system alone; only the
screen and the keyboard are this machine's.

Usage: python packaging/linux/installed.py PACKAGE.deb [FOLDER_OF_A_CLEAN_SYSTEM]
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import smoke

if TYPE_CHECKING:
    from collections.abc import Iterator

PERSON, HOME = "person", "/home/person"
DISPLAY = ":87"
SECONDS_FOR_A_WINDOW, SECONDS_BETWEEN_KEYS = 60, 0.4
NAMES = {"Space": "space", "Enter": "Return"}


@dataclass(frozen=True)
class InstalledProgram(smoke.BuiltProgram):
    """The program as it was installed: run by its name, as a person without rights."""

    root: Path

    def command(self, *arguments: str) -> list[str]:
        """Return what runs the program in the clean system."""
        words = " ".join(f"'{each}'" for each in ("muraji", *arguments))
        inside = f"cd {HOME} && QT_QPA_PLATFORM={os.environ.get('QT_QPA_PLATFORM', '')} {words}"
        return ["chroot", str(self.root), "su", PERSON, "-c", f"export DISPLAY={DISPLAY}; {inside}"]

    def run(self, *arguments: str) -> str:
        """Run one command and return what it prints."""
        given = [str(argument) for argument in arguments]
        if given[0] == "import":
            shutil.copy(given[2], self.work / "seed.txt")
            given[2] = "seed.txt"
        done = subprocess.run(
            self.command(*given), capture_output=True, encoding="utf-8", check=False
        )
        if done.returncode:
            sys.exit(f"muraji {' '.join(given)} failed:\n{done.stdout}{done.stderr}")
        return done.stdout

    def press(self, keys: str) -> None:
        """Open the window on the screen and type; the last keys close it."""
        with subprocess.Popen(self.command("smoke.muraji")) as running:
            window = self._window(running)
            time.sleep(3)
            for key in [*keys.split(), "Ctrl+q"]:
                *held, last = key.split("+")
                chord = "+".join([*(each.lower() for each in held), NAMES.get(last, last.lower())])
                on_screen("xdotool", "key", "--window", window, chord)
                time.sleep(SECONDS_BETWEEN_KEYS)
            code = running.wait(timeout=SECONDS_FOR_A_WINDOW)
        assert code == 0, f"the window ended with {code}"

    def _window(self, running: subprocess.Popen[bytes]) -> str:
        """Wait for the window, give it the keyboard, and return its number."""
        end = time.monotonic() + SECONDS_FOR_A_WINDOW
        while time.monotonic() < end and running.poll() is None:
            found = on_screen("xdotool", "search", "--onlyvisible", "--class", "muraji").split()
            if found:
                on_screen("xdotool", "windowfocus", "--sync", found[-1])
                return found[-1]
            time.sleep(0.5)
        sys.exit("No window has appeared.")


def on_screen(*command: str) -> str:
    """Run a command on the screen and return what it prints."""
    environment = {**os.environ, "DISPLAY": DISPLAY}
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", env=environment, check=False
    )
    return done.stdout.strip()


def inside(root: Path, *command: str) -> str:
    """Run a command in the clean system and return what it prints."""
    environment = {
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "DEBIAN_FRONTEND": "noninteractive",
        "HOME": "/root",
    }
    done = subprocess.run(
        ["chroot", str(root), *command],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    return done.stdout


@contextmanager
def screen() -> Iterator[None]:
    """A screen that nobody sees."""
    with subprocess.Popen(
        ["Xvfb", DISPLAY, "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    ) as server:
        time.sleep(2)
        try:
            yield
        finally:
            server.terminate()


def clean_system(folder: Path) -> Path:
    """Return a system with nothing but what every Debian has, making it where there is none."""
    if not (folder / "usr").is_dir():
        suite = subprocess.run(
            ["sh", "-c", ". /etc/os-release && echo $VERSION_CODENAME"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        subprocess.run(["debootstrap", "--variant=minbase", suite, str(folder)], check=True)
    inside(folder, "useradd", "--create-home", PERSON)
    return folder


def files_of_the_package(root: Path) -> list[Path]:
    """Return the files that the package put into the system."""
    names = inside(root, "dpkg", "-L", "muraji").splitlines()
    return [root / name.lstrip("/") for name in names if not (root / name.lstrip("/")).is_dir()]


def prove(package: Path, root: Path) -> None:
    """Install, use and remove."""
    shutil.copy(package, root / "srv" / package.name)
    inside(root, "apt-get", "update")
    inside(root, "apt-get", "install", "--yes", "--no-install-recommends", f"/srv/{package.name}")
    put = files_of_the_package(root)
    print(f"installed: {len(put)} files")
    program = InstalledProgram(root / "usr/lib/muraji", root / HOME.lstrip("/"), root)
    smoke.check_itself(program)
    print(f"commands: {smoke.check_extraction(program)}")
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    with screen():
        print(f"window on a screen: {smoke.check_window(program)}")
    inside(root, "apt-get", "purge", "--yes", "muraji")
    left = [path for path in put if os.path.lexists(path)]
    assert not left, f"left behind: {left[:5]}"
    assert not (root / "usr/lib/muraji").exists()
    kept = sorted(path.name for path in program.work.glob("smoke.*"))
    assert kept == ["smoke.muraji"], f"projects are the person's own: {kept}"
    print("removed: nothing left but the person's own project")


def main() -> None:
    """Prove the package named on the command line."""
    package = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(folder) / "system"
        prove(package, clean_system(place))


if __name__ == "__main__":
    main()
