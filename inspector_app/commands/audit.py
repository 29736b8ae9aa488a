"""``inspector-app audit``: checks the audit trail, or writes it as a table or a PDF."""

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


def export(folder: Path | None, out: Path | None, language: str, *, semicolon: bool) -> None:
    """Write the trail in ``folder`` to ``out``, a PDF or a table.

    Raises:
        InspectorError: ``out`` is missing, or something cannot be read or written.
    """
    if out is None:
        raise InspectorError(
            Sentence("It is not said where to write the trail."), hint=Sentence("Add --out FILE.csv or --out FILE.pdf.")
        )
    trail = _there(folder)
    if out.suffix.lower() == ".pdf":
        n = _print(trail, out, language)
    else:
        from inspector_app.records.audit_reading import export as write

        n = follow(write(trail, out, semicolon=semicolon))
    say(Sentence("{n} entries are in {path}.", one="1 entry is in {path}.", n=n, path=out))


def _print(trail: Path, out: Path, language: str) -> int:
    from inspector_app.commands.printing import begin, tell_missing

    begin(language)
    from inspector_app.ui.reports.audit_pdf import write_audit

    n, missing = follow(write_audit(trail, out))
    tell_missing(missing)
    return n


def _there(folder: Path | None) -> Path:
    if folder is not None and not is_folder(folder):
        raise InspectorError(
            Sentence("There is no folder {folder}.", folder=folder), hint=Sentence("Check the name of the folder.")
        )
    return folder if folder is not None else user_paths().settings
