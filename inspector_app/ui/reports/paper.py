"""Pages of A4 that are filled from top to bottom; a block that does not fit begins a new page.

One unit is a tenth of a millimetre. Colours are those of the light theme.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextOption,
)

from inspector_app.core.errors import OutputError, reason_of
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import write_atomically
from inspector_app.ui.style.colours import LIGHT
from inspector_app.ui.style.theme import FAMILIES

LEFT, TOP, WIDTH, BOTTOM = 150.0, 140.0, 1800.0, 2760.0
"""The area of the text on a page of 2100 x 2970 units."""
BODY, SMALL, HEADING, TITLE, FIGURE = 34, 28, 46, 76, 60
"""Heights of letters."""
GAP = 24.0
LONGEST: Final = 600
"""Letters of one text: a longer one is cut, so that it fits on a page."""
DOTS_PER_INCH = 254


def clean(text: str) -> str:
    """Return a text as one line without control characters, cut to :data:`LONGEST`."""
    shown = "".join(char if char.isprintable() else " " for char in text)
    return shown if len(shown) <= LONGEST else shown[: LONGEST - 1] + "\N{HORIZONTAL ELLIPSIS}"


def font_of(size: int, *, bold: bool = False) -> QFont:
    """Return the window's font in a size of the page."""
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(size)
    font.setBold(bold)
    return font


def write_whole(data: bytes, path: Path) -> None:
    """Write a file, whole or not at all.

    Raises:
        OutputError: it cannot be written.
    """
    try:
        write_atomically(path, lambda file: file.write(data))
    except OSError as error:
        raise OutputError(
            Sentence("{path} cannot be written: {reason}.", path=path, reason=reason_of(error)),
            hint=Sentence("Choose a folder that exists and may be written."),
        ) from error


