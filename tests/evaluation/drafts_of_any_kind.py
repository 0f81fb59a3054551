"""Drafts of every shape the contract allows, for hypothesis."""

from hypothesis import strategies as st

from prevence.documents.blocks import NOWHERE, Format, Position
from prevence.evaluation.codes import (
    CarryOver,
    CostKind,
    DocumentKind,
    IgnoredWhy,
    OrganisationKind,
    Role,
    StatusCode,
)
from prevence.evaluation.draft import (
    Abbreviation,
    Approval,
    Cost,
    CostPart,
    CountMention,
    DocumentHead,
    Evidence,
    Financing,
    Fulfilment,
    Ignored,
    Indicator,
    MoneyMention,
    Node,
    Period,
    ReadingWarning,
    ReportDraft,
    Source,
    Status,
    Table,
    TableRow,
    Verdict,
)

texts = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)
stated = st.none() | texts
amounts = st.integers(-(10**9), 10**9) | st.decimals(0, 10**6, places=2, allow_nan=False).map(
    float
)
figures = amounts | st.floats(-1e6, 1e6, allow_nan=False)
positions = st.builds(
    Position, line_from=st.none() | st.integers(1, 9), page_to=st.none() | st.just(3)
)


def several(one):
    return st.lists(one, max_size=2).map(tuple)


statuses = st.builds(
    Status, st.sampled_from(["Splněno.", "SPLNĚNO", "V běhu", "Ne"]), st.sampled_from(StatusCode)
)
costs = st.builds(
    Cost, texts, st.sampled_from(CostKind), st.none() | amounts,
    several(st.builds(CostPart, stated, amounts)), several(st.sampled_from(["1.1", "9.9", ""])),
    st.booleans(),
)  # fmt: skip
indicators = st.builds(Indicator, texts, figures, st.none() | figures, stated, several(texts))
verdicts = st.builds(
    Verdict, texts, st.none() | st.sampled_from(StatusCode), st.none() | st.booleans(),
    st.none() | st.sampled_from(CarryOver),
)  # fmt: skip


def nodes(depth: int):
    children = several(nodes(depth + 1)) if depth < 3 else st.just(())
    return st.builds(
        Node, level=st.integers(1, 4), label=texts, role=st.sampled_from(Role),
        number=st.sampled_from(["1", "1.1", "2", ""]), printed_number=texts, name=texts,
        source=positions, status=st.none() | statuses, cost=st.none() | costs,
        indicators=several(indicators), projects=several(texts), brief=stated,
        planned=several(texts),
        fulfilment=st.none() | st.builds(Fulfilment, texts, several(texts)), description=stated,
        verdict=st.none() | verdicts, assessment=stated,
        financing=st.none() | st.builds(Financing, *[st.none() | amounts] * 5),
        responsible=stated, deadline=stated, note=stated, children=children,
    )  # fmt: skip


tables = st.builds(
    Table, stated, several(texts),
    several(
        st.builds(
            TableRow, texts, several(texts), several(st.none() | figures), st.booleans()
        )
    ),
    positions,
)  # fmt: skip
heads = st.builds(
    DocumentHead,
    kind=st.sampled_from([kind for kind in DocumentKind if kind is not DocumentKind.OTHER]),
    title=stated, strategy_title=stated, organisation=st.just("obec Lhota"),
    organisation_kind=st.none() | st.sampled_from(OrganisationKind),
    period=st.none() | st.just(Period(2020, 2024)), year=st.just(2021),
    approval=st.none() | st.builds(Approval, stated, stated, stated),
    level_labels=several(texts),
    status_scale=st.dictionaries(texts, st.sampled_from([code.value for code in StatusCode]), max_size=2),
)  # fmt: skip


def drafts():
    node_numbers = st.none() | st.sampled_from(["1", "1.1"])
    return st.builds(
        ReportDraft,
        source=st.builds(
            Source, st.just("zprava.docx"), st.sampled_from(Format), st.just("b" * 64), stated,
            st.none() | st.integers(1, 99),
        ),
        document=heads,
        nodes=st.lists(nodes(1), min_size=1, max_size=2).map(tuple),
        tables=several(tables),
        money=several(
            st.builds(MoneyMention, node_numbers, texts, amounts, st.booleans(), texts, positions)
        ),
        counts=several(
            st.builds(
                CountMention, node_numbers, texts, figures, texts, st.booleans(),
                st.none() | st.just(2020), st.none() | st.just(2019), positions,
            )
        ),
        abbreviations=several(st.builds(Abbreviation, texts, texts)),
        ignored=several(st.builds(Ignored, st.sampled_from(IgnoredWhy), texts, positions)),
        warnings=several(
            st.builds(ReadingWarning, texts, texts, st.none() | positions | st.just(NOWHERE))
        ),
        evidence=several(
            st.builds(Evidence, texts, texts, positions, texts, st.floats(0, 1, allow_nan=False))
        ),
    )  # fmt: skip
