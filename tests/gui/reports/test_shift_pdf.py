"""The shift report: its pages as poppler reads them, if it is installed, and as Qt writes them."""

import dataclasses
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from inspector_app.commands import report as command
from inspector_app.core.errors import InspectorError, OutputError
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.statistics.figures import ERROR, figures_of
from inspector_app.pipeline.statistics.shift_report import ShiftReport, WorstPart
from inspector_app.ui.reports import paper
from inspector_app.ui.reports.shift_pdf import Writer, kind_for, report_pdf, write_report
from tests.statistics_rows import NOON_S, made_report, made_rows


@pytest.fixture
def written(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, str]]:
    """What is written on which page."""
    texts: list[tuple[int, str]] = []
    write = paper.Paper.write

    def noted(self: paper.Paper, place: object, text: str, *rest: object) -> None:
        texts.append((self.page, paper.clean(text)))
        write(self, place, text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(paper.Paper, "write", noted)
    return texts


def pages_of(data: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", data))


def words_of(report: ShiftReport, written: list[tuple[int, str]]) -> str:
    writer = Writer(report, 1)
    written.clear()
    writer.write()
    writer.paper.finish()
    return "\n".join(text for _, text in written)


def test_a_report_says_everything(written: list[tuple[int, str]]) -> None:
    report = made_report(9000)
    words = words_of(report, written)
    ok, review, ng, error = report.figures.verdicts.tolist()
    for expected in (
        *(f"{count:,}" for count in (9000, ok, review, ng, error)),
        *("2026-11-25 21:00 \N{EN DASH} 2026-11-26 05:00 (KST)", "Line 3", "와셔 M6", "9f2c61d0"),
        *("M6 washer 0.png", "The file cannot be read.", "ERROR  \N{EN DASH}", "NG  1.70", "REVIEW  0.90"),
        *("104 %", "측정 시스템 분석", "5 / 5", "passed", "4 / 5", "NOT passed", "김하늘", "operator"),
        *("scratch", "no family", "Where the defects were"),
    ):
        assert expected in words, expected


def test_a_report_is_a_whole_pdf_whose_fonts_are_in_it(qapp: QApplication) -> None:
    data, missing = report_pdf(made_report(3000))
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    assert all("\uac00" <= letter <= "\ud7a3" for letter in missing)  # Hangul, where no Korean font is installed
    assert b"/FontFile" in data
    assert pages_of(data) == 2


def test_poppler_reads_the_same_words(qapp: QApplication, tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler is not installed")
    missing = write_report(made_report(3000), tmp_path / "보고서.pdf")
    read = subprocess.run(["pdftotext", "-layout", tmp_path / "보고서.pdf", "-"], capture_output=True, check=True)
    words = read.stdout.decode()
    for expected in ("Shift report", "와셔 M6", "김하늘", "측정 시스템 분석", "Page 2 of 2", "NOT passed"):
        assert expected in words or set(expected) & set(missing), expected


def test_an_empty_shift_is_a_clear_sentence_and_no_yield(written: list[tuple[int, str]]) -> None:
    words = words_of(made_report(0), written)
    assert "No part was judged in this time." in words
    assert "yield" not in words.lower()
    assert "Charts" not in words
    for expected in ("No limit was changed", "No challenge parts were inspected", "Nobody signed in"):
        assert expected in words


def test_a_shift_of_errors_has_no_yield_and_no_ok(written: list[tuple[int, str]]) -> None:
    rows = made_rows(40, days=0.2)
    nothing = np.full(40, np.nan)
    rows = dataclasses.replace(rows, verdict=np.full(40, ERROR), score_l2=nothing, latency_ms=nothing)
    words = words_of(dataclasses.replace(made_report(0), figures=figures_of(rows)), written)
    assert "every part is ERROR, so there is no yield" in words
    assert "100.0" not in words


def test_few_parts_have_charts_without_limits(written: list[tuple[int, str]]) -> None:
    words = words_of(dataclasses.replace(made_report(9), worst=()), written)
    assert "too few parts for limits" in words
    report_pdf(made_report(1))


def test_names_of_any_kind_stay_on_the_page(written: list[tuple[int, str]]) -> None:
    report = made_report(100)
    strange = ["=1+1", "../../x", "a" * 5000, "two\nlines\x00\u202e", "<b>tag</b>", ""]
    change = report.limit_changes[0]
    worst = tuple(WorstPart(name, NOON_S, report.worst[1].verdict, 1.0, family=name) for name in strange)
    report = dataclasses.replace(
        report,
        worst=worst,
        limit_changes=tuple(dataclasses.replace(change, reason=name, by=name) for name in strange * 30),
        remarks=(Sentence("{n} pictures are missing.", n=3),),
    )
    words = words_of(report, written)
    assert "3 pictures are missing." in words
    assert "<b>tag</b>" in words
    assert "two lines" in words
    assert "NG  1.00  =1+1" in words  # the family of the defect
    assert max(len(line) for line in words.splitlines()) <= paper.LONGEST
    assert max(page for page, _ in written) > 3
    data, _ = report_pdf(report)
    assert pages_of(data) == max(page for page, _ in written)


def test_letters_that_no_font_has_are_told(qapp: QApplication) -> None:
    _, missing = report_pdf(dataclasses.replace(made_report(0), station="Line \U00016a70"))
    assert missing == "\U00016a70"  # of Tangsa, for which hardly a font exists


def test_a_long_time_has_a_point_for_each_day() -> None:
    assert [kind_for(days * 86400) for days in (1 / 3, 2, 7, 90)] == ["hour", "hour", "shift", "day"]


def test_a_file_that_cannot_be_written_is_told_and_the_old_one_stays(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        write_report(made_report(0), tmp_path / "away" / "report.pdf")
    folder = tmp_path / "report.pdf"
    folder.mkdir()
    with pytest.raises(OutputError, match="cannot be written"):
        write_report(made_report(0), folder)
    assert list(folder.iterdir()) == []


def test_the_command_needs_no_screen(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from inspector_app.commands.report import write\n"
        "from tests.statistics_rows import made_report\nwrite(made_report(0), Path(sys.argv[1]), 'en')"
    )
    hidden = {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden} | {"DISPLAY": ":987"}
    out = tmp_path / "report.pdf"
    done = subprocess.run([sys.executable, "-c", script, out], env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert "No part was judged" in done.stderr.decode()
    assert out.read_bytes().startswith(b"%PDF-")


def test_times_of_the_command() -> None:
    assert command.times("2026-11-28T06:00+09:00", "2026-11-28 14:00:30+09:00") == (1795813200.0, 1795842030.0)
    begin_s, end_s = command.times("2026-11-28", "2026-11-29")
    assert end_s - begin_s == 86400
    for begin, end, said in (
        ("yesterday", "2026-11-29", "yesterday is no time for --from"),
        ("2026-11-29", "2026-13-40", "no time for --to"),
        ("2026-11-29", "2026-11-29", "before it begins"),
        ("2026-11-29 10:00", "2026-11-29 09:00", "before it begins"),
    ):
        with pytest.raises(InspectorError, match=said):
            command.times(begin, end)
