"""Who sees which strategy."""

from django.contrib.auth.models import AnonymousUser

from prevence.accounts.models import User
from prevence.accounts.permissions import Permission, has_permission
from prevence.accounts.policies import visible_organisations
from prevence.strategies.models import PlanNode, PlanNodeQuerySet, Strategy, StrategyQuerySet


def visible_strategies(user: User | AnonymousUser) -> StrategyQuerySet:
    """Strategies of the organisations the person may see."""
    if not has_permission(user, Permission.VIEW_STRATEGIES):
        return Strategy.objects.none()
    return Strategy.objects.filter(organisation__in=visible_organisations(user))


def visible_nodes(user: User | AnonymousUser) -> PlanNodeQuerySet:
    """Items of the strategies the person may see."""
    return PlanNode.objects.filter(strategy__in=visible_strategies(user))
