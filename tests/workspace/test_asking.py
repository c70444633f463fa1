"""The names come from whom the settings say; without a model that is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from muraji.domain.errors import MurajiError
from muraji.workspace.answers import is_current
from muraji.workspace.asking import CamelModel, chosen_model
from muraji.workspace.settings import Settings


def test_the_settings_choose(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    assert chosen_model(settings) is None
    settings["engine"] = "camel"
    with pytest.raises(MurajiError, match="needs a model"):
        chosen_model(settings)
    settings["camel_model"] = "/models/ner"
    assert chosen_model(settings) == CamelModel(Path("/models/ner"))
    settings["camel_python"] = "/opt/python"
    assert chosen_model(settings) == CamelModel(Path("/models/ner"), Path("/opt/python"))


def test_answers_with_other_names_are_kept_as_long_as_ours() -> None:
    assert is_current("muraji 2+camel:0a1b 2024-12-06 d", "muraji 2 2024-12-06 d")
    assert is_current("muraji 2 2024-12-06 d", "muraji 2 2024-12-06 d")
    assert not is_current("muraji 1+camel:0a1b 2024-12-06 d", "muraji 2 2024-12-06 d")
