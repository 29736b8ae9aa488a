"""Size of the picture, serial number, lot, note and label of a part; runs; archived pictures; indices."""

import sqlalchemy as sa
from alembic import op

from inspector_app.records.tables import LABEL, Plain

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns and tables, and a run for the records of each run."""
    for name in ("width", "height", "serial", "lot", "note"):
        op.add_column("records", sa.Column(name, Plain()))
    op.add_column("records", sa.Column("label", sa.Text, sa.Computed(LABEL, persisted=False)))
    op.create_index("records_by_time", "records", ["captured_at_s"])
    op.create_index("records_by_verdict", "records", ["verdict", "captured_at_s"])
    for name, columns in (
        ("label", ["label", "captured_at_s"]),
        ("serial", ["serial"]),
        ("lot", ["lot", "captured_at_s"]),
    ):
        op.create_index(f"records_by_{name}", "records", columns, sqlite_where=sa.text(f"{name} IS NOT NULL"))
    op.create_table(
        "runs",
        sa.Column("run_id", sa.Text, primary_key=True),
        *(
            sa.Column(name, Plain())
            for name in ("began_at_s", "project_id", "project_name", "station", "feed", "person")
        ),
    )
    op.execute(
        "INSERT INTO runs (run_id, began_at_s, project_id, project_name)"
        " SELECT run_id, min(captured_at_s), project_id, project_name FROM records GROUP BY run_id"
    )
    op.create_table(
        "pictures",
        sa.Column("run_id", sa.Text, primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        *(
            sa.Column(name, Plain())
            for name in ("captured_at_s", "why", "kept", "file", "sha256", "map_file", "map_sha256", "n_bytes")
        ),
    )
    op.create_index("pictures_by_time", "pictures", ["captured_at_s"])
