"""``inspector-app audit``: checks the audit trail, or writes it as a table."""

from pathlib import Path

from inspector_app.commands.console import ExitCode, follow, remark, say, say_json
from inspector_app.core.errors import InspectorError
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import is_folder
from inspector_app.project.paths import user_paths


def check(folder: Path | None, head: str, *, as_json: bool) -> ExitCode:
    """Print what is wrong with the trail in ``folder``; None for that of this computer. 0: nothing, 1: something."""
    from inspector_app.records.audit_check import verify

    report = follow(verify(_there(folder), head))
    if as_json:
        say_json(
            {
                "whole": report.is_whole,
                "entries": report.n_entries,
                "head": report.head,
                "n_faults": report.n_faults,
                "faults": list(report.faults),
                "remarks": list(report.remarks),
            }
        )
    else:
        for fault in report.faults:
            say(fault)
        if report.n_faults > len(report.faults):
            say(Sentence("There are {n} more faults.", n=report.n_faults - len(report.faults)))
        remark(report.remarks)
        say(report.summary)
        if report.head:
            say(Sentence("Last entry: {head}", head=report.head))
    return ExitCode.ALL_OK if report.is_whole else ExitCode.SOME_NG


def export_table(folder: Path | None, out: Path | None, *, semicolon: bool) -> None:
    """Write the trail in ``folder`` to the table ``out``.

    Raises:
        InspectorError: ``out`` is missing, or something cannot be read or written.
    """
    from inspector_app.records.audit_reading import export

    if out is None:
        raise InspectorError(Sentence("It is not said where to write the table."), hint=Sentence("Add --out FILE.csv."))
    n = follow(export(_there(folder), out, semicolon=semicolon))
    say(Sentence("{n} entries are in {path}.", one="1 entry is in {path}.", n=n, path=out))


def _there(folder: Path | None) -> Path:
    if folder is not None and not is_folder(folder):
        raise InspectorError(
            Sentence("There is no folder {folder}.", folder=folder), hint=Sentence("Check the name of the folder.")
        )
    return folder if folder is not None else user_paths().settings
