from pathlib import Path

import pytest

from inspector_app.pipeline.measuring.labelled import part_name

ROOT = Path(Path.cwd().anchor)


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("washers", "washers"),
        ("data/Bottle/train/good", "Bottle"),
        ("parts/gear 12/OK", "gear 12"),
        ("screws/Images", "screws"),
        ("screws/good_parts 2", "screws"),
        ("washers/train/2026-05-01/cam1", "washers"),
        ("washers/20260501/001", "washers"),
        ("와셔/학습/양품", "와셔"),
        ("Schraube M6/Bilder/gut", "Schraube M6"),
        ("part 4711-23/good", "part 4711-23"),
        ("Good Year tyres/train", "Good Year tyres"),
        ("data/train/good", ""),
    ],
)
def test_the_part_is_named_by_the_next_folder_that_names_one(folder: str, name: str) -> None:
    assert part_name(ROOT / folder) == name
