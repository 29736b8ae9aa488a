"""Results of challenge parts."""

import sqlalchemy as sa
from alembic import op

from inspector_app.records.tables import Plain

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "challenges",
        sa.Column("id", sa.Integer, primary_key=True),
        *(
            sa.Column(name, Plain())
            for name in ("at_s", "project_name", "project_id", "station", "person", "kind", "passed", "result")
        ),
    )
    op.create_index("challenges_by_time", "challenges", ["at_s"])
