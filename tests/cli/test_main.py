"""The door finds commands, and turns whatever goes wrong into a sentence and an exit code."""

from __future__ import annotations

import errno
import io
import sys
from pathlib import Path

import click
import pytest

from muraji.cli import main as module
from muraji.cli.main import COMMANDS, FAILURE, main
from muraji.domain.errors import MurajiError


def lend(monkeypatch: pytest.MonkeyPatch, failure: BaseException | None) -> dict[str, str]:
    """Lend a command that fails so."""

    @click.command("fail")
    def fail() -> None:
        if failure is not None:
            raise failure

    monkeypatch.setattr(module, "lent_command", fail, raising=False)
    return {"fail": f"{module.__name__}:lent_command"}


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("import", "clean", "suggest", "export", "formats", "self-check"):
        assert main([name, "--help"], {}) == 0
        assert name in capsys.readouterr().out
    assert list(COMMANDS)[:3] == ["import", "clean", "suggest"]


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"], {}) == 0
    assert capsys.readouterr().out.startswith("muraji, version ")


@pytest.mark.parametrize(
    ("failure", "sentence"),
    [
        (MurajiError("The disk is full.", "القرص ممتلئ."), "The disk is full."),
        (click.UsageError("No such option."), "No such option."),
        (click.Abort(), "Stopped; what came in is kept, and no file is half written."),
        (KeyboardInterrupt(), "Stopped; what came in is kept, and no file is half written."),
        (
            OSError(errno.EIO, "Input/output error", "/dev/tty"),
            "“/dev/tty”: The disk does not answer. Everything that was saved is safe.",
        ),
    ],
)
def test_failures_are_sentences_on_standard_error(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    failure: BaseException,
    sentence: str,
) -> None:
    assert main(["fail"], lend(monkeypatch, failure)) == FAILURE
    told = capsys.readouterr()
    assert sentence in told.err
    assert "Traceback" not in told.err
    assert told.out == ""


def test_the_sentence_is_arabic_where_the_system_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "ar_JO.UTF-8")
    main(["fail"], lend(monkeypatch, MurajiError("The disk is full.", "القرص ممتلئ.")))
    assert capsys.readouterr().err == "القرص ممتلئ.\n"


def test_a_bug_is_not_hidden(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fail"], lend(monkeypatch, ZeroDivisionError())) == FAILURE
    sentence, report = capsys.readouterr().err.splitlines()
    assert "an error of its own" in sentence
    assert "ZeroDivisionError" in Path(report).read_text("utf-8")


def test_success_is_zero(monkeypatch: pytest.MonkeyPatch) -> None:
    assert main(["fail"], lend(monkeypatch, None)) == 0


@pytest.mark.parametrize("arguments", [["no-such-command"], ["export"], ["import", "p.muraji"]])
def test_misuse_is_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments, {}) == FAILURE
    assert "Error:" in capsys.readouterr().err


def test_letters_that_a_terminal_cannot_say_are_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    narrow = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")
    monkeypatch.setattr(sys, "stdout", narrow)
    assert main(["formats"], {}) == 0
    narrow.flush()
    assert b"Muraji JSON" in narrow.buffer.getvalue()
    narrow.write("مراجع")
    narrow.flush()
    assert narrow.buffer.getvalue().endswith(b"\\u062c\\u0639")
