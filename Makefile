# Die Befehle für dieses Verzeichnis. Vorausgesetzt werden nur Python 3.11+, make und git; alles andere kommt nach .venv.
# Ein anderes Python: make demo PYTHON=python3.12

PYTHON ?= python3
VENV := .venv
BENCH := .venv-bench
BIN := $(VENV)/bin
PIP := install --quiet

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

# Druckt die Abhängigkeiten der genannten Extras. So wird nur nachgeholt, was fehlt, und das Paket selbst nicht neu
# eingerichtet, während ein anderes Ziel es bei `make -j` gerade benutzt.
EXTRAS := import sys, tomllib; e = tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]; \
	print(*(d for x in sys.argv[1:] for d in e[x]), sep="\n")

.PHONY: help demo test lint plans bench bilder referenz clean
.DEFAULT_GOAL := help

help:
	@echo 'make demo     richtet alles ein, prüft die Pläne und schreibt sie als Markdown und HTML nach build/'
	@echo 'make test     richtet alles ein und führt alle Tests aus (ohne Chromium werden die Browsertests ausgelassen)'
	@echo 'make lint     prüft Stil und Typen des Quelltexts'
	@echo 'make plans    prüft die Pläne dieses Verzeichnisses: ihre Form, und als Abschriften (lint --profil treu)'
	@echo 'make bench    misst integrakon gegen vergleichbare Werkzeuge und schreibt docs/performance.md'
	@echo 'make bilder   macht die Bilder der README neu (braucht Chromium)'
	@echo 'make referenz schreibt das Schema und die Nachschlageseiten in docs/ neu'
	@echo 'make clean    entfernt build/ und die Umgebungen'

demo: $(VENV)/.stand
	$(BIN)/integrakon validate plans/
	$(BIN)/integrakon render plans/ --format markdown --out build/
	$(BIN)/integrakon render plans/ --format html --out build/
	@echo
	@echo 'Fertig. Die Konzepte liegen jetzt als Dokumente in build/:'
	@for datei in build/*.html build/*.md; do echo "  $$datei"; done
	@echo 'Die HTML-Dateien lassen sich in jedem Browser öffnen, auch ohne Netz.'
	@echo
	@echo 'Der Befehl liegt in $(BIN)/; mit „. $(BIN)/activate“ heißt er in diesem Terminal einfach integrakon.'

test: $(VENV)/.stand-test
	$(BIN)/python -m pytest

lint: $(VENV)/.stand-lint
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

plans: $(VENV)/.stand
	$(BIN)/integrakon fmt plans/ --check
	$(BIN)/integrakon lint plans/ --profil treu

# PYTHONDONTWRITEBYTECODE würde jedes gemessene Werkzeug bei jedem Start neu übersetzen lassen.
bench: $(BENCH)/.stand
	$(BENCH)/bin/pip $(PIP) --force-reinstall --no-deps .
	env -u PYTHONDONTWRITEBYTECODE $(BENCH)/bin/python -m compileall -q $(BENCH)/lib
	$(BENCH)/bin/python bench/run.py --out docs/performance.md

bilder: $(VENV)/.stand-test
	$(BIN)/python tools/bilder.py

referenz: $(VENV)/.stand
	$(BIN)/integrakon schema > schema/integrakon.schema.json.neu
	mv schema/integrakon.schema.json.neu schema/integrakon.schema.json
	$(BIN)/python tools/referenz.py

clean:
	rm -rf build $(VENV) $(BENCH)

# Die Marken stehen hintereinander, damit bei `make -j` nie zwei pip-Läufe zugleich in dieselbe Umgebung schreiben.
$(VENV)/.stand: pyproject.toml
	$(call umgebung,$(VENV))
	$(BIN)/pip $(PIP) -e .
	@touch $@

$(VENV)/.stand-test: $(VENV)/.stand
	$(BIN)/python -c '$(EXTRAS)' test browser > $@.txt
	$(BIN)/pip $(PIP) -r $@.txt
	@touch $@

$(VENV)/.stand-lint: $(VENV)/.stand-test
	$(BIN)/python -c '$(EXTRAS)' dev > $@.txt
	$(BIN)/pip $(PIP) -r $@.txt
	@touch $@

$(BENCH)/.stand: pyproject.toml bench/requirements.txt
	$(call umgebung,$(BENCH))
	$(BENCH)/bin/pip $(PIP) -r bench/requirements.txt .
	@touch $@

define umgebung
@command -v $(PYTHON) > /dev/null || \
	{ echo '$(PYTHON) wurde nicht gefunden. Bitte Python 3.11 oder neuer einrichten oder mit PYTHON=… benennen.' >&2; exit 2; }
@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	{ echo "integrakon braucht Python 3.11 oder neuer, $(PYTHON) ist $$($(PYTHON) -V 2>&1). Bitte ein neueres mit PYTHON=… benennen, zum Beispiel: make demo PYTHON=python3.12" >&2; exit 2; }
@$(PYTHON) -m venv $(1) || \
	{ echo 'Die Umgebung $(1) ließ sich nicht anlegen. Unter Debian und Ubuntu fehlt dann meist das Paket python3-venv.' >&2; exit 2; }
endef
