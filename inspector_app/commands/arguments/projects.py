"""The commands that show, examine and correct a project."""

from pathlib import Path
from typing import Annotated

import typer

from inspector_app.commands.arguments.shared import Json, ProjectFile
from inspector_app.commands.console import ExitCode

commands = typer.Typer()


@commands.command()
def info(file: ProjectFile, as_json: Json = False) -> ExitCode:
    """Show what a project file holds."""
    from inspector_app.commands import info as command

    command.run(file, as_json=as_json)
    return ExitCode.ALL_OK


@commands.command()
def doctor(file: ProjectFile, as_json: Json = False) -> ExitCode:
    """Examine the good parts of a project: unusual, blurred or other pictures, and what more parts would bring.

    Exit code: 0 whatever was found, 3 cannot start.
    """
    from inspector_app.commands import doctor as command

    command.run(file, as_json=as_json)
    return ExitCode.ALL_OK


@commands.command()
def learn(
    file: ProjectFile,
    defects: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Further labelled pictures: defects, unless a folder's name says good."),
    ] = None,
    adopt: Annotated[
        bool,
        typer.Option("--adopt", help="Save the project if it helps [only say whether]."),
    ] = False,
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Who decides [the user of this computer].")] = None,
    as_json: Json = False,
) -> ExitCode:
    """Learn from eight or more labelled defects, if that finds clearly more of those that were not learned.

    Exit code: 0 done, whether it helps or not; 2 some pictures are not used.
    """
    from inspector_app.commands import learn as command

    return command.run(file, defects, by, adopt=adopt, as_json=as_json)


@commands.command()
def correct(
    file: ProjectFile,
    more: Annotated[
        list[Path] | None, typer.Argument(metavar="[PICTURE]...", help="Further pictures for --good.")
    ] = None,
    good: Annotated[
        list[Path] | None,
        typer.Option(metavar="PICTURE", help="A part that was a false alarm: its new patches are learned; repeat."),
    ] = None,
    defect: Annotated[
        Path | None, typer.Option(metavar="PICTURE", help="A part with a missed defect: the defect is remembered.")
    ] = None,
    box: Annotated[
        str | None,
        typer.Option(
            metavar="X,Y,W,H", help="Where the defect is, in pixels of the picture [the brightest region of its map]."
        ),
    ] = None,
    undo: Annotated[
        int | None, typer.Option(metavar="NUMBER", help="Take back this correction, whichever it is; see --list.")
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="List the corrections of the project.")] = False,
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Who corrects [the user of this computer].")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change; nothing is saved.")] = False,
    as_json: Json = False,
) -> ExitCode:
    """Teach a project that parts are good, or remember a missed defect, without a build, and take that back.

    Exit code: 0 done; 2 some pictures are not used.
    """
    from inspector_app.commands import correct as command

    pictures = [*(good or ()), *(more or ())]
    return command.run(file, pictures, defect, box, undo, by, listed=listed, dry_run=dry_run, as_json=as_json)


@commands.command()
def dossier(
    file: ProjectFile,
    out: Annotated[Path, typer.Option(metavar="FILE.pdf", help="The PDF to write.")],
    language: Annotated[str, typer.Option(metavar="en|ko|de|zh_CN", help="Of the dossier.")] = "system",
    pictures: Annotated[
        Path | None, typer.Option(metavar="FILE.csv", help="Also write all training pictures with their hashes.")
    ] = None,
) -> ExitCode:
    """Write one PDF for an auditor: promise, checks, detection limit, settings, changes, versions and hashes."""
    from inspector_app.commands import dossier as command

    command.run(file, out, language, pictures)
    return ExitCode.ALL_OK
