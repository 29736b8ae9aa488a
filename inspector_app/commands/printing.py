"""What the commands that write PDFs share."""

import os
import sys

from inspector_app.commands.console import tell


def begin(language: str) -> None:
    """Make an application of Qt, which needs no screen.

    Args:
        language: of the PDF, a code of :data:`inspector_app.ui.language.switch.SHIPPED`, or "system".
    """
    if sys.platform == "linux":  # a display that is named but away would end the program
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from inspector_app.ui.language.switch import Language

    app = QApplication.instance() or QApplication(["inspector-app"])
    assert isinstance(app, QApplication)
    Language(app, app).use(language)


def tell_missing(letters: str) -> None:
    """Say which letters of the PDF no font has; "": none."""
    if letters:
        tell(
            f"Note: No font of this computer has these letters: {letters} Install one that has them, for Korean and "
            "Chinese for example Noto Sans CJK, and write the PDF again."
        )
