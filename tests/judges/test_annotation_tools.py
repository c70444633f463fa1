"""Other annotation programs find in our files exactly the mentions that the reviewer accepted."""

from __future__ import annotations

import json
import os
import subprocess
import zipfile
from pathlib import Path

import pytest

from muraji.domain.span import Span
from muraji.formats.uima.type_system import FILE_NAME, NAMED_ENTITY
from muraji.text.utf16 import Utf16Map
from muraji.workspace.label_sets import shipped

from .reference import IS_REQUIRED, accepted, judge, written

pytestmark = pytest.mark.filterwarnings("ignore")
DOCCANO = Path(__file__).resolve().parents[2] / ".venv-doccano" / "bin" / "python"


def test_label_studio_converts_the_tasks(tmp_path: Path) -> None:
    converter = judge("label_studio_sdk.converter")
    labels = "".join(f'<Label value="{label.name}"/>' for label in shipped())
    interface = (
        f'<View><Labels name="label" toName="text">{labels}</Labels>'
        '<Text name="text" value="$text" granularity="symbol"/></View>'
    )
    path = written("label-studio", tmp_path)
    converter.Converter(interface, str(tmp_path)).convert_to_json_min(
        str(path), str(tmp_path / "out"), is_dir=False
    )
    tasks = json.loads((tmp_path / "out" / "result.json").read_text("utf-8"))
    assert len(tasks) == 2
    for task in tasks:
        found = [
            (one["labels"][0], one["text"], task["text"][one["start"] : one["end"]])
            for one in task["label"]
        ]
        assert found == [(label, surface, surface) for label, surface in accepted()]


def test_cassis_loads_the_xml(tmp_path: Path) -> None:
    cassis = judge("cassis")
    with zipfile.ZipFile(written("xmi", tmp_path)) as archive:
        types = cassis.load_typesystem(archive.open(FILE_NAME))
        names = [name for name in archive.namelist() if name.endswith(".xmi")]
        assert len(names) == 2
        for name in names:
            cas = cassis.load_cas_from_xmi(archive.open(name), typesystem=types)
            assert _entities(cas) == accepted()


def test_cassis_loads_the_json_without_being_told_the_types(tmp_path: Path) -> None:
    cassis = judge("cassis")
    with zipfile.ZipFile(written("cas-json", tmp_path)) as archive:
        names = archive.namelist()
        assert len(names) == 2
        for name in names:
            assert _entities(cassis.load_cas_from_json(archive.open(name))) == accepted()


def _entities(cas: object) -> list[tuple[str, str]]:
    entities = sorted(cas.select(NAMED_ENTITY), key=lambda one: (one.begin, -one.end))
    return [(one.value, one.get_covered_text()) for one in entities]


def test_web_anno_tsv_reads_the_rows(tmp_path: Path) -> None:
    reader = judge("web_anno_tsv")
    with zipfile.ZipFile(written("webanno", tmp_path)) as archive:
        names = archive.namelist()
        assert len(names) == 2
        for name in names:
            path = Path(archive.extract(name, tmp_path))
            with reader.open_web_anno_tsv(path) as sentences:
                found = [
                    (one.label, one.text) for sentence in sentences for one in sentence.annotations
                ]
            assert found == accepted()


@pytest.mark.skipif(
    not (IS_REQUIRED or DOCCANO.exists()), reason="doccano has no environment: make test-judges"
)
def test_doccano_imports_the_lines(tmp_path: Path) -> None:
    """By its own importer, into a database of its own, with overlapping spans allowed."""
    if not DOCCANO.exists():
        pytest.skip("doccano has no environment here: packaging/doccano.sh says why")
    path = written("doccano", tmp_path)
    script = Path(__file__).with_name("doccano_import.py")
    database = tmp_path / "doccano.sqlite"
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{database}", "HOME": str(tmp_path)}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(
        [DOCCANO, "-W", "ignore", script, path], env=environment, capture_output=True, check=True
    )
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["errors"] == []
    assert len(told["examples"]) == 2
    for example in told["examples"]:
        text, units = example["text"], Utf16Map(example["text"])
        found = [
            (label, units.span_to_points(Span(start, end)).of(text))
            for start, end, label in example["spans"]
        ]
        assert found == accepted()
