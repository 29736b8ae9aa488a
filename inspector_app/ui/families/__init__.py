"""Families of defects: a dialog to see, name, merge and remove them."""
