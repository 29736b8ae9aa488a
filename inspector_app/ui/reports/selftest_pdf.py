"""The self-test as a page on paper: the record of an installation's qualification. Needs no screen."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QFont

from inspector_app.pipeline.selftest.results import Grade, Report, Result
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.reports.drawings import write_signatures
from inspector_app.ui.reports.paper import BODY, LEFT, SMALL, WIDTH, Paper, font_of, write_whole
from inspector_app.ui.style.colours import LIGHT
from inspector_app.ui.widgets.status_lights import Level, draw_level

MARK = 34.0
WIDTHS = (0.14, 0.26, 0.6)
"""Shares of the page for word, title and text."""
translate = QCoreApplication.translate


def level_of(grade: Grade) -> Level:
    """Return the shape of a grade."""
    return {Grade.GREEN: Level.GOOD, Grade.AMBER: Level.WARNING, Grade.RED: Level.FAULT}[grade]


def ink_of(grade: Grade, *, ok: str, warning: str, fault: str) -> str:
    """Return the colour of a grade from those of a theme."""
    return {Grade.GREEN: ok, Grade.AMBER: warning, Grade.RED: fault}[grade]


def write_selftest(report: Report, path: Path) -> str:
    """Write the page, whole or not at all, in the present language of the application.

    Returns:
        The letters that no font of this computer has; "" if all can be read.

    Raises:
        OutputError: the file cannot be written.
    """
    data, missing = selftest_pdf(report)
    write_whole(data, path)
    return missing


def selftest_pdf(report: Report) -> tuple[bytes, str]:
    """Return the bytes of a PDF, and the letters that no font of this computer has."""
    first = _written(report, 0)  # counts the pages
    first.finish()
    last = _written(report, first.page)
    missing = last.missing()
    return last.finish(), missing


def _written(report: Report, pages: int) -> Paper:
    def foot(page: int) -> str:
        text = translate("SelfTest", "Page {page} of {pages}. Inspector {version}, {station}, {time}")
        time = f"{report.at:%Y-%m-%d %H:%M}"
        return text.format(page=page, pages=pages, version=report.version, station=report.station, time=time)

    paper = Paper(translate("SelfTest", "Self-test"), foot)
    paper.title(translate("SelfTest", "Self-test of an inspection computer"))
    paper.facts(
        [
            (translate("SelfTest", "Station"), report.station or "\N{EN DASH}"),
            (translate("SelfTest", "Time"), f"{report.at:%Y-%m-%d %H:%M} (UTC{report.at:%z})"),
            (translate("SelfTest", "Program"), f"Inspector {report.version}"),
            (translate("SelfTest", "Project"), report.project or "\N{EN DASH}"),
        ]
    )
    paper.skip()
    _mark(paper, report.grade, QRectF(LEFT, paper.y + 4, 46, 46))
    paper.write(QRectF(LEFT + 66, paper.y, WIDTH - 66, 60), said(report.sentence), font_of(BODY + 6, bold=True))
    paper.skip(84)
    for result in report.results:
        _write_line(paper, result)
    write_signatures(paper)
    return paper


def _write_line(paper: Paper, result: Result) -> None:
    outcome = result.outcome
    x = LEFT
    cells: list[tuple[str, float, float, QFont]] = []
    texts = said(outcome.grade.word), said(result.title), said(outcome.text)
    for text, share, bold in zip(texts, WIDTHS, (True, False, False), strict=True):
        indent = MARK + 14 if not cells else 0.0
        cells.append((text, x + indent, share * WIDTH - indent - 20, font_of(SMALL, bold=bold)))
        x += share * WIDTH
    high = max(paper.height_of(text, width, font) for text, _, width, font in cells)
    paper.need(high + 14)
    _mark(paper, outcome.grade, QRectF(LEFT, paper.y, MARK, MARK))
    for text, left, width, font in cells:
        paper.write(QRectF(left, paper.y, width, high + 2), text, font)
    paper.skip(high + 14)


def _mark(paper: Paper, grade: Grade, place: QRectF) -> None:
    ink = ink_of(grade, ok=LIGHT.ok_ground, warning=LIGHT.review_ground, fault=LIGHT.ng_ground)
    draw_level(paper.painter, place, level_of(grade), ink, "#ffffff")
