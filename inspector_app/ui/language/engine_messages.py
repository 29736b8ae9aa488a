"""How what the layers below the window say to people is said on the screen."""

from PySide6.QtCore import QCoreApplication

from inspector_app.core.sentences import Sentence

CONTEXT = "Sentences"
"""Under which translators find all of it: ``packaging/update_translations.py`` collects it from the source."""


def said(what: object) -> str:
    """Say a Sentence, or an error that is one, in the language in effect.

    Args:
        what: a Sentence, with whatever Sentences are in it. All else, names and texts of former files for example, is
            said as it is.
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
