"""Inspector: visual inspection learned from good parts alone."""

__version__ = "0.1.0"
