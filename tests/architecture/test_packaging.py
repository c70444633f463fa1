"""What is packaged is named with its licence, and the workflows test what the project promises."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from muraji.store.connection import APPLICATION_ID
from muraji.workspace.workspace import SUFFIX

if TYPE_CHECKING:
    from pathlib import Path

SYSTEMS = {
    "Operating System :: POSIX :: Linux": "ubuntu",
    "Operating System :: Microsoft :: Windows": "windows",
    "Operating System :: MacOS": "macos",
}


@pytest.fixture(scope="module")
def classifiers(repository: Path) -> list[str]:
    project = tomllib.loads((repository / "pyproject.toml").read_text("utf-8"))["project"]
    return project["classifiers"]


def listed(workflow: str, key: str) -> list[str]:
    """Read a list of the matrix; a reader of YAML is no dependency of ours."""
    (found,) = re.findall(rf"^\s+{key}: \[(.+)\]$", workflow, re.MULTILINE)
    return [item.strip().strip('"') for item in found.split(",")]


def test_the_matrix_is_what_the_classifiers_promise(
    repository: Path, classifiers: list[str]
) -> None:
    workflow = (repository / ".github/workflows/test.yml").read_text("utf-8")
    prefix = "Programming Language :: Python :: "
    promised = [each.removeprefix(prefix) for each in classifiers if each.startswith(prefix)]
    assert listed(workflow, "python") == promised
    systems = {system.partition("-")[0] for system in listed(workflow, "system")}
    assert systems == {SYSTEMS[each] for each in classifiers if each in SYSTEMS}


def test_installers_are_built_on_every_system(repository: Path, classifiers: list[str]) -> None:
    workflow = (repository / ".github/workflows/release.yml").read_text("utf-8")
    systems = {system.partition("-")[0] for system in listed(workflow, "system")}
    assert systems == {SYSTEMS[each] for each in classifiers if each in SYSTEMS}
    for step in ("packaging/smoke.py", "installed.py", "sha256sum", "cdx.json", "muraji.nsi"):
        assert step in workflow


def test_scripts_that_workflows_and_tasks_name_are_there(repository: Path) -> None:
    texts = [
        path.read_text("utf-8")
        for path in (repository / "Makefile", *(repository / ".github/workflows").iterdir())
    ]
    named = {name for text in texts for name in re.findall(r"packaging/[\w./-]+\.\w+", text)}
    assert len(named) > 5
    assert not [name for name in named if not (repository / name).is_file()]


def test_everything_carried_is_named_with_its_licence(repository: Path, tmp_path: Path) -> None:
    pytest.importorskip("PyInstaller", reason="the extra “package” is not installed")
    environment = {**os.environ, "PYTHONPATH": str(repository / "desktop")}
    script = repository / "packaging" / "notices.py"
    subprocess.run([sys.executable, script, tmp_path], check=True, env=environment)
    bill = json.loads((tmp_path / "muraji.cdx.json").read_text("utf-8"))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")
    named = {component["name"]: component for component in bill["components"]}
    assert len(named) == len(bill["components"])
    project = tomllib.loads((repository / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {re.split(r"[>=<;\[]", line)[0].lower() for line in project["dependencies"]}
    assert needed <= set(named)
    assert len({component["bom-ref"] for component in bill["components"]}) == len(named)
    notices = (tmp_path / "NOTICES.txt").read_text("utf-8")
    assert notices.count("Licence: ") >= len(named)
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in notices


def test_project_files_are_known_by_suffix_and_by_their_first_bytes(repository: Path) -> None:
    tree = ET.parse(repository / "packaging/linux/muraji-mime.xml")
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    kind = tree.find("m:mime-type", space)
    assert kind is not None
    assert kind.find("m:glob", space).get("pattern") == f"*{SUFFIX}"
    outer = kind.find("m:magic/m:match", space)
    inner = outer.find("m:match", space)
    # SQLite writes the application id at offset 68 of the header.
    assert inner.get("offset") == "68"
    assert inner.get("value").encode() == APPLICATION_ID.to_bytes(4, "big")
    entry = (repository / "packaging/linux/muraji.desktop").read_text("utf-8")
    assert f"MimeType={kind.get('type')};" in entry
    installer = (repository / "packaging/windows/muraji.nsi").read_text("utf-8")
    assert installer.count(f"\\{SUFFIX}") == 2


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("desktop-file-validate", ["packaging/linux/muraji.desktop"]),
        ("sh", ["-n", "packaging/linux/install.sh"]),
    ],
)
def test_descriptions_are_valid(repository: Path, tool: str, arguments: list[str]) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not here")
    subprocess.run([tool, *arguments], cwd=repository, check=True)
