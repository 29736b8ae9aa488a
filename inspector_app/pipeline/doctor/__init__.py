"""The doctor: one examination of the good parts that a project was learned from."""
