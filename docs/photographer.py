"""What takes pictures of the window: waiting for its states, and grabbing them in every look."""

import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QEventLoop, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from inspector_app.ui.window.main_window import MainWindow

DOCS = Path(__file__).parent.absolute()
TIMEOUT_S = 600
sys.path.append(str(DOCS.parent))  # some scenes are those of the tests


def looks(
    themes: Sequence[str] = ("dark", "light"), languages: Sequence[str] = ("en", "ko")
) -> dict[str, tuple[str, str]]:
    """Theme and language by what a picture's name ends with."""
    return {
        f"{'' if theme == 'dark' else f'-{theme}'}{'' if language == 'en' else f'-{language}'}": (theme, language)
        for theme in themes
        for language in languages
    }


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

    def __init__(
        self, window: MainWindow, target: Path, in_looks: dict[str, tuple[str, str]], wanted: set[str] | None
    ) -> None:
        """``wanted``: the names of the pictures to take; None: all."""
        self._window = window
        self._target = target
        self._looks = in_looks
        self._wanted = wanted

    @property
    def takes_all(self) -> bool:
        return self._wanted is None

    def wants(self, name: str) -> bool:
        """Whether any picture of this state is taken."""
        return self._wanted is None or any(f"{name}{suffix}" in self._wanted for suffix in self._looks)

    def take(self, name: str, widget: QWidget | None = None, *, until: Callable[[], object] = lambda: True) -> None:
        """In each look once ``until`` holds: a camera goes on meanwhile."""
        for suffix in self._looks:
            if self._wanted is None or f"{name}{suffix}" in self._wanted:
                self._look(suffix)
                wait_until(until, settle_ms=100)
                self._save(widget or self._window, self._target / f"{name}{suffix}.png")
        self._look("")

    def take_paper(self, name: str, write: Callable[[Path], object], folder: Path) -> None:
        """The first page of a PDF that ``write`` writes, in each language."""
        for suffix, (theme, _) in self._looks.items():
            if theme == "dark" and (self._wanted is None or f"{name}{suffix}" in self._wanted):
                self._look(suffix)
                write(folder / f"{name}.pdf")
                target = self._target / f"{name}{suffix}"
                command = ("pdftoppm", "-png", "-singlefile", "-r", "90", folder / f"{name}.pdf", target)
                subprocess.run(command, check=True)  # noqa: S603 - no words of others
                self._reduce(Image.open(f"{target}.png").convert("RGB"), Path(f"{target}.png"))
        self._look("")

    def take_dialog(self, name: str, kind: type[QDialog]) -> None:
        dialog = self._window.findChild(kind)
        assert isinstance(dialog, QDialog)
        self.take(name, dialog)
        dialog.close()

    def _look(self, suffix: str) -> None:
        theme, language = self._looks.get(suffix, ("dark", "en"))
        set_preferences(self._window, theme=theme, language=language)
        wait(150)

    def _save(self, widget: QWidget, path: Path) -> None:
        buffer = QBuffer()
        widget.grab().save(buffer, "PNG")
        self._reduce(Image.open(BytesIO(buffer.data().data())).convert("RGB"), path)

    def _reduce(self, image: Image.Image, path: Path) -> None:
        """Write a picture; for the guide with 256 colours: a third of the size, and nobody sees it."""
        if self._wanted is not None:
            image = image.quantize(256, method=Image.Quantize.MAXCOVERAGE, kmeans=1, dither=Image.Dither.NONE)
        image.save(path, optimize=self._wanted is not None)
        print(path)
