"""What folders' names say is the same at every door; masks are found by their picture's name."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Frame, Label
from inspector_app.pipeline.measuring.labelled import (
    GOOD,
    LabelledImage,
    find_good,
    find_good_parts,
    find_test,
    named,
    read_dataset,
    read_labelled,
)
from inspector_app.pipeline.measuring.tuning import find_labelled
from inspector_app.workers.build_jobs import look_through
from inspector_app.workers.comparison import Choice, plan
from tests import helpers

GOOD_WORDS = ["good", "Good", "OK", "ok ", "양품", unicodedata.normalize("NFD", "양품"), "\uff2f\uff2b"]  # full width
DEFECT_WORDS = ["NG", "bad", "Defect", "DEFECTS", "defective", "불량", unicodedata.normalize("NFD", "불량")]


def touch(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(b"")


def picture(path: Path, value: int = 0, size: tuple[int, int] = (40, 40)) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("L", size, value).save(path)
    return path


@pytest.mark.parametrize("word", [*GOOD_WORDS, *DEFECT_WORDS, "scratch"])
def test_a_word_says_the_same_at_every_door(tmp_path: Path, word: str) -> None:
    """Evaluate and compare read a data set, Tune finds labels in it, in a folder and in a file's place."""
    label = Label.GOOD if word in GOOD_WORDS else Label.DEFECT if word in DEFECT_WORDS else None
    touch(tmp_path, f"test/{word}/a.png", "train/good/b.png")
    path = tmp_path / "test" / word / "a.png"
    assert named(path.parent) is label

    (image,) = read_dataset(tmp_path).images  # evaluate, and compare on the command line
    assert image == LabelledImage(path, GOOD if label is Label.GOOD else word)
    choice = Choice(("patchcore",), (), "fast", tmp_path / "train" / "good", tmp_path)
    assert helpers.result_of(plan(choice)).images == (image,)  # the Compare page

    in_a_set = helpers.result_of(find_labelled([tmp_path]))  # the Tune page
    assert in_a_set.labelled == ((path, label or Label.DEFECT),)
    for chosen in (path.parent, path):
        found = helpers.result_of(find_labelled([chosen]))
        assert dict(found.labelled) == ({path: label} if label else {})
        assert found.unknown == (() if label else (path,))

    remarks = find_good_parts(tmp_path / "test").remarks  # learning from it
    called = [f"The folder {path.parent} is called defective, and its pictures would be learned as good: 1."]
    assert list(remarks) == (called if label is Label.DEFECT else [])


@pytest.mark.parametrize("word", GOOD_WORDS)
def test_a_data_set_is_known_by_its_layout_in_any_letters(tmp_path: Path, word: str) -> None:
    touch(tmp_path, f"TEST/{word}/a.png", f"Train/{word}/b.png", "Ground_Truth/dent/c_MASK.PNG", "TEST/Dent/c.png")
    assert find_test(tmp_path) == tmp_path / "TEST"
    assert find_test(tmp_path / "TEST") == tmp_path / "TEST"
    assert find_test(tmp_path / "Train") is None
    assert find_good(tmp_path) == tmp_path / "Train" / word
    masks = {image.path.name: image.mask for image in read_dataset(tmp_path / "TEST").images}
    assert masks == {"a.png": None, "c.png": tmp_path / "Ground_Truth/dent/c_MASK.PNG"}


def test_pictures_of_which_no_folder_says_what_they_are_are_counted(tmp_path: Path) -> None:
    touch(tmp_path, "test/good/a.png", "test/b.png", "test/c.png", "test/good/d.gif", "test/@eaDir/e.png")
    dataset = read_dataset(tmp_path)
    assert [image.path.name for image in dataset.images] == ["a.png"]
    told = "\n".join(dataset.remarks)
    assert f"Pictures directly in {tmp_path / 'test'}, of which no folder says what they are: 2." in told
    assert "not read: 1 (.gif)" in told
    assert "Left out, because they are hidden, of the system or made by this program: 1 (@eaDir)." in told


# --- masks ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("test", "truth"),
    [
        ("000.png", "000_mask.png"),
        ("000.png", "000.png"),
        ("000.JPG", "000.bmp"),
        ("000.bmp", "000_mask.TIF"),
        ("A1.png", "a1_Mask.png"),
        ("deep/000.png", "deep/000.png"),
        ("deep/000.png", "000_mask.png"),
    ],
)
def test_a_mask_is_found_by_its_pictures_name(tmp_path: Path, test: str, truth: str) -> None:
    touch(tmp_path, f"test/dent/{test}", f"ground_truth/dent/{truth}", "ground_truth/scratch/000.png")
    (image,) = read_dataset(tmp_path).images
    assert image.mask == tmp_path / "ground_truth" / "dent" / truth


