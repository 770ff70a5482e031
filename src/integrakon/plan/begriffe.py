"""The closed vocabularies of the field, in its own German words. No models and no labels for the screen."""

from enum import StrEnum


class Kommunalart(StrEnum):
    """What kind of municipality it is."""

    STADT = "stadt"
    GEMEINDE = "gemeinde"
    KREISFREIE_STADT = "kreisfreie_stadt"
    LANDKREIS = "landkreis"
    VERBAND = "verband"


class Land(StrEnum):
    """The sixteen German states."""

    SCHLESWIG_HOLSTEIN = "Schleswig-Holstein"
    HAMBURG = "Hamburg"
    NIEDERSACHSEN = "Niedersachsen"
    BREMEN = "Bremen"
    NORDRHEIN_WESTFALEN = "Nordrhein-Westfalen"
    HESSEN = "Hessen"
    RHEINLAND_PFALZ = "Rheinland-Pfalz"
    BADEN_WUERTTEMBERG = "Baden-Württemberg"
    BAYERN = "Bayern"
    SAARLAND = "Saarland"
    BERLIN = "Berlin"
    BRANDENBURG = "Brandenburg"
    MECKLENBURG_VORPOMMERN = "Mecklenburg-Vorpommern"
    SACHSEN = "Sachsen"
    SACHSEN_ANHALT = "Sachsen-Anhalt"
    THUERINGEN = "Thüringen"

    @property
    def schluessel(self) -> str:
        """The first two digits of the official municipality key (AGS) of every place in this state."""
        return f"{list(Land).index(self) + 1:02d}"


class Konzeptstatus(StrEnum):
    """How far the concept as a whole has come."""

    ENTWURF = "entwurf"
    BESCHLOSSEN = "beschlossen"
    ABGELOEST = "abgeloest"


class Konzeptverbindlichkeit(StrEnum):
    """What binds those who take part."""

    BESCHLUSS = "beschluss"
    SELBSTVERPFLICHTUNG = "selbstverpflichtung"


class Herkunft(StrEnum):
    """The concept that a guiding goal comes from."""

    INTEGRATIONSKONZEPT = "integrationskonzept"
    STRATEGIEKONZEPT = "strategiekonzept"
    STADTENTWICKLUNGSKONZEPT = "stadtentwicklungskonzept"
    ANDERES = "anderes"


class Verbindlichkeit(StrEnum):
    """How firmly a measure is promised; the members stand from firm to loose."""

    FEST = "fest"
    ANGESTREBT = "angestrebt"
    EMPFOHLEN = "empfohlen"


class Zeitstufe(StrEnum):
    """A rough time class; the concept itself says how many years it means."""

    KURZFRISTIG = "kurzfristig"
    MITTELFRISTIG = "mittelfristig"
    LANGFRISTIG = "langfristig"


class Turnus(StrEnum):
    """How often something recurs, where the source gives a number or a fixed rhythm."""

    WOECHENTLICH = "woechentlich"
    MONATLICH = "monatlich"
    VIERTELJAEHRLICH = "vierteljaehrlich"
    HALBJAEHRLICH = "halbjaehrlich"
    JAEHRLICH = "jaehrlich"
    ZWEIJAEHRLICH = "zweijaehrlich"
    DREIJAEHRLICH = "dreijaehrlich"
    FUENFJAEHRLICH = "fuenfjaehrlich"
    LAUFEND = "laufend"


class Indikatorart(StrEnum):
    """In which form an indicator is observed."""

    ANZAHL = "anzahl"
    ANTEIL = "anteil"
    ZUSTAND = "zustand"
    DOKUMENT = "dokument"
    QUALITATIV = "qualitativ"


class Indikatorebene(StrEnum):
    """What an indicator speaks of: work done, effect reached, or the surrounding situation."""

    OUTPUT = "output"
    OUTCOME = "outcome"
    KONTEXT = "kontext"


class Richtung(StrEnum):
    """In which direction the value is meant to go."""

    HOEHER = "hoeher"
    NIEDRIGER = "niedriger"
    HALTEN = "halten"


class Vergleich(StrEnum):
    """How a value bounds what is meant, where the source gives no exact figure."""

    MINDESTENS = "mindestens"
    HOECHSTENS = "hoechstens"
    MEHR_ALS = "mehr_als"
    WENIGER_ALS = "weniger_als"


class Status(StrEnum):
    """What the record says of a measure."""

    NICHT_GEMELDET = "nicht_gemeldet"
    GEPLANT = "geplant"
    BEGONNEN = "begonnen"
    LAUFEND = "laufend"
    UMGESETZT = "umgesetzt"
    VERZOEGERT = "verzoegert"
    ZURUECKGESTELLT = "zurueckgestellt"
    AUFGEGEBEN = "aufgegeben"


