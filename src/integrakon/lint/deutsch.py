"""What rules need to know of German: sentences, verbs, the passive voice, open endings. It judges nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

# A full stop after one of these ends no sentence.
_KURZ = ("z", "B", "d", "h", "u", "a", "e", "V", "S", "Nr", "ca", "bzw", "ggf", "St", "Dr", "Abs", "vgl", "etc")
_ABKUERZUNGEN = "".join(rf"(?<!\b{wort})" for wort in _KURZ)
_KURZ_ZEICHEN = 60
_ENDUNG = re.compile(r"(?<=\w{4})(?:s?(?:ern|en|er|es|e)|(?<=[lr])n|s)$")
_SATZENDE = re.compile(rf"{_ABKUERZUNGEN}(?<!\d)[.!?][“\"’)]*\s+(?=[„\"(]?[A-ZÄÖÜ\d])")
_ABSATZ = re.compile(r"\n\s*\n|\n(?=\s*[-*] )")
# Subordinate clauses, from their comma to the next one or to the end of the sentence.
_NEBENSATZ = re.compile(
    r",\s+(?:(?:an|auf|aus|bei|durch|für|in|mit|nach|über|unter|von|zu) )?"
    r"(?:der|die|das|den|dem|denen|deren|dessen|welche[rsnm]?|dass|damit|um|wie|was|wo\w*|wenn|weil|ob|obwohl|sodass"
    r"|so dass|sofern|sobald|solange|bevor|nachdem|indem|während|falls)\b[^,.;!?]*(?:,|(?=[.;!?])|$)"
)
_NEBENSATZ_VORN = re.compile(r"(?:(?<=[.!?] )|^)(?:Wer|Wenn|Falls|Sobald|Solange|Weil|Da|Damit) [^,.;!?]*,")
_KLEINES_WORT = re.compile(r"(?<![\w*:-])[a-zäöüß]{2,}(?![\w*:-])")
_WERDEN = re.compile(r"\b(?:[Ww]ird|[Ww]erden|[Ww]urden?|[Ww]ürden?)\b")
_GE_INFINITIV = r"\w*(?:gestalten|gewinnen|gewähren|gewährleisten|genehmigen|genießen|gehören|gelangen|gewöhnen)\b"
_KEIN_PARTIZIP = r"\w*(?:gerecht|bereit|bekannt|bewusst|bedingt|gesamt|überhaupt|vertraut)\b"
_VORSILBE = "(?:be|ver|ent|er|zer|emp|miss|über|unter|wider)"
_STARKER_STAMM = (
    "(?:zogen|gonnen|schlossen|schrieben|sprochen|trieben|bunden|funden|liehen|schoben|schieden|worfen|nommen|hoben"
    "|griffen|worben|wiesen|boten|mieden|brochen|standen|rungen)"
)
# A participle closes its clause; one that stands before a noun says something of the noun.
_PARTIZIP = re.compile(
    rf"(?<![\w*:-])(?!{_GE_INFINITIV}|{_KEIN_PARTIZIP})[a-zäöüß]*"
    rf"(?:ge[a-zäöüß]{{2,}}(?:t|en)|{_VORSILBE}(?:[a-zäöüß]{{2,}}t|{_STARKER_STAMM})|[a-zäöüß]{{2,}}iert)"
    r"(?=\s*(?:[.,;:!?()]|$|(?:und|oder|sowie|werden|worden|als|an|auf|durch|für|in|im|mit|nach|von|vom|zu|zum|zur)\b))"
)
# „Es soll … erarbeitet werden“ and „… ist einzurichten“: what is to be done, with nobody to do it.
_MODAL = re.compile(r"\b(?:soll|sollen|sollten?|muss|müssen|müssten?)\b", re.IGNORECASE)
_ZU_TUN = re.compile(
    r"\b(?:ist|sind)\b(?![^.;]*\b(?:bereit|Lage|bemüht|angehalten|gehalten|verpflichtet|berechtigt|möglich|wichtig|nötig"
    r"|notwendig|sinnvoll|leicht|schwer|gut|einfach|Ziel|Aufgabe|da|dabei)\b)[^.;,]*"
    r"(?: zu (?!erreichen|sprechen|finden|sehen|hören|haben|verstehen|erwarten|bekommen|erhalten)[a-zäöüß]{3,}n"
    r"|\b(?:ab|an|auf|aus|bei|durch|ein|fest|fort|her|hin|mit|nach|um|vor|weiter|zusammen"
    r"|bereit|sicher|dar)zu[a-zäöüß]{3,}n)[.!]?$"
)
_FINIT = re.compile(
    r"sind|wird|werden|wurden?|haben|hatten?|kann|können|muss|müssen|soll|sollen|will|wollen|darf|dürfen|möchten?"
    r"|stehen|bestehen|entstehen|finden|liegen|gelten|leben|lernen|kennen|nutzen|nehmen|kommen|gehen|bleiben|lassen"
    r"|fühlen|verfügen|erhalten|waren?|wären?|sei|seien"
)
# Lower-case words in -t that are no verb.
_UNVERBAL = re.compile(
    r"(?:da|so)?mit|nicht|seit|statt|(?:ins)?(?:ge)?samt|laut|direkt|jetzt|(?:zu)?meist|oft|selbst|sofort|zuerst|zuletzt"
    r"|zunächst|dort|gut|bekannt|bereit|\w*weit|erst|fest|echt|leicht|\w*recht|sonst|vielleicht|zumindest"
)
# How often something happens, said with a number or a fixed rhythm.
_TURNUS = re.compile(
    r"\b(?:täglich|(?:zwei|drei|vier|halb|viertel|all)?(?:wöchentlich|monatlich|jährlich)|quartalsweise"
    r"|(?:14|vierzehn)-?tägig)\w*\b"
    r"|\b(?:zwei|drei|vier|fünf|sechs|zwölf|\d+)[ -]?mal\b|\bein[ -]?mal (?:im|in der|pro|je)\b"
    r"|\b(?:alle|pro|je|jede[snrm]?) (?:\w+ )?(?:tage?|wochen?|monate?|quartale?|(?:schul)?(?:halb)?jahre?|semester)\b"
    r"|\bjede[nmrs]? (?:\w+ )?(?:frühjahr|frühling|sommer|herbst|winter|\w+tag|mittwoch|januar|februar|märz|april|mai"
    r"|juni|juli|august|\w+ember|oktober)\b"
    r"|\b(?:mon|diens|donners|frei|sams|sonn)tags\b|\bmittwochs\b"
    r"|\b(?:erste|zweite|dritte|vierte|letzte)[nrs]? (?:\w+tag|mittwoch|sonnabend) (?:im|des|eines|jeden) ",
)


def saetze(text: str) -> list[str]:
    """The sentences of a text; paragraphs and list items end one, too."""
    return [satz.strip() for zeile in _ABSATZ.split(text) for satz in _SATZENDE.split(zeile) if satz.strip()]


def satz_um(text: str, ort: int) -> str:
    """The sentence around a place of a text, as `saetze` has it."""
    grenzen = [treffer.span() for muster in (_ABSATZ, _SATZENDE) for treffer in muster.finditer(text)]
    anfang = max((ende for _, ende in grenzen if ende <= ort), default=0)
    return text[anfang : min((ende for _, ende in grenzen if ende > ort), default=len(text))].strip()


def einzeilig(text: str) -> str:
    """A text with blanks for its line breaks, so that patterns need not mind them; every place in it stays."""
    return text.replace("\n", " ")


def hauptsatz(satz: str) -> str:
    """A sentence without its subordinate clauses, as far as commas and conjunctions show them."""
    return _NEBENSATZ.sub(" ", einzeilig(satz))


def nebensatz_um(text: str, ort: int) -> str:
    """The subordinate clause around a place of a text, with its commas; nothing where none shows."""
    einer = einzeilig(text)
    treffer = (fund for muster in (_NEBENSATZ, _NEBENSATZ_VORN) for fund in muster.finditer(einer))
    return next((fund[0] for fund in treffer if fund.start() <= ort < fund.end()), "")


def hat_verb(satz: str) -> bool:
    """Whether the main clause seems to have a finite verb, so that it is more than a heading."""
    return any(_FINIT.fullmatch(wort) or _ist_verb(wort) for wort in _KLEINES_WORT.findall(hauptsatz(satz)))


def ist_passiv(satz: str) -> bool:
    """Whether the main clause seems to be in the passive voice; where in doubt, it is not.

    The future tense ends with an infinitive instead of a participle; a verb in front of „wird“ is that of a doer.
    """
    haupt = hauptsatz(satz)
    if _ist_auftrag(haupt):
        return True
    werden = _WERDEN.search(haupt)
    if not werden or any(map(_ist_verb, _KLEINES_WORT.findall(haupt[: werden.start()]))):
        return False
    return _PARTIZIP.search(haupt) is not None


def _ist_auftrag(haupt: str) -> bool:
    """Whether a main clause says what is to be done and cannot say who does it."""
    modal = _MODAL.search(haupt)
    if modal and any(haupt[t.end() :].lstrip().startswith("werden") for t in _PARTIZIP.finditer(haupt, modal.end())):
        return True
    return _ZU_TUN.search(haupt.strip()) is not None


def steht_im_namen(text: str, beginn: int) -> bool:
    """Whether the word that begins here is part of a name or title: in quotation marks, or a capital mid-sentence."""
    davor = text[:beginn]
    if davor.rfind("„") > max(davor.rfind("“"), davor.rfind("”")) or davor.count('"') % 2:
        return True
    return text[beginn].isupper() and davor.rstrip()[-1:] not in ("", *".!?:-*•–(")


def _ist_verb(wort: str) -> bool:
    return wort.endswith("t") and not _UNVERBAL.fullmatch(wort)


def nennt_turnus(text: str) -> bool:
    """Whether a text says how often, with a number or a fixed rhythm."""
    return _TURNUS.search(einzeilig(text).lower()) is not None


def muster(woerter: Iterable[str]) -> str:
    """A pattern for words as people list them: `niederschwellig*` stands for every ending."""
    return "|".join(re.escape(wort).replace(r"\*", r"\w*") for wort in woerter) or r"(?!)"


def aufzaehlung(woerter: Iterable[str]) -> str:
    """`„a“, „b“ und „c“`."""
    liste = [f"„{wort}“" for wort in woerter]
    return " und ".join([", ".join(liste[:-1]), liste[-1]]) if len(liste) > 1 else "".join(liste)


def kurz(text: str) -> str:
    """A text in one line, cut to what fits into a message."""
    einzeilig = " ".join(text.split())
    return einzeilig if len(einzeilig) <= _KURZ_ZEICHEN else f"{einzeilig[: _KURZ_ZEICHEN - 1].rstrip()}…"


def stamm(wort: str) -> str:
    """A word without its ending, so that `Sommerschulen` is `Sommerschule`; four letters stay at least."""
    return _ENDUNG.sub("", wort.casefold())
