"""Try the built program as a stranger's machine would: without Python, sources or settings.

Usage: python packaging/smoke.py dist/muraji
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parents[1]
SEED = sorted((REPOSITORY / "seeds").glob("*.txt"))[0]
LARGEST = 130e6
"""Bytes that the unpacked program may take."""
HEAVY = {"torch", "numpy", "transformers", "camel_tools", "scipy", "sklearn", "gensim", "spacy"}
KEPT = {"PATH", "LANG", "TMPDIR", "SYSTEMROOT", "SYSTEMDRIVE", "TEMP", "TMP", "DISPLAY"}
KEYS = "Space Space X 3 Shift+P Space G Z Z Shift+Z"
"""Accept two, reject one, make one an organisation, move an edge by a letter and accept, accept a
group; undo that and the acceptance; accept again."""


@dataclass(frozen=True)
class BuiltProgram:
    """The program in its folder, run from an empty folder with an empty home."""

    folder: Path
    work: Path

    @property
    def file(self) -> Path:
        """The file that starts it; on Windows the one that can speak to a terminal."""
        return self.folder / ("muraji-cli.exe" if os.name == "nt" else "muraji")

    def run(self, *arguments: str) -> str:
        """Run one command and return what it prints; a failure ends the smoke test."""
        inherited = {name: value for name, value in os.environ.items() if name.upper() in KEPT}
        platform = os.environ.get("QT_QPA_PLATFORM", "offscreen")
        outcome = subprocess.run(
            [str(self.file), *arguments],
            cwd=self.work,
            env={**inherited, "HOME": str(self.work), "QT_QPA_PLATFORM": platform},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if outcome.returncode != 0:
            sys.exit(f"muraji {' '.join(arguments)} failed:\n{outcome.stdout}{outcome.stderr}")
        return outcome.stdout

    def press(self, keys: str) -> None:
        """Open the window, press these keys in it, and close it."""
        self.run("open", "smoke.muraji", "--press", keys)

    def exported(self, name: str) -> dict[str, Any]:
        """Export the project as JSON and return its one article."""
        self.run("export", "smoke.muraji", "--format", "json", "--out", name)
        (article,) = json.loads((self.work / name).read_text("utf-8"))["articles"]
        found: dict[str, Any] = article
        return found


def check_size(program: BuiltProgram) -> str:
    """Return the size in words; nothing that belongs to training may be inside."""
    files = [path for path in program.folder.rglob("*") if path.is_file() and not path.is_symlink()]
    size = sum(path.stat().st_size for path in files)
    assert size <= LARGEST, f"{size / 1e6:.0f} MB, {LARGEST / 1e6:.0f} allowed"
    packed = {path.name for path in program.folder.rglob("*") if path.is_dir()}
    assert not packed & HEAVY, f"packed by mistake: {packed & HEAVY}"
    return f"{size / 1e6:.0f} MB in {len(files)} files"


def check_notices(program: BuiltProgram) -> str:
    """Return how many works of others are named; those that are there must be."""
    inside = program.folder / "_internal"
    bill = json.loads((inside / "muraji.cdx.json").read_text("utf-8"))
    named = {component["name"] for component in bill["components"]}
    notices = (inside / "NOTICES.txt").read_text("utf-8")
    assert {"CPython", "SQLite", "click", "pyside6-essentials", "pyarabic"} <= named
    assert all(f"\n{name}" in notices for name in named)
    fonts = sorted((inside / "muraji" / "resources" / "fonts").glob("*.ttf"))
    assert ("Vazirmatn" in named) == bool(fonts), "the typeface and its licence go together"
    return f"{len(named)} works, " + ("Vazirmatn among them" if fonts else "without Vazirmatn")


def check_itself(program: BuiltProgram) -> str:
    """Return how many of the program's own checks passed: all of them."""
    report = json.loads(program.run("self-check", "--json"))
    bad = [check for check in report["checks"] if not check["is_well"]]
    assert report["ok"], bad
    assert not bad, bad
    return f"{len(report['checks'])} checks of its own"