# Who reports one of these owes the council a reason.
BRAUCHT_BEGRUENDUNG = (Status.VERZOEGERT, Status.ZURUECKGESTELLT, Status.AUFGEGEBEN)


class Akteurart(StrEnum):
    """What kind of actor it is."""

    VERWALTUNG = "verwaltung"
    BEHOERDE = "behoerde"
    POLITIK = "politik"
    VERBAND = "verband"
    VEREIN = "verein"
    KIRCHE = "kirche"
    SCHULE = "schule"
    KITA = "kita"
    BILDUNGSTRAEGER = "bildungstraeger"
    UNTERNEHMEN = "unternehmen"
    NETZWERK = "netzwerk"
    EHRENAMT = "ehrenamt"
    EINRICHTUNG = "einrichtung"
    SAMMELBEGRIFF = "sammelbegriff"


class Ebene(StrEnum):
    """On which level an actor works."""

    ORT = "ort"
    KREIS = "kreis"
    LAND = "land"
    BUND = "bund"


class Gremienart(StrEnum):
    """What kind of body it is."""

    STEUERUNG = "steuerung"
    ARBEITSGRUPPE = "arbeitsgruppe"
    PROJEKTGRUPPE = "projektgruppe"
    NETZWERK = "netzwerk"
    KONFERENZ = "konferenz"
    BEIRAT = "beirat"
    RAT = "rat"


class Prozessart(StrEnum):
    """What kind of step on the way to the concept it was."""

    PHASE = "phase"
    TREFFEN = "treffen"
    UMFRAGE = "umfrage"
    KONFERENZ = "konferenz"
    BESCHLUSS = "beschluss"
    EVALUATION = "evaluation"
    MELDUNG = "meldung"


class Abschnittsart(StrEnum):
    """What a chapter is for."""

    GRUSSWORT = "grusswort"
    VORWORT = "vorwort"
    EINLEITUNG = "einleitung"
    VERFAHREN = "verfahren"
    AUSGANGSLAGE = "ausgangslage"
    VERSTAENDNIS = "verstaendnis"
    ZIELGRUPPE = "zielgruppe"
    STRUKTUREN = "strukturen"
    BESTAND = "bestand"
    HANDLUNGSFELDER = "handlungsfelder"
    AUSBLICK = "ausblick"
    IMPRESSUM = "impressum"
    QUELLEN = "quellen"
    ANHANG = "anhang"


class Teil(StrEnum):
    """Which part of a Handlungsfeld a block shows; without one it shows all of it."""

    TITEL = "titel"
    ZIELE = "ziele"
    MASSNAHMEN = "massnahmen"
    AKTIVITAETEN = "aktivitaeten"


class Baustein(StrEnum):
    """A list of the plan that a block shows whole, or filtered by its `gruppe`; named like the key."""

    IMPRESSUM = "impressum"
    LEITZIELE = "leitziele"
    HANDLUNGSFELDER = "handlungsfelder"
    AKTEURE = "akteure"
    GREMIEN = "gremien"
    ROLLEN = "rollen"
    SCHNITTSTELLEN = "schnittstellen"
    AUFGABEN = "aufgaben"
    ANGEBOTE = "angebote"
    BEDARFE = "bedarfe"
    FORTSCHRITTE = "fortschritte"
    HERAUSFORDERUNGEN = "herausforderungen"
    VORAUSSETZUNGEN = "voraussetzungen"
    KENNZAHLEN = "kennzahlen"
    UMFRAGEN = "umfragen"
    ZEITPLAN = "zeitplan"
    PROZESS = "prozess"
    OFFENE_FRAGEN = "offene_fragen"
    NAECHSTE_SCHRITTE = "naechste_schritte"
    RASTER = "raster"
    QUELLEN = "quellen"
    GLOSSAR = "glossar"
    VERZEICHNIS = "verzeichnis"


class Fragenart(StrEnum):
    """How the results of a survey question hang together."""

    ANTEILE = "anteile"
    MEHRFACHNENNUNG = "mehrfachnennung"
    MITTELWERTE = "mittelwerte"
    ANZAHLEN = "anzahlen"


class Anmerkungsart(StrEnum):
    """What a faithful transcription has to carry along."""

    WIDERSPRUCH = "widerspruch"
    SCHREIBWEISE = "schreibweise"
    VERLUST = "verlust"
    SACHFEHLER = "sachfehler"
