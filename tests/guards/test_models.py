"""Rules that hold for every model of every package."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.migrations.loader import MigrationLoader

from prevence.core.personal_data import PersonalData

REPOSITORY = Path(__file__).resolve().parents[2]
# Bottom to top, as in pyproject.toml: a foreign key may point down or within its package.
LAYERS = (
    "core",
    "audit",
    "organisations",
    "accounts",
    "files",
    "strategies",
    "evaluation",
    "desk",
)
# A field of such a name speaks of a person; its model must be PersonalData and list it.
PERSONAL_NAMES = {"email", "phone", "first_name", "last_name", "birth_date", "address"}

OURS = [app.split(".")[1] for app in settings.INSTALLED_APPS if app.startswith("prevence.")]
MODELS = [model for app in OURS for model in apps.get_app_config(app).get_models()]
CONSTRAINTS = [(model, constraint) for model in MODELS for constraint in model._meta.constraints]


def _name(value):
    return value.__name__ if isinstance(value, type) else getattr(value, "name", str(value))


def test_every_package_has_its_layer():
    assert set(OURS) == set(LAYERS)


@pytest.mark.parametrize("model", MODELS, ids=_name)
def test_foreign_keys_point_down_the_layers(model):
    place = LAYERS.index(model._meta.app_label)
    targets = [
        field.related_model._meta.app_label
        for field in model._meta.get_fields()
        if field.is_relation and not field.auto_created and field.related_model is not None
    ]
    assert [target for target in targets if LAYERS.index(target) > place] == []


@pytest.mark.parametrize(("model", "constraint"), CONSTRAINTS, ids=_name)
def test_constraint_speaks_czech(model, constraint):
    message = str(constraint.violation_error_message)
    assert message != str(models.BaseConstraint.default_violation_error_message)
    assert message.endswith(".")


@pytest.mark.parametrize("model", MODELS, ids=_name)
def test_model_is_explained_and_named_in_czech(model):
    assert model.__doc__
    assert not model.__doc__.startswith(f"{model.__name__}(")
    assert model._meta.verbose_name != re.sub(r"(?<!^)([A-Z])", r" \1", model.__name__).lower()


@pytest.mark.parametrize("model", MODELS, ids=_name)
def test_personal_data_are_classified(model):
    personal = {field.name for field in model._meta.get_fields()} & PERSONAL_NAMES
    listed = set()
    if issubclass(model, PersonalData):
        listed = {field.name for field in model.personal_fields}
        assert listed <= {field.name for field in model._meta.get_fields()}
    assert personal <= listed


@pytest.mark.parametrize("model", MODELS, ids=_name)
def test_glossary_covers_the_model(model):
    assert f"`{model.__name__}`" in (REPOSITORY / "GLOSSARY.md").read_text()


@pytest.mark.parametrize("app", OURS)
def test_migrations_are_linear_and_named(app):
    loader = MigrationLoader(None)
    own = {key: migration for key, migration in loader.disk_migrations.items() if key[0] == app}
    parents = [
        [parent for parent in migration.dependencies if parent[0] == app]
        for migration in own.values()
    ]
    assert sum(1 for found in parents if not found) <= 1
    used = [parent for found in parents for parent in found]
    assert len(used) == len(set(used))
    assert [name for _, name in own if re.search(r"_auto_", name)] == []
