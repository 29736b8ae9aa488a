"""Translation of the messages from the layers below the window."""

from PySide6.QtCore import QCoreApplication

from inspector_app.core.sentences import Sentence

CONTEXT = "Sentences"
"""The context of these messages for translators; ``packaging/update_translations.py`` collects them from the source."""


def said(what: object) -> str:
    """Return a Sentence, or an error that is one, in the current language.

    Args:
        what: a Sentence, which may contain other Sentences. Any other text, for example a name, is returned unchanged.
    """
    text = what if isinstance(what, str) else str(what)
    if not isinstance(text, Sentence):
        return text
    number = text.values["n"] if text.one else -1
    assert isinstance(number, int)
    pattern = QCoreApplication.translate(CONTEXT, text.template, None, number)
    if pattern == text.template and text.one and number == 1:  # in English, or not translated
        pattern = text.one
    values = {name: said(value) if isinstance(value, str) else value for name, value in text.values.items()}
    return pattern.format(**values)
