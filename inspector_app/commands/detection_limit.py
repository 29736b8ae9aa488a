"""``inspector-app detection-limit``: which size of synthetic defects a project finds."""

from datetime import UTC, datetime
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.table import Table

from inspector_app.commands.console import follow, remark, require_writable, say_json, show_table, tell
from inspector_app.commands.inspect import open_for_judging
from inspector_app.commands.plots import plot_detection
from inspector_app.core.errors import InspectorError
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.measuring.detection_limit import LEAST_PER_KIND, MOST_PER_KIND, detection_study
from inspector_app.pipeline.measuring.detection_words import (
    a90_words,
    bound_words,
    contrast_words,
    kind_words,
    notes_of,
    parts_words,
    zone_words,
)
from inspector_app.pipeline.measuring.held_out import find_held_out
from inspector_app.project.merging import save_merged
from inspector_app.project.person import user_name
from inspector_app.project.schema_detection import DetectionStudy

TABLE_WIDTH = 120
PICTURES = {"just_found": {"picture"}, "just_missed": {"picture"}}


def run(
    file: Path, parts: Path | None, per_kind: int, seed: int, plot: Path | None, *, keep: bool, as_json: bool
) -> None:
    """Measure, print the figures, and keep them in the project file.

    Raises:
        InspectorError: the number of defects is out of range, no good part can be used, or a file cannot be written.
    """
    if not LEAST_PER_KIND <= per_kind <= MOST_PER_KIND:
        raise InspectorError(
            Sentence("{n} defects of each kind are too few or too many.", n=per_kind),
            hint=Sentence("Give {least} to {most} with --per-kind.", least=LEAST_PER_KIND, most=MOST_PER_KIND),
        )
    if plot is not None:
        require_writable(plot)
    opened = open_for_judging(file)
    project = opened.project
    held_out = follow(find_held_out(project, parts))
    work = detection_study(
        project.document, opened.detector, held_out, datetime.now(UTC), user_name(), per_kind=per_kind, seed=seed
    )
    study = follow(work)
    if as_json:
        say_json({"synthetic": True, **study.model_dump(mode="json", exclude={"curves": {"__all__": PICTURES}})})
    else:
        show_table(study_table(study), TABLE_WIDTH)
        remark(notes_of(study))
    if plot is not None:
        plot_detection(study, plot)
        tell(f"Plot: {plot}")
    if keep:
        save_merged(project.with_detection(study), project, file)
        tell(f"Kept in the project: {file}")


def study_table(study: DetectionStudy) -> Table:
    """Return the table of a study."""
    head = f"Synthetic defects in {parts_words(study)}"
    table = Table(title=head, box=SIMPLE_HEAD, title_justify="left", pad_edge=False)
    columns = ("Defect", "Where", "Contrast", "Found", "Found with 90 %: from", "... with 95 % confidence: from")
    for column in columns:
        table.add_column(column)
    for curve in study.curves:
        table.add_row(
            kind_words(curve.kind),
            zone_words(curve.zone),
            contrast_words(curve),
            f"{curve.n_found} of {curve.n}",
            a90_words(curve, study.mm_per_px),
            bound_words(curve, study.mm_per_px),
        )
    return table
