"""What every sink must do. A new sink is one more line in SINKS."""

import csv
import re
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TextIO
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from PIL import Image

from inspector_app.core.errors import OutputError
from inspector_app.core.messages import (
    AnomalyMap,
    Float32,
    Frame,
    InspectionRecord,
    Label,
    Limits,
    PartIds,
    Region,
    Settled,
    UnreadableFrame,
    Verdict,
)
from inspector_app.core.ports import Judged, RecordSink
from inspector_app.core.scoring.regions import regions_above
from inspector_app.core.sentences import Sentence
from inspector_app.records.journal import Journal
from inspector_app.sinks.overlays import VERDICT_RGB, OverlaySink, Tile, contact_sheet
from inspector_app.sinks.results_csv import CsvDialect, CsvSink

SINKS: dict[str, Callable[[Path], RecordSink]] = {
    "results_csv": lambda folder: CsvSink(folder / "results.csv"),
    "overlays": OverlaySink,
    "journal": lambda folder: Journal(folder / "records.sqlite"),
}
FRAME = Frame(np.full((60, 80, 3), 90, np.uint8), 'Teil, „7".png', 0.0, Path("Teil.png"))
HEAT: Float32 = np.full((30, 40), 3.0, np.float32)


def judged(name: str = FRAME.name) -> InspectionRecord:
    anomaly = AnomalyMap(np.full((3, 4), 3.0, np.float32), 3.0)
    return InspectionRecord(name, FRAME.path, 0.0, Verdict.NG, Limits(2.0), 7.25, anomaly, (80, 60))


def unreadable() -> tuple[InspectionRecord, UnreadableFrame]:
    frame = UnreadableFrame("bad.png", 0.0, Sentence("Half a picture.\nSave it again."))
    return InspectionRecord("bad.png", None, 0.0, Verdict.ERROR, Limits(2.0), 0.0, None, (0, 0), frame.reason), frame


@pytest.fixture(params=SINKS)
def sink(request: pytest.FixtureRequest, tmp_path: Path) -> RecordSink:
    return SINKS[request.param](tmp_path)


def test_every_sink_in_the_package_is_in_the_list() -> None:
    import inspector_app.sinks

    modules = {path.stem for path in Path(inspector_app.sinks.__path__[0]).glob("*.py")} - {"__init__", "kinds"}
    assert modules | {"journal"} == set(SINKS)


def kept_in(folder: Path) -> list[object]:
    """What another program reads: rows of tables, and pictures by name."""
    rows: list[object] = []
    for path in sorted(path for path in folder.iterdir() if not path.name.startswith(".")):
        if path.suffix == ".sqlite":
            with closing(sqlite3.connect(path)) as records:
                rows += [name for (name,) in records.execute("SELECT name FROM records ORDER BY id")]
        elif path.suffix == ".csv":
            rows += path.read_text(encoding="utf-8-sig").splitlines()
        elif path.suffix == ".png":
            rows.append((path.name, path.read_bytes()))
    return rows


@pytest.mark.parametrize("name", SINKS)
def test_several_records_at_once_are_kept_as_one_by_one(name: str, tmp_path: Path) -> None:
    several = [Judged(judged(f"{number}.png"), FRAME, HEAT) for number in range(5)]
    folders = [tmp_path / "at once", tmp_path / "one by one"]
    for folder in folders:
        folder.mkdir()
    at_once, one_by_one = (SINKS[name](folder) for folder in folders)
    with closing(at_once), closing(one_by_one):
        at_once.write([])
        at_once.write(several)
        for one in several:
            one_by_one.write([one])
        assert at_once.notice == one_by_one.notice == ""
        assert len(kept_in(folders[0])) >= 5  # before they are closed
        assert kept_in(folders[0]) == kept_in(folders[1])


def test_a_record_is_on_the_disk_before_the_sink_is_closed(sink: RecordSink, tmp_path: Path) -> None:
    sink.write([Judged(judged(), FRAME, HEAT)])
    kept = kept_in(tmp_path)
    assert kept
    sink.close()
    assert kept_in(tmp_path) == kept


