"""What is exported is what the records say; nothing in them can harm a spreadsheet or a folder."""

import csv
import io
import zipfile
from collections.abc import Generator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from PIL import Image

from inspector_app.core.errors import OutputError
from inspector_app.core.messages import Label, Settled, Verdict
from inspector_app.pipeline.measuring.labelled import read_dataset
from inspector_app.records.archive import Archive
from inspector_app.records.archive_choice import Entry
from inspector_app.records.journal import Journal
from inspector_app.records.parts import NEW_KIND, Filter
from inspector_app.records.settling import settle
from inspector_app.workers.history_export import COLUMNS, Chosen, Exported, write_csv, write_pictures, write_xlsx
from tests import helpers
from tests.helpers import result_of
from tests.stored_parts import add_rows, make_store, row
from tests.unit.records.test_archive import RULE, RUN, frame, record

HARMFUL = [
    "=1+1",
    "../../etc/passwd",
    "Teil \N{PARTY POPPER}",
    "a;b,c\n=2",
    "+49",
    "@SUM(A1)",
    "-",
    "C:\\x\r",
    "\x00\x07",
]
N = 2_345


@pytest.fixture
def chosen(tmp_path: Path) -> Chosen:
    """Many plain parts, and a few with harmful texts."""
    store = tmp_path / "records.sqlite"
    make_store(store, N)
    add_rows(store, [
        row(N + 1 + number, run_id="cd" * 16, serial=text, lot=text, note=text, family=text, name=f"{text}.png")
        for number, text in enumerate(HARMFUL)
    ])  # fmt: skip
    return Chosen(store, tmp_path / "pictures", Filter(), N + len(HARMFUL))


