"""Czech typography of print: which spaces may not break at the end of a line.

Only spaces change, so a text read back (with U+00A0 turned to spaces) is the text that went in.
"""

import re

NBSP = "\u00a0"

_MONTHS = "ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince"
_UNITS = r"Kč|CZK|EUR|€|%|‰|tis\.|mil\.|mld\.|obyv\.|ks\b|km\b|hod\.|let\b|x\b"
_LEADING = r"č|čj|čl|odst|písm|str|tab|obr|sv|tzv|tj|např|Mgr|Bc|Ing|JUDr|PhDr|MUDr|RNDr|prof|doc"

# Each joins the two parts it finds around ordinary spaces.
_JOINTS = (
    # k s v z o u a i never end a line
    re.compile(r"(?<![^\s(\[„“\"‚'/–-])([KkSsVvZzOoUuAaIi])[ \t]+(?=\S)"),
    # 15 117 000
    re.compile(r"(?<![\d.,:])(\d{1,3})[ ](?=\d{3}(?!\d))"),
    re.compile(rf"((?<=\d{NBSP})\d{{3}})[ ](?=\d{{3}}(?!\d))"),
    # 100 Kč, 42 %, 10 mil. Kč, 1.050.000,- Kč
    re.compile(rf"(\d|,[ ]?[-–])[ ](?={_UNITS})"),
    re.compile(r"(\btis\.|\bmil\.|\bmld\.)[ ](?=Kč)"),
    # 1. 3. 2017, 1. března
    re.compile(r"((?<!\d)\d{1,2}\.)[ ](?=\d{1,2}\.)"),
    re.compile(r"((?<!\d)\d{1,2}\.)[ ](?=(?:19|20)\d{2}(?!\d))"),
    re.compile(rf"((?<!\d)\d{{1,2}}\.)[ ](?=(?:{_MONTHS})\b)"),
    # č. 1, čl. 3, § 10, Mgr. Nováková
    re.compile(rf"(\b(?:{_LEADING})\.)[ ](?=\w)"),
    re.compile(r"(§)[ ](?=\d)"),
    # z. s., s. r. o., o. p. s.
    re.compile(r"(\b[a-z]\.)[ ](?=[a-z]\.)"),
    # a dash does not begin a line
    re.compile(r"(\S)[ ](?=[–—][ ])"),
)


def typeset(text: str) -> str:
    """The text with U+00A0 where Czech print does not break a line; twice is the same as once.

    After one-letter prepositions and conjunctions, between groups of digits, before units, inside
    dates, after abbreviations such as č., and before a dash.
    """
    for joint in _JOINTS:
        text = joint.sub(rf"\1{NBSP}", text)
    return text


def plain(text: str) -> str:
    """The text with ordinary spaces again."""
    return text.replace(NBSP, " ")
