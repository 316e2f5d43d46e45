"""Compiles a staged tree. Run as a program of its own, so that nothing else can change its result:

python -I -S installer/bytecode.py cache|beside FOLDER

"cache": X.py gets __pycache__/X.cpython-311.pyc; "beside": X.py is replaced by X.pyc (for the library's
zip). The bytecode is "unchecked": Python takes it without a look at the source's time, and never writes any.
"""

import py_compile
import sys
from pathlib import Path


def compile_tree(root: Path, beside: bool) -> int:
    """Compile every module under `root`; the names in tracebacks begin at `root`. Returns how many."""
    count = 0
    for source in sorted(root.rglob("*.py")):
        name = source.relative_to(root).as_posix()
        target = source.parent / "__pycache__" / f"{source.stem}.cpython-311.pyc"
        if beside:
            target = source.with_suffix(".pyc")
        py_compile.compile(
            str(source), str(target), name, doraise=True,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )  # fmt: skip
        if beside:
            source.unlink()
        count += 1
    return count


if __name__ == "__main__":
    if sys.version_info[:2] != (3, 11):
        sys.exit("The bytecode must be made by Python 3.11, the version that is shipped.")
    compile_tree(Path(sys.argv[2]), sys.argv[1] == "beside")
