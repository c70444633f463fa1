"""Parts of bodies take the body they belong to into their name."""

from __future__ import annotations

import pytest

from muraji.extract.phrases import Phrases
from muraji.extract.reading import Reading
from muraji.extract.within import Within
from muraji.workspace.suggesting import shipped_engine


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("لجنة الزراعة بمجلس الشورى أمس", 4),
        ("كلية الطب بجامعة حلب أمس", 4),
        ("لجنة الحكام بالاتحاد السوري لكرة القدم أمس", 6),
        ("كلية الطب بحلب أمس", 3),
        ("محكمة الجنايات بوهران أمس", 3),
        ("محكمة وهران بالجزائر أمس", 2),
        ("لجنة الزراعة أمس", 2),
        ("غرفة الجنح بمحكمة الاستئناف بفاس أمس", 5),
        ("لجنة الصحة بلجنة الزراعة بلجنة الصحة أمس", 4),
        ("شركة النفط بوزارة الطاقة أمس", 2),
    ],
)
def test_how_far_a_part_of_a_body_runs(text: str, after: int) -> None:
    vocabulary = shipped_engine().vocabulary
    phrases, reading = Phrases(vocabulary.lexicon), Reading(text, vocabulary)
    head = reading.words[0].lexeme.head
    assert head is not None
    phrase = phrases.after_head(reading, 0, head)
    assert phrase is not None
    assert Within(phrases).extended(reading, phrase).after == after
