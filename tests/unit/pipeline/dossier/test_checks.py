"""What a dossier says about doctor, challenge parts and gauge study, from results that are written here by hand."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inspector_app.core.errors import SettingsError
from inspector_app.core.messages import Label, Verdict
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.train import Trained
from inspector_app.pipeline.doctor.findings import Examination, Finding
from inspector_app.pipeline.doctor.kinds import Kind
from inspector_app.pipeline.dossier.checks import challenge_section, doctor_section, gauge_section
from inspector_app.pipeline.dossier.content import Section, State
from inspector_app.project.challenge_results import (
    ChallengeResults,
    ChallengeRun,
    GaugeStudy,
    Outcome,
    StudyPart,
    Trial,
    load_gauge,
)
from inspector_app.project.challenge_set import folder_of
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_limits import PartAnswer

AT = datetime(2026, 11, 28, 12, tzinfo=UTC)
GOOD, BAD = Label.GOOD, Label.DEFECT
NOW, FORMER = "a" * 64, "b" * 64
VERDICTS = {"O": Verdict.OK, "N": Verdict.NG, "R": Verdict.REVIEW, "E": Verdict.ERROR}
DAMAGED = SettingsError(Sentence("The results in {path} cannot be used.", path="x"), hint=Sentence("Run it again."))


def facts(section: Section) -> dict[str, str]:
    return {str(name): value for name, value in section.facts}


def texts(section: Section) -> Iterator[str]:
    yield from (section.title, section.headline, *section.paragraphs)
    for pair in section.facts:
        yield from pair
    for table in section.tables:
        yield from table.names
        for row in table.rows:
            yield from row


# --- the doctor ------------------------------------------------------------------------------------------------


def finding(picture: int, kind: Kind = Kind.DARK) -> Finding:
    return Finding(kind, picture, (), 0.5, (0.9, 1.1), -9.0, Sentence("It is {n} % as bright.", n=50))


def examined(*findings: Finding, n: int = 10, n_small: int = 10, fact: str = "") -> Examination:
    said = (Sentence("Session {name} differs.", name=fact),) if fact else ()
    return Examination(findings, tuple(range(n)), 0, n_small, said, None, 0.1, {})


def answered(document: ProjectDocument, *pictures: int) -> ProjectDocument:
    images = [document.training[picture] for picture in pictures]
    answers = tuple(
        PartAnswer(name=image.name, path=image.path, answer="kept", score_l2=1, place=0, at=AT, by="Kim")
        for image in images
    )
    return document.model_copy(update={"answers": answers})


def test_findings_are_open_until_a_person_answered_each(trained: Trained) -> None:
    document = trained.project.document
    found = examined(finding(3), finding(5))
    section = doctor_section(answered(document, 3), found)
    assert section.state is State.OPEN
    assert section.headline == "2 findings about training parts, 1 of them without an answer."
    rows = section.tables[0].rows
    assert [row[0] for row in rows] == [document.training[5].name, document.training[3].name]  # the open one first
    assert rows[0][1] == "It is 50 % as bright."
    assert rows[0][2] == "\N{EN DASH}"
    assert rows[1][2].startswith("kept: parts are made like this, Kim, 2026-11-28")
    section = doctor_section(answered(document, 3, 5), found)
    assert section.state is State.SHOWN
    assert section.headline == "2 findings about training parts, all answered."


def test_the_findings_about_one_part_stand_together(trained: Trained) -> None:
    document = trained.project.document
    section = doctor_section(document, examined(finding(3), finding(5), finding(3, Kind.COLOUR)))
    words = "It is 50 % as bright."
    assert [row[:2] for row in section.tables[0].rows] == [
        (document.training[3].name, f"{words} {words}"),
        (document.training[5].name, words),
    ]
    assert section.headline == "3 findings about training parts, 3 of them without an answer."


def test_an_answer_about_a_part_of_the_same_name_elsewhere_does_not_count(trained: Trained) -> None:
    document = answered(trained.project.document, 3)
    other = document.answers[0].model_copy(update={"path": "/other/place.png"})
    section = doctor_section(document.model_copy(update={"answers": (other,)}), examined(finding(3)))
    assert section.state is State.OPEN


def test_what_the_doctor_looked_at_and_what_holds_for_several_parts_is_told(trained: Trained) -> None:
    section = doctor_section(trained.project.document, examined(fact="monday"))
    assert section.state is State.SHOWN
    assert section.headline == "The doctor found nothing about the 10 pictures of good parts."
    said = " ".join(section.paragraphs)
    assert "Session monday differs." in said
    assert "does not tell blur" in said
    assert "it cannot be said what more of them would bring" in said  # without a coverage curve


@pytest.mark.parametrize(("n", "n_small", "said"), [(10, 8, "Of 2 of 10 pictures only"), (7, 7, "too few")])
def test_parts_that_the_doctor_could_not_compare_are_not_shown_to_be_usual(
    trained: Trained, n: int, n_small: int, said: str
) -> None:
    section = doctor_section(trained.project.document, examined(n=n, n_small=n_small))
    assert section.state is State.OPEN
    assert said in section.headline


def test_a_thousand_findings_do_not_make_a_book(trained: Trained) -> None:
    first = trained.project.document.training[0]
    document = trained.project.document.model_copy(update={"training": (first,) * 1000})
    section = doctor_section(document, examined(*map(finding, range(1000)), n=1000, n_small=1000))
    assert len(section.tables[0].rows) == 200
    assert section.paragraphs[-1] == "800 further rows are not printed."


# --- challenge parts -------------------------------------------------------------------------------------------


def run(*outcomes: tuple[str, Label, str], subject: str = NOW, n: int = 0, kind: str = "test") -> ChallengeRun:
    judged = tuple(
        Outcome(
            name=name,
            expected=label,
            verdict=VERDICTS[verdict],
            score=None if verdict == "E" else 1.25,
            note="It is missing." if verdict == "E" else "",
        )
        for name, label, verdict in outcomes
    )
    return ChallengeRun.model_validate(
        {
            "kind": kind,
            "at_s": AT.timestamp(),
            "station": "line 1",
            "person": "Kim",
            "role": "operator",
            "project": "Washer",
            "project_id": "0" * 16,
            "subject": subject,
            "ng_l2": 2.5,
            "review_l2": 2,
            "n": n or len(judged),
            "outcomes": judged,
            "reason": "The lamp is new." if kind == "override" else "",
        }
    )


PASSED = run(("a.png", GOOD, "O"), ("b.png", BAD, "R"))
FAILED = run(("a.png", GOOD, "O"), ("b.png", BAD, "O"), ("c.png", BAD, "N"))


def test_a_passed_challenge_of_this_state_is_shown() -> None:
    section = challenge_section(ChallengeResults(test=PASSED), NOW)
    assert section.state is State.SHOWN
    assert section.headline == "Passed: all 2 challenge parts were judged as expected."
    assert facts(section)["Defective parts found"] == "1 of 1"
    assert facts(section)["Judged"].endswith(", Kim, line 1")
    assert facts(section)["For project and limit"] == "0000000000000000, 2.5 / 2"
    assert [row[:4] for row in section.tables[0].rows] == [
        ("a.png", "good", "OK", "1.250"),
        ("b.png", "defective", "REVIEW", "1.250"),
    ]


def test_a_failed_challenge_does_not_hold_and_names_the_part_first() -> None:
    section = challenge_section(ChallengeResults(test=FAILED), NOW)
    assert section.state is State.FAILED
    assert section.headline == "NOT passed. The known defect b.png was judged OK."
    assert section.tables[0].rows[0] == ("b.png", "defective", "OK", "1.250", "wrong")
    assert facts(section)["Defective parts found"] == "1 of 2"
    several = run(("a.png", GOOD, "E"), ("b.png", BAD, "O"), ("c.png", BAD, "N"), n=4)
    section = challenge_section(ChallengeResults(test=several), NOW)
    assert section.state is State.FAILED
    assert section.headline == "NOT passed. 2 of 4 challenge parts were not judged as expected."
    assert section.paragraphs == ("It was broken off after 3 of 4 parts.",)
    assert section.tables[0].rows[0] == ("a.png", "good", "ERROR", "\N{EN DASH}", "wrong: It is missing.")


def test_a_challenge_of_a_former_state_shows_nothing_about_this_one() -> None:
    section = challenge_section(ChallengeResults(test=PASSED), FORMER)
    assert section.state is State.OPEN
    assert "of an earlier state of the project" in section.headline
    assert challenge_section(ChallengeResults(test=FAILED), FORMER).state is State.FAILED


def test_an_override_is_no_passed_challenge_and_its_reason_is_told() -> None:
    override = run(kind="override")
    for test, state in ((PASSED, State.OPEN), (FAILED, State.FAILED), (None, State.OPEN)):
        section = challenge_section(ChallengeResults(test=test, override=override), NOW)
        assert section.state is state
        assert any("Kim let this station run" in text and "The lamp is new." in text for text in texts(section))
        assert test is None or section.headline.endswith("Overridden.")


@pytest.mark.parametrize(
    ("results", "said"),
    [
        (ChallengeResults(), "Challenge parts were not judged on this computer."),
        (DAMAGED, "The results in x cannot be used."),
        (ChallengeResults(test=run(("a.png", GOOD, "O"))), "NOT passed."),  # no defective part: it proves nothing
    ],
)
def test_what_proves_nothing_is_open(results: ChallengeResults | SettingsError, said: str) -> None:
    section = challenge_section(results, NOW)
    assert section.state is State.OPEN
    assert section.headline == said
    assert len(section.paragraphs) == (1 if results != ChallengeResults() else 0)  # what to do, or why


def test_a_clock_that_was_never_set_makes_no_date() -> None:
    odd = PASSED.model_copy(update={"at_s": 1e300})
    assert facts(challenge_section(ChallengeResults(test=odd), NOW))["Judged"].startswith("?")


# --- the gauge study -------------------------------------------------------------------------------------------


def study(*parts: tuple[Label | None, str], source: str = "camera", subject: str = NOW) -> GaugeStudy:
    passes = len(parts[0][1])
    trials = [
        Trial(
            part=part,
            turn=turn,
            verdict=VERDICTS[letters[turn]],
            score=None if letters[turn] == "E" else 1 + part + turn / 10,
            at_s=AT.timestamp() + turn,
        )
        for turn in range(passes)
        for part, (_, letters) in enumerate(parts)
    ]
    return GaugeStudy.model_validate(
        {
            "source": source,
            "seed": 1,
            "passes": passes,
            "began_at_s": AT.timestamp(),
            "station": "line 1",
            "person": "Kim",
            "project": "Washer",
            "project_id": "0" * 16,
            "subject": subject,
            "ng_l2": 2.5,
            "parts": [StudyPart(name=f"p{place}", reference=label) for place, (label, _) in enumerate(parts)],
            "trials": trials,
        }
    )


# Against the reference 11 of 12 judgements agree; 5 of 12 are OK and 6 of 12 are of good parts, so
# kappa = (11/12 - 1/2) / (1 - 1/2) = 0.83. Between the passes: mean agreement (1 + 1/3 + 1 + 1) / 4 = 0.833, by chance
# (5/12)^2 + (7/12)^2 = 0.514, so kappa = 0.66.
FLIPS = (GOOD, "OOO"), (GOOD, "ONO"), (BAD, "NNN"), (BAD, "NRN")
ALIKE = (GOOD, "OOO"), (GOOD, "OOO"), (BAD, "NNN"), (BAD, "NRN")


def test_the_figures_of_a_study_are_those_by_hand() -> None:
    section = gauge_section(study(*FLIPS), None, NOW)
    assert section.state is State.FAILED  # the kappa between the passes is below 0.75
    assert section.headline == "4 parts, 3 passes: miss rate 0 %, false-alarm rate 50 %."
    assert facts(section)["What was judged"] == "parts shown to the camera in each pass"
    rates, flipped = section.tables
    assert [row[1:4] for row in rates.rows] == [("2", "0", "0 %"), ("2", "1", "50 %"), ("4", "3", "75 %")]
    assert rates.rows[1][4] == "1.26 % to 98.7 %"  # Clopper and Pearson, from a table
    assert flipped.rows == (("p1", "good", "OK, NG, OK", "2.000, 2.100, 2.200"),)
    assert any(
        text.startswith("Kappa against the reference: 0.83; between the passes: 0.66.") for text in section.paragraphs
    )


def test_a_study_in_which_all_agree_is_shown() -> None:
    section = gauge_section(study(*ALIKE), None, NOW)
    assert section.state is State.SHOWN
    assert len(section.tables) == 1


def test_a_known_defect_that_passed_once_is_a_fault_whatever_kappa_says() -> None:
    section = gauge_section(study(*ALIKE * 3, (BAD, "NNO")), None, NOW)
    assert section.state is State.FAILED
    kappa = next(text for text in section.paragraphs if text.startswith("Kappa"))
    assert "reference: 0.95" in kappa  # 38 of 39 judgements agree; 19/39 OK, 18/39 good: chance 0.501
    assert "passes: 0.9" in kappa


@pytest.mark.parametrize(
    ("source", "subject", "said"),
    [
        ("disturbed", NOW, "SIMULATED study."),
        ("disturbed", FORMER, "SIMULATED study. It is of an earlier state"),
        ("pictures", NOW, "The same pictures were judged: nothing is said about repeatability."),
        ("camera", FORMER, "It is of an earlier state of the project"),
    ],
)
def test_a_study_that_shows_less_than_it_seems_says_so_first(source: str, subject: str, said: str) -> None:
    section = gauge_section(study(*ALIKE, source=source, subject=subject), None, NOW)
    assert section.state is State.OPEN
    assert section.headline.startswith(said)
    assert section.headline.endswith("4 parts, 3 passes: miss rate 0 %, false-alarm rate 0 %.")


@pytest.mark.parametrize(
    "parts",
    [
        ((GOOD, "OO"), (GOOD, "ON")),  # no known defect
        ((BAD, "NN"), (BAD, "NO")),  # no known good part
        ((GOOD, "OO"), (BAD, "NN"), (BAD, "NE")),  # one judgement is ERROR
    ],
)
def test_a_study_without_known_parts_or_with_errors_shows_nothing(parts: tuple[tuple[Label, str], ...]) -> None:
    assert gauge_section(study(*parts), None, NOW).state is State.OPEN


def test_a_study_that_is_missing_damaged_or_broken_off_is_open() -> None:
    whole = study(*ALIKE)
    half = whole.model_copy(update={"trials": whole.trials[:5]})
    section = gauge_section(None, half, NOW)
    assert section.state is State.OPEN
    assert section.headline == "No study was done on this computer."
    assert "5 of 12 judgements" in section.paragraphs[0]
    assert gauge_section(half, None, NOW).headline == section.headline
    assert gauge_section(DAMAGED, None, NOW).headline == "The results in x cannot be used."
    assert gauge_section(DAMAGED, None, NOW).state is State.OPEN
    assert "cannot be used" in gauge_section(whole, DAMAGED, NOW).paragraphs[-1]


def test_a_study_with_a_part_judged_twice_or_unknown_is_refused(tmp_path: Path) -> None:
    whole = study(*ALIKE)
    for number, change in enumerate(({"part": 0, "turn": 0}, {"part": 9}, {"turn": 9})):
        trials = (*whole.trials[:-1], whole.trials[-1].model_copy(update=change))
        file = folder_of(tmp_path, f"p{number}") / "gauge.json"
        file.parent.mkdir()
        file.write_text(whole.model_copy(update={"trials": trials}).model_dump_json())
        with pytest.raises(SettingsError, match="cannot be used"):
            load_gauge(tmp_path, f"p{number}")


# --- texts -----------------------------------------------------------------------------------------------------


def test_every_word_can_be_translated(trained: Trained) -> None:
    document = answered(trained.project.document, 3)
    begun = study(*ALIKE).model_copy(update={"trials": ()})
    override = ChallengeResults(test=FAILED, override=run(kind="override"))
    several = ChallengeResults(test=run(("a.png", GOOD, "E"), ("b.png", BAD, "O")))
    sections = [
        doctor_section(document, examined(finding(3), finding(5), fact="x", n_small=8)),
        *(challenge_section(results, FORMER) for results in (override, several, ChallengeResults(), DAMAGED)),
        *(gauge_section(study(*FLIPS, source=source), begun, NOW) for source in ("camera", "disturbed", "pictures")),
        gauge_section(None, DAMAGED, NOW),
    ]
    names = {*(image.name for image in document.training), *("a.png", "b.png", "c.png", "p1")}
    for text in (text for section in sections for text in texts(section) if not isinstance(text, Sentence)):
        words = text.replace(",", " ").split()
        assert all(word in {*names, *VERDICTS.values()} or not word.isalpha() for word in words), text
