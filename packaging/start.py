"""The first module of a bundle."""

from inspector_app.__main__ import run

run()
