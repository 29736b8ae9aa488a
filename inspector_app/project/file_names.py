"""Names of files made from texts that people, cameras or other programs gave."""

import re
import unicodedata

MOST_LETTERS = 80
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])( *\..*| *)", re.IGNORECASE)
"""Windows reads and writes devices under these names, in every folder and with every suffix."""


def file_name(text: str, most: int = MOST_LETTERS) -> str:
    """Return a text as the name of a file without its suffix, which Windows, macOS and Linux take.

    Letters and digits of all languages, blanks and ``-_.()`` stay; other signs become ``_``. Two texts may give
    the same name.

    Args:
        text: any text.
        most: letters that are kept.
    """
    composed = unicodedata.normalize("NFC", text)[:most]
    plain = "".join(sign if sign.isalnum() or sign in " -_.()" else "_" for sign in composed)
    plain = plain.strip(" .")  # Windows drops blanks and dots at the end; a dot at the beginning hides a file
    return f"_{plain}" if not plain or _RESERVED.fullmatch(plain) else plain
