"""``inspector-app doctor``: examines the good parts that a project was learned from."""

from pathlib import Path
from typing import Any

from inspector_app.commands.console import follow, one_line, say, say_json, show_table
from inspector_app.pipeline.doctor.examine import examine
from inspector_app.pipeline.doctor.findings import (
    ADVICE,
    N_RANKED,
    Examination,
    Finding,
    coverage_words,
    peak_words,
    region_of,
)
from inspector_app.pipeline.judging.opening import open_project
from inspector_app.project.paths import user_paths
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_limits import PartAnswer
from inspector_app.project.store import Project


def run(file: Path, *, as_json: bool) -> None:
    """Print what a person should look at; the project is not changed."""
    opened = follow(open_project(file, user_paths()))
    project = opened.project
    found = follow(examine(project, opened.detector))
    if as_json:
        say_json({"file": str(file), **summary(project, found)})
        return
    document = project.document
    if found.findings:
        _show(document, found)
    else:
        say("Nothing was found.")
    for fact in found.facts:
        say(fact)
    limit_l2 = document.suggested_threshold_l2
    worst = [document.training[number] for number in found.ranked[:N_RANKED]]
    say("Highest scores: " + ", ".join(f"{image.name} ({image.score_l2 / limit_l2:.2f})" for image in worst))
    for number, words in found.setters.items():
        say(f"{document.training[number].name}: {words}")
    say(coverage_words(found.coverage, document.n_parts))
    say(found.looked_at)
    say(found.wrong_words)


def _show(document: ProjectDocument, found: Examination) -> None:
    from rich.table import Table

    table = Table("Finding", "Picture", "What was measured", title=one_line(document.name))
    for finding in found.findings:
        name = document.training[finding.picture].name
        table.add_row(finding.kind, one_line(name), one_line(finding.words))
    show_table(table)
    for kind in dict.fromkeys(finding.kind for finding in found.findings):
        say(f"{kind}: {ADVICE[kind]}")
    answers = {(answer.name, answer.path): answer for answer in document.answers}
    for picture in dict.fromkeys(finding.picture for finding in found.findings):
        image = document.training[picture]
        answer = answers.get((image.name, image.path))
        if answer is not None:
            say(f"{image.name}: kept, made like this, by {answer.by or 'unknown'} on {answer.at:%Y-%m-%d}")


def summary(project: Project, found: Examination) -> dict[str, Any]:
    """Return the examination for ``--json``; regions are in shares of what the network sees, 0 to 1."""
    document, curve = project.document, found.coverage
    answers = {(answer.name, answer.path): answer for answer in document.answers}
    maps = project.maps.training if project.maps is not None else ()
    limit_l2 = document.suggested_threshold_l2
    ranking = []
    for number in found.ranked:
        image, distances = document.training[number], maps[number] if number < len(maps) else None
        box = region_of(distances)
        ranking.append(
            {
                "name": image.name,
                "path": image.path,
                "score": image.score_l2,
                "relative_score": image.score_l2 / limit_l2,
                "sets_the_limit": number in found.setters,
                "place": peak_words(distances),
                "region": [box.left, box.top, box.right, box.bottom] if box is not None else None,
            }
        )
    return {
        "findings": [_finding(document, answers, finding) for finding in found.findings],
        "facts": list(found.facts),
        "ranking": ranking,
        "coverage": None
        if curve is None
        else {
            "others": curve.sizes.tolist(),
            "mean_distance": curve.mean_l2.tolist(),
            "last_ten": curve.last,
            "ten_more": curve.more,
            "low": curve.low,
            "high": curve.high,
        },
        "pictures": found.n_parts,
        "pictures_read": found.n_read,
        "small_pictures_looked_at": found.n_small,
        "expected_wrong_findings": found.expected_wrong,
    }


def _finding(document: ProjectDocument, answers: dict[tuple[str, str], PartAnswer], finding: Finding) -> dict[str, Any]:
    image, box = document.training[finding.picture], finding.region
    answer = answers.get((image.name, image.path))
    return {
        "kind": finding.kind,
        "name": image.name,
        "path": image.path,
        "other_pictures": [document.training[other].name for other in finding.others],
        "found": finding.found,
        "usual": list(finding.usual),
        "spreads": finding.spreads,
        "region": [box.left, box.top, box.right, box.bottom] if box is not None else None,
        "words": finding.words,
        "advice": finding.advice,
        "answer": answer.model_dump(mode="json") if answer is not None else None,
    }
