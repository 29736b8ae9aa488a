"""``inspector-app info``: the content of a project file."""

from pathlib import Path

from inspector_app.commands.console import say_json, show_facts
from inspector_app.commands.limit_words import (
    estimate_sentence,
    facts_of,
    left_out_sentence,
    setting_sentences,
    used_sentence,
)
from inspector_app.commands.train import promise_sentence, summary
from inspector_app.commands.zone_words import zoning_facts
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_alignment import Alignment
from inspector_app.project.schema_corrections import HeadCorrection
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
    limits = facts_of(document)
    licences = [f"{m.embedding.backbone}: {m.licence}" for m in document.members if m.licence]
    facts = (
        ("Built", f"{document.created_at:%Y-%m-%d %H:%M} UTC in {document.build_seconds.total:.1f} s"),
        ("Good parts", f"{len(document.training)} used, {len(document.skipped)} skipped"),
        *((("Sessions", _sessions(document)),) if document.sessions else ()),
        *((("Notes", "\n".join(document.notes)),) if document.notes else ()),
        ("Detector", document.detector),
        ("Input", f"{embedding.input_size[0]} x {embedding.input_size[1]} px"),
        *((("Tiles", f"{embedding.tile[0]} x {embedding.tile[1]} px"),) if embedding.tile is not None else ()),
        *((("Other shapes", embedding.shapes),) if embedding.shapes is not None else ()),
        *((("Parts may lie or be lit differently", bank.robust),) if bank.robust != "off" else ()),
        *((("Rotation", bank.rotation),) if bank.rotation != "fixed" else ()),
        *((("Alignment", _aligned(embedding.alignment)),) if embedding.alignment is not None else ()),
        ("Backbone", f"{backbones}, layers {', '.join(embedding.layers)}, neighbourhood {embedding.patch}"),
        ("Licence", ", ".join(licences) if licences else "of the weights: not known"),
        *((("Distance", "cosine: patches of length 1, distances 0 to 2"),) if bank.metric == "cosine" else ()),
        ("Memory bank", f"{document.rows} vectors of {document.dims} ({bank.keep:.1%} kept, seed {bank.seed})"),
        ("Threshold", f"{document.threshold_l2:.3f} (suggested {document.suggested_threshold_l2:.3f})"),
        ("Limit", used_sentence(document)),
        ("Promise", promise_sentence(document)),
        *((("Estimate", estimated),) if (estimated := estimate_sentence(limits, document.promise_asked)) else ()),
        ("What sets it", ". ".join(setting_sentences(document, limits)) + "."),
        *((("Left out", left_out),) if (left_out := left_out_sentence(document)) else ()),
        *zoning_facts(document.zoning),
        ("Threshold changes", str(len(document.threshold_history))),
        *((("Corrections", _corrections(document)),) if document.corrections else ()),
        *(_heads(document) if document.head is not None else ()),
        ("Checked", _checked(project)),
        ("Made with", ", ".join(f"{name} {version}" for name, version in document.made_with.items())),
    )
    show_facts(document.name, facts)


def _corrections(document: ProjectDocument) -> str:
    from inspector_app.pipeline.correcting.words import subject_of  # most projects have no corrections

    last = subject_of(document.corrections[-1])
    return f"{len(document.corrections)}, the last one: {last} (inspector-app correct --list)"


def _heads(document: ProjectDocument) -> list[tuple[str, str]]:
    from inspector_app.pipeline.correcting.words import effect_of

    heads = [one for one in document.corrections if isinstance(one, HeadCorrection)]
    return [("Learned from defects", f"{one.at:%Y-%m-%d}: {effect_of(one)}") for one in heads]


def _sessions(document: ProjectDocument) -> str:
    named = ", ".join(f"{name}: {count}" for name, count in document.session_counts.items())
    return f"{named} ({'each part was scored without its session' if document.sessions_left_out else 'not left out'})"


def _aligned(alignment: Alignment) -> str:
    turn = f"turns of up to {alignment.most_turn_deg} degrees" if alignment.most_turn_deg else "shifts only"
    return f"{turn}; a part is found from a match of {alignment.least_lock:.2f}"


def _checked(project: Project) -> str:
    """Return whether the file's limits, scores and options were checked."""
    seal = (
        "limits, scores and options are as they were saved"
        if project.sealed
        else "nothing tells whether limits, scores and options were changed since: an older version of this program "
        "saved it. Saved again, it can be checked"
    )
    return f"{seal}. {project.document.limits_notice}".strip(" .") + "."
