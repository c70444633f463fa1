"""``muraji formats`` lists the table with what each format loses."""

from __future__ import annotations

import pytest

from muraji.cli.main import main
from muraji.formats.catalogue import FORMATS


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_format_has_its_line(
    language: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", f"{language}_XX.UTF-8")
    assert main(["formats"], {}) == 0
    lines = capsys.readouterr().out.splitlines()
    for name in FORMATS:
        (line,) = [line for line in lines if line.split()[0] == name]
        format_ = FORMATS[name]
        assert format_.title.in_language(language) in line
        assert ("read" in line.split()[1]) == format_.can_read
        assert ("write" in line.split()[1]) == format_.can_write
        if format_.can_write and format_.loses.en:
            assert format_.loses.in_language(language) in lines[lines.index(line) + 1]
