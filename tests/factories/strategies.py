"""Strategies and their items for tests."""

import factory
from factory.django import DjangoModelFactory

from prevence.strategies.enums import LevelRole, StrategyKind
from prevence.strategies.models import PlanNode, Strategy
from tests.factories.organisations import OrganisationFactory


class StrategyFactory(DjangoModelFactory):
    class Meta:
        model = Strategy

    organisation = factory.SubFactory(OrganisationFactory)
    kind = StrategyKind.STRATEGY
    title = factory.Sequence(lambda number: f"Strategie prevence kriminality {number}")
    period_from = 2022
    period_to = 2026


class PlanNodeFactory(DjangoModelFactory):
    class Meta:
        model = PlanNode

    strategy = factory.SubFactory(StrategyFactory)
    order = factory.Sequence(lambda number: number)
    level = 1
    label = "Priorita"
    role = LevelRole.PRIORITY
    number = factory.Sequence(lambda number: str(number + 1))
    printed_number = factory.LazyAttribute(lambda node: node.number)
    name = factory.Sequence(lambda number: f"Priorita zkušební {number}")
