"""The sections of a dossier that list what the project is made of, and what was changed in it."""

import hashlib
import platform
from collections.abc import Sequence
from typing import TYPE_CHECKING

from inspector_app.core.messages import Label
from inspector_app.core.sentences import Sentence, join
from inspector_app.pipeline.dossier.content import NOTHING_SAID, Section, State, Table
from inspector_app.pipeline.dossier.sections import bounded, moment
from inspector_app.project.kept_pictures import key_of
from inspector_app.project.machine_facts import RUNTIMES, version_of
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_corrections import AnyCorrection, DefectCorrection, HeadCorrection
from inspector_app.project.store import Project

if TYPE_CHECKING:  # it imports SQLAlchemy
    from inspector_app.records.audit import AnyRow

KINDS = ("ignore", "normal", "critical", "cosmetic")


def picture_rows(project: Project) -> list[tuple[str, str, str, str]]:
    """Return for each training picture its number, name, the hash of its file and its size in bytes; "": not kept."""
    rows = []
    for number, image in enumerate(project.document.training, start=1):
        kept = project.pictures.get(key_of(image.path)) if image.path else None
        digest, size = (kept.sha256.hex(), str(kept.n_bytes)) if kept is not None else ("", "")
        rows.append((str(number), image.name, digest, size))
    return rows


def list_sha256(rows: Sequence[tuple[str, str, str, str]]) -> str:
    """Return the hash of a list of pictures: of lines "hash  name", in the order of the project, in UTF-8."""
    lines = "".join(f"{digest}  {name}\n" for _, name, digest, _ in rows)
    return hashlib.sha256(lines.encode("utf-8", "surrogatepass")).hexdigest()


def data_section(project: Project, file_sha256: str) -> Section:
    """The project file and its pictures, with hashes."""
    document, rows = project.document, picture_rows(project)
    n_hashed = sum(bool(digest) for _, _, digest, _ in rows)
    whole = project.sealed and not document.limits_notice
    if not whole:
        state = State.OPEN
        headline = Sentence("The project file cannot be checked completely, or its history has a gap.")
    elif n_hashed < len(rows):
        state = State.OPEN
        headline = Sentence(
            "The file is intact; it keeps the hashes of {n} of {all} training pictures.", n=n_hashed, all=len(rows)
        )
    else:
        state = State.SHOWN
        headline = Sentence("The file is intact, and keeps the hashes of all {n} training pictures.", n=len(rows))
    labels = [part.label for part in document.labelled]
    facts = (
        (Sentence("Project"), document.name),
        (Sentence("Identity"), document.identity),
        (Sentence("File, SHA-256"), file_sha256),
        (Sentence("Built"), moment(document.created_at)),
        (Sentence("Training pictures"), Sentence("{n}, of {m} parts", n=len(rows), m=document.n_parts)),
        (Sentence("Skipped"), str(len(document.skipped))),
        (Sentence("Left out by people"), str(len(document.left_out))),
        (
            Sentence("Labelled parts"),
            Sentence("{good} good, {bad} defective", good=labels.count(Label.GOOD), bad=labels.count(Label.DEFECT)),
        ),
        (Sentence("List of pictures, SHA-256"), list_sha256(rows)),
    )
    said = Sentence(
        "The identity is a hash over all that was learned. The hash of the list is over one line for each training "
        "picture: the SHA-256 of its file, two spaces, its name. The list can be written as a table beside the dossier."
    )
    notice = (document.limits_notice,) if document.limits_notice else ()
    return Section(Sentence("Project and data"), state, headline, (said, *(join(one) for one in notice)), facts)


def _choice(chosen: str) -> Sentence:
    """Return a choice of the project in words."""
    return {
        "off": Sentence("off"),
        "some": Sentence("some"),
        "strong": Sentence("strong"),
        "fixed": Sentence("fixed"),
        "free": Sentence("any angle"),
        "ignore": Sentence("ignored"),
        "normal": Sentence("normal"),
        "critical": Sentence("critical"),
        "cosmetic": Sentence("cosmetic"),
    }[chosen]


