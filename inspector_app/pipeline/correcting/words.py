"""Sentences about corrections."""

import platform
from collections.abc import Sequence
from datetime import datetime

from inspector_app.core.messages import Label, Limits
from inspector_app.core.scoring.calibration import rate_interval
from inspector_app.core.sentences import Sentence, join
from inspector_app.pipeline.correcting.proposal import Flip, HeadTrial, Proposal
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_corrections import AnyCorrection, DefectCorrection, HeadCorrection
from inspector_app.records.audit_entry import Entry

KINDS = {"good": "called good", "defect": "remembered defect", "head": "learned from labelled defects"}
"""How the audit trail calls the kinds of corrections."""


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
    if isinstance(correction, HeadCorrection):
        return Sentence(
            "finds {found} of {n} labelled defects instead of {before}; false alarms on {m} good parts: {alarms} "
            "without it, {then} with it; limit {limit} → {limit_then}",
            found=correction.found_after,
            n=correction.n_defects,
            before=correction.found_before,
            m=correction.n_good,
            alarms=correction.alarms_before,
            then=correction.alarms_after,
            limit=f"{correction.threshold_before_l2:.3f}",
            limit_then=f"{correction.threshold_after_l2:.3f}",
        )
    return Sentence(
        "{n} patches learned, limit {before} → {after}",
        one="1 patch learned, limit {before} → {after}",
        n=correction.patches,
        before=f"{correction.threshold_before_l2:.3f}",
        after=f"{correction.threshold_after_l2:.3f}",
    )


def subject_of(correction: AnyCorrection) -> Sentence | str:
    """Return what a correction is about: the name of its picture, or the labelled defects."""
    if isinstance(correction, HeadCorrection):
        return Sentence("{n} labelled defects", n=correction.n_defects)
    return correction.name


def trial_sentence(trial: HeadTrial) -> Sentence:
    """Say whether what was learned from labelled defects is offered, and why not."""
    if trial.helps:
        return Sentence("It finds clearly more of the labelled defects that it did not learn.")
    if trial.finds_more:
        return Sentence(
            "It finds more of the labelled defects, but calls clearly more good parts NG, so it is not offered."
        )
    return join(
        Sentence("It does not find clearly more of the labelled defects that it did not learn, so it is not offered."),
        Sentence("Try again when more defects are labelled that are missed now."),
    )


def by_hand_words(limits: Limits) -> tuple[Sentence, ...]:
    """Say that the counts of a trial are not those at a limit that was set by hand."""
    if limits.kind != "by hand":
        return ()
    return (
        Sentence(
            "These counts are at the promised limits. Your limit was set by hand and stays, so look at the verdicts "
            "that change."
        ),
    )


def rate_words(count: int, n: int) -> str:
    """Return a count and where its true rate lies with 95 % confidence (Clopper and Pearson), in percent."""
    low, high = rate_interval(count, n)
    return f"{count} ({100 * low:.0f}\N{EN DASH}{100 * high:.0f} %)"


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
        what = f"{after.name}: {subject_of(one)}"
        return Entry(at, platform.node(), person, role, "correction", what, old, new, f"sha256 {one.sha256}")

    def said(one: AnyCorrection) -> str:
        return f"{KINDS[one.kind]}: {effect_of(one)}"

    made = [entry(one, "", said(one)) for one in after.corrections if one.id not in known]
    undone = [entry(one, said(one), "undone") for one in before.corrections if one.id not in left]
    return (*made, *undone)
