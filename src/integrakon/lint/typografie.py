"""German typography of one text: quotes, dashes, blanks, invisible characters. Text in, corrected text out.

Only what is safe to write without asking is changed, and what is changed once is not changed again. Code, addresses,
link targets and escaped characters stay as they are. Which texts are looked at is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

# What stands for a protected piece while the rest is corrected; YAML lets no text have it.
_PLATZHALTER = "\0"
# An indented block of code is one only below an empty line.
_GESCHUETZT = re.compile(
    r"(?P<davor>\A|\n[ \t]*\n)(?: {4}|\t)[^\n]*(?:\n(?:[ \t]*\n)*(?: {4}|\t)[^\n]*)*"
    r"|(`{1,3})[^`]+\2"
    r"|\]\((?:[^()]|\([^()]*\))*\)"
    r"|<[^<>\s]+>"
    r"|\b(?:https?://|www\.)[^\s<>\"„“”‚‘’`]*[\w/=&#%+-]"
    r"|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    r"|\\[^\w\s]",
    re.IGNORECASE,
)
_ABSATZ = re.compile(r"(\n[ \t]*\n)")

_ZEICHEN = re.compile("[*_~\"“”„'´‘’‚]+")
_DOPPELT = '"“”„'
_HALBE = re.compile("[‚‘]")
_VOR_OEFFNENDEM = "([{–—-/…"
_APOSTROPH = "’"
# Behind one of these letters an apostrophe marks the genitive: „Hans’ Auto“.
_GENITIV = "sxzßSXZ"
_VERKUERZT = re.compile(r"(?:s|n|ne|nen|mal|rum|rein|raus|rauf|runter|rüber)\b")
_TIEFE = 2

_STRICH = re.compile(r"(?<=[^\s–—-])[ \u00a0](?P<strich>--?|—|–)(?=(?:[ \u00a0]|[ ]?\n[ ]*)(?P<nach>[^\s|–—-]))")
_NUR_MARKE = re.compile(r"(?:^|\n)[ \t]*(?:[-*+>•▪|]|\d{1,9}[.)])*$")
_UMFELD = 80
_GROSSES_WORT = re.compile(r"(?<![\w-])[^\W\d_a-zäöüß][\w-]*$")
_EIN_BUCHSTABE = re.compile(r"(?:^|[\s(])\w$|\|$")
_ERGAENZUNG = re.compile(r"\s*(?:und|oder|bzw\.|sowie|als)(?!\w)")
_SATZENDE = re.compile(r"[.!?:]\s|\n[ \t]*\n")
_BEREICH = re.compile(
    r"(?<![\d./,()+-])\d{1,4}-\d{1,4}(?= ?(?:%|€|Jahr|Monat|Woche|Tag|Uhr|Person|Stunde|Termin))"
    r"|(?<![\d./,()+-])(?:19|20)\d\d-(?:19|20)\d\d(?![\d./-])"
)

_ZEILE = re.compile(r"^(?P<vorn>[ \t]*(?:[-*+•▪>]|\d{1,9}[.)])?[ \t]*)(?P<rest>.*)$", re.MULTILINE)
_LUECKE = re.compile(r"(?<=\S)(?:[ \u00a0\t]{2,}|\t)(?=\S)")
_STREUNER = re.compile(
    r"(?!(?<=\d)[ \u00a0]+:\s+\d)(?<=[\w\0)\]“‘%])[ \u00a0]+(?=[,;:!?.](?:\s|[“\"](?:\s|\Z)|\Z))(?!\. \.)"
    r"|(?<=\()[ \u00a0]+(?=[\w\0])"
    r"|(?<=[\w\0.!?%])[ \u00a0]+(?=\))"
    r"|(?<=\d-) (?=\d)"
)

# Signs that no reader sees: soft hyphen, zero width space and joiners, word joiner, byte order mark.
UNSICHTBAR = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
# Signs that turn the direction of the text around them.
RICHTUNG = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_ENTFERNBAR = re.compile(f"[{UNSICHTBAR}{RICHTUNG}]")
_VERBINDER = "\u200c\u200d"
_ANDERE_SCHRIFT = re.compile("[\u0590-\u08ff\u0900-\u0dff\u0e00-\u109f\u1780-\u18af\ufb1d-\ufdff\ufe70-\ufefc]")
_NACH_LINKS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_ERSTES_BILDZEICHEN = 0x2190


def anfuehrungszeichen(text: str) -> str:
    """The text with German quotes and apostrophes; where a quote has no partner, the quotes of its paragraph stay."""
    return _geschuetzt(text, lambda frei: "".join(map(_absatz, _ABSATZ.split(frei))))


def gedankenstriche(text: str, *, bereiche: bool = False) -> str:
    """The text with a dash for each hyphen between two blanks; with `bereiche`, also between years and quantities."""

    def setze(frei: str) -> str:
        frei = _striche(frei)
        return _BEREICH.sub(lambda treffer: treffer[0].replace("-", "–"), frei) if bereiche else frei

    return _geschuetzt(text, setze)


def leerzeichen(text: str) -> str:
    """The text without doubled blanks inside a line and without blanks before a punctuation mark or inside brackets."""
    return _geschuetzt(text, lambda frei: _ohne_streuner(_ZEILE.sub(_ohne_luecken, frei)))


def ohne_unsichtbare(text: str) -> str:
    """The text without signs that nobody sees, but for those that scripts other than the Latin one need."""
    rechtslaeufig = _NACH_LINKS.search(text) is None

    def ersetze(treffer: re.Match[str]) -> str:
        zeichen = treffer[0]
        if zeichen in _VERBINDER:
            return zeichen if _verbindet(text, treffer.start()) else ""
        return "" if rechtslaeufig or zeichen in UNSICHTBAR else zeichen

    return _ENTFERNBAR.sub(ersetze, text)


def erste_stelle(alt: str, neu: str) -> int:
    """Where two texts begin to differ; the length of the shorter where one is the beginning of the other."""
    return next((ort for ort, (a, b) in enumerate(zip(alt, neu, strict=False)) if a != b), min(len(alt), len(neu)))


def _geschuetzt(text: str, korrigiere: Callable[[str], str]) -> str:
    """Correct what is not protected; each protected piece counts as one sign of a word meanwhile."""
    if _PLATZHALTER in text:
        return text
    stuecke = (treffer[0].removeprefix(treffer["davor"] or "") for treffer in _GESCHUETZT.finditer(text))
    frei = _GESCHUETZT.sub(lambda treffer: (treffer["davor"] or "") + _PLATZHALTER, text)
    return re.sub(_PLATZHALTER, lambda _: next(stuecke), korrigiere(frei))


def _absatz(absatz: str) -> str:
    zeichen = list(absatz)
    for ort, neu in (*_doppelte(absatz), *_einfache(absatz)):
        zeichen[ort] = neu
    return "".join(zeichen)


def _doppelte(absatz: str) -> list[tuple[int, str]]:
    """What the double quotes of a paragraph should be, by place; nothing where they do not match."""
    gesetzt: list[tuple[int, str]] = []
    tiefe = 0
    for ort, zeichen, oeffnet in _marken(absatz):
        if zeichen not in _DOPPELT:
            continue
        auf = True if zeichen == "„" else False if oeffnet is None and zeichen in "“”" else oeffnet
        if auf is None or (tiefe == _TIEFE and auf) or (tiefe == 0 and not auf):
            return []
        innen = tiefe == (1 if auf else _TIEFE)
        gesetzt.append((ort, ("‚" if innen else "„") if auf else ("‘" if innen else "“")))
        tiefe += 1 if auf else -1
    return [] if tiefe else gesetzt


def _einfache(absatz: str) -> Iterator[tuple[int, str]]:
    """What the single quotes and apostrophes of a paragraph should be, by place.

    What may stand for letters left out („'s war“) or open a quotation („'mal sehen'“) stays where a closing one follows
    that has no partner.
    """
    gerade: list[tuple[int, bool]] = []
    englische: list[tuple[int, bool]] = []
    schluesse: list[int] = []
    verkuerzte: list[int] = []
    for ort, zeichen, oeffnet in _marken(absatz):
        if zeichen in "'´" and _steht_im_wort(absatz, ort):
            yield ort, _APOSTROPH
        elif zeichen == "´" and oeffnet is False and absatz[ort - 1].isalpha():
            schluesse.append(ort)
        elif zeichen == "'" and oeffnet and _VERKUERZT.match(absatz, ort + 1):
            verkuerzte.append(ort)
        elif zeichen == "'" and oeffnet is not None:
            gerade.append((ort, oeffnet))
        elif (zeichen == "‘" and oeffnet) or (zeichen == "’" and oeffnet is False):
            englische.append((ort, zeichen == "‘"))
    yield from _paare(gerade)
    yield from _paare(englische)
    letzte = -1 if _wechseln(gerade) else gerade[-1][0]
    yield from ((ort, _APOSTROPH) for ort in verkuerzte if ort > letzte)
    if not any(auf for _, auf in gerade) and not _HALBE.search(absatz):
        schluesse += [ort for ort, _ in gerade if absatz[ort - 1] in _GENITIV and not any(v < ort for v in verkuerzte)]
        yield from ((ort, _APOSTROPH) for ort in schluesse)


def _paare(marken: list[tuple[int, bool]]) -> Iterator[tuple[int, str]]:
    """Opening and closing single quotes in turn; nothing where they do not alternate."""
    if _wechseln(marken):
        yield from ((ort, "‚" if auf else "‘") for ort, auf in marken)


def _wechseln(marken: list[tuple[int, bool]]) -> bool:
    return [auf for _, auf in marken] == [True, False] * (len(marken) // 2)


def _marken(absatz: str) -> Iterator[tuple[int, str, bool | None]]:
    """Each quote with its place and whether it opens; None where what stands around it does not tell."""
    for lauf in _ZEICHEN.finditer(absatz):
        davor = absatz[lauf.start() - 1] if lauf.start() else " "
        danach = absatz[lauf.end()] if lauf.end() < len(absatz) else " "
        oeffnet = _oeffnet(davor, danach)
        for ort in range(lauf.start(), lauf.end()):
            if absatz[ort] not in "*_~":
                yield ort, absatz[ort], oeffnet


def _oeffnet(davor: str, danach: str) -> bool | None:
    if (davor.isspace() or davor in _VOR_OEFFNENDEM) and not danach.isspace():
        return True
    if not davor.isspace() and not (danach.isalnum() or danach in "\0([{"):
        return False
    return None


def _steht_im_wort(absatz: str, ort: int) -> bool:
    return 0 < ort < len(absatz) - 1 and absatz[ort - 1].isalpha() and absatz[ort + 1].isalpha()


def _striche(text: str) -> str:
    """Each hyphen between blanks as a dash."""
    stuecke: list[str] = []
    ende = 0
    for satz in _saetze(text):
        for treffer in _gedankenstriche_in(text, satz):
            stuecke += [text[ende : treffer.start("strich")], "–"]
            ende = treffer.end("strich")
    return "".join([*stuecke, text[ende:]])


def _saetze(text: str) -> Iterator[list[re.Match[str]]]:
    """All that may be dashes, sentence by sentence."""
    satz: list[re.Match[str]] = []
    for treffer in _STRICH.finditer(text):
        if satz and _SATZENDE.search(text, satz[-1].end(), treffer.start()):
            yield satz
            satz = []
        satz.append(treffer)
    if satz:
        yield satz


def _gedankenstriche_in(text: str, satz: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The dashes of a sentence. An open one lets the next close it before „und“.

    „Baden - Württemberg“ may be one word; it is taken for two only beside a dash that is certainly one.
    """
    ist_klar = any(_ist_gedankenstrich(text, treffer) and not _ist_namenspaar(text, treffer) for treffer in satz)
    offen = False
    for treffer in satz:
        if ist_klar and _ist_gedankenstrich(text, treffer, offen=offen):
            offen = not offen
            yield treffer


def _ist_gedankenstrich(text: str, treffer: re.Match[str], *, offen: bool = False) -> bool:
    """Whether a hyphen between blanks is a dash: no list mark, no minus, no „Vor - und Nachteile“, no „E - Mail“."""
    if treffer["strich"] == "–":
        return True
    davor = _umfeld(text, treffer)
    if _NUR_MARKE.search(davor) or treffer["nach"].isdigit() or _EIN_BUCHSTABE.search(davor):
        return False
    return offen or _ERGAENZUNG.match(text, treffer.end("strich")) is None


def _ist_namenspaar(text: str, treffer: re.Match[str]) -> bool:
    """Whether a single hyphen stands between two words with capital letters."""
    ist_gross = treffer["strich"] == "-" and treffer["nach"].isupper()
    return ist_gross and _GROSSES_WORT.search(_umfeld(text, treffer)) is not None


def _umfeld(text: str, treffer: re.Match[str]) -> str:
    return text[max(treffer.start() - _UMFELD, 0) : treffer.start()]


def _ohne_luecken(zeile: re.Match[str]) -> str:
    rest: str = zeile["rest"]
    if rest.startswith("|"):
        return zeile[0]
    return str(zeile["vorn"]) + _LUECKE.sub(lambda luecke: "\u00a0" if set(luecke[0]) == {"\u00a0"} else " ", rest)


def _ohne_streuner(text: str) -> str:
    """Without stray blanks; a mark that moved up may leave another blank before it."""
    while (neu := _STREUNER.sub("", text)) != text:
        text = neu
    return text


def _verbindet(text: str, ort: int) -> bool:
    """Whether a joiner stands between letters of a script that needs it, or in a picture sign made of several."""
    nachbarn = text[max(ort - 1, 0) : ort] + text[ort + 1 : ort + 2]
    return _ANDERE_SCHRIFT.search(nachbarn) is not None or any(ord(z) >= _ERSTES_BILDZEICHEN for z in nachbarn)