def test_closing_twice_is_allowed(sink: RecordSink) -> None:
    sink.write([Judged(judged(), FRAME, HEAT)])
    sink.close()
    sink.close()


def test_records_that_were_not_judged_are_taken(sink: RecordSink) -> None:
    record, frame = unreadable()
    sink.write([Judged(record, frame, None)])
    sink.close()


@pytest.mark.parametrize("name", SINKS)
def test_a_place_that_cannot_be_written_is_an_output_error(name: str, tmp_path: Path) -> None:
    (tmp_path / "nowhere").write_bytes(b"")
    with pytest.raises(OutputError) as caught:
        SINKS[name](tmp_path / "nowhere").write([Judged(judged(), FRAME, HEAT)])
    assert caught.value.hint


@pytest.mark.skipif(sys.platform == "win32", reason="there, an open file keeps its name")
@pytest.mark.parametrize("at_the_end", [False, True])
@pytest.mark.parametrize("by", ["deleted", "moved", "replaced"])
def test_a_table_that_loses_its_name_is_written_anew(
    tmp_path: Path, by: str, caplog: pytest.LogCaptureFixture, *, at_the_end: bool
) -> None:
    path = tmp_path / "results.csv"
    sink = CsvSink(path)
    for name in "ab":
        sink.write([Judged(judged(name), FRAME, HEAT)])
    if by == "deleted":
        path.unlink()
    elif by == "moved":
        path.rename(tmp_path / "moved.csv")
    else:
        (tmp_path / "other").write_text("somebody else's")
        (tmp_path / "other").replace(path)
    names = "ab" if at_the_end else "abcd"
    for name in names[2:]:
        sink.write([Judged(judged(name), FRAME, HEAT)])
    sink.close()
    with path.open(newline="", encoding="utf-8-sig") as stream:
        assert [row["name"] for row in csv.DictReader(stream)] == list(names)
    assert path.read_bytes().startswith(b"\xef\xbb\xbfverdict")
    assert "deleted, moved or replaced" in caplog.text
    if by == "replaced":
        assert (tmp_path / "results.csv.replaced").read_text() == "somebody else's"


def names_in(path: Path) -> list[str]:
    with path.open(newline="", encoding="utf-8-sig") as stream:
        return [row["name"] for row in csv.DictReader(stream)]


@pytest.mark.skipif(sys.platform == "win32", reason="there, an open file keeps its name")
@pytest.mark.parametrize("comes_back", ["itself", "empty"])
def test_a_table_whose_folder_is_gone_for_a_while_keeps_its_rows(tmp_path: Path, comes_back: str) -> None:
    folder, away = tmp_path / "out", tmp_path / "away"
    folder.mkdir()
    sink = CsvSink(folder / "results.csv")
    sink.write([Judged(judged("a"), FRAME, HEAT)])
    folder.rename(away)
    with pytest.raises(OutputError, match="cannot be written"):
        sink.write([Judged(judged("b"), FRAME, HEAT)])
    if comes_back == "itself":
        away.rename(folder)
    else:
        folder.mkdir()
    sink.write([Judged(judged("c"), FRAME, HEAT)])
    assert names_in(folder / "results.csv") == ["a", "b", "c"]
    sink.close()
    assert names_in(folder / "results.csv") == ["a", "b", "c"]


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux's")
def test_a_table_keeps_its_rows_where_there_is_no_room_for_a_new_one(tmp_path: Path) -> None:
    class Full(CsvSink):
        full = False

        def _opened(self) -> TextIO:
            return Path("/dev/full").open("w+", encoding="utf-8") if self.full else super()._opened()

    path = tmp_path / "results.csv"
    sink = Full(path)
    sink.write([Judged(judged("a"), FRAME, HEAT)])
    path.unlink()
    sink.full = True
    with pytest.raises(OutputError, match="No space left"):
        sink.write([Judged(judged("b"), FRAME, HEAT)])
    sink.full = False
    sink.write([Judged(judged("c"), FRAME, HEAT)])
    sink.close()
    assert names_in(path) == ["a", "b", "c"]


