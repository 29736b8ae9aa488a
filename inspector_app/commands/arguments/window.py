"""The commands that open the window."""

import gc
from pathlib import Path
from typing import Annotated, Literal

import typer

from inspector_app.commands.arguments.shared import Json
from inspector_app.commands.console import ExitCode, has_display
from inspector_app.core.errors import InspectorError, ProjectError
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import is_file

commands = typer.Typer()


@commands.command("open")
def open_window(
    file: Annotated[Path | None, typer.Argument(metavar="[FILE]", help="A project to open.")] = None,
) -> ExitCode:
    """Open the window (also: inspector-app FILE, or no argument at all)."""
    # A project may be on a drive that is missing or does not respond: the window reports it and tries again.
    if file is not None and file.suffix.lower() != ".inspector" and not is_file(file):
        raise ProjectError(
            Sentence("There is no file {file}.", file=file), hint=Sentence("inspector-app --help lists the commands.")
        )
    if not has_display(offscreen=True):
        raise InspectorError(
            Sentence("There is no display to open a window on."),
            hint=Sentence("inspector-app --help lists the commands."),
        )
    gc.disable()  # the start creates no garbage; searching for it takes a tenth of the time
    from inspector_app.bootstrap import run_window

    run_window(file.absolute() if file is not None else None)
    return ExitCode.ALL_OK


@commands.command()
def demo(
    window: Annotated[bool, typer.Option("--window/--no-window", help="Open the window at the end.")] = True,
    dataset: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Only write the cells there: train/good, test/good, test/defective."),
    ] = None,
    kind: Annotated[Literal["mono", "poly"], typer.Option(help="Mono- or poly-crystalline cells.")] = "mono",
    as_json: Json = False,
) -> ExitCode:
    """Learn real solar cells and test on others: the whole way in half a minute."""
    from inspector_app.commands import demo as command

    if dataset is not None:
        command.write_dataset(dataset, kind)
        return ExitCode.ALL_OK
    command.run(window=window, as_json=as_json)
    return ExitCode.ALL_OK
