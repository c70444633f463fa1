"""Import a file with doccano's own importer and print what its database then holds.

Run by the Python of doccano's environment, which knows nothing of Muraji.
"""

# ruff: noqa: E402 - Django is set up before what needs it is imported

import json
import os
import sys
from importlib.util import find_spec

sys.path.insert(0, find_spec("backend").submodule_search_locations[0])
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.development"

import django

django.setup()

from data_import.datasets import load_dataset
from data_import.pipeline.catalog import create_file_format
from data_import.pipeline.readers import FileName
from django.contrib.auth import get_user_model
from django.core.management import call_command
from examples.models import Example
from labels.models import Span
from projects.models import ProjectType, SequenceLabelingProject

call_command("migrate", verbosity=0)
user = get_user_model().objects.create(username="judge")
project = SequenceLabelingProject.objects.create(
    name="judged",
    created_by=user,
    project_type=ProjectType.SEQUENCE_LABELING,
    allow_overlapping=True,
)
file = FileName(full_path=sys.argv[1], generated_name="file.jsonl", upload_name="file.jsonl")
lines = create_file_format("JSONL")
dataset = load_dataset(ProjectType.SEQUENCE_LABELING, lines, [file], project, encoding="utf_8")
dataset.save(user)
examples = [
    {
        "text": example.text,
        "spans": [
            (span.start_offset, span.end_offset, span.label.text)
            for span in Span.objects.filter(example=example).order_by("start_offset", "-end_offset")
        ],
    }
    for example in Example.objects.order_by("id")
]
print(json.dumps({"errors": [str(error) for error in dataset.errors], "examples": examples}))
