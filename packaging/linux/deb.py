"""Make the Debian package and the archive from the program built in dist/muraji.

Usage: python packaging/linux/deb.py DIST_FOLDER OUT_FOLDER
"""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from email.utils import formatdate
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from components import owner_of
from icons import SIZES
from PyInstaller.depend.bindepend import get_imports, resolve_library_path

import muraji

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
LARGEST_DEB = 55e6
"""Bytes that the package may take."""
RENAMED = {"libglib2.0-0": "libglib2.0-0t64 | libglib2.0-0"}
"""Packages whose name differs between releases of Debian and Ubuntu."""
KNOWN = {f"libwayland-{part}.so.0": f"libwayland-{part}0" for part in ("client", "cursor")}
"""Where libraries stand that a machine without a Wayland session may lack while it packages."""
OPENED_LATER = ("libGL.so.1", "libEGL.so.1")
CONTROL = """Package: muraji
Version: {version}
Architecture: {architecture}
Maintainer: The Muraji contributors <muraji@localhost>
Installed-Size: {size}
Depends: {depends}
Recommends: shared-mime-info, desktop-file-utils, hicolor-icon-theme, fontconfig-config
Section: text
Priority: optional
Description: review entity annotations in Arabic news
 Muraji proposes the people, places, organisations, dates and numbers of a news
 article; a reviewer accepts, corrects or rejects each with one key. Right to
 left, offline, every decision kept in one file, undo without end.
"""


def main() -> None:
    """Lay the files out once, and pack them twice."""
    built, out = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    out.mkdir(parents=True, exist_ok=True)
    architecture = asked("dpkg", "--print-architecture")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "root"
        lay_out(built, root)
        write_control(root, architecture)
        package = out / f"muraji_{muraji.__version__}_{architecture}.deb"
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(root), str(package)],
            check=True,
        )
    size = package.stat().st_size
    if size > LARGEST_DEB:
        sys.exit(f"{package.name} takes {size / 1e6:.1f} MB, {LARGEST_DEB / 1e6:.0f} allowed.")
    archive = write_archive(built, out, architecture)
    for made in (package, archive):
        print(f"{made}: {made.stat().st_size / 1e6:.1f} MB")


def lay_out(built: Path, root: Path) -> None:
    """Put every file where Debian keeps such files."""
    shutil.copytree(built, root / "usr/lib/muraji", symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/muraji").symlink_to("../lib/muraji/muraji")
    put_share(root / "usr/share")
    documents = root / "usr/share/doc/muraji"
    documents.mkdir(parents=True)
    notices = (built / "_internal" / "NOTICES.txt").read_text("utf-8")
    (documents / "copyright").write_text(copyright_of(notices), "utf-8")
    changes = (
        f"muraji ({muraji.__version__}) unstable; urgency=medium\n\n  * See CHANGELOG.md.gz.\n\n"
    )
    signature = f" -- The Muraji contributors <muraji@localhost>  {formatdate(0)}\n"
    write_zipped(documents / "changelog.gz", f"{changes}{signature}".encode())
    write_zipped(documents / "CHANGELOG.md.gz", (REPOSITORY / "CHANGELOG.md").read_bytes())
    manual = root / "usr/share/man/man1/muraji.1.gz"
    manual.parent.mkdir(parents=True)
    write_zipped(manual, (HERE / "muraji.1").read_bytes())


def put_share(share: Path) -> None:
    """Write the desktop entry, the type of project files, icons and the description for shops."""
    for source, place in (
        ("muraji.desktop", "applications/muraji.desktop"),
        ("muraji-mime.xml", "mime/packages/muraji.xml"),
        ("org.muraji.Muraji.metainfo.xml", "metainfo/org.muraji.Muraji.metainfo.xml"),
    ):
        (share / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(HERE / source, share / place)
    with tempfile.TemporaryDirectory() as icons:
        subprocess.run([sys.executable, str(HERE.parent / "icons.py"), icons], check=True)
        for size in SIZES:
            place = share / f"icons/hicolor/{size}x{size}/apps/muraji.png"
            place.parent.mkdir(parents=True)
            shutil.copy(Path(icons) / f"{size}.png", place)


def copyright_of(notices: str) -> str:
    """Return Debian's copyright file: our licence, and the notices of what is carried."""
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: Muraji\n\nFiles: *\nCopyright: The Muraji contributors\n"
        "License: GPL-3+\n On Debian systems the text stands in /usr/share/common-licenses/GPL-3.\n\n"
        f"Comment: what it carries\n{indented(notices)}"
    )


def indented(text: str) -> str:
    """Return a text as the value of a control field."""
    return "".join(f" {line}\n" if line.strip() else " .\n" for line in text.splitlines())


def write_zipped(path: Path, data: bytes) -> None:
    """Write a file compressed, without a time, so that equal texts give equal files."""
    path.write_bytes(gzip.compress(data, 9, mtime=0))


def write_control(root: Path, architecture: str) -> None:
    """Write what dpkg needs to know, and the sums by which it finds a damaged file."""
    files = [path for path in sorted(root.rglob("*")) if path.is_file() and not path.is_symlink()]
    for path in root.rglob("*"):
        if not path.is_symlink():
            is_program = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(
                0o755 if is_program and (path.is_dir() or "muraji/muraji" in str(path)) else 0o644
            )
    control = root / "DEBIAN"
    control.mkdir(mode=0o755)
    size = sum(path.stat().st_size for path in files) // 1024
    words = CONTROL.format(
        version=muraji.__version__, architecture=architecture, size=size, depends=depends(root)
    )
    (control / "control").write_text(words, "utf-8")
    names = [str(path.relative_to(root)) for path in files]
    sums = subprocess.run(["md5sum", *names], cwd=root, check=True, capture_output=True, text=True)
    (control / "md5sums").write_text(sums.stdout, "utf-8")


def depends(root: Path) -> str:
    """Return the packages that hold the libraries which the program needs and does not carry."""
    folder = root / "usr/lib/muraji"
    inside = {path.name for path in folder.rglob("*.so*")}
    wanted = set(OPENED_LATER)
    for path in (folder / "muraji", *folder.rglob("*.so*")):
        if not path.is_symlink() or path.exists():
            wanted |= {name for name, _ in get_imports(str(path))}
    owners = set()
    for name in sorted(wanted - inside):
        place = resolve_library_path(name)
        owner = owner_of(Path(place)).partition(":")[0] if place else KNOWN.get(name, "")
        if not owner:
            sys.exit(f"No package here holds {name}, which the program needs.")
        owners.add(owner)
    least = re.match(r"[\d.]+", asked("dpkg-query", "-W", "-f=${Version}", "libc6"))
    assert least is not None
    owners = {
        f"libc6 (>= {least.group()})" if owner == "libc6" else RENAMED.get(owner, owner)
        for owner in owners
    }
    return ", ".join(sorted(owners))


def asked(*command: str) -> str:
    """Return what a command says."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def write_archive(built: Path, out: Path, architecture: str) -> Path:
    """Write the program as an archive for systems without dpkg, with a script that installs it."""
    name = f"muraji-{muraji.__version__}-linux-{architecture}"
    archive = out / f"{name}.tar.xz"
    with tempfile.TemporaryDirectory() as folder:
        put_share(Path(folder))
        with tarfile.open(archive, "w:xz", preset=6) as packed:
            packed.add(built, f"{name}/lib/muraji")
            packed.add(folder, f"{name}/share")
            packed.add(HERE / "install.sh", f"{name}/install.sh")
    return archive


if __name__ == "__main__":
    main()
