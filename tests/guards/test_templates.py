"""Rules that hold for every template: components get only what they declare, pages extend base."""

import re
from functools import cache
from pathlib import Path

import pytest

SOURCES = Path(__file__).resolve().parents[2] / "src" / "prevence"
COMPONENTS = SOURCES / "core" / "templates" / "cotton"
TEMPLATES = sorted(
    path for path in SOURCES.rglob("*.html") if "templates" in path.parts and path.is_file()
)
PAGES = [path for path in TEMPLATES if COMPONENTS not in path.parents]
NOT_PAGES = re.compile(r"base\.html|field_notes\.html|/_")

COMMENT = re.compile(r"{%\s*comment\s*%}.*?{%\s*endcomment\s*%}", re.DOTALL)
TAG = re.compile(r"<c-([a-z-]+)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>")
TEMPLATE_SYNTAX = re.compile(r"{%.*?%}|{{.*?}}", re.DOTALL)
ATTRIBUTE = re.compile(r"(?<![\w:-]):?([a-z][\w-]*)\s*(?==|\s|/|$)")
VALUE = re.compile(r"=\s*(\"[^\"]*\"|'[^']*')", re.DOTALL)


def _id(path):
    return str(path.relative_to(SOURCES))


@cache
def _declared(component):
    """Props of a component, from its <c-vars>, and its named slots, from its comment."""
    text = (COMPONENTS / f"{component.replace('-', '_')}.html").read_text()
    declared = re.search(r"<c-vars((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>", text)
    return frozenset(_attributes(declared.group(1))) if declared else frozenset()


def _attributes(text):
    bare = VALUE.sub("=", text)
    bare = TEMPLATE_SYNTAX.sub(" ", bare)
    return [name.replace("-", "_") for name in ATTRIBUTE.findall(bare)]


def _used(path):
    text = COMMENT.sub("", path.read_text())
    for tag in TAG.finditer(text):
        if tag.group(1) not in ("vars", "slot"):
            yield tag.group(1), _attributes(tag.group(2).rstrip("/ \n"))


@pytest.mark.parametrize("path", TEMPLATES, ids=_id)
def test_components_get_only_declared_attributes(path):
    undeclared = [
        f"<c-{component} {name}>"
        for component, names in _used(path)
        for name in names
        if name not in _declared(component)
    ]
    assert undeclared == []


def test_guard_itself_sees_an_undeclared_attribute(tmp_path):
    sample = tmp_path / "sample.html"
    sample.write_text(
        """<c-badge kind="a" :colour="b">x</c-badge><c-card title="{{ a > b }}" />"""
    )
    assert [(name, found) for name, found in _used(sample)] == [
        ("badge", ["kind", "colour"]),
        ("card", ["title"]),
    ]
    assert "colour" not in _declared("badge")


@pytest.mark.parametrize("path", sorted(COMPONENTS.glob("*.html")), ids=lambda path: path.stem)
def test_component_opens_with_its_description(path):
    assert re.match(r"(<c-vars[^>]*/>\s*)?{% comment %}", path.read_text())


@pytest.mark.parametrize("path", sorted(COMPONENTS.glob("*.html")), ids=lambda path: path.stem)
def test_component_is_in_the_gallery_or_in_base(path):
    shown = (SOURCES / "desk/templates/desk/gallery.html").read_text()
    framed = (SOURCES / "core/templates/base.html").read_text()
    tag = f"<c-{path.stem.replace('_', '-')}"
    assert re.search(rf"{tag}[\s>]", shown + framed)


@pytest.mark.parametrize(
    "path", [path for path in PAGES if not NOT_PAGES.search(str(path))], ids=_id
)
def test_page_extends_base_and_fills_its_blocks(path):
    text = path.read_text()
    assert text.startswith('{% extends "base.html" %}')
    assert "{% block title %}" in text
    assert "{% block main %}" in text


@pytest.mark.parametrize("path", TEMPLATES, ids=_id)
def test_nothing_inline_and_nothing_from_elsewhere(path):
    text = COMMENT.sub("", path.read_text())
    assert re.findall(r"<style|<script(?![^>]*src=)|\sstyle=|\son[a-z]+=", text) == []
    assert re.findall(r"(?:src|href)=[\"'](?:https?:)?//", text) == []
