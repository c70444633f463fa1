"""Every theme is complete, and all that is written in it can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QPalette

from muraji.ui.look.theme import (
    NASKH_FAMILIES,
    SANS_FAMILIES,
    THEMES,
    Theme,
    apply_theme,
    arabic_families,
    font_of,
    installed,
    load_fonts,
    load_theme,
    mixed,
)

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest, repository: Path, qapp: QApplication) -> Theme:
    return load_theme(repository / "resources" / "themes" / f"{request.param}.toml")


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in colour.getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of WCAG 2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_every_theme_file_is_offered(repository: Path) -> None:
    files = {path.stem for path in (repository / "resources" / "themes").glob("*.toml")}
    assert files == set(THEMES)


def test_a_theme_knows_its_name_in_both_languages(theme: Theme) -> None:
    assert theme.name in THEMES
    assert theme.title.en
    assert theme.title.ar


def test_text_can_be_read(theme: Theme) -> None:
    assert contrast(theme.ink, theme.paper) >= 12
    assert contrast(theme.ink, theme.surface) >= 12
    assert contrast(theme.secondary, theme.paper) >= 4.5
    assert contrast(theme.secondary, theme.surface) >= 4.5
    assert contrast(theme.accent, theme.paper) >= 4.5


def test_chips_can_be_read_filled_and_outlined(theme: Theme) -> None:
    for hue in (*theme.families.values(), theme.neutral, theme.accent):
        assert contrast(hue, theme.paper) >= 4.5


def test_letters_can_be_read_on_every_tint(theme: Theme) -> None:
    for hue in theme.families.values():
        for share in (theme.suggested_tint, theme.decided_tint):
            assert contrast(theme.ink, theme.tint(hue, share)) >= 7


def test_dimmed_furniture_can_still_be_read(theme: Theme) -> None:
    dimmed = mixed(theme.ink, theme.paper, theme.wash)
    assert 4.5 <= contrast(dimmed, theme.paper) < contrast(theme.ink, theme.paper)


def test_each_family_has_a_hue_of_its_own(theme: Theme) -> None:
    names = [colour.name() for colour in theme.families.values()]
    assert len(set(names)) == len(names) == 6
    assert theme.family("people") == theme.families["people"]
    assert theme.family("a family of the user's own") == theme.neutral


def test_high_contrast_has_lines_instead_of_tints(theme: Theme) -> None:
    if theme.name.startswith("high_contrast"):
        assert (theme.suggested_tint, theme.decided_tint) == (0, 0)
        assert theme.suggested_line >= 3
        assert contrast(theme.ink, theme.paper) == pytest.approx(21)
    else:
        assert 0 < theme.suggested_tint < theme.decided_tint


def test_the_application_wears_the_theme(theme: Theme, qapp: QApplication) -> None:
    palette, style = qapp.palette(), qapp.style().name()
    try:
        apply_theme(qapp, theme)
        assert qapp.style().name().lower() == "fusion"
        assert qapp.palette().color(QPalette.ColorRole.Base) == theme.paper
        assert qapp.palette().color(QPalette.ColorRole.WindowText) == theme.ink
    finally:
        qapp.setStyle(style)
        qapp.setPalette(palette)


@pytest.mark.parametrize("families", [SANS_FAMILIES, NASKH_FAMILIES])
def test_the_font_that_is_taken_can_write_arabic(
    families: tuple[str, ...], qapp: QApplication
) -> None:
    if not arabic_families():
        pytest.skip("no font with Arabic is installed here")
    assert set(installed(families)) <= set(arabic_families())
    assert font_of(families, 19).pixelSize() == 19


def test_an_unknown_family_falls_back_to_one_that_is_here(qapp: QApplication) -> None:
    assert installed(("No Such Face",)) == (arabic_families()[:1] or ["No Such Face"])


def test_a_folder_without_fonts_gives_none(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "broken.ttf").write_bytes(b"not a font")
    assert load_fonts(tmp_path) == []