@pytest.mark.skipif(sys.platform == "win32", reason="there, an open file keeps its name")
def test_every_file_that_was_put_in_a_tables_place_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "results.csv"
    sink = CsvSink(path)
    for text in ("first", "second"):
        (tmp_path / "other").write_text(text)
        (tmp_path / "other").replace(path)
        sink.write([Judged(judged(text), FRAME, HEAT)])
    sink.close()
    assert (tmp_path / "results.csv.replaced").read_text() == "first"
    assert (tmp_path / "results.csv.replaced-2").read_text() == "second"
    assert names_in(path) == ["first", "second"]


def test_a_table_whose_folder_is_gone_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    sink = CsvSink(tmp_path / "out" / "results.csv")
    sink.write([Judged(judged("a"), FRAME, HEAT)])
    (tmp_path / "out").rename(tmp_path / "away")
    with pytest.raises(OutputError, match="cannot be written"):
        sink.write([Judged(judged("b"), FRAME, HEAT)])
    with pytest.raises(OutputError, match="cannot be written"):
        sink.close()
    sink.close()


def test_the_table_can_be_read_back(tmp_path: Path) -> None:
    sink = CsvSink(tmp_path / "results.csv")
    sink.write([Judged(judged(), FRAME, HEAT)])
    record, frame = unreadable()
    sink.write([Judged(record, frame, None)])
    sink.close()
    with (tmp_path / "results.csv").open(newline="", encoding="utf-8-sig") as stream:
        first, second = csv.DictReader(stream)
    assert (first["verdict"], first["name"], first["path"]) == ("NG", FRAME.name, "Teil.png")
    assert float(first["relative_score"]) == 1.5
    assert (float(first["score_l2"]), float(first["threshold_l2"])) == (3.0, 2.0)
    assert (second["verdict"], second["relative_score"], second["score_l2"]) == ("ERROR", "", "")
    assert second["error"] == record.error


def read_by_hand(text: str, delimiter: str) -> list[list[str]]:
    """A table by the rules of RFC 4180, one character after the other."""
    rows: list[list[str]] = []
    row: list[str] = []
    cell, quoted, after_quote = "", False, False
    for char in text:
        if quoted:
            if char == '"':
                quoted, after_quote = False, True
            else:
                cell += char
        elif char == '"':
            quoted, cell = True, cell + ('"' if after_quote else "")
            after_quote = False
        elif char == delimiter:
            row, cell, after_quote = [*row, cell], "", False
        elif char == "\n":
            rows.append([*row, cell.removesuffix("\r")])
            row, cell, after_quote = [], "", False
        else:
            cell += char
    return rows


def table_of(path: Path, dialect: CsvDialect, *records: InspectionRecord) -> list[dict[str, str]]:
    """What two readers agree on; the table's own name is the project's."""
    sink = CsvSink(path, path.stem, dialect)
    for record in records:
        sink.write([Judged(record)])
    sink.close()
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    delimiter = {"comma": ",", "semicolon": ";"}[dialect]
    head, *rows = read_by_hand(data[3:].decode(), delimiter)
    with path.open(newline="", encoding="utf-8-sig") as stream:
        table = list(csv.DictReader(stream, delimiter=delimiter, strict=True))
    assert [dict(zip(head, row, strict=True)) for row in rows] == table
    return table


