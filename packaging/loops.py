"""Compile the inner loops beforehand, so that a bundle needs neither numba nor LLVM: ``build_loops(FOLDER)``.

numba compiles them as it does at run time, with the same options, for two levels of x86-64 processors; the compiler of
the system links each with numba's allocator into a library without Python in it. `inspector_app.core.compute.ahead`
calls them. Only for Linux on x86-64: other bundles bring numba.
"""

import os
import platform
import subprocess
import sys
import sysconfig
from pathlib import Path

PACKAGING = Path(__file__).resolve().parent
LEVELS = ("v2", "v3")
"""v2: every processor that numpy supports; v3: with AVX2 and FMA. v4 (AVX-512) is no faster: docs/decisions/0069."""
START = """\
#include <cstdint>
extern "C" void NRT_MemSys_init(void);
__attribute__((constructor)) static void start() { NRT_MemSys_init(); }

// Compute the strides of an array in C's order under another shape; 0: it is in another order.
extern "C" int numba_attempt_nocopy_reshape(
    intptr_t n, const intptr_t *shape, const intptr_t *strides, intptr_t new_n, const intptr_t *new_shape,
    intptr_t *new_strides, intptr_t item_bytes, int) {
  intptr_t bytes = item_bytes;
  for (intptr_t dim = n - 1; dim >= 0; bytes *= shape[dim--])
    if (shape[dim] != 1 && strides[dim] != bytes) return 0;
  bytes = item_bytes;
  for (intptr_t dim = new_n - 1; dim >= 0; bytes *= new_shape[dim--]) new_strides[dim] = bytes;
  return 1;
}
"""
"""What the loops need beside numba's allocator; numba's own version of the second needs Python."""


def can_build() -> bool:
    """Return whether this computer compiles loops for bundles."""
    return sys.platform == "linux" and platform.machine() == "x86_64"


def build_loops(folder: Path) -> None:
    """Write ``folder``/loops_LEVEL.so."""
    folder.mkdir(parents=True, exist_ok=True)
    for level in LEVELS:
        # By its environment, numba also compiles the functions that the loops call for this processor.
        told = {**os.environ, "NUMBA_CPU_NAME": f"x86-64-{level}", "NUMBA_CPU_FEATURES": ""}
        subprocess.run([sys.executable, str(PACKAGING / "loops.py"), level, str(folder)], check=True, env=told)


def _build(level: str, folder: Path) -> None:
    import numba

    allocator = Path(numba.__file__).parent / "core/runtime/nrt.cpp"
    compiled, start, made = (folder / f"loops_{level}.{end}" for end in ("o", "cpp", "so"))
    _compile(compiled, f"x86-64-{level}")
    start.write_text(START, "ascii")
    command = ["c++", "-O2", "-shared", "-fPIC", "-fvisibility=hidden", "-static-libstdc++", "-static-libgcc", "-s"]
    command += [f"-I{sysconfig.get_path('include')}", "-Wl,--no-undefined", "-Wl,-z,relro,-z,now"]
    subprocess.run([*command, str(compiled), str(start), str(allocator), "-o", str(made)], check=True)
    compiled.unlink()
    start.unlink()


def _compile(path: Path, processor: str) -> None:
    """Write the loops as one object file, each under its plain name."""
    sys.path.insert(0, str(PACKAGING.parent))
    from numba.core.registry import cpu_target
    from numba.pycc import compiler

    from inspector_app.core.compute import kernels, opening_loop
    from inspector_app.core.pictures.decoders import lzw

    loops = {
        "nearest_rows": kernels.nearest_rows,
        "average_areas": kernels.average_areas,
        "open_areas": opening_loop.open_areas,
        "unpack": lzw.unpack,
    }
    options = {loop.py_func: loop.targetoptions for loop in loops.values()}
    plain = compiler.compile_extra

    def with_options(typing, target, function, args, result, flags, **named):  # noqa: ANN001, ANN003, ANN202
        cpu_target.options.parse_as_flags(flags, options[function])
        return plain(typing, target, function, args, result, flags, **named)

    compiler.compile_extra = with_options
    entries = [compiler.ExportEntry(name, loop.nopython_signatures[0], loop.py_func) for name, loop in loops.items()]
    compiler.ModuleCompiler(entries, "loops", use_nrt=True, cpu_name=processor).write_native_object(str(path))


if __name__ == "__main__":
    _build(sys.argv[1], Path(sys.argv[2]))
