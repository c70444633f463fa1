"""Arabic where the system speaks it, English elsewhere."""

from __future__ import annotations

import locale

import pytest

from muraji.workspace.language import system_language

NAMES = ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG")


@pytest.mark.parametrize(
    ("settings", "language"),
    [
        ({"LANG": "ar_JO.UTF-8"}, "ar"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "C.UTF-8", "LANG": "ar_JO.UTF-8"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "ar", "LANG": "en_GB"}, "ar"),
        ({"LANGUAGE": "ar:en", "LANG": "en_US.UTF-8"}, "ar"),
    ],
)
def test_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, settings: dict[str, str], language: str
) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert system_language() == language


@pytest.mark.parametrize(
    ("name", "language"), [("Arabic_Egypt", "ar"), ("English_US", "en"), (None, "en")]
)
def test_a_system_without_those_variables_is_asked(
    monkeypatch: pytest.MonkeyPatch, name: str | None, language: str
) -> None:
    for variable in NAMES:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(locale, "getlocale", lambda: (name, "UTF-8"))
    assert system_language() == language