def test_the_table_says_when_where_from_and_who_and_former_readers_find_their_columns(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    with closing(CsvSink(path, "Washer", feed="=Camera 1", person="kim")) as sink:
        sink.write([Judged(replace(judged(), captured_at_s=1_700_000_000.125))])
    with path.open(newline="", encoding="utf-8-sig") as stream:
        table = csv.DictReader(stream)
        (row,) = table
    assert list(table.fieldnames or ())[:9] == [  # the order of the first version
        "verdict", "relative_score", "score_l2", "threshold_l2", "latency_ms", "name", "path", "error", "captured_at",
    ]  # fmt: skip
    assert (row["feed"], row["person"]) == ("'=Camera 1", "kim")
    captured_at = datetime.fromisoformat(row["captured_at"])
    assert captured_at.utcoffset() is not None
    assert captured_at.timestamp() == 1_700_000_000.125
    text = (Path(__file__).parents[2] / "docs" / "integration.md").read_text(encoding="utf-8")
    described = {word for line in text.splitlines() if line.startswith("| ") for word in line.split("|")[1].split(", ")}
    for name in table.fieldnames or ():
        assert any(re.fullmatch(word.strip().replace("region_...", "region_.*"), name) for word in described), name


@pytest.mark.parametrize(("dialect", "point"), [("comma", "."), ("semicolon", ",")])
def test_the_table_is_in_the_numbers_of_its_dialect(dialect: CsvDialect, point: str, tmp_path: Path) -> None:
    record = replace(judged(), limits=Limits(2.5, 1.25), project_id="0123456789abcdef", ids=PartIds("=1+1", "L 7"))
    row, plain = table_of(tmp_path / "Gehäuse; klein.csv", dialect, record, judged())
    figures = {"relative_score": 1.2, "score_l2": 3.0, "threshold_l2": 2.5, "latency_ms": 7.2, "review_l2": 1.25}
    assert {name: float(row[name].replace(point, ".")) for name in figures} == figures
    assert row["threshold_l2"] == f"2{point}5"
    assert (plain["review_l2"], plain["serial"], plain["lot"]) == ("", "", "")
    assert (row["serial"], row["lot"]) == ("'=1+1", "L 7")
    assert (row["project_name"], row["project_id"]) == ("Gehäuse; klein", "0123456789abcdef")
    assert row["name"] == FRAME.name


def test_the_table_has_the_largest_region(tmp_path: Path) -> None:
    region = Region(25.0, 7.5, 3.5, 1.25, (4.0, 5.0), (6.0, 7.25), (1.0, 2.0, 8.0, 9.0), area_mm2=0.25, longest_mm=0.5)
    unscaled = replace(region, area_mm2=None, longest_mm=None)
    table = table_of(
        tmp_path / "t.csv",
        "semicolon",
        replace(judged(), regions=(region, unscaled), n_regions=2),
        replace(judged(), regions=(unscaled,), n_regions=1),
        replace(judged(), regions=()),
        judged(),
    )
    names = ("n_regions", "region_area_px", "region_area_mm2", "region_longest_px", "region_longest_mm", "region_x_px",
             "region_y_px")  # fmt: skip
    assert [[row[name] for name in names] for row in table] == [
        ["2", "25", "0,25", "7,5", "0,5", "6", "7,25"],
        ["1", "25", "", "7,5", "", "6", "7,25"],
        ["0", *[""] * 6],
        [""] * 7,
    ]


def test_the_table_says_what_a_person_found_out(tmp_path: Path) -> None:
    settled = Settled(Label.DEFECT, "=kim", "operator", 1_700_000_000.5)
    row, plain = table_of(tmp_path / "t.csv", "comma", replace(judged(), settled=settled), judged())
    assert (row["settled"], row["settled_by"]) == ("defect", "'=kim")
    assert datetime.fromisoformat(row["settled_at"]).timestamp() == settled.at_s
    assert row["verdict"] == plain["verdict"]  # it stands beside the verdict
    assert [plain[name] for name in ("settled", "settled_by", "settled_at")] == [""] * 3


def test_the_overlay_outlines_the_regions(tmp_path: Path) -> None:
    distance_l2 = np.zeros((60, 80), dtype=np.float32)
    distance_l2[20:40, 30:50] = 3
    found, count = regions_above(distance_l2, 2.0, (FRAME.rgb.shape[1], FRAME.rgb.shape[0]), mm_per_px=0.1)
    plain = judged()
    sink = OverlaySink(tmp_path)
    for record in (replace(plain, regions=()), replace(plain, regions=found, n_regions=count)):
        sink.write([Judged(record, FRAME, distance_l2)])
    without, outlined = (np.asarray(Image.open(path), dtype=np.int16) for path in sorted(tmp_path.glob("*.png")))
    height, width = without.shape[:2]
    changed = np.abs(without - outlined).max(axis=2) > 40
    assert changed[height // 3 - 2 : height // 3 + 3, round(0.45 * width) : round(0.55 * width)].any(axis=0).all()
    assert not changed[: height // 5].any()


@pytest.mark.parametrize("zone", ["Asia/Seoul", "America/St_Johns", "UTC"])
def test_the_table_says_when_in_the_time_of_the_place(
    zone: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        (row,) = table_of(tmp_path / "t.csv", "comma", replace(judged(), captured_at_s=1_720_000_000.25))
    finally:
        monkeypatch.undo()
        time.tzset()
    there = datetime.fromisoformat(row["captured_at"])
    assert there.timestamp() == 1_720_000_000.25
    assert there.utcoffset() == datetime.fromtimestamp(1_720_000_000, ZoneInfo(zone)).utcoffset()
    assert re.fullmatch(r"2024-07-0\dT\d\d:\d\d:\d\d\.250[+-]\d\d:\d\d", row["captured_at"])


@pytest.mark.parametrize("dialect", ["comma", "semicolon"])
@pytest.mark.parametrize(
    "name",
    [
        *(f"{sign}cmd|' /C calc'!A0" for sign in "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"),
        "  =1+1",
        "\u3000=1+1",
        "part;=1+1",
        "part,+1+1",
        "part\t@SUM(1)",
        'part";=1+1;"',
        '="1\n2"',
    ],
)
def test_a_name_in_the_table_is_no_formula_wherever_a_spreadsheet_parts_cells(
    name: str, dialect: CsvDialect, tmp_path: Path
) -> None:
    record = replace(judged(name), path=Path(name), error=name)
    (row,) = table_of(tmp_path / "t.csv", dialect, record)
    for cell in (row["name"], row["path"], row["error"]):
        assert cell.replace("'", "") == name.replace("'", "")
        for part in re.split("[;,\t]", cell):
            assert part.lstrip()[:1] not in tuple("=+-@\uff1d\uff0b\uff0d\uff20")
        assert cell[0] not in "\t\r\n"
    row_of_project = table_of(tmp_path / "=1+1.csv", dialect, judged())[0]
    assert row_of_project["project_name"] == "'=1+1"


@pytest.mark.parametrize("name", ["a-b+c=d@e.png", "-", "Teil, 7.png", 'a "b".png', "a\nb.png", "", "5 - 3, 2.png"])
def test_ordinary_names_in_the_table_are_as_they_are(name: str, tmp_path: Path) -> None:
    (row,) = table_of(tmp_path / "t.csv", "comma", judged(name))
    assert row["name"] == ("'-" if name == "-" else name)


def test_overlays_of_equal_names_do_not_collide_and_show_the_heat(tmp_path: Path) -> None:
    sink = OverlaySink(tmp_path)
    for _ in range(2):
        sink.write([Judged(judged("part.png"), FRAME, HEAT)])
    pictures = sorted(tmp_path.glob("*.png"))
    assert len(pictures) == 2
    with Image.open(pictures[0]) as image:
        assert (image.format, image.size) == ("PNG", (80, 60))
        red, _, blue = np.asarray(image)[30, 40].tolist()
    assert red > blue + 40  # grey before; beyond the limit it glows


@pytest.mark.parametrize("name", ["camera 0, frame 1", "../../evil", "a/b\\c.png", "…", ".png"])
def test_overlays_stay_in_their_folder_whatever_a_part_is_called(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    OverlaySink(folder).write([Judged(judged(name), FRAME, HEAT)])
    (written,) = tmp_path.rglob("*.png")
    assert written.parent == folder


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_contact_sheet_frames_every_verdict_in_its_own_colour(verdict: Verdict) -> None:
    record = replace(judged(), verdict=verdict)
    sheet = contact_sheet([("Parts", [Tile(FRAME.rgb, HEAT, record, "good")])])
    seen = {tuple(colour) for colour in sheet.reshape(-1, 3).tolist()}
    assert {VERDICT_RGB[other] for other in Verdict} & seen == {VERDICT_RGB[verdict]}
