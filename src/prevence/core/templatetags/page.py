"""Page plumbing: form controls with their labels' ids, addresses that keep the filters."""

from django import template
from django.forms import BoundField, CheckboxInput, CheckboxSelectMultiple, RadioSelect
from django.http import HttpRequest
from django.utils.safestring import SafeString

register = template.Library()

PAGES_AROUND = 2
GROUPED = (CheckboxSelectMultiple, RadioSelect)


@register.filter
def control(field: BoundField) -> SafeString:
    """The input of a field, styled and tied to its hint and error for a screen reader."""
    if isinstance(field.field.widget, (CheckboxInput, *GROUPED)):
        return field.as_widget()
    return field.as_widget(attrs={"class": "element"})


@register.filter
def control_kind(field: BoundField) -> str:
    """How the field is laid out: `checkbox`, `group` (fieldset with a legend) or `input`."""
    if isinstance(field.field.widget, CheckboxInput):
        return "checkbox"
    return "group" if isinstance(field.field.widget, GROUPED) else "input"


@register.simple_tag
def address_with(request: HttpRequest, **changes: object) -> str:
    """Query string of the request with some parameters changed; None or "" removes one."""
    query = request.GET.copy()
    for name, value in changes.items():
        if value in (None, ""):
            query.pop(name, None)
        else:
            query[name] = str(value)
    return f"?{query.urlencode()}" if query else "?"


@register.filter
def near(page_number: int, current: int) -> bool:
    """Whether a page is worth a link beside the current one."""
    return abs(page_number - current) <= PAGES_AROUND