def table(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


@pytest.mark.parametrize("dialect", ["comma", "semicolon"])
def test_every_record_is_a_row_and_no_text_a_formula(chosen: Chosen, tmp_path: Path, dialect: Any) -> None:
    done = result_of(write_csv(chosen, tmp_path / "out.csv", dialect))
    rows = table(tmp_path / "out.csv", ";" if dialect == "semicolon" else ",")
    assert done == Exported(tmp_path / "out.csv", N + len(HARMFUL))
    assert [int(each["number"]) for each in rows] == list(range(N + len(HARMFUL), 0, -1))
    first = rows[-1]
    assert (first["verdict"], first["serial"], first["station"]) == ("OK", "SN1", "Line 1")
    assert first["relative_score"] == ("0,5" if dialect == "semicolon" else "0.5")
    for each, text in zip(reversed(rows[: len(HARMFUL)]), HARMFUL, strict=True):
        for name in ("serial", "lot", "note", "family"):
            assert not each[name].lstrip().startswith(("=", "+", "-", "@"))
            assert each[name].replace("'", "") == text
    errors = [each for each in rows if each["verdict"] == "ERROR"]
    assert {(each["relative_score"], each["error"]) for each in errors} == {("", "The frame is black.")}


def cells(path: Path) -> list[list[str]]:
    """The texts and numbers of the first sheet, read without a library for workbooks."""
    name = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(path) as book:
        assert book.testzip() is None
        sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
    assert not list(sheet.iter(f"{name}f"))  # no formula
    return [["".join(cell.itertext()) for cell in line.iter(f"{name}c")] for line in sheet.iter(f"{name}row")]


def test_a_workbook_holds_texts_as_texts(chosen: Chosen, tmp_path: Path) -> None:
    done = result_of(write_xlsx(replace(chosen, wanted=Filter(lot="=1+1")), tmp_path / "out.xlsx"))
    assert done.n == 1
    head, line = cells(tmp_path / "out.xlsx")
    assert head == list(COLUMNS)
    assert {"=1+1", "=1+1.png"} <= set(line)
    assert result_of(write_xlsx(chosen, tmp_path / "all.xlsx")).n == N + len(HARMFUL)
    assert len(cells(tmp_path / "all.xlsx")) == N + len(HARMFUL) + 1


def test_a_new_kind_is_said_in_words(chosen: Chosen, tmp_path: Path) -> None:
    add_rows(chosen.store, [row(N + 900, family=NEW_KIND), row(N + 901, family=None)])
    result_of(write_csv(replace(chosen, wanted=Filter(serial=f"SN{N + 900}")), tmp_path / "one.csv", "comma"))
    assert [each["family"] for each in table(tmp_path / "one.csv")] == ["new kind"]
    result_of(write_csv(replace(chosen, wanted=Filter(serial=f"SN{N + 901}")), tmp_path / "two.csv", "comma"))
    assert [each["family"] for each in table(tmp_path / "two.csv")] == [""]


def test_an_empty_choice_is_a_table_with_a_head(chosen: Chosen, tmp_path: Path) -> None:
    nothing = replace(chosen, wanted=Filter(lot="none"))
    assert result_of(write_csv(nothing, tmp_path / "out.csv", "comma")).n == 0
    assert table(tmp_path / "out.csv") == []
    assert result_of(write_xlsx(nothing, tmp_path / "out.xlsx")).n == 0
    assert cells(tmp_path / "out.xlsx") == [list(COLUMNS)]


@pytest.mark.parametrize("kind", ["csv", "xlsx", "pictures"])
def test_a_cancelled_export_leaves_nothing_and_the_old_file(chosen: Chosen, tmp_path: Path, kind: str) -> None:
    target = tmp_path / "out" / f"name.{kind}"
    target.parent.mkdir()
    if kind != "pictures":
        target.write_text("the old table")
    before = sorted(target.parent.iterdir())
    work: Generator[Any, None, Exported] = {
        "csv": lambda: write_csv(chosen, target, "comma"),
        "xlsx": lambda: write_xlsx(chosen, target),
        "pictures": lambda: write_pictures(chosen, target),
    }[kind]()
    for _ in range(2):
        next(work)
    work.close()
    assert sorted(target.parent.iterdir()) == before
    assert kind == "pictures" or target.read_text() == "the old table"


def test_a_target_that_cannot_be_written_is_said(chosen: Chosen, tmp_path: Path) -> None:
    (tmp_path / "f").write_text("a file, no folder")
    for work in (write_csv(chosen, tmp_path / "none" / "a.csv", "comma"), write_pictures(chosen, tmp_path / "f" / "a")):
        with pytest.raises(OutputError, match="cannot be written"):
            result_of(work)


@pytest.fixture
def archived(tmp_path: Path) -> Chosen:
    """Six parts with pictures: two settled as good, two as defect, two by nobody; and one without a picture."""
    store = tmp_path / "records.sqlite"
    records = [record(1.0 + number, Verdict.NG if number else Verdict.OK) for number in range(7)]
    with closing(Journal(store, run_id=RUN)) as journal:
        journal.write(helpers.judged(records))
    archive = Archive(store, RULE)
    for number, each in enumerate(records[:6], 1):
        archive.add(Entry(RUN, number, each, frame(number), "NG"))
    for number, label in ((1, Label.GOOD), (2, Label.GOOD), (3, Label.DEFECT), (4, Label.DEFECT)):
        settle(store, RUN, number, Settled(label, "a", "engineer", 1.7e9))
    return Chosen(store, tmp_path / "pictures", Filter(), 7)


def test_pictures_are_a_labelled_set_that_evaluate_reads(archived: Chosen, tmp_path: Path) -> None:
    done = result_of(write_pictures(archived, tmp_path / "set"))
    assert done == Exported(tmp_path / "set", 6, left_out=1, not_settled=2)
    images = read_dataset(tmp_path / "set").images
    assert sorted(image.kind for image in images) == ["defect"] * 2 + ["good"] * 2
    assert len(list((tmp_path / "set" / "not settled").iterdir())) == 2
    kinds = {path.parent.name for path in (tmp_path / "set" / "test").rglob("*.png")}
    assert kinds == {"good", "defect"}
    for number in (1, 3):
        (path,) = (tmp_path / "set").rglob(f"*-{number}-*.png")
        assert np.array_equal(np.asarray(Image.open(path)), frame(number).rgb)


def test_a_changed_picture_is_left_out_everywhere(archived: Chosen, tmp_path: Path) -> None:
    (changed,) = archived.archive.rglob("*-3-NG.png")
    Image.fromarray(frame(99).rgb).save(changed)
    done = result_of(write_pictures(archived, tmp_path / "set"))
    assert (done.n, done.left_out) == (5, 2)
    result_of(write_xlsx(archived, tmp_path / "out.xlsx"))
    with zipfile.ZipFile(tmp_path / "out.xlsx") as book:
        media = [name for name in book.namelist() if name.startswith("xl/media/")]
    assert len(media) == 4  # of six parts one is OK, one was changed
