"""Texts that are marked for translators in the source, and translated when they are shown."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that Qt's lupdate looks for
    """Mark a text for translators; it is translated when it is shown. PySide6's own function has no usable type."""
    return text
