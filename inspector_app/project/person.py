"""Who uses the computer."""

import getpass


def user_name() -> str:
    """Return the user name of this computer, for histories and tables; "" if unknown."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
