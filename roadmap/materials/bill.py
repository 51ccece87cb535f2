"""A bill of materials, in CycloneDX 1.6: what a release is made of. One commit has one bill."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from uuid import NAMESPACE_OID, uuid5

from cyclonedx.model import (
    ExternalReference,
    ExternalReferenceType,
    HashAlgorithm,
    HashType,
    Property,
    XsUri,
)
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from roadmap.materials.parts import PROJECT, Part

ALGORITHMS = {64: HashAlgorithm.SHA_256, 128: HashAlgorithm.SHA_512}  # by their hexadecimal length
ABOUT = (
    "A static site. What is required makes it or is in it, what is optional is only in a preview, "
    "what is excluded tests it."
)


def bill(parts: Iterable[Part], commit: str, when: datetime) -> str:
    """Return the bill of a commit as JSON; ``when`` is its time, with a time zone."""
    site = Component(
        name="roadmap",
        version=commit,
        type=ComponentType.APPLICATION,
        description=ABOUT,
        licenses=_licences("MIT"),
        bom_ref="site",
    )
    made = Bom(
        serial_number=uuid5(NAMESPACE_OID, commit),
        metadata=BomMetaData(component=site, timestamp=when),
    )
    components = {part: _component(part) for part in parts}
    made.components.update(components.values())
    for needing, needed in _needs(components, site):
        made.register_dependency(needing, [needed])
    return JsonV1Dot6(made).output_as_string(indent=2)


def _needs(
    components: Mapping[Part, Component], site: Component
) -> Iterator[tuple[Component, Component]]:
    """Yield who needs whom."""
    named = defaultdict(list, {PROJECT: [site]})
    for part, component in components.items():
        named[part.name].append(component)
    for part, component in components.items():
        for name in part.needed_by:
            yield from ((needing, component) for needing in named[name])


def _component(part: Part) -> Component:
    name = PackageURL(part.registry, name=part.name, version=part.version)
    hashes = [HashType(alg=ALGORITHMS[len(each)], content=each) for each in part.hashes]
    return Component(
        name=part.name,
        version=part.version,
        type=ComponentType.LIBRARY,
        purl=name,
        bom_ref=name.to_string(),
        scope=ComponentScope(part.scope),
        licenses=_licences(part.licence),
        hashes=hashes if part.home else [],
        external_references=[_reference(part, name, hashes)],
        properties=[Property(name="roadmap:only", value=part.only)] if part.only else [],
    )


def _reference(part: Part, name: PackageURL, hashes: list[HashType]) -> ExternalReference:
    """Return where it is from: a file that was copied, or a package, whose file is one of many."""
    if part.home:
        return ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(part.home))
    kind, url = ExternalReferenceType.DISTRIBUTION, XsUri(name.to_string())
    return ExternalReference(type=kind, url=url, hashes=hashes)


def _licences(name: str) -> list[DisjunctiveLicense]:
    return [DisjunctiveLicense(id=name)] if name else []
