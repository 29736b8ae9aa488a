"""Build the bundles: ``python packaging/build.py [--full] [--archive] [--deb] [--out FOLDER]``.

A bundle is one folder that runs without Python. The small edition has the networks of the bundled backbones, converted
for OpenVINO, in place of torch; ``--full`` has torch and timm. Run it in an environment with this program and its
requirements, and with ``pip install ".[bundle]"``. It makes FOLDER/inspector (the bundle) and a list of what it
contains (CycloneDX), on wish an archive and a Debian package, and SHA-256 sums of them.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from loops import build_loops, can_build  # noqa: E402 - beside this script
from slim import slim  # noqa: E402

from inspector_app import __version__  # noqa: E402

PACKAGING = ROOT / "packaging"


def main() -> None:
    """Build what the arguments name."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="with torch and timm")
    parser.add_argument("--archive", action="store_true", help="an archive of the bundle as well")
    parser.add_argument("--deb", action="store_true", help="a Debian package as well")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    options = parser.parse_args()
    edition = "full" if options.full else "small"
    out = options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    bundle = build_bundle(edition, out)
    name = f"inspector-{__version__}-{edition}-{sys.platform}"
    made = [bill_of_materials(bundle, out / f"{name}.cdx.json")]
    if options.archive:
        made.append(archive(bundle, out / f"{name}.tar.xz"))
    if options.deb:
        from debian_package import build_package

        made.append(build_package(bundle, out, full=options.full))
    write_sums(out / "SHA256SUMS", made)
    unpacked = sum(path.lstat().st_size for path in files_below(bundle))
    print(f"{bundle}: {unpacked / 1e6:.0f} MB")
    for path in made:
        print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")


def build_bundle(edition: str, out: Path) -> Path:
    """Run PyInstaller; returns the folder of the bundle."""
    resources = out / "resources"
    shutil.rmtree(resources, ignore_errors=True)
    shutil.copytree(ROOT / "resources", resources)
    add_networks(resources / "networks")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(out), "--workpath", str(out / "work"), str(PACKAGING / "inspector.spec")]
    told = {**os.environ, "INSPECTOR_EDITION": edition, "INSPECTOR_RESOURCES": str(resources)}
    loops = out / "loops"
    if can_build():
        build_loops(loops)
        told["INSPECTOR_LOOPS"] = str(loops)
    subprocess.run(command, check=True, env=told, cwd=out)
    bundle = out / "inspector"
    if sys.platform == "linux":
        slim(bundle)
    for made in (out / "work", resources, loops):
        shutil.rmtree(made, ignore_errors=True)
    return bundle


def add_networks(folder: Path) -> None:
    """Convert the bundled backbones with their usual layers, for inputs of any size."""
    from inspector_app.core.features.backbones import BUNDLED
    from inspector_app.pipeline.judging.embedders import EmbeddingRequest, ship_network
    from inspector_app.project.weights import find_weights

    for backbone in BUNDLED:
        request = EmbeddingRequest(backbone, None, 3, (384, 384))
        ship_network(request, find_weights(backbone, folder), folder)


def archive(bundle: Path, path: Path) -> Path:
    """Pack the bundle; the same bytes come out for the same files."""
    with tarfile.open(path, "w:xz", preset=6) as packed:
        for file in files_below(bundle):
            packed.add(file, arcname=str(file.relative_to(bundle.parent)), recursive=False, filter=_of_nobody)
    return path


def _of_nobody(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    member.mtime = 0
    return member


def bill_of_materials(bundle: Path, path: Path) -> Path:
    """Write the list of the bundle's libraries with versions and licences (CycloneDX 1.5), into the bundle as well."""
    from cyclonedx.factory.license import LicenseFactory
    from cyclonedx.model.bom import Bom
    from cyclonedx.model.component import Component, ComponentType
    from cyclonedx.output.json import JsonV1Dot5
    from packageurl import PackageURL

    from inspector_app.project.licences import installed

    there = {each.name.split("-")[0].lower().replace("_", "-") for each in bundle.rglob("*.dist-info")}
    licences, bom = LicenseFactory(), Bom()
    for library in installed():
        if library.name.split("-")[0].lower().replace("_", "-") not in there:
            continue
        component = Component(
            name=library.name,
            bom_ref=f"{library.name}@{library.version}",
            version=library.version,
            type=ComponentType.LIBRARY,
            purl=PackageURL("pypi", name=library.name, version=library.version),
            licenses=[licences.make_from_string(library.licence)] if library.licence else [],
        )
        bom.components.add(component)
    text = JsonV1Dot5(bom).output_as_string(indent=2)
    path.write_text(text, encoding="utf-8")
    (bundle / "sbom.cdx.json").write_text(text, encoding="utf-8")
    return path


def write_sums(path: Path, made: list[Path]) -> None:
    """Write SHA-256 sums in the form that ``sha256sum --check`` reads."""
    path.write_text(
        "".join(f"{hashlib.sha256(each.read_bytes()).hexdigest()}  {each.name}\n" for each in made), "ascii"
    )


def files_below(folder: Path) -> Iterator[Path]:
    """All files and links below a folder, in a fixed order."""
    return iter(sorted(path for path in folder.rglob("*") if path.is_symlink() or path.is_file()))


if __name__ == "__main__":
    main()
