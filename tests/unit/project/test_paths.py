"""The application's folders are cleaned of what a killed program left in them."""

from pathlib import Path

from inspector_app.project.paths import remove_leftovers
from tests.helpers import app_paths

PARTIAL = f".{'0a' * 16}.partial"


def test_what_a_killed_program_left_goes_from_each_of_its_folders(tmp_path: Path) -> None:
    paths = app_paths(tmp_path)
    assert remove_leftovers(paths) == 0  # nothing is made yet
    folders = [paths.settings, paths.settings / "stations", paths.records, paths.records / "watched", paths.weights]
    kept = {folder / "kept.json" for folder in folders}
    for folder in folders:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / PARTIAL).write_bytes(b"half")
    network = paths.cache / "networks" / f"{'ab' * 16}{PARTIAL}"
    network.mkdir(parents=True)
    (network / "network.xml").write_bytes(b"half")
    for path in kept:
        path.write_bytes(b"whole")
    assert remove_leftovers(paths) == len(folders) + 1
    assert {path for path in tmp_path.rglob("*") if path.is_file()} == kept
