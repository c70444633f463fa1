"""Folders in which a project is not safe: shared over a network, removable, or synchronised by a cloud."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from muraji.domain.words import Words

NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "9p", "fuse.sshfs", "davfs",
           "fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse", "ceph", "glusterfs"}  # fmt: skip
REMOVABLE = ("/media/", "/run/media/", "/Volumes/")
CLOUDS = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pcloud": "pCloud",
    "syncthing": "Syncthing",
    "box sync": "Box",
    "yandex.disk": "Yandex Disk",
    "mega": "MEGA",
}
MOUNTS = Path("/proc/self/mounts")
DRIVE_REMOVABLE, DRIVE_REMOTE = 2, 4


def warning_about(path: Path) -> Words | None:
    """Say why a project in this place is at risk; None where it is not."""
    place = Path(os.path.realpath(path))
    cloud = _cloud(place)
    if cloud:
        return Words(
            f"This project lies in a folder that {cloud} synchronises, which may copy it half-written "
            "or put an old copy in its place. Keep it in a folder of its own, and share exports.",
            f"يقع هذا المشروع في مجلد يزامنه {cloud}، وقد ينسخه وهو نصف مكتوب أو يضع مكانه نسخة قديمة. "
            "احفظه في مجلد غير متزامن، وشارك ملفات التصدير.",
        )
    kind = _file_system(place)
    if kind in NETWORK or kind == "remote":
        return Words(
            "This project lies on a network drive, where a lost connection may cost decisions. "
            "Work on a copy on this machine.",
            "يقع هذا المشروع على قرص شبكي، وقد يضيع بعض القرارات بانقطاع الاتصال. "
            "اعمل على نسخة في هذا الجهاز.",
        )
    if kind == "removable" or str(place).startswith(REMOVABLE):
        return Words(
            "This project lies on a drive that can be pulled out. Work on a copy on this machine.",
            "يقع هذا المشروع على قرص قابل للنزع. اعمل على نسخة في هذا الجهاز.",
        )
    return None


def _cloud(place: Path) -> str:
    for part in place.parts[:-1]:
        name = part.lower()
        for beginning, cloud in CLOUDS.items():
            is_it = name == beginning or name.startswith((f"{beginning} ", f"{beginning} -"))
            if is_it or (beginning == "onedrive" and name.startswith("onedrive")):
                return cloud
    for folder in place.parents:
        if (folder / ".stfolder").exists():
            return "Syncthing"
        if (folder / ".dropbox").exists() or (folder / ".dropbox.cache").exists():
            return "Dropbox"
    return ""


def _file_system(place: Path) -> str:
    """Return the kind of the file system that holds the place, as far as the system tells."""
    if sys.platform == "win32":
        return _windows_drive(place)
    try:
        lines = MOUNTS.read_text("utf-8", "replace").splitlines()
    except OSError:
        return ""
    mounts = [line.split(" ")[1:3] for line in lines if line.count(" ") >= 3]
    holding = [
        (len(point), kind)
        for escaped, kind in mounts
        if place.is_relative_to(point := escaped.replace("\\040", " "))
    ]
    return max(holding, default=(0, ""))[1]


def _windows_drive(place: Path) -> str:
    if str(place).startswith("\\\\"):
        return "remote"
    import ctypes

    kind = ctypes.windll.kernel32.GetDriveTypeW(f"{place.drive}\\")  # type: ignore[attr-defined,unused-ignore]
    return {DRIVE_REMOVABLE: "removable", DRIVE_REMOTE: "remote"}.get(kind, "")
