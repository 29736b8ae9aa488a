"""The icons of the window: every name has its file, in the colour that is asked for."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.project.paths import RESOURCES
from inspector_app.ui.style import icons, theme

LUCIDE = RESOURCES / "icons" / "lucide"


def colours_in(image: QImage) -> dict[str, int]:
    """The colours of the opaque pixels, and how often each is there."""
    found: dict[str, int] = {}
    for y in range(image.height()):
        for x in range(image.width()):
            pixel = image.pixelColor(x, y)
            if pixel.alpha() == 255:
                found[pixel.name()] = found.get(pixel.name(), 0) + 1
    return found


def test_every_file_is_used_and_has_its_licence_beside_it() -> None:
    assert {path.stem for path in LUCIDE.glob("*.svg")} == set(icons._FILES.values())
    assert "ISC License" in (LUCIDE / "LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", icons._FILES)
def test_an_icon_has_the_ink_and_is_filled_where_that_is_clearer(name: str, qapp: QApplication) -> None:
    found = colours_in(icons.icon(name, "#12ab34").pixmap(QSize(64, 64)).toImage())
    assert set(found) == {"#12ab34"}
    assert 100 < found["#12ab34"] < 3000
    outlined = icons._drawing(icons._FILES[name])
    assert 'fill="none"' in outlined  # what is replaced to fill it
    assert "currentColor" in outlined
    if name == "stop":
        assert found["#12ab34"] > 1500  # a square of more than 38 pixels, not its outline


def test_icons_follow_the_theme_and_are_pale_when_disabled(qtbot: QtBot, qapp: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton(window)
    icons.set_icon(button, "menu")
    seen = set()
    themes: tuple[theme.ThemeName, ...] = ("light", "dark")
    for name in themes:
        theme.apply(qapp, name)
        icons.refresh(window)
        of = theme.colours()
        for mode, wanted in ((QIcon.Mode.Normal, of.text), (QIcon.Mode.Disabled, of.disabled)):
            assert set(colours_in(button.icon().pixmap(QSize(64, 64), mode).toImage())) == {wanted.lower()}
            seen.add(wanted)
    assert len(seen) == 4
