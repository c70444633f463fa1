"""What the program is doing when the fault strikes, and how the files are judged afterwards."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.domain.job import drain
from muraji.store.integrity import flaws
from muraji.workspace.backups import back_up
from muraji.workspace.importing import import_paths
from muraji.workspace.workspace import Workspace

from ..e2e.story import story_file
from ..store.damage import flip

if TYPE_CHECKING:
    from collections.abc import Iterable

REPOSITORY = Path(__file__).resolve().parents[2]
PROGRAM = Path(__file__).with_name("program.py")
SCENARIOS = ("review", "import", "suggest", "export", "backup", "migrate", "repair", "restore")
NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
PROJECT = "p.muraji"
AN_OLD_EXPORT = b"an old export, whole\n"


def prepare(scenario: str, base: Path) -> Path:
    """Make what stands before the scenario below ``base`` and return the folder that is watched."""
    folder = base / "watched"
    home = folder / "home"
    home.mkdir(parents=True)
    for name, value in environment(base).items():
        os.environ[name] = value
    project = folder / PROJECT
    if scenario == "migrate":
        shutil.copy(REPOSITORY / "tests" / "data" / "projects" / "version_1.muraji", project)
    else:
        with Workspace.create(project, "ريم") as workspace:
            drain(import_paths(workspace, [story_file(base)]))
            if scenario in {"repair", "restore"}:
                back_up(workspace.store, NOW)
    if scenario == "import":
        (base / "articles").mkdir()
        for number in range(3):
            text = f"خبر رقم {number}\nزار الوزير عمّان أمس.\n" * 8
            (base / "articles" / f"{number}.txt").write_text(text, "utf-8")
    if scenario == "repair":
        flip(project, "زارت وفود من وزارة الصحة الأردنية مدينة إربد يوم الأحد.\nو".encode()[-8:])
    if scenario == "export":
        (folder / "out.json").write_bytes(AN_OLD_EXPORT)
    return folder


def environment(base: Path) -> dict[str, str]:
    """Return the settings of the process: its home lies in the watched folder too."""
    home = str(base / "watched" / "home")
    return {
        "HOME": home,
        "XDG_CONFIG_HOME": f"{home}/config",
        "XDG_DATA_HOME": f"{home}/data",
        "XDG_CACHE_HOME": f"{home}/cache",
        "XDG_STATE_HOME": f"{home}/state",
        "QT_QPA_PLATFORM": "offscreen",
        "LC_ALL": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",
        "MURAJI_ACKNOWLEDGED": str(base / "acknowledged"),
    }


def command(scenario: str, folder: Path) -> list[str]:
    """Return the command line of a scenario."""
    return [sys.executable, str(PROGRAM), scenario, str(folder)]


@dataclass
class Tally:
    """States judged, those whose files are not whole, and those in which something is missing."""

    states: int = 0
    corrupt: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"states {self.states}, corrupt {len(self.corrupt)}, lost {len(self.lost)}"

    def add(self, other: Tally) -> None:
        """Count the states of another tally too."""
        self.states += other.states
        self.corrupt += other.corrupt
        self.lost += other.lost

    def judge(self, scenario: str, folder: Path, said: Iterable[str], where: str) -> None:
        """Open what stands in the folder as the next start would, and compare it with what was said."""
        self.states += 1
        said = list(said)
        project = folder / PROJECT
        if scenario in {"repair", "restore"}:
            self._judge_replaced(scenario, project, said, where)
            return
        try:
            with Workspace.open(project) as workspace:
                found = [flaw for _, flaw in flaws(workspace.store._connection) if flaw]
                missing = _missing_steps(workspace, said)
        except MurajiError as error:
            self.corrupt.append(f"{where}: {error}")
            return
        self.corrupt += [f"{where}: {flaw.words.en}" for flaw in found[:1]]
        self.lost += [f"{where}: {words}" for words in missing]
        if scenario == "export":
            self._judge_exports(folder, said, where)
        if scenario == "backup":
            self._judge_backups(folder, said, where)

    def _judge_exports(self, folder: Path, said: list[str], where: str) -> None:
        told = {words.split()[1]: words.split()[2] for words in said if words.startswith("file")}
        for name, digest in told.items():
            path = folder / name
            if not path.exists() or sha256(path.read_bytes()).hexdigest() != digest:
                self.lost.append(f"{where}: {name} was acknowledged and is not there whole")
        old = folder / "out.json"
        if "out.json" not in told and not (
            old.read_bytes() == AN_OLD_EXPORT or old.read_bytes().rstrip().endswith(b"}")
        ):
            self.corrupt.append(f"{where}: an export is neither the old nor the new one")

    def _judge_backups(self, folder: Path, said: list[str], where: str) -> None:
        found = list((folder / "home" / "data").rglob("backups/*/*.muraji"))
        if "backup" in said and not found:
            self.lost.append(f"{where}: the backup is not there")
        for path in found:
            try:
                with Workspace.open(path) as workspace:
                    if any(flaw for _, flaw in flaws(workspace.store._connection)):
                        self.corrupt.append(f"{where}: a backup is not whole")
            except MurajiError as error:
                self.corrupt.append(f"{where}: a backup cannot be opened: {error}")

    def _judge_replaced(self, scenario: str, project: Path, said: list[str], where: str) -> None:
        """The file is the old one or the new one, or set aside beside a place that is still empty."""
        aside = list(project.parent.glob("*.aside"))
        if not project.exists():
            if not aside or {"repaired", "restored"} & set(said):
                self.lost.append(f"{where}: the project is gone")
            return
        try:
            with Workspace.open(project) as workspace:
                found = [flaw for _, flaw in flaws(workspace.store._connection) if flaw]
        except MurajiError as error:
            self.corrupt.append(f"{where}: {error}")
            return
        is_old = scenario == "repair" and not aside
        if found and not is_old:
            self.corrupt.append(f"{where}: {found[0].words.en}")
        if "repaired" in said and found:
            self.lost.append(f"{where}: the repair was acknowledged and is not there")


def _missing_steps(workspace: Workspace, said: list[str]) -> list[str]:
    steps = [words.split()[1:] for words in said if words.startswith("step")]
    return [
        f"step {seq} was acknowledged and is not there"
        for seq, chain in steps[-1:]
        if workspace.store.safety.link(int(seq)) != chain
    ]
