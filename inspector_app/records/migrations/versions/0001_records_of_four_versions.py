"""The table of records as version 4 of it was, before Alembic. Versions 1 to 3 lack columns."""

import sqlalchemy as sa
from alembic import op

from inspector_app.records.tables import Plain

revision = "0001"
down_revision = None

ADDED = ("n_regions", "regions", "limit_kind", "settled")


def upgrade() -> None:
    """Add the columns that are missing."""
    present = {column["name"] for column in sa.inspect(op.get_bind()).get_columns("records")}
    for name in ADDED:
        if name not in present:
            op.add_column("records", sa.Column(name, Plain()))
