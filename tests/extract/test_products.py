"""Products: what follows the noun that says what kind of thing it is."""

from __future__ import annotations

from muraji.extract.phrases import Phrases
from muraji.extract.products import ProductName, product_after
from muraji.extract.reading import read
from muraji.workspace.suggesting import shipped_engine


def product(text: str) -> ProductName | None:
    vocabulary = shipped_engine().vocabulary
    return product_after(read(text, vocabulary), Phrases(vocabulary.lexicon), 0)


def test_a_quoted_name_is_a_product() -> None:
    assert product("تطبيق «توكلنا» للهواتف") == ProductName(2, 3, 0.7)


def test_a_vague_noun_makes_it_less_sure() -> None:
    found = product("نظام «التوجيهي» القديم")
    assert found is not None
    assert found.score < 0.5


def test_a_number_belongs_to_it() -> None:
    found = product("هاتف نوكيا 3310 عاد")
    assert found is not None
    assert found.after == 3


def test_an_everyday_word_is_no_product() -> None:
    assert product("تطبيق القانون الجديد") is None


def test_a_weapon_is_called_by_an_everyday_word_and_a_number() -> None:
    found = product("مسيرة شاهد 136 سقطت")
    assert found == ProductName(1, 3, 0.9)
    assert product("مسيرة حاشدة أمس") is None


def test_a_maker_and_a_model_are_one_product() -> None:
    found = product("طراز بوينغ A380 جديد")
    assert found is not None
    assert (found.first, found.after) == (1, 4)
    assert found.score > 0.9


def test_what_a_car_is_filled_with_is_no_model() -> None:
    assert product("سيارة مفخخة في السوق") is None
    found = product("هاتف غالاكسي في مصر")
    assert found is not None
    assert found.after == 2
