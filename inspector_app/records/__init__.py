"""The store of what happened to every part: one SQLite file, written through SQLAlchemy, versioned with Alembic."""
