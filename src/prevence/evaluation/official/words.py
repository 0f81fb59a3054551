"""Czech words of the printed document that follow the office's own words. No Django."""

import re
from collections import Counter

from prevence.core.czech import fold
from prevence.evaluation.codes import OrganisationKind, StatusCode
from prevence.evaluation.draft import Node, ReportDraft, walk

# Level words in the genitive, as labels need them: "Stručný popis cíle:". Others go without.
_GENITIVES = {
    "aktivita": "aktivity", "cíl": "cíle", "činnost": "činnosti", "krok": "kroku",
    "oblast": "oblasti", "opatření": "opatření", "osa": "osy", "pilíř": "pilíře",
    "podcíl": "podcíle", "priorita": "priority", "téma": "tématu", "úkol": "úkolu",
}  # fmt: skip
_PLURALS = {
    "aktivita": "aktivity", "cíl": "cíle", "činnost": "činnosti", "krok": "kroky",
    "oblast": "oblasti", "opatření": "opatření", "osa": "osy", "pilíř": "pilíře",
    "podcíl": "podcíle", "priorita": "priority", "téma": "témata", "úkol": "úkoly",
}  # fmt: skip
_PLURAL_GENITIVES = {
    "aktivita": "aktivit", "cíl": "cílů", "činnost": "činností", "krok": "kroků",
    "oblast": "oblastí", "opatření": "opatření", "osa": "os", "pilíř": "pilířů",
    "podcíl": "podcílů", "priorita": "priorit", "téma": "témat", "úkol": "úkolů",
}  # fmt: skip
_ADJECTIVES = {"ý": ("ého", "é", "ých"), "í": ("ího", "í", "ích"), "á": ("é", "é", "ých")}


def genitive(label: str) -> str:
    """Genitive: "Specifický cíl" → "specifického cíle"; empty where the word is not known."""
    return _inflected(label, _GENITIVES, 0)


def plural(label: str) -> str:
    """Plural with a capital: "Aktivita" → "Aktivity"; empty where the word is not known."""
    word = _inflected(label, _PLURALS, 1)
    return word[:1].upper() + word[1:]


def plural_genitive(label: str) -> str:
    """Plural genitive: "Priorita" → "priorit"; "položek" where the word is not known."""
    return _inflected(label, _PLURAL_GENITIVES, 2) or "položek"


def _inflected(label: str, nouns: dict[str, str], form: int) -> str:
    *adjectives, noun = label.lower().split() or [""]
    if noun not in nouns:
        return ""
    endings = [
        word[:-1] + _ADJECTIVES[word[-1]][form] if word[-1] in _ADJECTIVES else ""
        for word in adjectives
    ]
    return " ".join([*endings, nouns[noun]]) if all(endings) else ""


def labelled(what: str, label: str) -> str:
    """A label with its level: "Stručný popis" of a "Cíl" → "Stručný popis cíle:"."""
    return f"{what} {genitive(label)}".strip() + ":"


_OWN_COSTS = {
    OrganisationKind.REGION: "Náklady kraje",
    OrganisationKind.CITY: "Náklady města",
    OrganisationKind.MUNICIPALITY: "Náklady obce",
    None: "Vlastní náklady",
}


def own_costs(draft: ReportDraft) -> str:
    """The office's own money by its kind: "Náklady města"."""
    return _OWN_COSTS[draft.document.organisation_kind]


def status_wordings(draft: ReportDraft) -> dict[StatusCode | None, str]:
    """The office's most usual word for each fulfilment, without its full stop."""
    met: dict[StatusCode | None, Counter[str]] = {}
    for node in walk(draft.nodes):
        if node.status is not None and node.status.text.strip():
            word = node.status.text.strip().rstrip(".")
            met.setdefault(node.status.code, Counter())[word] += 1
    wordings: dict[StatusCode | None, str] = {
        code: code.label[:1].upper() + code.label[1:] for code in StatusCode
    }
    wordings[None] = "Jiné"
    for code, words in met.items():
        if code is not None:
            wordings[code] = words.most_common(1)[0][0]
    return wordings


def is_leaf_level(nodes: tuple[Node, ...]) -> bool:
    """Whether none of the nodes has children."""
    return all(not node.children for node in nodes)


def same(one: str, other: str) -> bool:
    """Equal but for case, accents, spaces, dashes and punctuation."""
    return _bare(one) == _bare(other)


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))
