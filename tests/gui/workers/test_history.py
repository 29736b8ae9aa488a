"""Rows of any number of records: every row is the record that a plain list has at its place."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Label, Settled, Verdict
from inspector_app.project.paths import AppPaths
from inspector_app.records import reading
from inspector_app.records.parts import Filter, Part
from inspector_app.records.reading import Records
from inspector_app.records.settling import settle
from inspector_app.workers.history import History, State
from inspector_app.workers.history_rows import BLOCK, PAGE, Rows
from inspector_app.workers.job import Jobs
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.roles import Roles
from inspector_app.workers.session import Session
from tests.stored_parts import BEGAN_S, add_rows, make_store, row

N = 2 * BLOCK + 3 * PAGE + 17
LONG_MS = 20_000


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "records.sqlite"
    make_store(path, N)
    return path


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(Jobs(), AppPaths(tmp_path / "cache", tmp_path / "weights", tmp_path / "settings"))


@pytest.fixture
def history(session: Session, qtbot: QtBot) -> Iterator[History]:
    preferences = Preferences(session.paths.settings, session)
    history = History(session, preferences, Roles(preferences, session.jobs), session)
    yield history
    session.jobs.cancel_all()
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=LONG_MS)


def use(history: History, store: Path) -> None:
    """Let the history look into a copy of the store."""
    history.path.parent.mkdir(parents=True, exist_ok=True)
    history.path.write_bytes(store.read_bytes())


def ask(history: History, wanted: Filter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(history.told, timeout=LONG_MS):
        history.ask(wanted)
    if history.state is State.SHOWN:
        qtbot.waitUntil(lambda: history.rows.exact and history.rows.by_verdict is not None, timeout=LONG_MS)


def shown(history: History, place: int, qtbot: QtBot) -> Part:
    qtbot.waitUntil(lambda: history.part(place) is not None, timeout=LONG_MS)
    part = history.part(place)
    assert part is not None
    return part


def test_every_row_is_the_record_at_its_place(history: History, store: Path, qtbot: QtBot) -> None:
    use(history, store)
    ask(history, Filter(), qtbot)
    assert history.rows.count == N
    assert history.rows.by_verdict == {
        Verdict.OK: N - N // 10, Verdict.REVIEW: 0, Verdict.NG: N // 10 - N // 100, Verdict.ERROR: N // 100,
    }  # fmt: skip
    rows = (0, 1, PAGE - 1, PAGE, BLOCK - 1, BLOCK, BLOCK + PAGE, 2 * BLOCK - 1, 2 * BLOCK, N - 2, N - 1)
    assert [shown(history, place, qtbot).number for place in rows] == [N - place for place in rows]
    assert history.part(N) is None
    assert (history.projects, history.stations) == (["Washer"], ["Line 1"])


def test_a_filter_gives_its_own_rows_and_the_former_question_ends(history: History, store: Path, qtbot: QtBot) -> None:
    use(history, store)
    history.ask(Filter(text="nothing has this text"))
    ask(history, Filter(verdicts=frozenset({Verdict.NG}), lot="../B"), qtbot)
    expected = [number for number in range(N, 0, -1) if number % 10 == 0 and number % 100]
    assert history.rows.count == len(expected)
    places = (0, PAGE, len(expected) - 1)
    assert [shown(history, place, qtbot).number for place in places] == [expected[place] for place in places]
    ask(history, Filter(serial="SN77"), qtbot)
    assert [history.rows.count, shown(history, 0, qtbot).number] == [1, 77]
    ask(history, Filter(serial="SN77'"), qtbot)
    assert history.state is State.NO_MATCH


def test_new_records_come_on_top_and_the_others_keep_their_places(history: History, store: Path, qtbot: QtBot) -> None:
    use(history, store)
    ask(history, Filter(), qtbot)
    low = shown(history, BLOCK + 5, qtbot)
    with qtbot.waitSignal(history.added, timeout=LONG_MS) as added:
        add_rows(history.path, [row(number) for number in range(N + 1, N + 8)])
        history.refresh()
    assert added.args == [7]
    assert [shown(history, place, qtbot).number for place in (0, 6, 7, N + 6)] == [N + 7, N + 1, N, 1]
    assert shown(history, BLOCK + 12, qtbot).place == low.place
    assert history.rows.count == N + 7
    history.refresh()  # nothing is new
    qtbot.waitUntil(lambda: not history._session.jobs.busy, timeout=LONG_MS)
    assert history.rows.count == N + 7


def test_records_with_older_times_are_shown_after_the_clock_was_set_back(
    history: History, store: Path, qtbot: QtBot
) -> None:
    use(history, store)
    ask(history, Filter(), qtbot)
    add_rows(history.path, [row(N + 1, captured_at_s=BEGAN_S - 10)])
    history._ticks = 100
    with qtbot.waitSignal(history.begun, timeout=LONG_MS):
        history.refresh()
    qtbot.waitUntil(lambda: history.rows.exact, timeout=LONG_MS)
    assert history.rows.count == N + 1
    assert shown(history, N, qtbot).number == N + 1


def test_many_new_records_become_blocks(store: Path) -> None:
    with Records(store) as records:
        parts = records.page(Filter(), n=N)
    rows = Rows(Filter())
    old = parts[BLOCK + 2 * PAGE :]
    rows.begin(old[:PAGE])
    rows.older = len(old)
    rest = parts[: BLOCK + 2 * PAGE]
    while rest:
        rows.add(rest[-100:])
        rest = rest[:-100]
    assert rows.count == N
    assert len(rows.fresh) < BLOCK
    assert len(rows.bounds) == 2
    for place in (0, len(rows.fresh) - 1, len(rows.fresh), BLOCK, BLOCK + 2 * PAGE):
        key = rows.key(place)
        if place < len(rows.fresh):
            assert rows.part(place) == parts[place] or repr(rows.part(place)) == repr(parts[place])
        else:
            assert key is not None
            older = [part for part in parts if part.place < key[0]]
            assert older[key[1] * PAGE + (place - len(rows.fresh)) % PAGE].place == parts[place].place


@pytest.mark.parametrize(("start", "step", "number"), [(0, 1, N // 10 * 10), (N - 1, -1, 10), (N - 30, -1, 40)])
def test_the_next_ng_part_is_found_anywhere(
    history: History, store: Path, qtbot: QtBot, start: int, step: int, number: int
) -> None:
    use(history, store)
    ask(history, Filter(), qtbot)
    with qtbot.waitSignal(history.found, timeout=LONG_MS) as found:
        history.look_for(Verdict.NG, shown(history, start, qtbot), step)
    place, part = found.args
    assert (part.number, shown(history, place, qtbot).number) == (number, number)


def test_a_long_search_says_how_far_back_it_has_looked(
    history: History, store: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(history, store)
    monkeypatch.setattr(reading, "SPAN", 500)
    with qtbot.waitSignal(history.told, timeout=LONG_MS), qtbot.waitSignal(history.searched, timeout=LONG_MS) as looked:
        history.ask(Filter(text="nowhere"))
    assert BEGAN_S < (looked.args or [0])[0] < BEGAN_S + N / 3
    assert history.state is State.NO_MATCH


def test_there_is_no_further_ng_part(history: History, store: Path, qtbot: QtBot) -> None:
    use(history, store)
    ask(history, Filter(), qtbot)
    with qtbot.waitSignal(history.not_found, timeout=LONG_MS):
        history.look_for(Verdict.NG, shown(history, N - 1, qtbot), 1)


def test_an_answer_and_a_note_are_written_shown_and_audited(
    history: History, store: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(history, store)
    ask(history, Filter(), qtbot)
    noted: list[tuple[str, str, str]] = []
    monkeypatch.setattr(history._session.audit, "note", lambda kind, _what, *, old, new: noted.append((kind, old, new)))
    for label in (Label.DEFECT, Label.GOOD):
        with qtbot.waitSignal(history.part_changed, timeout=LONG_MS):
            history.notes.settle(shown(history, 3, qtbot), label)
        assert shown(history, 3, qtbot).label is label
    assert [said["label"] for said in shown(history, 3, qtbot).settled] == ["defect", "good"]
    with qtbot.waitSignal(history.part_changed, timeout=LONG_MS):
        history.notes.note(shown(history, 3, qtbot), "=HYPERLINK(1)")
    assert shown(history, 3, qtbot).note == "=HYPERLINK(1)"
    assert noted == [
        ("correction", "OK", "defect"), ("correction", "defect", "good"), ("correction", "", "=HYPERLINK(1)"),
    ]  # fmt: skip
    with qtbot.waitSignal(history.failed, timeout=LONG_MS):
        history.notes.keep(shown(history, 3, qtbot), kept=True)  # it has no picture


def test_an_answer_of_another_window_meanwhile_is_said_shown_and_not_audited(
    history: History, store: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(history, store)
    ask(history, Filter(), qtbot)
    noted: list[str] = []
    monkeypatch.setattr(history._session.audit, "note", lambda _kind, _what, *, old, new: noted.append(f"{old} {new}"))
    part = shown(history, 3, qtbot)
    settle(history.path, part.run_id, part.number, Settled(Label.GOOD, "kim", "operator", 1.7e9))
    with qtbot.waitSignal(history.failed, timeout=LONG_MS) as told:
        history.notes.settle(part, Label.DEFECT)
    assert "Meanwhile kim settled this part as good" in str((told.args or [""])[0])
    assert [said["label"] for said in shown(history, 3, qtbot).settled] == ["good"]
    with qtbot.waitSignal(history.part_changed, timeout=LONG_MS):
        history.notes.settle(shown(history, 3, qtbot), Label.DEFECT)  # it was seen now
    assert [said["label"] for said in shown(history, 3, qtbot).settled] == ["good", "defect"]
    assert noted == ["good defect"]


def test_a_store_that_cannot_be_read_is_said(history: History, store: Path, qtbot: QtBot) -> None:
    ask(history, Filter(), qtbot)
    states = [history.state]
    use(history, store)
    with qtbot.waitSignal(history.told, timeout=LONG_MS):  # a run begins
        history.refresh()
    states.append(history.state)
    qtbot.waitUntil(lambda: history.rows.exact, timeout=LONG_MS)
    history.path.unlink()
    with qtbot.waitSignal(history.told, timeout=LONG_MS):
        history.refresh()
    states.append(history.state)
    history.path.write_bytes(b"no records" * 1000)
    with qtbot.waitSignal(history.told, timeout=LONG_MS):
        history.refresh()
    states.append(history.state)
    assert states == [State.NO_RECORDS, State.SHOWN, State.NO_RECORDS, State.FAULT]
    assert "damaged" in str(history.fault)


def test_the_window_thread_asks_nothing_itself(
    history: History, store: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(history, store)
    threads = set()
    opened = Records.__init__

    def note(self: Records, path: Path) -> None:
        threads.add(threading.current_thread())
        opened(self, path)

    monkeypatch.setattr(Records, "__init__", note)
    ask(history, replace(Filter(), lot="A"), qtbot)
    shown(history, BLOCK // 2, qtbot)
    assert threads
    assert threading.main_thread() not in threads
