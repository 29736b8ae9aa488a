"""What takes pictures of the window: waiting for its states, and grabbing them in every look."""

import re
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QEventLoop, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from inspector_app.ui.window.main_window import MainWindow

DOCS = Path(__file__).parent.absolute()
TIMEOUT_S = 600
PAPER_DPI = 80
LOOKS = {"": ("dark", "en"), "-light": ("light", "en"), "-ko": ("dark", "ko")}
"""Theme and language by what a picture's name ends with."""


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(condition: Callable[[], object], settle_ms: int = 250) -> None:
    for _ in range(TIMEOUT_S * 20):
        if condition():
            wait(settle_ms)  # what follows by timer: counts, thumbnails, layout
            return
        wait(50)
    raise TimeoutError


def set_preferences(window: MainWindow, **fields: object) -> None:
    window.preferences.change(window.preferences.settings.model_copy(update=fields))


def shown_in_docs() -> set[str]:
    text = "".join(path.read_text(encoding="utf-8") for path in (DOCS / "guide.md", DOCS.parent / "README.md"))
    return set(re.findall(r"images/([\w-]+)\.png", text))


class Photographer:
    """Takes the window, or a dialog of its, in every look that is wanted."""

    def __init__(self, window: MainWindow, target: Path, wanted: set[str] | None) -> None:
        self._window = window
        self._target = target
        self._wanted = wanted

    def take(
        self,
        name: str,
        widget: QWidget | None = None,
        *,
        korean: bool = False,
        until: Callable[[], object] = lambda: True,
    ) -> None:
        """In each look once ``until`` holds: a camera goes on meanwhile."""
        for suffix in LOOKS:
            if f"{name}{suffix}" in self._wanted if self._wanted is not None else suffix != "-ko" or korean:
                self._look(suffix)
                wait_until(until, settle_ms=100)
                _save(_grabbed(widget or self._window), self._target / f"{name}{suffix}.png")
        self._look("")

    def take_dialog(self, name: str, kind: type[QDialog], *, korean: bool = False) -> None:
        dialog = self._window.findChild(kind)
        assert isinstance(dialog, QDialog)
        self.take(name, dialog, korean=korean)
        dialog.close()

    def take_paper(self, name: str, file: Path, page: int) -> None:
        """Take a page of a PDF, if it is wanted."""
        if self._wanted is None or name in self._wanted:
            target = self._target / name
            dots = ["-png", "-r", str(PAPER_DPI), "-f", str(page), "-l", str(page), "-singlefile"]
            subprocess.run(["pdftoppm", *dots, str(file), str(target)], check=True)  # noqa: S603, S607 - a tool of ours
            _save(Image.open(target.with_suffix(".png")), target.with_suffix(".png"))

    def _look(self, suffix: str) -> None:
        theme, language = LOOKS[suffix]
        set_preferences(self._window, theme=theme, language=language)
        wait(150)


def _grabbed(widget: QWidget) -> Image.Image:
    buffer = QBuffer()
    widget.grab().save(buffer, "PNG")
    return Image.open(BytesIO(buffer.data().data()))


def _save(image: Image.Image, path: Path) -> None:
    """With 256 colours: a third of the size, and nobody sees it."""
    image = image.convert("RGB")
    palette = image.quantize(256, method=Image.Quantize.MAXCOVERAGE, kmeans=1, dither=Image.Dither.NONE)
    palette.save(path, optimize=True)
    print(path)
