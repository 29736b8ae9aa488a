"""Texts marked for translators where they are written, and translated where they are shown."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that Qt's lupdate looks for
    """Mark a text for translators; it is translated where it is shown. PySide6's own has no usable type."""
    return text
