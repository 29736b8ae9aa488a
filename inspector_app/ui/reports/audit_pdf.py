"""The audit trail as a PDF, with the result of its check (docs/decisions/0053, 0055). Needs no screen."""

import platform
from collections.abc import Generator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector_app.core.errors import OutputError, reason_of
from inspector_app.core.messages import Progress, Verdict
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import write_atomically
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.reports.paper import LONGEST, SMALL, Paper
from inspector_app.ui.style.colours import LIGHT
from inspector_app.ui.widgets.audit_words import entry_text

if TYPE_CHECKING:  # it imports SQLAlchemy
    from inspector_app.records.audit import AnyRow
    from inspector_app.records.audit_check import Report

STEP = 100
HASH_SIGNS = 12
"""Of the hash of each entry, these first signs are printed; the last one is printed whole."""
WIDTHS = (0.06, 0.12, 0.13, 0.11, 0.17, 0.12, 0.14, 0.15)
translate = QCoreApplication.translate


def write_audit(folder: Path, out: Path) -> Generator[Progress, None, tuple[int, str]]:
    """Check the trail and write all of its entries, the oldest first, whole or not at all.

    Args:
        folder: the folder of the trail.
        out: the PDF.

    Returns:
        The number of entries, and the letters that no font of this computer has.

    Raises:
        OutputError: the trail cannot be read, or the file cannot be written.
    """
    from inspector_app.records.audit_check import verify
    from inspector_app.records.audit_reading import rows_of

    report = yield from verify(folder)
    paper = Paper(translate("AuditReport", "Audit trail"), _foot)
    try:
        _write_head(paper, report)
        n = 0
        for row in rows_of(folder):
            if n == report.n_entries:
                break  # one that was written after the check
            if n % STEP == 0:
                yield Progress(Sentence("Writing the audit trail"), n, report.n_entries, n / report.n_entries)
            _write_entry(paper, row)
            n += 1
        paper.paragraph(
            translate("AuditReport", "End of the audit trail: {n} entries.").format(n=f"{n:,}"), LIGHT.muted, SMALL
        )
        missing = paper.missing()
    finally:
        data = paper.finish()
    try:
        write_atomically(out, lambda file: file.write(data))
    except OSError as error:
        raise OutputError(
            Sentence("{path} cannot be written: {reason}.", path=out, reason=reason_of(error)),
            hint=Sentence("Choose another folder."),
        ) from error
    return n, missing


def _foot(page: int) -> str:
    made = f"{datetime.now().astimezone():%Y-%m-%d %H:%M}"
    return translate("AuditReport", "Page {page}. Made {made}.").format(page=page, made=made)


def _write_head(paper: Paper, report: "Report") -> None:
    paper.title(translate("AuditReport", "Audit trail"))
    whole = report.is_whole
    paper.paragraph(said(report.summary), LIGHT.verdict(Verdict.OK if whole else Verdict.NG))
    for fault in report.faults:
        paper.paragraph(said(fault), LIGHT.verdict(Verdict.NG), SMALL)
    if report.n_faults > len(report.faults):
        more = Sentence("There are {n} more faults.", n=report.n_faults - len(report.faults))
        paper.paragraph(said(more), LIGHT.verdict(Verdict.NG), SMALL)
    for remark in report.remarks:
        paper.paragraph(said(remark), LIGHT.warning, SMALL)
    zone = f"{datetime.now().astimezone():%Z}"
    paper.facts(
        [
            (translate("AuditReport", "Computer"), platform.node()),
            (translate("AuditReport", "Entries"), f"{report.n_entries:,}"),
            (translate("AuditReport", "Last entry"), report.head or "\N{EN DASH}"),
            (translate("AuditReport", "Times"), zone),
        ]
    )
    paper.paragraph(
        translate(
            "AuditReport",
            "Each entry has a hash over itself and the entry before it. A changed, removed or moved entry breaks this "
            "chain. Keep number and hash of the last entry in another place to prove later that nothing is missing.",
        ),
        LIGHT.muted,
        SMALL,
    )
    paper.paragraph(
        translate(
            "AuditReport", "Texts longer than {n} letters end in … here; the table (CSV) has all of each entry."
        ).format(n=LONGEST),
        LIGHT.muted,
        SMALL,
    )
    paper.skip()
    paper.table(
        [
            *(translate("AuditReport", "No."), translate("AuditReport", "Time"), translate("AuditReport", "Person")),
            *(translate("AuditReport", "Kind"), translate("AuditReport", "What"), translate("AuditReport", "Before")),
            *(translate("AuditReport", "After"), translate("AuditReport", "Reason, hash")),
        ],
        WIDTHS,
        (),
    )


def _write_entry(paper: Paper, row: "AnyRow") -> None:
    number, at, kind, what, old, new, reason = (
        entry_text(row, column) for column in ("number", "at", "kind", "what", "old", "new", "reason")
    )
    role = entry_text(row, "role")
    person = f"{row.person} ({role})" if role else str(row.person)
    texts = (number, at, person, kind, what, old, new, f"{reason} [{row.hash[:HASH_SIGNS]}]".strip())
    paper.row([(text, LIGHT.text) for text in texts], WIDTHS)
