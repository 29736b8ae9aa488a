"""A project whose pictures are at other places now."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from inspector_app.project.kept_pictures import key_of
from inspector_app.project.schema_limits import PartAnswer
from inspector_app.project.schema_parts import LabelledPart, TrainingImage
from inspector_app.project.store import Project

T = TypeVar("T", TrainingImage, LabelledPart, PartAnswer)


def moved(project: Project, found: Mapping[Path, Path]) -> Project:
    """Return the same project with other paths of its pictures, by their former paths; what it learned is the same."""

    def at_new_place(part: T) -> T:
        new = found.get(Path(part.path))
        return part if new is None else part.model_copy(update={"path": str(new), "name": new.name})

    document = project.document
    update = {
        "training": tuple(map(at_new_place, document.training)),
        "labelled": tuple(map(at_new_place, document.labelled)),
        "answers": tuple(map(at_new_place, document.answers)),
    }
    here = {key_of(str(former)): key_of(str(new)) for former, new in found.items()}
    pictures = {here.get(key, key): kept for key, kept in project.pictures.items()}
    return replace(project, document=document.model_copy(update=update)).with_pictures(pictures)
