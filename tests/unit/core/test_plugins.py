"""Lists that plugins add to: loaded once, when asked for; what does not fit is named and left out."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import EntryPoint
from types import ModuleType

import pytest

from inspector_app.core import plugins
from inspector_app.core.plugins import Registry


@dataclass(frozen=True)
class Thing:
    name: str
    api_version: int = 2


@dataclass(frozen=True)
class Other:
    name: str = "other"
    api_version: int = 2


Plugged = Callable[..., Registry[Thing]]


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch) -> Plugged:
    """Makes a list whose entry points give these objects, or raise them."""

    def make(**made: object) -> Registry[Thing]:
        class Entry(EntryPoint):
            def load(self) -> object:
                thing = made[self.name]
                print("a plugin says hello")
                if isinstance(thing, BaseException):
                    raise thing
                return thing

        entries = [Entry(name, f"some.module:{name}", "things") for name in made]
        monkeypatch.setattr(plugins, "entry_points", lambda group: entries if group == "things" else [])
        return Registry("things", Thing, [Thing("first"), Thing("second")])

    return make


def test_a_kind_that_lacks_something_is_left_out(plugged: Plugged) -> None:
    def refuse(kind: Thing) -> None:
        if kind.name == "empty":
            raise ValueError("its words are missing")

    things = plugged(empty=Thing("empty"), full=Thing("full"))
    checked = Registry("things", Thing, things.built_in, refuse)
    assert [thing.name for thing in checked.all()] == ["first", "second", "full"]
    assert checked.refused()[0].reason == "ValueError: its words are missing"


def test_what_a_plugin_prints_is_not_among_the_results(plugged: Plugged, capsys: pytest.CaptureFixture[str]) -> None:
    assert plugged(ape=Thing("ape")).find("ape") is not None
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "a plugin says hello\n")


def test_plugins_stand_behind_the_built_in_ones_and_are_loaded_when_they_are_asked_for(plugged: Plugged) -> None:
    things = plugged(zebra=Thing("zebra"), ape=Thing("ape"))
    assert things.find("second") == Thing("second")
    assert [thing.name for thing in things.loaded()] == ["first", "second"]  # so far nothing was needed
    assert things.find("zebra") == Thing("zebra")
    assert [thing.name for thing in things.all()] == ["first", "second", "ape", "zebra"]
    assert things.find("nothing") is None
    assert things.refused() == ()


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        (ModuleNotFoundError("No module named 'left'"), "ModuleNotFoundError: No module named 'left'"),
        (SyntaxError("what"), "SyntaxError: what"),
        (SystemExit(0), "SystemExit: 0"),
        (Other(), "TypeError: it is no Thing"),
        (ModuleType("thing"), "TypeError: it is no Thing"),
        (Thing("broken", api_version=1), "version 1 of the interface, this program has 2"),
        (Thing("first"), "the name first is taken"),
        (Thing("elsewhere"), "its entry point is called broken, but the kind elsewhere"),
        (Thing("../broken"), "is no name"),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, str) else "",
)
def test_what_does_not_fit_is_named_and_left_out(plugged: Plugged, made: object, reason: str) -> None:
    things = plugged(broken=made, sound=Thing("sound"))
    assert [thing.name for thing in things.all()] == ["first", "second", "sound"]
    (refused,) = things.refused()
    assert refused.plugin.startswith("broken (")
    assert reason in refused.reason
    assert things.find("first") == Thing("first")


def test_several_threads_load_once(plugged: Plugged, monkeypatch: pytest.MonkeyPatch) -> None:
    things = plugged(late=Thing("late"))
    asked: list[str] = []
    entries: Callable[[str], list[EntryPoint]] = vars(plugins)["entry_points"]

    def counting(group: str) -> list[EntryPoint]:
        asked.append(group)
        return entries(group)

    monkeypatch.setattr(plugins, "entry_points", counting)
    found: list[object] = []
    start = threading.Barrier(4)

    def ask() -> None:
        start.wait()
        found.append(things.find("late"))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [Thing("late")] * 4
    assert asked == ["things"]


def test_one_can_be_tried_out_for_a_while(plugged: Plugged) -> None:
    things = plugged()
    with things.added(Thing("tried")):
        assert things.find("tried") == Thing("tried")
        with pytest.raises(ValueError, match="taken"), things.added(Thing("tried")):
            pass
    assert things.find("tried") is None
