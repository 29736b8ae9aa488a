"""The dossier of a project as a PDF (docs/decisions/0065). Needs an application of Qt, but no screen."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF

from inspector_app.pipeline.dossier.content import Dossier, Section, State, Table
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.reports.detection_drawing import draw_study
from inspector_app.ui.reports.drawings import write_signatures
from inspector_app.ui.reports.paper import BODY, LEFT, SMALL, WIDTH, Paper, font_of, write_whole
from inspector_app.ui.style.colours import LIGHT
from inspector_app.ui.widgets.status_lights import Level, draw_level

MARK, TITLE_WIDE = 40.0, 520.0
LEVELS = {State.SHOWN: Level.GOOD, State.OPEN: Level.WARNING, State.FAILED: Level.FAULT}
INKS = {State.SHOWN: LIGHT.ok_ground, State.OPEN: LIGHT.review_ground, State.FAILED: LIGHT.ng_ground}
NAME_SHOWN = 40
translate = QCoreApplication.translate


def write_dossier(dossier: Dossier, path: Path) -> tuple[int, str]:
    """Write a dossier, whole or not at all, in the present language of the application.

    Returns:
        The number of pages, and the letters that no font of this computer has; "" if all can be read.

    Raises:
        OutputError: the file cannot be written.
    """
    first = _written(dossier, 0)  # counts the pages
    first.finish()
    last = _written(dossier, first.page)
    missing, pages = last.missing(), last.page
    write_whole(last.finish(), path)
    return pages, missing


def state_words(state: State) -> str:
    """Return what a state means."""
    return {
        State.SHOWN: translate("Dossier", "shown"),
        State.OPEN: translate("Dossier", "open"),
        State.FAILED: translate("Dossier", "does not hold"),
        State.FACTS: "",
    }[state]


def _written(dossier: Dossier, pages: int) -> Paper:
    def foot(page: int) -> str:
        text = translate("Dossier", "Page {page} of {pages}. Dossier of {name}, project {identity}, made {made}")
        name = (
            dossier.name
            if len(dossier.name) <= NAME_SHOWN
            else dossier.name[: NAME_SHOWN - 1] + "\N{HORIZONTAL ELLIPSIS}"
        )
        made = f"{dossier.made_at:%Y-%m-%d %H:%M}"
        return text.format(page=page, pages=pages, name=name, identity=dossier.identity, made=made)

    paper = Paper(translate("Dossier", "Dossier"), foot)
    _write_cover(paper, dossier)
    paper.new_page()
    for number, section in enumerate(dossier.sections, start=1):
        _write_section(paper, number, section)
    return paper


def _write_cover(paper: Paper, dossier: Dossier) -> None:
    paper.title(translate("Dossier", "Dossier of an inspection project"))
    paper.facts(
        [
            (translate("Dossier", "Project"), dossier.name),
            (translate("Dossier", "Identity"), dossier.identity),
            (translate("Dossier", "File"), dossier.file_name),
            (translate("Dossier", "File, SHA-256"), dossier.file_sha256),
            (translate("Dossier", "Made"), f"{dossier.made_at:%Y-%m-%d %H:%M} (UTC{dossier.made_at:%z})"),
            (translate("Dossier", "By"), dossier.by or "\N{EN DASH}"),
            (translate("Dossier", "Computer"), dossier.station or "\N{EN DASH}"),
            (translate("Dossier", "Program"), f"Inspector {dossier.program}"),
        ]
    )
    for remark in dossier.remarks:
        paper.paragraph(said(remark), LIGHT.warning)
    paper.heading(translate("Dossier", "What is promised, and was it shown to hold?"))
    for section in dossier.claims:
        _write_claim(paper, section)
    paper.heading(translate("Dossier", "Open points"))
    points = dossier.open_points
    if not points:
        paper.paragraph(translate("Dossier", "None."))
    for number, section in enumerate(points, start=1):
        paper.paragraph(f"{number}. {said(section.title)}: {said(section.headline)}")
    write_signatures(paper)


def _write_claim(paper: Paper, section: Section) -> None:
    """Write one line of the summary: mark, what it is about with its state, and the result."""
    title, result = said(section.title), said(section.headline)
    bold, plain = font_of(BODY, bold=True), font_of(BODY)
    left, wide = LEFT + MARK + 20, TITLE_WIDE - MARK - 40
    beside = WIDTH - TITLE_WIDE
    high_title = paper.height_of(title, wide, bold)
    high = max(high_title + 40, paper.height_of(result, beside, plain))
    paper.need(high + 18)
    _mark(paper, section.state, QRectF(LEFT, paper.y + 2, MARK, MARK))
    paper.write(QRectF(left, paper.y, wide, high_title + 2), title, bold)
    under = QRectF(left, paper.y + high_title, wide, 42)
    paper.write(under, state_words(section.state), font_of(SMALL), LIGHT.muted)
    paper.write(QRectF(LEFT + TITLE_WIDE, paper.y, beside, high + 2), result, plain)
    paper.skip(high + 18)


def _mark(paper: Paper, state: State, place: QRectF) -> None:
    draw_level(paper.painter, place, LEVELS[state], INKS[state], "#ffffff")


def _write_section(paper: Paper, number: int, section: Section) -> None:
    paper.heading(f"{number}. {said(section.title)}", 320.0)
    if section.state is not State.FACTS:
        high = paper.height_of(said(section.headline), WIDTH - MARK - 20, font_of(BODY, bold=True))
        paper.need(high + 12)
        _mark(paper, section.state, QRectF(LEFT, paper.y + 2, MARK, MARK))
        place = QRectF(LEFT + MARK + 20, paper.y, WIDTH - MARK - 20, high + 2)
        paper.write(place, said(section.headline), font_of(BODY, bold=True))
        paper.skip(high + 12)
    paper.facts([(said(name), said(value)) for name, value in section.facts])
    for text in section.paragraphs:
        paper.paragraph(said(text), LIGHT.muted, SMALL)
    for table in section.tables:
        paper.skip()
        _write_table(paper, table)
    if section.study is not None:
        paper.skip()
        draw_study(paper, section.study)


def _write_table(paper: Paper, table: Table) -> None:
    rows = [[(said(cell), LIGHT.text) for cell in row] for row in table.rows]
    paper.table([said(name) for name in table.names], table.widths, rows)
