"""The types of DKPro Core that an exported CAS uses, so that any UIMA program can load it."""

from __future__ import annotations

NAMED_ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
SEGMENTATION = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type"
FILE_NAME = "TypeSystem.xml"


TYPES: dict[str, tuple[str, ...]] = {
    NAMED_ENTITY: ("value", "identifier"),
    f"{SEGMENTATION}.Sentence": (),
    f"{SEGMENTATION}.Token": (),
}
"""Each type with those of its features that are strings; all are annotations."""


def type_system() -> str:
    """Return the description of the types, in UIMA's XML."""
    types = [_type(name, strings) for name, strings in TYPES.items()]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">\n'
        f"<types>\n{''.join(types)}</types>\n</typeSystemDescription>\n"
    )


def namespace(type_name: str) -> str:
    """Return the XML namespace of the package that a type is in."""
    package = type_name.rpartition(".")[0].replace(".", "/")
    return f"http:///{package}.ecore"


def _type(name: str, strings: tuple[str, ...]) -> str:
    features = "".join(
        f"<featureDescription><name>{feature}</name><description/>"
        "<rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>"
        for feature in strings
    )
    return (
        f"<typeDescription><name>{name}</name><description/>"
        f"<supertypeName>uima.tcas.Annotation</supertypeName><features>{features}</features>"
        "</typeDescription>\n"
    )
