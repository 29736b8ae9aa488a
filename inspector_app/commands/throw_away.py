"""A run of the program with temporary folders that are always deleted at the end."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

import inspector_app
from inspector_app.project.paths import HOME


def run_in_throw_away_folder(arguments: Sequence[str]) -> int:
    """Run the program with these arguments, without ``--temp``, in a separate process; return its exit code.

    A process that is killed, or crashes in a native library, cannot delete its files; the process that waits for it
    can.
    """
    given = list(arguments)
    given.remove("--temp")
    package = Path(inspector_app.__file__).parents[1]
    program: subprocess.Popen[bytes] | None = None
    asked: list[int] = []

    def pass_on(number: int, _frame: FrameType | None) -> None:
        if program is None:
            asked.append(number)
        elif number != signal.SIGINT:  # a terminal sends it to both processes
            program.send_signal(number)

    # Before there is a folder, since a signal would leave it behind. A child inherits no handlers, but it does SIG_IGN.
    for name in {"SIGINT", "SIGTERM", "SIGHUP"} & {each.name for each in signal.Signals}:
        signal.signal(getattr(signal, name), pass_on)
    with tempfile.TemporaryDirectory(prefix="inspector-", ignore_cleanup_errors=True) as folder:
        places = {HOME: folder, "MPLCONFIGDIR": str(Path(folder) / "cache" / "matplotlib")}
        paths = [str(package), *filter(None, [os.environ.get("PYTHONPATH")])]
        environment = os.environ | places | {"PYTHONPATH": os.pathsep.join(paths)}
        bundled = getattr(sys, "frozen", False)  # then the program is the executable itself
        command = [sys.executable] if bundled else [sys.executable, "-P", "-m", "inspector_app"]
        program = subprocess.Popen([*command, *given], env=environment)  # noqa: S603 - this program
        for number in asked:  # while the program was being started
            program.send_signal(number)
        code = program.wait()
    return code if code >= 0 else 128 - code
