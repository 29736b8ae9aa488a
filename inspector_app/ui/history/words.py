"""What a record says, in words."""

import math
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from inspector_app.core.messages import Label
from inspector_app.records.parts import NO_FAMILY, Part
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.widgets.family_words import family_words
from inspector_app.ui.widgets.time_words import time_words
from inspector_app.ui.widgets.verdicts import LABEL_SYMBOLS, VERDICT_SYMBOLS, label_word, score_text, verdict_word

translate = QCoreApplication.translate


def verdict_words(part: Part) -> str:
    """Return symbol and word of a verdict."""
    return f"{VERDICT_SYMBOLS[part.verdict]} {verdict_word(part.verdict)}"


def one_line(text: str) -> str:
    """Return a text without line ends, which would hide its beginning."""
    return " ".join(text.split()) if "\n" in text or "\r" in text else text


def name_words(part: Part) -> str:
    """Return the name of a part in one line, with a mark if it is a challenge part."""
    name = one_line(part.name)
    return name if part.expected is None else translate("History", "Challenge: {name}").format(name=name)


def challenge_words(part: Part) -> str:
    """Return what a challenge part is known to be, and whether it was judged so; "" for a record."""
    if part.expected is None:
        return ""
    known = f"{LABEL_SYMBOLS[part.expected]} {label_word(part.expected)}"
    words = (
        translate("History", "known: {known}; judged as expected")
        if part.as_expected
        else translate("History", "known: {known}; judged WRONG")
    )
    return words.format(known=known)


def answer_words(part: Part) -> str:
    """Return what persons found out about a part, the newest answer first; "" if nobody did."""
    lines = []
    for answer in reversed(part.settled):
        label = Label(answer["label"])
        try:
            at = time_words(datetime.fromisoformat(answer["at"]).timestamp())
        except (KeyError, ValueError, OverflowError):
            at = "-"
        roles = {
            "operator": translate("Settling", "operator"),
            "engineer": translate("Settling", "engineer"),
            "administrator": translate("Settling", "administrator"),
        }
        who = ", ".join(filter(None, (answer.get("by", ""), roles.get(answer.get("role", ""), ""), at)))
        lines.append(f"{LABEL_SYMBOLS[label]} {label_word(label)} · {who}")
    return "\n".join(lines)


def fact_lines(part: Part) -> list[tuple[str, str]]:
    """Return the facts of a record as pairs of name and text, without those that are not known."""
    area_px = max((region["area_px"] for region in part.regions if "area_px" in region), default=None)
    limit = f"{part.ng_l2:.4g}"
    if part.review_l2 is not None:
        review = translate("History", "REVIEW above {limit}").format(limit=f"{part.review_l2:.4g}")
        limit += f"  ({review})"
    judged = math.isfinite(part.score_l2)
    score = f"{score_text(part.relative_score)}  ({part.score_l2:.4g})" if judged else ""
    facts = (
        (translate("History", "Time"), time_words(part.captured_at_s)),
        (translate("History", "Part"), part.name),
        (translate("History", "Challenge part"), challenge_words(part)),
        (translate("History", "Serial number"), part.serial),
        (translate("History", "Lot"), part.lot),
        (translate("History", "Reason"), said(part.reason)),
        (translate("History", "Score"), score),
        (translate("History", "Limit"), limit),
        (translate("History", "Largest region"), f"{area_px:.0f} px" if area_px is not None else ""),
        (translate("History", "Settled"), answer_words(part)),
        (translate("History", "Family"), family_words(part.family) if part.family != NO_FAMILY else ""),
        (translate("History", "Note"), part.note),
        (translate("History", "Project"), part.project_name),
        (translate("History", "Station"), part.station),
        (translate("History", "Feed"), part.feed),
        (translate("History", "Person"), part.person),
        (translate("History", "File"), str(part.path or "")),
        (translate("History", "Run"), f"{part.run_id[:8]} · {part.number}" if part.expected is None else ""),
    )
    return [(name, text) for name, text in facts if text]