def settings_section(document: ProjectDocument) -> Section:
    """How the project was set up."""
    embedding, bank = document.embedding, document.bank
    zoning = document.zoning
    zones = zoning.zones if zoning is not None else ()
    counts = [(kind, sum(zone.kind == kind for zone in zones)) for kind in KINDS]
    least = zoning.least_area_px if zoning is not None else 0.0
    scale = zoning.mm_per_px if zoning is not None else None
    options = document.options.model_dump(mode="json", exclude={"detector"})
    facts: tuple[tuple[Sentence, str], ...] = (
        (Sentence("Detector"), document.detector),
        (Sentence("Options"), ", ".join(f"{key} = {value}" for key, value in options.items()) or NOTHING_SAID),
        (Sentence("Pictures"), _size(embedding.source_size)),
        (
            Sentence("Network input"),
            _size(embedding.input_size) + (f", {_size(embedding.tile)}" if embedding.tile else ""),
        ),
        (Sentence("Backbone"), ", ".join(member.embedding.backbone for member in document.members)),
        (Sentence("Layers"), f"{', '.join(embedding.layers)}; {embedding.patch} x {embedding.patch}"),
        (Sentence("Memory bank"), Sentence("{n} vectors of {dims} values", n=document.rows, dims=document.dims)),
        (Sentence("Share kept, seed"), f"{bank.keep:.3g}, {bank.seed}"),
        (Sentence("Distance"), bank.metric),
        (Sentence("Other light and position"), _choice(bank.robust)),
        (Sentence("Rotation"), _choice(bank.rotation)),
        (Sentence("Alignment"), Sentence("on") if embedding.alignment is not None else Sentence("off")),
        (
            Sentence("Zones"),
            join(*(join(str(n), _choice(kind)) for kind, n in counts if n), by=", ") if zones else Sentence("none"),
        ),
        (Sentence("Section"), _section(document)),
        (Sentence("Minimum area"), f"{least:g} px" if least else Sentence("none")),
        (Sentence("Scale"), Sentence("{n} mm a pixel", n=f"{scale:g}") if scale else Sentence("not known")),
    )
    notes = tuple(join(note) for note in document.notes)
    return Section(Sentence("Settings"), State.FACTS, Sentence(""), notes, facts)


def _size(size: tuple[int, int]) -> str:
    return f"{size[0]} x {size[1]} px"


def _section(document: ProjectDocument) -> str:
    section = document.zoning.section if document.zoning is not None else None
    if section is None:
        return Sentence("the whole picture")
    left, top, right, bottom = (f"{100 * share:.3g} %" for share in section)
    return f"{left} \N{EN DASH} {right}, {top} \N{EN DASH} {bottom}"


def history_section(document: ProjectDocument, entries: Sequence["AnyRow"], whole: Sentence) -> Section:
    """All that people changed: limits, answers, corrections, and what the audit trail says about this project.

    Args:
        document: the project.
        entries: of the audit trail, about this project, the oldest first.
        whole: whether the audit trail is whole, as a sentence.
    """
    limits = [
        (c.at, c.by, _change_words(c.rebuilt), _limit(c.old_l2, c.old_review_l2), _limit(c.new_l2, c.new_review_l2))
        for c in document.threshold_history
    ]
    answers = [(a.at, a.by, join(Sentence("Answer"), a.name, by=": "), "", _answer(a.answer)) for a in document.answers]
    corrections = [
        (c.at, c.by, _correction_words(c), _limit(c.threshold_before_l2, None), _limit(c.threshold_after_l2, None))
        for c in document.corrections
    ]
    changes = [
        (moment(at), by or NOTHING_SAID, *rest)
        for at, by, *rest in sorted((*limits, *answers, *corrections), key=lambda row: row[0])
    ]
    shown, more = bounded(changes)
    trail = [
        (
            *(_local(row.at), str(row.person), str(row.kind), _about(str(row.what), document.name)),
            *(str(row.old), str(row.new), str(row.reason)),
        )
        for row in entries
    ]
    last, others = bounded(trail)
    names = Sentence("Time"), Sentence("Who"), Sentence("What"), Sentence("Old"), Sentence("New")
    columns = (
        *(Sentence("Time"), Sentence("Who"), Sentence("Kind"), Sentence("What")),
        *(Sentence("Old"), Sentence("New"), Sentence("Reason")),
    )
    tables = []
    if shown:
        tables.append(Table(names, (0.16, 0.16, 0.34, 0.17, 0.17), shown))
    if last:
        tables.append(Table(columns, (0.155, 0.1, 0.105, 0.15, 0.1, 0.19, 0.2), last))
    said = [
        Sentence(
            "Changes in the project file: {n}. Entries of this computer's audit trail about it: {m}.",
            n=len(changes),
            m=len(trail),
        ),
        whole,
    ]
    return Section(Sentence("Changes"), State.FACTS, Sentence(""), (*said, *more, *others), tables=tuple(tables))


