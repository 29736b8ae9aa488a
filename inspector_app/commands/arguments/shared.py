"""Arguments that several commands have."""

from pathlib import Path
from typing import Annotated

import typer

from inspector_app.commands.streams import keep_results_apart

KEEP_HELP = (
    "Share of the patch features that the memory bank keeps. It keeps at least 2,000, or 3 % where that is fewer."
)


def _json_only(wanted: bool) -> bool:  # noqa: FBT001 - the signature that typer calls
    if wanted:
        keep_results_apart()
    return wanted


Json = Annotated[bool, typer.Option("--json", callback=_json_only, help="Print one JSON object and nothing else.")]
ProjectFile = Annotated[Path, typer.Argument(metavar="FILE", help="A project file, NAME.inspector.")]
