"""Modules that several feeds use; this package contains no feed."""
