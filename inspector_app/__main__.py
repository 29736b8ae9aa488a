"""The command line; without arguments, it opens the window."""

import contextlib
import faulthandler
import logging
import os
import sys
import time
import traceback
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from inspector_app import __version__
from inspector_app.commands.arguments import building, judging, projects, station, window
from inspector_app.commands.console import ExitCode, tell
from inspector_app.commands.streams import ReaderGoneError, ResultsLostError, standard_streams
from inspector_app.core.errors import InspectorError
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.steps import left_behind
from inspector_app.project.log_book import SHOWN, Level, current_log, open_log, warnings_printed
from inspector_app.project.paths import user_logs

# Depending on its version, typer raises click's exceptions or those of its own copy of click.
UsageError: type[typer.BadParameter] = next(
    cls for cls in typer.BadParameter.__mro__ if cls.__name__ == "ClickException"
)

_log = logging.getLogger("inspector_app")  # run as a program, this module has another name
app = typer.Typer(add_completion=False, no_args_is_help=False, rich_markup_mode=None, pretty_exceptions_enable=False)
for group in (window, building, judging, projects, station):
    app.registered_commands += group.commands.registered_commands


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - the signature that typer calls
    if wanted:
        sys.stdout.write(f"inspector-app {__version__}\n")
        raise typer.Exit


@app.callback()
def _options(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback handles it
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version.")
    ] = False,
    log_level: Annotated[
        Level, typer.Option(envvar="INSPECTOR_LOG", case_sensitive=False, help="How much is logged.")
    ] = "info",
    log_file: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Where to log to, instead of the program's own folder.")
    ] = None,
    temp: Annotated[
        bool, typer.Option("--temp", help="Settings, records and logs in a folder that is deleted at the end.")
    ] = False,
) -> None:
    """Visual inspection learned from good parts alone."""
    if temp:
        from inspector_app.commands.throw_away import run_in_throw_away_folder

        raise _ChildEnded(run_in_throw_away_folder(context.obj))
    open_log(user_logs(), log_level, "window" if context.invoked_subcommand == "open" else "command", log_file)
    _log.info("Started with: %s", " ".join(context.obj))


class _ChildEnded(SystemExit):
    """The end of the process that did all the work, with its exit code; it has printed all messages."""


VALUED = ("--log-level", "--log-file")
"""The program's own options that are followed by a value."""


def _with_command(given: list[str]) -> tuple[list[str], str]:
    """Return the arguments, with "open" added if they name no command, and the command; "" if they ask for help."""
    commands = {command.name or getattr(command.callback, "__name__", "") for command in app.registered_commands}
    place = 0
    while place < len(given) and given[place].startswith("-"):
        place += 2 if given[place] in VALUED else 1
    if {"--help", "--version"} & set(given[:place]):
        return given, ""
    if place < len(given) and given[place] in commands:
        return given, given[place]
    return [*given[:place], "open", *given[place:]], "open"


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code; messages for the user go to stderr."""
    given, command = _with_command(sys.argv[1:] if arguments is None else arguments)
    closed = sys.stdout is None
    began_s = time.monotonic()
    with standard_streams(), warnings_printed():
        try:
            code = _run(given, closed=closed and command != "open")
            _log.info("Ended after %.1f s, exit code %d", time.monotonic() - began_s, code)
        finally:
            _end_log()
    return code


def _end_log() -> None:
    book = current_log()
    if book is not None:
        book.end()
        if book.chosen and book.fault:
            tell(f"Note: The log could not be written to {book.path}: {book.fault}")


def _run(given: list[str], *, closed: bool) -> int:
    """Run one command; ``closed``: it writes results, and there is no standard output."""
    try:
        if closed:
            raise ResultsLostError(
                Sentence("Standard output is closed."),
                hint=Sentence("Send it to a file, or to {path}.", path=os.devnull),
            )
        code = app(given, prog_name="inspector-app", standalone_mode=False, obj=given)
        sys.stdout.flush()
    except InspectorError as error:
        _log.error("%s", error, extra=SHOWN)
        tell(f"Error: {error}")
        return ExitCode.CANNOT_START
    except UsageError as error:
        _log.error("%s", error, extra=SHOWN)
        error.show(sys.stderr)
        return ExitCode.CANNOT_START
    except (KeyboardInterrupt, typer.Abort):
        code = ExitCode.CANCELLED
    except ReaderGoneError:
        return ExitCode.READER_GONE
    except _ChildEnded:
        raise
    except (Exception, SystemExit):  # Python's own exit codes would mean "all OK" and "some parts are NG"
        _log.exception("The program failed", extra=SHOWN)
        traceback.print_exc()
        tell("Error: the program failed unexpectedly; the lines above say where.")
        return ExitCode.CANNOT_START
    if code == ExitCode.CANCELLED:  # newer versions of typer turn Ctrl+C into this code themselves
        tell("Cancelled; nothing was left half-written.")
    return code if isinstance(code, int) else ExitCode.ALL_OK


def run() -> NoReturn:
    """Run one command and end the process, even if a thread hangs in a native call."""
    with contextlib.suppress(RuntimeError, OSError, ValueError):  # there is no standard error
        faulthandler.enable()
    code = main()
    if left_behind():
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(OSError, ValueError):  # the reader has ended
                stream.flush()
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":
    run()
