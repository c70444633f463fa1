"""Take Vazirmatn, the window's typeface, from its npm package into resources/fonts, checked.

The files are not kept in the repository: they come with the installers, and `make fonts` brings
them into a checkout. Without them the window uses the best installed family that has Arabic.

Usage: python packaging/fonts.py [--if-possible]
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

PACKAGE, VERSION = "vazirmatn", "33.0.3"
SHA256 = "9506e9e6a27e62b353c04a136c27de0cc3aa9e434658b45a6363f7c98c357090"
"""Of the whole archive, as it was looked at when this version was chosen."""
WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")
MEMBERS = {
    **{
        f"package/fonts/ttf/Vazirmatn-{weight}.ttf": f"Vazirmatn-{weight}.ttf" for weight in WEIGHTS
    },
    "package/OFL.txt": "OFL.txt",
}
FONTS = Path(__file__).resolve().parents[1] / "resources" / "fonts"


def main() -> None:
    """Fetch the fonts unless they are there; with --if-possible, go on without them."""
    if all((FONTS / name).is_file() for name in MEMBERS.values()):
        return
    npm = shutil.which("npm")
    try:
        if npm is None:
            sys.exit("npm is needed to fetch the font Vazirmatn. Install it and run this again.")
        with tempfile.TemporaryDirectory() as folder:
            fetch(npm, Path(folder))
    except SystemExit as problem:
        if "--if-possible" not in sys.argv[1:]:
            raise
        print(
            f"{problem}\nGoing on without it: the program will use the system's fonts.",
            file=sys.stderr,
        )


def fetch(npm: str, folder: Path) -> None:
    """Download the package, check it, and put what is used of it into place."""
    name = f"{PACKAGE}@{VERSION}"
    done = subprocess.run([npm, "pack", "--silent", name], cwd=folder, check=False)
    archive = folder / f"{PACKAGE}-{VERSION}.tgz"
    if done.returncode or not archive.is_file():
        sys.exit(f"npm could not fetch {name}. Check the network and run this again.")
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != SHA256:
        sys.exit(f"{archive.name} is not the file that was chosen: its SHA-256 is {found}.")
    FONTS.mkdir(parents=True, exist_ok=True)
    with tarfile.open(archive) as package:
        for member, name in MEMBERS.items():
            taken = package.extractfile(member)
            if taken is None:
                sys.exit(f"{archive.name} has no {member}.")
            (FONTS / name).write_bytes(taken.read())


if __name__ == "__main__":
    main()
