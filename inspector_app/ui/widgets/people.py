"""The words for the roles of people."""

from PySide6.QtCore import QCoreApplication

from inspector_app.project.people import Role


def role_word(role: Role) -> str:
    """Return the translated name of a role."""
    words: dict[Role, str] = {
        "operator": QCoreApplication.translate("People", "Operator"),
        "engineer": QCoreApplication.translate("People", "Engineer"),
        "administrator": QCoreApplication.translate("People", "Administrator"),
    }
    return words[role]
