"""The revisions of the tables, run by Alembic. Imported only when a file of a former version is opened."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection


def upgrade(connection: Connection) -> bool:
    """Run all revisions that a file lacks, in the transaction of ``connection``.

    Returns:
        Whether the file is current now; False: its revision is not known, so a newer program wrote it.
    """
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    try:
        command.upgrade(config, "head")
    except CommandError:
        return False
    return True
