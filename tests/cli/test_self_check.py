"""``muraji self-check`` shows each check, for people and for programs, and its exit code tells."""

from __future__ import annotations

import json

import pytest

from muraji.cli.main import main
from muraji.workspace import self_check as module


@pytest.fixture
def _one_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> str:
        raise OSError("gone")

    monkeypatch.setattr(module, "CHECKS", {"good": lambda: "as it should be", "bad": fails})


def test_all_is_well(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    wanted = {name: module.CHECKS[name] for name in ("versions", "labels", "cleaner", "store")}
    monkeypatch.setattr(module, "CHECKS", wanted)
    assert main(["self-check", "--json"], {}) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["ok"] is True
    assert [check["name"] for check in found["checks"]] == list(wanted)
    assert all(check["is_well"] and check["seen"] for check in found["checks"])


@pytest.mark.usefixtures("_one_fails")
def test_a_failed_check_shows(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["self-check"], {})
    assert ended.value.code == 1
    good, bad = capsys.readouterr().out.splitlines()
    assert good.split() == ["ok", "good", "as", "it", "should", "be"]
    assert bad.startswith("FAIL")
    assert "OSError: gone" in bad


@pytest.mark.usefixtures("_one_fails")
def test_a_failed_check_shows_to_programs(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["self-check", "--json"], {})
    assert json.loads(capsys.readouterr().out)["ok"] is False