def _change_words(rebuilt: bool) -> Sentence:  # noqa: FBT001 - a field of the change
    return Sentence("Limit, learned again") if rebuilt else Sentence("Limit")


def _correction_words(correction: AnyCorrection) -> Sentence:
    if isinstance(correction, HeadCorrection):
        return Sentence(
            "Learned from {n} labelled defects (finds {found} instead of {before} of those that it did not learn)",
            n=correction.n_defects,
            found=correction.found_after,
            before=correction.found_before,
        )
    if isinstance(correction, DefectCorrection):
        what = Sentence("Missed defect remembered")
    else:
        what = Sentence("False alarm called good")
    effect = Sentence("{n} patches", one="1 patch", n=correction.patches)
    return Sentence("{what}: {name} ({effect})", what=what, name=correction.name, effect=effect)


def _answer(answer: str) -> Sentence:
    return Sentence("left out") if answer == "left out" else Sentence("kept: parts are made like this")


def _limit(ng_l2: float, review_l2: float | None) -> str:
    return f"{ng_l2:.4g}" + (f" / {review_l2:.4g}" if review_l2 is not None else "")


def _about(what: str, name: str) -> str:
    """What an entry is about, without the name of the project, which is on every page."""
    return NOTHING_SAID if what == name else what.removeprefix(f"{name}: ")


def _local(text: object) -> str:
    from datetime import datetime

    try:
        return moment(datetime.fromisoformat(str(text)))
    except ValueError:
        return str(text)


def versions_section(document: ProjectDocument, program: str) -> Section:
    """Versions of the program and the libraries, when it was built and now, and the hashes of the weights."""
    now = {"inspector-app": program, "python": platform.python_version()}
    names = dict.fromkeys(("inspector-app", "python", *document.made_with, *RUNTIMES))
    rows = tuple(
        (name, document.made_with.get(name, NOTHING_SAID), now.get(name) or version_of(name) or NOTHING_SAID)
        for name in names
    )
    members = tuple(
        (member.embedding.backbone, member.embedding.weights_sha256, member.licence or NOTHING_SAID)
        for member in document.members
    )
    banks = tuple((member.file, member.sha256, f"{member.rows:,} x {member.dims}") for member in document.members)
    return Section(
        Sentence("Versions and hashes"),
        State.FACTS,
        Sentence(""),
        facts=((Sentence("System"), platform.platform()),),
        tables=(
            Table((Sentence("Software"), Sentence("When built"), Sentence("Now")), (0.4, 0.3, 0.3), rows),
            Table((Sentence("Weights"), Sentence("Hash (SHA-256)"), Sentence("Licence")), (0.18, 0.64, 0.18), members),
            Table((Sentence("Learned"), Sentence("Hash (SHA-256)"), Sentence("Size")), (0.18, 0.64, 0.18), banks),
        ),
    )
