"""Sentences about corrections."""

import platform
from collections.abc import Sequence
from datetime import datetime

from inspector_app.core.messages import Label
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.correcting.proposal import Flip, Proposal
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_corrections import AnyCorrection, DefectCorrection
from inspector_app.records.audit_entry import Entry


def effect_of(correction: AnyCorrection) -> Sentence:
    """Say what a correction did."""
    if isinstance(correction, DefectCorrection):
        return Sentence(
            "{n} patches remembered, {found} further labelled defects found, limit {before} → {after}",
            one="1 patch remembered, {found} further labelled defects found, limit {before} → {after}",
            n=correction.patches,
            found=correction.n_found,
            before=f"{correction.threshold_before_l2:.3f}",
            after=f"{correction.threshold_after_l2:.3f}",
        )
    return Sentence(
        "{n} patches learned, limit {before} → {after}",
        one="1 patch learned, limit {before} → {after}",
        n=correction.patches,
        before=f"{correction.threshold_before_l2:.3f}",
        after=f"{correction.threshold_after_l2:.3f}",
    )


def limit_sentence(proposal: Proposal) -> Sentence:
    """Say what becomes of the limit and of its promise."""
    if (proposal.before, proposal.promise) == (proposal.after, proposal.promise_after):
        return Sentence(
            "The limit stays at {limit}, and the promised share of false alarms at {promise}.",
            limit=f"{proposal.after.ng_l2:.3f}",
            promise=f"{proposal.promise:.1%}",
        )
    return Sentence(
        "The limit changes by {change} ({before} → {after}); the promised share of false alarms: {promise} → {then}.",
        change=f"{proposal.after.ng_l2 / proposal.before.ng_l2 - 1:+.1%}",
        before=f"{proposal.before.ng_l2:.3f}",
        after=f"{proposal.after.ng_l2:.3f}",
        promise=f"{proposal.promise:.1%}",
        then=f"{proposal.promise_after:.1%}",
    )


def flips_sentence(proposal: Proposal) -> Sentence:
    """Say how many known parts have another verdict."""
    if not proposal.flips:
        return Sentence(
            "No verdict of the {n} good and {m} labelled parts changes.", n=proposal.n_good, m=proposal.n_labelled
        )
    worse = sum(flip.is_worse for flip in proposal.flips)
    return Sentence(
        "The verdicts of {n} of {total} known parts change, {worse} of them for the worse.",
        one="The verdict of 1 of {total} known parts changes, {worse} of them for the worse.",
        n=len(proposal.flips),
        total=proposal.n_good + proposal.n_labelled,
        worse=worse,
    )


def missed_sentence(flips: Sequence[Flip]) -> Sentence | None:
    """Warn of labelled defects that would be OK; None: there are none."""
    missed = [flip for flip in flips if flip.label is Label.DEFECT and flip.is_worse]
    if not missed:
        return None
    return Sentence(
        "{n} labelled defects would be called OK, such as {name}.",
        one="A labelled defect would be called OK: {name}.",
        n=len(missed),
        name=missed[0].name,
    )


def entries_of(
    before: ProjectDocument, after: ProjectDocument, at: datetime, person: str, role: str = ""
) -> tuple[Entry, ...]:
    """Return what the audit trail notes about corrections that were made and undone."""
    known = {one.id for one in before.corrections}
    left = {one.id for one in after.corrections}

    def entry(one: AnyCorrection, old: str, new: str) -> Entry:
        what = f"{after.name}: {one.name}"
        return Entry(at, platform.node(), person, role, "correction", what, old, new, f"sha256 {one.sha256}")

    def said(one: AnyCorrection) -> str:
        what = "remembered defect" if isinstance(one, DefectCorrection) else "called good"
        return f"{what}: {effect_of(one)}"

    made = [entry(one, "", said(one)) for one in after.corrections if one.id not in known]
    undone = [entry(one, said(one), "undone") for one in before.corrections if one.id not in left]
    return (*made, *undone)
