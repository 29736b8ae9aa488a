"""Make a Debian package of a bundle, by dpkg-deb."""

import gzip
import os
import shutil
import subprocess
import tempfile
from email.utils import formatdate
from pathlib import Path

from inspector_app import __version__

ROOT = Path(__file__).resolve().parent.parent
ICON_SIDES_PX = (16, 22, 24, 32, 48, 64, 128, 256, 512)
DEPENDS = (
    "libc6, libegl1, libgl1, libxkbcommon0, libxkbcommon-x11-0, libdbus-1-3, libfontconfig1, libglib2.0-0, "
    "libxcb-cursor0, "
    "libxcb-icccm4, libxcb-image0, libxcb-keysyms1, libxcb-render-util0, libxcb-shape0, fonts-dejavu-core"
)
"""What Qt needs of the system; everything else is in the bundle."""
OVERRIDES = """\
# A bundle brings its own interpreter and libraries, as they come from their makers, so that it runs without a network
# on every distribution; they are listed in sbom.cdx.json.
{name}: embedded-library
{name}: unstripped-binary-or-object
{name}: custom-library-search-path
{name}: shared-library-is-executable
{name}: sharedobject-in-library-directory-missing-soname
{name}: arch-dependent-file-not-in-arch-specific-directory
{name}: binary-with-bad-dynamic-table
{name}: shared-library-lacks-prerequisites
{name}: elf-error
{name}: library-not-linked-against-libc
# The developers have no public address yet.
{name}: bogus-mail-host
{name}: bogus-mail-host-in-debian-changelog
"""


def build_package(bundle: Path, out: Path, *, full: bool) -> Path:
    """Return the path of NAME_VERSION_ARCH.deb.

    Args:
        bundle: the folder that PyInstaller made.
        out: where the package is written.
        full: whether the bundle has torch; such a package has another name and takes the place of the small one.
    """
    name = "inspector-app-full" if full else "inspector-app"
    architecture = subprocess.run(
        ["dpkg", "--print-architecture"], check=True, capture_output=True, text=True
    ).stdout.strip()
    with tempfile.TemporaryDirectory(dir=out) as made:
        tree = Path(made)
        tree.chmod(0o755)
        home = tree / "usr/lib/inspector-app"
        shutil.copytree(bundle, home, symlinks=True, copy_function=_linked)
        (tree / "usr/bin").mkdir(parents=True)
        (tree / "usr/bin/inspector-app").symlink_to("../lib/inspector-app/inspector-app")
        _desktop(tree)
        _documents(tree, name, home)
        _control(tree, name, architecture, full=full)
        _plain_rights(tree)
        path = out / f"{name}_{__version__}_{architecture}.deb"
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--threads-max=2", "--build", str(tree), str(path)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return path


def _linked(source: str, target: str) -> str:
    """Link a file in place of a copy of it: the bundle is large."""
    os.link(source, target, follow_symlinks=False)
    return target


def _desktop(tree: Path) -> None:
    share = tree / "usr/share"
    for source, target in (
        ("inspector-app.desktop", "applications/inspector-app.desktop"),
        ("mime/inspector-app.xml", "mime/packages/inspector-app.xml"),
        ("icons/inspector.svg", "icons/hicolor/scalable/apps/inspector-app.svg"),
    ):
        (share / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / "resources" / source, share / target)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication, QIcon

    app = QGuiApplication.instance() or QGuiApplication([])
    icon = QIcon(str(ROOT / "resources/icons/inspector.svg"))
    for side in ICON_SIDES_PX:
        path = share / f"icons/hicolor/{side}x{side}/apps/inspector-app.png"
        path.parent.mkdir(parents=True)
        icon.pixmap(side, side).save(str(path))
    del app


def _documents(tree: Path, name: str, home: Path) -> None:
    folder = tree / "usr/share/doc" / name
    folder.mkdir(parents=True)
    third = (ROOT / "THIRD_PARTY.md").read_text("utf-8")
    where = f"The licence texts of all libraries are in /{home.relative_to(tree)}/_internal/*.dist-info.\n"
    (folder / "copyright").write_text(
        f"Inspector. Copyright: The Inspector developers. Licence: Apache-2.0, on Debian systems in\n"
        f"/usr/share/common-licenses/Apache-2.0.\n\n{where}\n{third}",
        "utf-8",
    )
    entry = (
        f"{name} ({__version__}) stable; urgency=medium\n\n  * See CHANGELOG.md of the program.\n\n"
        f" -- The Inspector developers <inspector@localhost.localdomain>  {formatdate(0)}\n"
    )
    _write_gz(folder / "changelog.gz", entry)
    for examples in (ROOT / "packaging/kiosk", ROOT / "resources/station-settings"):
        shutil.copytree(examples, folder / "examples", dirs_exist_ok=True)
    manual = tree / "usr/share/man/man1"
    manual.mkdir(parents=True)
    _write_gz(manual / "inspector-app.1.gz", (ROOT / "packaging/debian/inspector-app.1").read_text("utf-8"))
    overrides = tree / "usr/share/lintian/overrides"
    overrides.mkdir(parents=True)
    (overrides / name).write_text(OVERRIDES.format(name=name), "utf-8")


def _write_gz(path: Path, text: str) -> None:
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _control(tree: Path, name: str, architecture: str, *, full: bool) -> None:
    size_kb = sum(path.lstat().st_size for path in tree.rglob("*") if not path.is_dir()) // 1024
    other = "inspector-app" if full else "inspector-app-full"
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN/control").write_text(
        f"Package: {name}\n"
        f"Version: {__version__}\n"
        f"Architecture: {architecture}\n"
        "Maintainer: The Inspector developers <inspector@localhost.localdomain>\n"
        f"Installed-Size: {size_kb}\n"
        f"Depends: {DEPENDS}\n"
        f"Conflicts: {other}\n"
        f"Replaces: {other}\n"
        "Section: science\n"
        "Priority: optional\n"
        "Description: visual inspection learned from good parts alone\n"
        " Inspector learns from pictures of good parts, judges further ones as OK, REVIEW,\n"
        " NG or ERROR, and shows where a part differs. It runs without a network and\n"
        " without a GPU, with a window, from the command line and behind triggers.\n",
        "utf-8",
    )


def _plain_rights(tree: Path) -> None:
    for path in tree.rglob("*"):
        if path.is_symlink():
            continue
        executable = path.is_dir() or path == tree / "usr/lib/inspector-app/inspector-app"
        path.chmod(0o755 if executable else 0o644)
