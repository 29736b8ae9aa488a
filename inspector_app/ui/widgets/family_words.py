"""The name of a family of defects, as it is shown."""

from PySide6.QtCore import QCoreApplication

from inspector_app.records.parts import NEW_KIND, NO_FAMILY


def family_words(family: str) -> str:
    """Return the name; words for parts of a new kind and for parts that were not compared."""
    if family == NEW_KIND:
        return QCoreApplication.translate("Families", "new kind")
    return QCoreApplication.translate("Families", "no family") if family == NO_FAMILY else family
