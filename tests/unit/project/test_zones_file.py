"""Zones in a file of their own: kept whole, and refused when they are another part's or no zones."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inspector_app.core.errors import ProjectError, TrainingError
from inspector_app.core.pictures.zones import Ellipse, Painted, Polygon, Rectangle, Zone, Zoning
from inspector_app.project.zones_file import load_zones, save_zones

SIZE = (320, 160)
ZONING = Zoning(
    drawn_on=SIZE,
    zones=(
        Zone(kind="ignore", outside=True, area=Ellipse(left=0.1, top=0.1, right=0.9, bottom=0.9)),
        Zone(kind="critical", sensitivity=1.5, area=Polygon(points=((0.2, 0.2), (0.4, 0.2), (0.3, 0.4)))),
        Zone(kind="cosmetic", least_area_px=50, area=Painted.of(np.eye(8) > 0)),
        Zone(kind="normal", area=Rectangle(left=0.2, top=0.2, right=0.4, bottom=0.4)),
    ),
    least_area_px=4,
    mm_per_px=0.05,
    section=(0.0, 0.0, 1.0, 0.9),
)


def test_zones_come_back_as_they_were_saved(tmp_path: Path) -> None:
    path = tmp_path / "lid.zones.json"
    save_zones(path, ZONING, "Lid")
    assert load_zones(path, SIZE) == ZONING
    assert json.loads(path.read_text())["part"] == "Lid"


def test_zones_of_another_part_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "lid.zones.json"
    save_zones(path, ZONING, "Lid")
    with pytest.raises(TrainingError, match="drawn on a picture of 320 x 160 pixels, the good parts have 640 x 480"):
        load_zones(path, (640, 480))


def changed(**update: Any) -> bytes:
    whole = {"format": "inspector-zones", "version": 1, "part": "", "zoning": ZONING.model_dump(mode="json")}
    return json.dumps(whole | update).encode()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "cannot be read"),
        (b"[" * 100, "nested"),
        (b"{}", "holds no zones"),
        (changed(version=2), "holds no zones"),
        (changed(format="inspector-project"), "holds no zones"),
        (changed(zoning={"zones": [], "mm_per_px": 0}), "greater than 0"),
        (changed(zoning={"drawn_on": SIZE, "zones": [{"kind": "ignore", "area": {"shape": "rectangle", "left": 0,
         "top": 0, "right": 1, "bottom": 1}}]}), "ignore the whole picture"),
        (changed(more=1), "holds no zones"),
        (changed(part="x" * 201), "holds no zones"),
        (b" " * (8 * 2**20 + 1), "longer than"),
    ],
)  # fmt: skip
def test_what_holds_no_zones_is_refused(data: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "lid.zones.json"
    path.write_bytes(data)
    with pytest.raises(ProjectError, match=said) as caught:
        load_zones(path, SIZE)
    assert caught.value.hint
    with pytest.raises(ProjectError, match="cannot be read"):
        load_zones(tmp_path / "gone.zones.json", SIZE)


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="could not be saved"):
        save_zones(tmp_path / "no folder" / "lid.zones.json", ZONING, "Lid")