class Paper:
    """Writes a PDF into memory.

    Attributes:
        painter: draws on the present page.
        page: its number, from 1.
        y: where the next block begins.
        letters: all letters that were written.
    """

    def __init__(self, title: str, foot: Callable[[int], str]) -> None:
        """Begin the first page; ``foot`` returns the line at the bottom of a page by its number."""
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setTitle(title)
        self._writer.setCreator("Inspector")
        self._writer.setResolution(DOTS_PER_INCH)
        page = QPageSize(QPageSize.PageSizeId.A4)
        self._writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
        self._foot = foot
        self.painter = QPainter(self._writer)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.page, self.y = 1, TOP
        self.letters: set[str] = set()
        self._write_foot()

    def finish(self) -> bytes:
        """End the last page and return the file."""
        self.painter.end()
        self._buffer.close()
        return bytes(self._buffer.data().data())

    def missing(self) -> str:
        """Return the written letters that no font of this computer has."""
        metrics = QFontMetricsF(font_of(BODY))
        return "".join(sorted(letter for letter in self.letters if not metrics.inFontUcs4(ord(letter))))

    # --- blocks ------------------------------------------------------------------------------------------------

    def need(self, height: float) -> None:
        """Begin a new page unless there is room for a block of this height."""
        if self.y + height > BOTTOM:
            self.new_page()

    def new_page(self) -> None:
        """Begin a new page."""
        self._writer.newPage()
        self.page, self.y = self.page + 1, TOP
        self._write_foot()

    def skip(self, height: float = GAP) -> None:
        """Leave room."""
        self.y += height

    def title(self, text: str) -> None:
        """Write the title of the report."""
        self._block(text, font_of(TITLE, bold=True), LIGHT.text)

    def heading(self, text: str, room: float = 200.0) -> None:
        """Write a heading, with room for what follows on the same page."""
        self.need(room)
        self.skip(GAP)
        self._block(text, font_of(HEADING, bold=True), LIGHT.text)

    def paragraph(self, text: str, colour: str = LIGHT.text, size: int = BODY) -> None:
        """Write a paragraph."""
        self._block(text, font_of(size), colour)

    def facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Write names and values in two columns."""
        for name, value in facts:
            self._row([(name, 380.0, LIGHT.muted), (value, WIDTH - 400.0, LIGHT.text)], font_of(BODY))

    def figures(self, figures: Sequence[tuple[str, str, str]]) -> None:
        """Write large numbers side by side: (number, meaning, colour)."""
        self.need(150)
        wide = WIDTH / len(figures)
        for place, (number, meaning, colour) in enumerate(figures):
            x = LEFT + place * wide
            self.write(QRectF(x, self.y, wide - 10, 80), number, font_of(FIGURE, bold=True), colour)
            self.write(QRectF(x, self.y + 82, wide - 10, 44), meaning, font_of(SMALL), LIGHT.muted)
        self.y += 150

    def table(self, names: Sequence[str], widths: Sequence[float], rows: Sequence[Sequence[tuple[str, str]]]) -> None:
        """Write a table; each cell is (text, colour), and the widths are shares of the page's width.

        Its head is repeated on each of its pages.
        """
        sides = [share * WIDTH for share in widths]
        font = font_of(SMALL)

        def height(texts: Sequence[str]) -> float:
            return 10 + max(
                self.height_of(text or " ", side - 20, font) for text, side in zip(texts, sides, strict=True)
            )

        def head() -> None:
            self._row(list(zip(names, sides, [LIGHT.muted] * len(names), strict=True)), font)
            self.rule(LEFT, LEFT + WIDTH)
            self.skip(6)

        self.need(height(names) + (height([text for text, _ in rows[0]]) if rows else 0.0))
        head()
        for row in rows:
            if self.y + height([text for text, _ in row]) > BOTTOM:
                self.new_page()
                head()
            self.row(row, widths)

    def row(self, cells: Sequence[tuple[str, str]], widths: Sequence[float]) -> None:
        """Write a further row of a table; arguments as for :meth:`table`."""
        sides = [share * WIDTH for share in widths]
        self._row([(text, side, colour) for (text, colour), side in zip(cells, sides, strict=True)], font_of(SMALL))

    def area(self, height: float) -> QRectF:
        """Return an area over the whole width for a drawing."""
        self.need(height)
        found = QRectF(LEFT, self.y, WIDTH, height)
        self.y += height + GAP
        return found

    # --- drawing -----------------------------------------------------------------------------------------------

    def write(
        self,
        place: QRectF,
        text: str,
        font: QFont,
        colour: str = LIGHT.text,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Write a text into an area; it is wrapped at words, and within them if it must be."""
        text = clean(text)
        self.letters.update(text)
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour))
        self.painter.drawText(place, text, _wrapped(align))

    def picture(self, place: QRectF, image: QImage) -> None:
        """Draw a picture as large as it fits, in the middle of an area."""
        size = QSizeF(image.size()).scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
        inside = QRectF(place.topLeft(), size)
        inside.moveCenter(place.center())
        self.painter.drawImage(inside, image)

    def height_of(self, text: str, width: float, font: QFont) -> float:
        """Return the height of a text that is wrapped at a width."""
        self.painter.setFont(font)
        return self.painter.boundingRect(QRectF(0, 0, width, BOTTOM), clean(text), _wrapped()).height()

    def _block(self, text: str, font: QFont, colour: str) -> None:
        high = self.height_of(text, WIDTH, font)
        self.need(high)
        self.write(QRectF(LEFT, self.y, WIDTH, high + 2), text, font, colour)
        self.y += high + 8

    def _row(self, cells: Sequence[tuple[str, float, str]], font: QFont) -> None:
        high = max(self.height_of(text or " ", width - 20, font) for text, width, _ in cells)
        self.need(high)
        x = LEFT
        for text, width, colour in cells:
            self.write(QRectF(x, self.y, width - 20, high + 2), text, font, colour)
            x += width
        self.y += high + 10

    def rule(self, left: float, right: float) -> None:
        """Draw a line between two places, where the next block begins."""
        self.painter.setPen(QPen(QColor(LIGHT.border), 2))
        self.painter.drawLine(int(left), int(self.y - 4), int(right), int(self.y - 4))

    def _write_foot(self) -> None:
        self.write(QRectF(LEFT, BOTTOM + 40, WIDTH, 60), self._foot(self.page), font_of(SMALL), LIGHT.muted)


def _wrapped(align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> QTextOption:
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
