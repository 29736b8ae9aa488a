# The commands of the daily work: `just` lists them, `just test` runs one. just comes with pip (extra "dev") on Linux and on Windows;
# make is not on Windows.

set windows-shell := ["powershell.exe", "-NoLogo", "-Command"]

# list the commands
default:
    @just --list

# install the program from this folder, with all tools
setup:
    python -m pip install -e ".[dev]"

# all tests, two processes
test *options:
    python -m pytest {{options}}

# one file or one test: just one tests/unit/core/test_coreset.py::test_name
one *which:
    python -m pytest -n 0 -x {{which}}

# the tests that need no window and no long time
quick:
    python -m pytest -m "not gui and not slow"

# how much of core and pipeline the tests run
coverage:
    python -m pytest tests/unit tests/contract tests/golden --cov=inspector_app.core --cov=inspector_app.pipeline --cov-report=term-missing:skip-covered

# style and imports
lint:
    ruff format --check .
    ruff check .
    lint-imports

# put the source into its form
format:
    ruff format .
    ruff check --fix .

# all types; the first run takes minutes, the next ones check what changed
types:
    mypy

# the documentation, into site/
docs:
    python -m mkdocs build --strict

# the pictures of the guide, into docs/images
screenshots *options:
    python docs/make_screenshots.py {{options}}

# new texts of the window into the translation files
translations:
    python packaging/update_translations.py

# the time of the inner functions
bench *options:
    python -m pytest -n 0 tests/benchmark/inner.py --benchmark-autosave {{options}}

# the program on real solar cells, then the window
demo:
    python -m inspector_app demo