def check_extraction(program: BuiltProgram) -> str:
    """Return how many entities of a sample came out with the letters that their offsets name."""
    program.run("import", "smoke.muraji", str(SEED))
    program.run("suggest", "smoke.muraji")
    article = program.exported("before.json")
    settled = SEED.read_bytes().decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    assert article["text"] == settled, "the text has changed on its way"
    assert len(article["entities"]) > 10, "too few entities in an article full of them"
    for entity in article["entities"]:
        check_offsets(entity, article)
    return f"{len(article['entities'])} entities with the right letters"


def check_window(program: BuiltProgram) -> str:
    """Press keys in the window, and compare what is exported then with what was before."""
    program.run("open", "smoke.muraji", "--until-painted")
    before = {entity["id"]: entity for entity in program.exported("before.json")["entities"]}
    program.press(KEYS)
    article = program.exported("after.json")
    after = {entity["id"]: entity for entity in article["entities"]}
    for entity in after.values():
        check_offsets(entity, article)
    rejected = before.keys() - after.keys()
    assert len(rejected) == len(article["negatives"]) == 1, "one was rejected"
    decided = {id_: entity for id_, entity in after.items() if entity["state"] == "accepted"}
    relabelled = [e for e in decided.values() if e["label"] != e["suggested"]["label"]]
    resized = [
        e
        for e in decided.values()
        if (e["start"], e["end"]) != (e["suggested"]["start"], e["suggested"]["end"])
    ]
    assert [e["label"] for e in relabelled] == ["ORG"], relabelled
    assert len(resized) == 1, resized
    assert len(decided) == 4, f"{len(decided)} accepted"
    assert all(entity["reviewer"] for entity in decided.values())
    untouched = after.keys() - decided.keys()
    assert all(after[id_] == before[id_] for id_ in untouched), "something else has changed"
    return (
        f"{len(decided)} accepted by keys, one relabelled, one resized, one rejected; undo and redo"
    )


def check_sample(program: BuiltProgram) -> str:
    """Make the sample project as the first start does, without a screen."""
    if os.environ.get("QT_QPA_PLATFORM", "offscreen") != "offscreen":
        return "left out: there is a screen"
    program.run("demo", "--folder", "sample")
    exported = json.loads((program.work / "sample" / "seeds.json").read_text("utf-8"))
    assert len(exported["articles"]) == 5
    picture = (program.work / "sample" / "window.png").read_bytes()
    assert picture.startswith(b"\x89PNG"), "no picture of the window"
    return "five articles and a picture of the window"


def check_offsets(entity: dict[str, Any], article: dict[str, Any]) -> None:
    """Read the entity's letters by each of its offsets."""
    text, surface = article["text"], entity["text"]
    utf16, utf8, clean = entity["utf16"], entity["utf8"], entity["clean"]
    units = text.encode("utf-16-le")[2 * utf16["start"] : 2 * utf16["end"]]
    letters = {
        "code points": text[entity["start"] : entity["end"]],
        "UTF-16": units.decode("utf-16-le"),
        "UTF-8": text.encode()[utf8["start"] : utf8["end"]].decode(),
    }
    wrong = {name: found for name, found in letters.items() if found != surface}
    assert not wrong, f"{surface!r} is elsewhere: {wrong}"
    if clean is not None:
        place = article["clean_text"][clean["start"] : clean["end"]]
        assert place.split() == surface.split(), f"{surface!r} is {place!r} in the clean text"


CHECKS = (check_size, check_notices, check_itself, check_extraction, check_window, check_sample)


def main() -> None:
    """Run every check on the folder named on the command line."""
    folder = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as work:
        program = BuiltProgram(folder, Path(work))
        for check in CHECKS:
            print(f"{check.__name__}: {check(program)}")


if __name__ == "__main__":
    main()
