"""``inspector-app info``: the content of a project file."""

from pathlib import Path

from inspector_app.commands.console import say_json, show_facts
from inspector_app.commands.train import promise_sentence, summary
from inspector_app.project.store import Project, load_project


def run(file: Path, *, as_json: bool) -> None:
    """Print a project's facts; no network is loaded."""
    project = load_project(file)
    if as_json:
        say_json({"file": str(file), **summary(project)})
        return
    document = project.document
    embedding, bank = document.embedding, document.bank
    backbones = ", ".join(member.embedding.backbone for member in document.members)
    facts = (
        ("Built", f"{document.created_at:%Y-%m-%d %H:%M} UTC in {document.build_seconds.total:.1f} s"),
        ("Good parts", f"{len(document.training)} used, {len(document.skipped)} skipped"),
        *((("Notes", "\n".join(document.notes)),) if document.notes else ()),
        ("Detector", document.detector),
        ("Input", f"{embedding.input_size[0]} x {embedding.input_size[1]} px"),
        *((("Tiles", f"{embedding.tile[0]} x {embedding.tile[1]} px"),) if embedding.tile is not None else ()),
        *((("Other shapes", embedding.shapes),) if embedding.shapes is not None else ()),
        ("Backbone", f"{backbones}, layers {', '.join(embedding.layers)}, neighbourhood {embedding.patch}"),
        ("Memory bank", f"{document.rows} vectors of {document.dims} ({bank.keep:.1%} kept, seed {bank.seed})"),
        ("Threshold", f"{document.threshold_l2:.3f} (suggested {document.suggested_threshold_l2:.3f})"),
        ("Promise", promise_sentence(document)),
        ("Threshold changes", str(len(document.threshold_history))),
        ("Checked", _checked(project)),
        ("Made with", ", ".join(f"{name} {version}" for name, version in document.made_with.items())),
    )
    show_facts(document.name, facts)


def _checked(project: Project) -> str:
    """Return whether the file's limits, scores and options were checked."""
    seal = (
        "limits, scores and options are as they were saved"
        if project.sealed
        else "nothing tells whether limits, scores and options were changed since: an older version of this program "
        "saved it. Saved again, it can be checked"
    )
    return f"{seal}. {project.document.limits_notice}".strip(" .") + "."
