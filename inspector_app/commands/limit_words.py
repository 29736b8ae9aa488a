"""What sets a project's limit, for ``train`` and ``info``: as text, and for ``--json``."""

from typing import Any

from inspector_app.core.messages import Label
from inspector_app.core.scoring.calibration import parts_needed
from inspector_app.pipeline.measuring.limit_facts import LimitFacts, SettingPart, limit_facts
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_limits import PartAnswer

N_NAMED = 5


def facts_of(document: ProjectDocument) -> LimitFacts:
    """Return the facts about a project's limits, with its labelled defects."""
    return limit_facts(document, [part.score_l2 for part in document.labelled if part.label is Label.DEFECT])


def used_sentence(document: ProjectDocument) -> str:
    """Return which limit is used."""
    match document.kind_of_limit(document.threshold_l2):
        case "promised":
            return "the promised limit is used"
        case "estimated":
            return "the estimated limit is used; it is no promise"
        case "by hand":
            return "a person set the limit; neither the promise nor the estimate holds for it"


def estimate_sentence(facts: LimitFacts, asked: float) -> str:
    """Return the estimated limit with its interval, and what would prove the rate; "" without an estimate."""
    found = facts.estimated
    if found is None:
        return ""
    proof = parts_needed(asked)
    proving = f"; {proof} good parts would prove {asked:.1%}" if facts.setting.n_parts < proof else ""
    return (
        f"{found.threshold_l2:.3f}: estimated {100 * found.low:.1f} to {100 * found.high:.1f} false alarms in 100"
        f"{proving}{_defects(facts.found_estimated, facts)}"
    )


def setting_sentences(document: ProjectDocument, facts: LimitFacts) -> list[str]:
    """Return which good parts set the promised limit, what it would be without each, and what more parts would do."""
    parts, limit_l2 = facts.setting.parts, document.suggested_threshold_l2
    verb = "sets" if len(parts) == 1 else "set"
    lines = [f"{len(parts)} of {facts.setting.n_parts} good parts {verb} the promised limit, {limit_l2:.3f}"]
    lines += [_part_line(part, limit_l2, facts) for part in parts[:N_NAMED]]
    if len(parts) > N_NAMED:
        lines.append(f"and {len(parts) - N_NAMED} more (see --json)")
    if facts.more:
        proved, *freed = facts.more
        lines.append(
            f"{proved.more} more good parts would prove {document.promise_asked:.1%}; the limit would then probably "
            f"be {proved.threshold_l2 / limit_l2:.0%} of this one"
        )
        lines += [
            f"with {one.more} more, the second-largest score sets it: probably {one.threshold_l2 / limit_l2:.0%}"
            for one in freed
        ]
    return lines


def _part_line(part: SettingPart, limit_l2: float, facts: LimitFacts) -> str:
    answer = f", {_answered(part.answer)}" if part.answer is not None else ""
    line = f"{part.image.name} ({part.image.score_l2 / limit_l2:.2f}{answer})"
    if part.without is None:
        return f"{line}: without it there is no limit"
    return (
        f"{line}: without it {part.without.threshold_l2:.3f}, {part.without.promised:.1%} promised"
        f"{_defects(part.found, facts)}"
    )


def _defects(found: int | None, facts: LimitFacts) -> str:
    return (
        f", {found} of {facts.setting.n_defects} labelled defects found"
        if facts.setting.n_defects and found is not None
        else ""
    )


def _answered(answer: PartAnswer) -> str:
    who = f" by {answer.by}" if answer.by else ""
    words = "left out" if answer.answer == "left out" else "kept, made like this"
    return f"{words}{who} on {answer.at:%Y-%m-%d}"


def left_out_sentence(document: ProjectDocument) -> str:
    """Return the parts that people left out, with who and when; "" if there are none."""
    return "; ".join(f"{answer.path or answer.name} ({_answered(answer)})" for answer in document.left_out)


def limit_summary(document: ProjectDocument) -> dict[str, Any]:
    """Return the facts for ``--json``; scores and limits are Euclidean distances, rates are 0 to 1."""
    facts = facts_of(document)
    return {
        "limit": document.kind_of_limit(document.threshold_l2),
        "estimated_limit": None
        if facts.estimated is None
        else {**facts.estimated.model_dump(), "defects_found": facts.found_estimated},
        "n_labelled_defects": facts.setting.n_defects,
        "promised_defects_found": facts.setting.found_promised,
        "sets_the_limit": [
            {
                "name": part.image.name,
                "path": part.image.path,
                "score": part.image.score_l2,
                "threshold_without": part.without.threshold_l2 if part.without is not None else None,
                "promise_without": part.without.promised if part.without is not None else None,
                "defects_found_without": part.found,
                "answer": part.answer.model_dump(mode="json") if part.answer is not None else None,
            }
            for part in facts.setting.parts
        ],
        "more_parts": [
            {"more": one.more, "rank": one.rank, "promise": one.promise, "probable_threshold": one.threshold_l2}
            for one in facts.more
        ],
        "left_out": [answer.model_dump(mode="json") for answer in document.left_out],
    }
