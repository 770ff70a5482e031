"""Kommunale Integrationskonzepte als prüfbarer Text. Only the version lives here: importing it costs nothing."""

__version__ = "0.1.0"