def test_of_two_masks_the_one_in_the_pictures_own_letters_is_meant(tmp_path: Path) -> None:
    touch(tmp_path, "test/dent/a.png", "ground_truth/dent/A_mask.png", "ground_truth/dent/a_mask.png")
    if len(list((tmp_path / "ground_truth/dent").iterdir())) < 2:
        pytest.skip("here both are one file")
    (image,) = read_dataset(tmp_path).images
    assert image.mask == tmp_path / "ground_truth/dent/a_mask.png"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("small", "2_mask.png: The mask has 30 x 30 pixels, its picture 40 x 40."),
        ("damaged", "2_mask.png: The file is not a complete"),
        ("empty", "2_mask.png: The mask marks nothing: its values go up to 1."),
        ("gone", "2_mask.png: The file cannot be read:"),
    ],
)
def test_a_mask_that_cannot_be_used_is_named_and_its_picture_is_read(tmp_path: Path, content: str, said: str) -> None:
    path, mask = picture(tmp_path / "2.png"), tmp_path / "2_mask.png"
    picture(mask, 1 if content == "empty" else 255, (30, 30) if content == "small" else (40, 40))
    if content == "damaged":
        mask.write_bytes(mask.read_bytes()[:-20])
    elif content == "gone":
        mask.unlink()
    frame, known, fault = read_labelled(LabelledImage(path, "dent", mask))
    assert isinstance(frame, Frame)
    assert known is None
    assert fault.startswith(said)
    assert fault.endswith("Its picture is in no pixel figure.")


def test_a_sound_mask_is_read_as_it_is(tmp_path: Path) -> None:
    path, marked = picture(tmp_path / "2.png"), np.zeros((40, 40), np.uint8)
    marked[5:9, 30:] = 255
    Image.fromarray(marked).save(tmp_path / "2_mask.bmp")
    _, known, fault = read_labelled(LabelledImage(path, "dent", tmp_path / "2_mask.bmp"))
    assert fault == ""
    np.testing.assert_array_equal(np.asarray(known), marked > 0)


def test_truths_that_cannot_be_listed_leave_the_pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    touch(tmp_path, "test/dent/a.png", "ground_truth/dent/a_mask.png")
    monkeypatch.setattr("os.scandir", helpers.refusing("ground_truth"))
    dataset = read_dataset(tmp_path)
    assert [image.mask for image in dataset.images] == [None]
    assert "ground_truth cannot be read: Permission denied" in " ".join(dataset.remarks)


def test_a_test_folder_that_cannot_be_listed_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    touch(tmp_path, "test/good/a.png")
    monkeypatch.setattr("os.scandir", helpers.refusing("test"))
    with pytest.raises(SourceError, match="test cannot be read: Permission denied"):
        read_dataset(tmp_path)


# --- before a build ------------------------------------------------------------------------------------------------


def test_the_pre_flight_says_what_it_does_not_take(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(4):
        picture(tmp_path / "parts" / f"{number}.png", number, (64, 64))
    picture(tmp_path / "parts" / "NG" / "9.png", 9, (64, 64))
    touch(tmp_path, "parts/x.webp", "parts/y.webp", "parts/#recycle/z.png")
    (tmp_path / "parts" / "locked").mkdir()
    monkeypatch.setattr("os.scandir", helpers.refusing("locked"))
    preflight = helpers.result_of(look_through(tmp_path / "parts", helpers.small_settings()))
    assert len(preflight.usable) == 5
    told = "\n".join(preflight.notes)
    for part in ("2 (.webp)", "1 (#recycle)", "locked cannot be read", "NG is called defective"):
        assert part in told


@pytest.mark.parametrize("find", [find_good_parts, read_dataset])
def test_a_folder_of_nothing_but_what_is_not_read_says_what_it_holds(
    tmp_path: Path, find: Callable[[Path], object]
) -> None:
    touch(tmp_path, "test/good/a.gif", "test/good/b.gif")
    with pytest.raises(SourceError, match=r"There are no pictures in .* not read: 2 \(\.gif\)\."):
        find(tmp_path)
