"""Texts in tables that spreadsheets open."""

import re

FORMULA = re.compile(r"(^|[;,\t])(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n])")
"""Where a spreadsheet may find the start of a formula; also inside a text, since it may split cells differently."""


def harmless(text: str) -> str:
    """Return the text so that a spreadsheet does not take it for a formula."""
    return FORMULA.sub(r"\1'", text)
