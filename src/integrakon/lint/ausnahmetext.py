"""What a suppression says: `IK412, IK407 bis 2027-01 – Grund`; and comments that were meant to be one and are none.

Where it stands and what it silences is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from integrakon.plan.zeitpunkt import Zeitpunkt

_RAUTE = re.compile("#+")
_KOMMENTAR = re.compile(r"(?<!\S)#[ \t]*integrakon:[ \t]*ignore\b(?P<rest>[^\r\n]*)", re.IGNORECASE)
_GRUND = re.compile(r"(?:^|\s)(?:–|—|--?)\s+(?P<grund>\S.*)$")
_STRICH_AM_ENDE = re.compile(r"(?:–|—|--?)$")
_WORT = re.compile(r"[^\s,]+")
_BIS = re.compile(r"bis(?=[\s:,]|$):?", re.IGNORECASE)
# By these a word is known to mean a rule: a name has hyphens and small letters only, other words may begin a reason.
_NAME = re.compile(r"[a-z0-9äöüß]+(?:-[a-z0-9äöüß]+)+")
_CODE = re.compile(r"IK\d", re.IGNORECASE)
_CODE_UND_MEHR = re.compile(r"(IK\d{3})[-–—:/].", re.IGNORECASE)
# What stands where `ignore` should, or without the colon, or for another tool.
_VERSUCH = re.compile(
    r"(?<!\S)#+[ \t]*integrakon[ \t]*(?P<trenner>[:;–-]?)[ \t]*(?P<wort>[^\W\d_][\w-]*):?[ \t]*(?P<rest>[^\r\n]*)"
    r"|(?<!\S)#+[ \t]*(?:\w+:[ \t]*)?(?:ignor\w*|noqa|disable)[:, \t]+(?P<code>IK[4-9]\d\d\b[^\r\n]*)",
    re.IGNORECASE,
)
_GEMEINT = re.compile(
    r"ign\w*|disable[\w-]*|noqa|nolint|suppress\w*|skip\w*|unterdrück\w*|deaktivier\w*", re.IGNORECASE
)
_NAHE = 0.7


class Inhalt(NamedTuple):
    """The rules as written, until when, why, and what stands before that and is neither rule nor date.

    `bis` is empty where nothing stands behind the word.
    """

    regeln: tuple[str, ...]
    bis: str | None
    grund: str | None
    uebrig: str | None


class Versuch(NamedTuple):
    """A comment that was meant to be a suppression: from where to where it reaches, what it is, and what is right."""

    anfang: int
    ende: int
    wortlaut: str
    richtig: str


def kommentare(text: str) -> Iterator[re.Match[str]]:
    """What looks like a suppression; its group `rest` is what `inhalt` reads."""
    return _ab_raute(_KOMMENTAR, text)


def versuche(text: str) -> Iterator[Versuch]:
    """What was meant to be a suppression, but misspelt."""
    for treffer in _ab_raute(_VERSUCH, text):
        if not _KOMMENTAR.match(text, treffer.start()) and (richtig := _richtig(treffer)):
            yield Versuch(*treffer.span(), treffer[0].strip(), f"# integrakon: ignore {richtig}")


def _ab_raute(muster: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Where the pattern matches from a `#` on; there are few of them, and looking for one is quick."""
    ende = 0
    for raute in _RAUTE.finditer(text):
        treffer = muster.match(text, raute.start()) if raute.start() >= ende else None
        if treffer:
            ende = treffer.end()
            yield treffer


def _richtig(treffer: re.Match[str]) -> str | None:
    """What should stand behind `ignore`; None where the comment only speaks of the program."""
    if treffer["code"]:
        return treffer["code"].strip()
    wort, rest = treffer["wort"], treffer["rest"].strip()
    nahe = SequenceMatcher(None, wort.lower(), "ignore").ratio() >= _NAHE
    nennt_regel = _CODE.match(rest) or _NAME.match(rest)
    if not (nahe or _GEMEINT.fullmatch(wort)) or not (nennt_regel or treffer["trenner"]):
        return None
    return rest if nennt_regel else "IK406 – Grund"


def inhalt(rest: str, bekannte: Container[str]) -> Inhalt:
    """Read what stands behind `ignore`; `bekannte` are the codes and names of rules."""
    rest = rest.rstrip()
    treffer = _GRUND.search(rest)
    kopf = rest[: treffer.start()] if treffer else _STRICH_AM_ENDE.sub("", rest)
    regeln, danach = _regeln(kopf, bekannte)
    bis = None
    if beginn := _BIS.match(danach):
        bis, danach = _frist(danach[beginn.end() :].strip(" \t,:"))
    return Inhalt(tuple(regeln), bis, treffer["grund"] if treffer else None, danach.strip(" \t,:–—-") or None)


def _regeln(kopf: str, bekannte: Container[str]) -> tuple[list[str], str]:
    """The words at the beginning that name rules, and the rest, from the first one on that does not."""
    regeln: list[str] = []
    for treffer in _WORT.finditer(kopf):
        wort, danach = treffer[0].strip(":;"), kopf[treffer.end() :]
        if mehr := _CODE_UND_MEHR.match(wort):
            return [*regeln, mehr[1]], wort[mehr.end() - 1 :] + danach
        if _BIS.match(wort) or not _ist_regel(wort, danach, kopf[: treffer.start()], bekannte):
            return regeln, kopf[treffer.start() :]
        regeln += [wort] if wort else []
    return regeln, ""


def _frist(text: str) -> tuple[str, str]:
    """The point in time and what stands behind it; where none is there, all of it is the point in time."""
    erstes, _, rest = text.partition(" ")
    return (erstes.strip(":,"), rest) if _ist_zeitpunkt(erstes.strip(":,")) else (text, "")


def _ist_zeitpunkt(text: str) -> bool:
    """Whether the text is a point in time as plans write it."""
    try:
        Zeitpunkt.parse(text)
    except ValueError:
        return False
    return True


def _ist_regel(wort: str, danach: str, davor: str, bekannte: Container[str]) -> bool:
    """Whether a word is meant to name a rule; a single word that is unknown is so only where a list would have one."""
    if not wort or wort.lower() in bekannte or _NAME.fullmatch(wort) or _CODE.match(wort):
        return True
    endet = not danach.strip() or danach.lstrip().startswith((",", "bis "))
    return endet and (not davor.strip() or davor.rstrip().endswith(","))
