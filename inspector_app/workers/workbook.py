"""A workbook for spreadsheets, written row by row."""

import math
from collections.abc import Sequence
from io import BytesIO
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, BinaryIO, Self

if TYPE_CHECKING:  # it is imported with the first workbook
    from xlsxwriter.worksheet import Worksheet

PICTURE_PX = 96
MOST_PICTURES = 2000
"""They stay in memory until the workbook is complete."""
ROWS_OF_SHEET = 1_000_000
"""A sheet has 1,048,576 rows at most; more records go to further sheets."""
MOST_CHARACTERS = 32_767
"""Of a cell."""
WIDE = {"captured_at": 24, "name": 24, "serial": 16, "lot": 14, "error": 40, "note": 30, "path": 40}


class Workbook:
    """Every text stays a text: nothing becomes a formula, a link or a number.

    Used as a context: the workbook is complete after its end, unless that is an error.
    """

    def __init__(self, stream: BinaryIO, columns: Sequence[str]) -> None:
        """Begin a workbook that is written to ``stream``."""
        from xlsxwriter import Workbook as Book

        self._columns = columns
        self._rows_folder = TemporaryDirectory(prefix="inspector-")
        self._book = Book(stream, {"constant_memory": True, "tmpdir": self._rows_folder.name})
        self._bold = self._book.add_format({"bold": True})
        self._sheet: Worksheet | None = None
        self._row = 0
        self._pictures = 0

    @property
    def takes_pictures(self) -> bool:
        """Whether there is room for more pictures."""
        return self._pictures < MOST_PICTURES

    def add(self, cells: Sequence[str | float | None], picture: bytes | None) -> None:
        """Add a row; ``picture``: a JPEG file of 96 px a side at most."""
        if self._sheet is None or self._row >= ROWS_OF_SHEET:
            self._sheet = self._begin_sheet()
        sheet, row = self._sheet, self._row
        if picture is not None:
            sheet.set_row_pixels(row, PICTURE_PX + 4)
        for column, cell in enumerate(cells):
            if isinstance(cell, str):
                sheet.write_string(row, column, _written(cell))
            elif cell is not None and math.isfinite(cell):
                sheet.write_number(row, column, cell)
        if picture is not None:
            sheet.insert_image(
                row, len(cells), f"{row}.jpg", {"image_data": BytesIO(picture), "x_offset": 2, "y_offset": 2}
            )
            self._pictures += 1
        self._row += 1

    def __enter__(self) -> Self:
        """Return this object."""
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Complete the workbook; after an error only close and delete its unfinished rows."""
        try:
            if kind is None:
                if self._sheet is None:
                    self._begin_sheet()
                self._book.close()
        finally:
            for sheet in self._book.worksheets():
                sheet.row_data_fh.close()
            self._rows_folder.cleanup()

    def _begin_sheet(self) -> "Worksheet":
        sheet = self._book.add_worksheet()
        for column, name in enumerate(self._columns):
            sheet.set_column(column, column, WIDE.get(name, 12))
        sheet.set_column_pixels(len(self._columns), len(self._columns), PICTURE_PX + 4)
        sheet.freeze_panes(1, 0)
        for column, name in enumerate(self._columns):
            sheet.write_string(0, column, name, self._bold)
        self._row = 1
        return sheet


def _written(text: str) -> str:
    """Return a text that a cell can hold: valid Unicode, and not longer than a cell may be."""
    return text.encode("utf-8", "backslashreplace").decode()[:MOST_CHARACTERS]
