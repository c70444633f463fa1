"""PySide explains itself as well as ever, only later, and reads nobody's source."""

from __future__ import annotations

import subprocess
import sys

ASK = """
import sys
if "late" in sys.argv:
    from muraji.ui.lean_pyside import import_pyside
    import_pyside()
from PySide6.QtWidgets import QApplication, QWidget
parser = sys.modules["shibokensupport.signature.parser"]
filled = lambda: "pyside_type_init" in vars(parser)
print("filled before", filled(), file=sys.stderr)
application = QApplication([])
try:
    QWidget().resize("x")
except TypeError as error:
    print(error)
from PySide6.support.signature import get_signature
print(get_signature(QWidget.resize))
print(QWidget.resize.__doc__)
from PySide6.support.signature.lib import pyi_generator
print(pyi_generator.__name__, pyi_generator.__spec__.name)
print("filled after", filled(), file=sys.stderr)
"""


def asked(*how: str) -> tuple[str, str]:
    run = subprocess.run(
        [sys.executable, "-c", ASK, *how], capture_output=True, text=True, check=True
    )
    return run.stdout, run.stderr


def test_explanations_are_the_same_and_made_only_when_asked_for():
    plain, _ = asked()
    late, told = asked("late")
    assert late == plain
    assert "resize" in late
    assert "filled before False" in told
    assert "filled after True" in told


def test_finders_of_modules_are_as_they_were():
    program = (
        "import sys\n"
        "before = sys.meta_path, list(sys.meta_path)\n"
        "from muraji.ui.lean_pyside import import_pyside\n"
        "import_pyside()\n"
        "assert sys.meta_path is before[0] and list(sys.meta_path) == before[1]\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_no_source_is_read_for_another_spelling_of_names():
    program = (
        "import sys\n"
        "if 'lean' in sys.argv:\n"
        "    from muraji.ui.lean_pyside import import_pyside\n"
        "    import_pyside()\n"
        "from PySide6.QtCore import QObject\n"
        "import calendar, linecache\n"
        "print(calendar.__file__ in linecache.cache, QObject().objectName() == '')\n"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", program, *how], capture_output=True, text=True, check=True
        ).stdout.split()
        for how in ([], ["lean"])
    ]
    assert told == [["True", "True"], ["False", "True"]]
