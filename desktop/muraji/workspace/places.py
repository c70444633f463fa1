"""Where things are: the program's own resources, and the user's folders by the system's conventions."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import muraji

APPLICATION = "muraji"


@cache
def resources() -> Path:
    """Return the folder of data that ships with the program.

    In an installed or packaged program it lies inside the package, in a checkout at the top.
    """
    package = Path(muraji.__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent.parent / "resources"


def resource(*parts: str) -> Path:
    """Return the path of one resource, such as ``resource("labels", "news.toml")``."""
    return resources().joinpath(*parts)


def data_folder() -> Path:
    """Return the folder for backups, models and logs of this user, making it when it is not there."""
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False, ensure_exists=True)


def settings_file() -> Path:
    """Return the file in which this user's settings are kept; its folder is made when one is set."""
    from platformdirs import user_config_path

    return user_config_path(APPLICATION, appauthor=False) / "settings.json"
