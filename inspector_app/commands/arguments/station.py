"""The commands about this computer and what was recorded on it."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from inspector_app.commands.arguments.shared import Json
from inspector_app.commands.console import ExitCode

commands = typer.Typer()


@commands.command()
def selftest(
    project: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Score the reference parts of this project [the last one of the window]."),
    ] = None,
    pdf: Annotated[Path | None, typer.Option(metavar="FILE.pdf", help="Write a page to print and sign.")] = None,
    language: Annotated[str, typer.Option(metavar="en|ko|de|zh_CN", help="Of the page.")] = "system",
    as_json: Json = False,
) -> ExitCode:
    """Check whether this computer is fit to judge parts. Exit code: 0 fit, perhaps with limits; 1 not fit."""
    from inspector_app.commands import selftest as command

    return command.test(project, pdf, language, as_json=as_json)


@commands.command()
def report(
    begin: Annotated[str, typer.Option("--from", metavar="TIME", help="Like 2026-11-28 06:00; a day begins at 00:00.")],
    end: Annotated[str, typer.Option("--to", metavar="TIME", help="The same; not included.")],
    out: Annotated[Path, typer.Option(help="The PDF to write.")],
    records: Annotated[Path | None, typer.Option(help="The file records.sqlite [that of this computer].")] = None,
    language: Annotated[str, typer.Option(metavar="en|ko|de|zh_CN", help="Of the report.")] = "system",
    lot: Annotated[str, typer.Option(metavar="TEXT", help="Only parts of this lot.")] = "",
) -> ExitCode:
    """Write the report of a shift as a PDF: totals, charts, and the worst parts with their pictures."""
    from inspector_app.commands import report as command

    command.run(begin, end, out, records, language, lot)
    return ExitCode.ALL_OK


@commands.command()
def audit(
    action: Annotated[
        Literal["verify", "export"],
        typer.Argument(metavar="verify|export", help="Look for changed or missing entries, or write all."),
    ],
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="What export writes: FILE.csv or FILE.pdf.")] = None,
    csv: Annotated[
        Literal["comma", "semicolon"], typer.Option(help="What divides the cells; semicolon for decimal commas.")
    ] = "comma",
    head: Annotated[
        str, typer.Option(metavar="NUMBER:HASH", help="An entry that verify must find; an earlier verify printed it.")
    ] = "",
    folder: Annotated[
        Path | None, typer.Option(help="The folder of another trail: audit.sqlite and audit.anchor.")
    ] = None,
    language: Annotated[str, typer.Option(metavar="en|ko|de|zh_CN", help="Of the PDF.")] = "system",
    as_json: Json = False,
) -> ExitCode:
    """Check or export the audit trail: who changed what, and when."""
    from inspector_app.commands import audit as command

    if action == "export":
        command.export(folder, out, language, semicolon=csv == "semicolon")
        return ExitCode.ALL_OK
    return command.check(folder, head, as_json=as_json)
