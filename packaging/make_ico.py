"""Make packaging/inspector.ico, the icon of the Windows program, from its SVG."""

import io
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QGuiApplication, QIcon

ROOT = Path(__file__).resolve().parent.parent
SIDES_PX = (16, 24, 32, 48, 64, 128, 256)


def main() -> None:
    """Write the file."""
    app = QGuiApplication.instance() or QGuiApplication([])
    icon = QIcon(str(ROOT / "resources/icons/inspector.svg"))
    pictures = []
    for side in SIDES_PX:
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        icon.pixmap(side, side).save(buffer, "PNG")
        pictures.append(Image.open(io.BytesIO(buffer.data().data())))
    sizes = [(side, side) for side in SIDES_PX]
    pictures[-1].save(ROOT / "packaging/inspector.ico", sizes=sizes, append_images=pictures)
    del app


if __name__ == "__main__":
    main()
