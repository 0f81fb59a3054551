from django.db.models import TextChoices


class OrganisationKind(TextChoices):
    """What kind of body an organisation is.

    The first three are the offices that write reports and have the same values as
    `evaluation.codes.OrganisationKind`. Source: HANDBOOK annex A, `organization_type`.
    """

    REGION = "region", "kraj"
    CITY = "city", "město"
    MUNICIPALITY = "municipality", "obec"
    OTHER = "other", "jiný subjekt"
