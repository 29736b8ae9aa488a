"""The dossier on paper, and the two commands: every section and curve is there, and bad input has a sentence."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from inspector_app.__main__ import main
from inspector_app.commands.console import show_table
from inspector_app.commands.detection_limit import TABLE_WIDTH, study_table
from inspector_app.core.sentences import Sentence
from inspector_app.core.statistics import detection_probability
from inspector_app.pipeline.dossier.content import Dossier, Section, State, Table
from inspector_app.project.paths import HOME
from inspector_app.project.store import load_document
from inspector_app.ui.reports import paper
from inspector_app.ui.reports.dossier_pdf import write_dossier

AT = datetime(2026, 11, 28, 12, tzinfo=UTC)


@pytest.fixture
def written(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, str]]:
    """What is written on the pages: (page, text)."""
    texts: list[tuple[int, str]] = []
    write = paper.Paper.write

    def noted(self: paper.Paper, place: object, text: str, *rest: object) -> None:
        if hasattr(self, "page"):
            texts.append((self.page, paper.clean(text)))
        write(self, place, text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(paper.Paper, "write", noted)
    return texts


def dossier(*sections: Section, name: str = "Cells") -> Dossier:
    return Dossier(name, "0" * 16, "a.inspector", "f" * 64, AT, "line 1", "Kim", "1.0", sections)


def test_the_cover_says_what_is_shown_and_what_is_open(written: list[tuple[int, str]], tmp_path: Path) -> None:
    sections = (
        Section(Sentence("Promise"), State.SHOWN, Sentence("it holds")),
        Section(Sentence("Challenge"), State.OPEN, Sentence("not done")),
        Section(Sentence("Known parts"), State.FAILED, Sentence("too many")),
        Section(Sentence("Settings"), State.FACTS, Sentence(""), facts=((Sentence("Detector"), "x"),)),
    )
    pages, _ = write_dossier(dossier(*sections), tmp_path / "d.pdf")
    assert (tmp_path / "d.pdf").read_bytes().startswith(b"%PDF-")
    assert pages == 2
    cover = [text for page, text in written if page == 1]
    assert "1. Known parts: too many" in cover
    assert "2. Challenge: not done" in cover
    assert "Settings" not in cover
    assert {"shown", "open", "does not hold"} <= set(cover)
    assert "4. Settings" in [text for page, text in written if page == 2]


def test_a_long_table_repeats_its_head_on_each_page(written: list[tuple[int, str]], tmp_path: Path) -> None:
    rows = tuple((str(n), "y") for n in range(200))
    table = Table((Sentence("Number"), Sentence("Other")), (0.5, 0.5), rows)
    section = Section(Sentence("Long"), State.FACTS, Sentence(""), tables=(table,))
    pages, _ = write_dossier(dossier(section), tmp_path / "d.pdf")
    assert pages > 3
    last = written[len(written) // 2 :]  # the pages are written twice: the first time counts them
    heads = [page for page, text in last if text == "Number"]
    assert heads == list(range(2, pages + 1))
    assert [text for page, text in last if page > 1 and text.isdigit()] == [str(n) for n in range(200)]


def test_names_of_any_kind_stay_on_one_line(written: list[tuple[int, str]], tmp_path: Path) -> None:
    name = "\u202e\u05de\u05dc\u05e3\n\U0001f9ea" + "x" * 900
    pages, _ = write_dossier(dossier(name=name), tmp_path / "d.pdf")
    assert pages == 2
    assert all("\n" not in text and "\u202e" not in text and len(text) <= paper.LONGEST for _, text in written)


def test_the_commands_measure_keep_and_print(
    project_file: Path,
    good_cells: list[Path],
    tmp_path: Path,
    shared_cache: Path,
    written: list[tuple[int, str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(HOME, str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "cache").symlink_to(shared_cache)
    monkeypatch.setattr(detection_probability, "STUDIES", 20)
    folder = tmp_path / "held out" / "good"
    folder.mkdir(parents=True)
    for cell in good_cells[30:36]:
        (folder / cell.name).write_bytes(cell.read_bytes())
    asked = ["detection-limit", str(project_file), "--parts", str(folder), "--per-kind", "30"]
    assert main([*asked, "--plot", str(tmp_path / "p.png"), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["synthetic"] is True
    assert (tmp_path / "p.png").read_bytes().startswith(b"\x89PNG")
    kept = load_document(project_file).detection
    assert kept is not None
    assert [curve.model_dump(mode="json")["sizes"] for curve in kept.curves] == [c["sizes"] for c in said["curves"]]
    show_table(study_table(kept), TABLE_WIDTH)
    assert "Synthetic defects in 6 good parts of a folder" in capsys.readouterr().out
    out = tmp_path / "d.pdf"
    assert main(["dossier", str(project_file), "--out", str(out), "--pictures", str(tmp_path / "p.csv")]) == 0
    texts = [text for _, text in written]
    assert any(text.startswith("Probability of detection, synthetic defects") for text in texts)
    assert any(text.startswith("just found") for text in texts)
    assert (tmp_path / "p.csv").read_text("utf-8-sig").startswith("number,name,sha256")


@pytest.mark.parametrize(
    ("out", "fault"), [("cells.inspector", "is the project itself"), ("none/x.pdf", "cannot be written")]
)
def test_a_wrong_target_is_refused_before_any_work(
    project_file: Path,
    tmp_path: Path,
    out: str,
    fault: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(HOME, str(tmp_path / "home"))
    before = project_file.read_bytes()
    assert main(["dossier", str(project_file), "--out", str(tmp_path / out)]) == 3
    assert fault in capsys.readouterr().err.replace("\n", " ")
    assert project_file.read_bytes() == before


def test_too_few_defects_are_refused(
    project_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(HOME, str(tmp_path / "home"))
    assert main(["detection-limit", str(project_file), "--per-kind", "3"]) == 3
    assert "Give 30 to 5000" in capsys.readouterr().err.replace("\n", " ")
