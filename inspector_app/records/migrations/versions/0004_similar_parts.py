"""What the worst place of an archived part looks like; families of defects."""

import sqlalchemy as sa
from alembic import op

from inspector_app.records.tables import Plain

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the columns and the table; parts of former versions have neither."""
    op.add_column("records", sa.Column("family", Plain()))
    op.create_index(
        "records_by_family", "records", ["family", "captured_at_s"], sqlite_where=sa.text("family IS NOT NULL")
    )
    for name in ("space", "patch"):
        op.add_column("pictures", sa.Column(name, Plain()))
    op.create_index("pictures_by_space", "pictures", ["space"], sqlite_where=sa.text("space IS NOT NULL"))
    op.create_table(
        "families",
        sa.Column("id", sa.Integer, primary_key=True),
        *(sa.Column(name, Plain()) for name in ("name", "space", "centre", "radius_l2", "n", "named_at_s", "person")),
    )
