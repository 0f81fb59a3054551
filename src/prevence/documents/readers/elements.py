"""The type of an XML element, which lxml gives no public name."""

from lxml import etree

Element = etree._Element  # noqa: SLF001 - the only name its stubs have
