"""The tables of the store.

Columns have no type: SQLite keeps text, bytes and numbers as they were given, and a name that is not valid Unicode is
bytes. Times are seconds since 1970 (UTC). What belongs to a record refers to it by run and number, not by ``id``: these
stay the same when records are moved to another file.
"""

from sqlalchemy import Column, Computed, Index, MetaData, String, Table, Text, UniqueConstraint, and_, text
from sqlalchemy.types import Integer, UserDefinedType

METADATA = MetaData()
REVISION = "0005"
"""The newest revision in ``migrations/versions``, which gives these tables."""
USER_VERSION = 5
"""SQLite's ``user_version``; programs before the first revision wrote 1 to 4, and refuse anything newer."""

LABEL = "CASE WHEN json_valid(settled) THEN json_extract(settled, '$[#-1].label') END"
"""A row whose ``settled`` is damaged must prevent neither reading nor migrating the others."""


class Plain(UserDefinedType[object]):
    """A column of no type."""

    cache_ok = True

    def get_col_spec(self, **_options: object) -> str:
        """Return what stands after the name of the column."""
        return ""


def _plain(name: str) -> Column[object]:
    return Column(name, Plain())


RECORDS = Table(
    "records",
    METADATA,
    Column("id", Integer, primary_key=True),
    *map(_plain, (
        "run_id", "number", "captured_at_s", "name", "path", "verdict", "score_l2", "ng_l2", "review_l2", "latency_ms",
        "capture_to_verdict_ms", "project_id", "project_name", "error", "n_regions", "regions", "limit_kind", "settled",
        "width", "height", "serial", "lot", "note",
    )),
    Column("label", Text, Computed(LABEL, persisted=False)),
    _plain("family"),
    UniqueConstraint("run_id", "number"),
    Index("records_by_time", "captured_at_s"),
    Index("records_by_verdict", "verdict", "captured_at_s", "id", "score_l2", "ng_l2"),
    Index("records_by_label", "label", "captured_at_s", sqlite_where=text("label IS NOT NULL")),
    Index("records_by_serial", "serial", sqlite_where=text("serial IS NOT NULL")),
    Index("records_by_lot", "lot", "captured_at_s", sqlite_where=text("lot IS NOT NULL")),
    Index("records_by_family", "family", "captured_at_s", sqlite_where=text("family IS NOT NULL")),
)  # fmt: skip
"""One row for each judged part. In an index, rows of the same time are in the order of their ``id``.

Attributes:
    number: the place in its run, from 1.
    settled: NULL, or a JSON list of what persons found out, the newest last (:mod:`inspector_app.records.settling`).
    label: what was found out last: good, defect or NULL; computed from ``settled``.
    width, height: the size of the picture in pixels, as the regions have it; NULL in rows of former versions.
    serial, lot: as the trigger or the operator gave them; NULL if nobody did.
    note: what a person wrote about the part.
    family: the family of the defect of an NG part, :data:`inspector_app.records.parts.NEW_KIND` if it is none of those
        that are known; NULL if it was not compared.

The others are described at :func:`inspector_app.records.rows.values_of`.
"""

RUNS = Table(
    "runs",
    METADATA,
    Column("run_id", Text, primary_key=True),
    *map(_plain, ("began_at_s", "project_id", "project_name", "station", "feed", "person")),
)
"""One row for each run. Runs of former versions have neither station, feed nor person."""

PICTURES = Table(
    "pictures",
    METADATA,
    Column("run_id", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    *map(_plain, ("captured_at_s", "why", "kept", "file", "sha256", "map_file", "map_sha256", "n_bytes")),
    *map(_plain, ("space", "patch")),
    Index("pictures_by_time", "captured_at_s"),
    Index("pictures_by_space", "space", sqlite_where=text("space IS NOT NULL")),
)
"""One row for each archived picture.

Attributes:
    why: the reason for archiving it: the verdict, "near the limit", "sample" or "all".
    kept: 1 if it is never removed automatically, else 0.
    file, map_file: the paths of the picture and of its anomaly map, relative to the archive; NULL without a map.
    n_bytes: the size of both.
    space, patch: :class:`inspector_app.core.messages.WorstPatch`; NULL without it, as in rows of former versions.
        ``patch`` is 64 numbers, float16, little-endian.
"""

FAMILIES = Table(
    "families",
    METADATA,
    Column("id", Integer, primary_key=True),
    *map(_plain, ("name", "space", "centre", "radius_l2", "n", "named_at_s", "person")),
)
"""The balls of vectors that a person has named; several may have the same name, and are one family then.

Attributes:
    centre: 64 numbers, float32, little-endian.
    radius_l2: see :func:`inspector_app.core.memory.families.ball_of`.
    n: the number of parts that the person saw.
"""

CHALLENGES = Table(
    "challenges",
    METADATA,
    Column("id", Integer, primary_key=True),
    *map(_plain, ("at_s", "project_name", "project_id", "station", "person", "kind", "passed", "result")),
    Index("challenges_by_time", "at_s"),
)
"""One row for each time the challenge parts were judged, or an engineer overrode that they must be.

Attributes:
    passed: 1 or 0.
    result: a :class:`inspector_app.project.challenge_results.ChallengeRun` as JSON.
"""

SAME_PART = and_(PICTURES.c.run_id == RECORDS.c.run_id, PICTURES.c.number == RECORDS.c.number)
"""That a picture is that of a record."""

ALEMBIC = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))
"""Alembic's own table. It is read without Alembic, whose import takes a third of a second."""
