# Everything runs from here. `make run` and `make test` are the two to know.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --no-input --no-compile --progress-bar off --require-hashes
# pip would do it with one core. Some packages bring templates that are no Python; what they are is said by nobody.
COMPILE := $(BIN)/python -m compileall -q -j 0 $(VENV)/lib >/dev/null 2>&1 || true
# A line per package, as pip comes to it.
SHOW := awk '/^Collecting /{sub(/[^a-zA-Z0-9_-].*/, "", $$2); print "  " $$2} /^Installing/{print "  unpacking …"} {fflush()}'
export PYTHONUNBUFFERED := 1
# Where the shell says that Python is to keep nothing compiled: a start takes seconds more, and tests start it often.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help
help: ## this list
	@sed -nE 's/^([a-z-]+%?):[^#]*## (.*)/  make \1|\2/p' $(MAKEFILE_LIST) | sed 's/-%/-NAME/' | column -t -s '|'

# ---- install -------------------------------------------------------------------------------------------------------

.PHONY: setup
setup: $(VENV)/installed ## the virtual environment with the locked packages; seconds when nothing changed
	@echo "Installed."

# Two makes at once install one after the other: the lock is the shell's, and goes with it however it ends.
ALONE := exec 9>>.make-lock; $(PYTHON) -c 'import fcntl; fcntl.flock(9, fcntl.LOCK_EX)'
ODD := Throughline can't run from a folder whose path has a quotation mark, a dollar sign, a backtick, a backslash, a colon, a line end or another control character, or a letter that is not in UTF-8 in it, or a blank at its end: move the project to another one.
SEALED := This folder can't be written, and `make` installs into $(VENV) in it: copy the project to a folder of your own. Once installed it runs from a sealed folder too, with TRACKER_DATA_DIR naming one that can be written.
WRITABLE := [ -w . ] || { echo "$$SEALED" >&2; exit 1; }

.PHONY: place
place:
	@case "$$PWD" in *[\"\$$\`\\:]*|*[[:cntrl:]]*|*[[:space:]]) echo "$$ODD" >&2; exit 1;; esac; \
	! command -v $(PYTHON) >/dev/null || $(PYTHON) -c 'import os; os.getcwdb().decode()' 2>/dev/null || { echo "$$ODD" >&2; exit 1; }
export ODD SEALED

# Reading in full needs the last; what serves does without it.
SERVED := requirements/base.txt requirements/embedded.txt requirements/reading.txt

$(VENV)/installed: $(SERVED) | place $(BIN)/python
	@$(WRITABLE)
	@$(ALONE); for each in $(SERVED); do [ $@ -nt $$each ] || old=1; done; [ -n "$${old-}" ] || exit 0; \
	echo "Installing the locked packages into $(VENV) (a minute or two the first time) …"; \
	$(PIP) $(SERVED:%=-r %) | $(SHOW); \
	$(COMPILE); \
	touch $@

$(VENV)/installed-for-tests: requirements/dev.txt $(VENV)/installed
	@$(WRITABLE)
	@$(ALONE); [ $@ -nt requirements/dev.txt ] && [ $@ -nt $(VENV)/installed ] && exit 0; \
	echo "Installing what the tests and checks need …"; \
	$(PIP) -r requirements/dev.txt | $(SHOW); \
	$(COMPILE); \
	touch $@

$(VENV)/installed-for-bench: requirements/bench.txt $(VENV)/installed-for-tests
	@$(WRITABLE)
	@$(ALONE); [ $@ -nt requirements/bench.txt ] && [ $@ -nt $(VENV)/installed-for-tests ] && exit 0; \
	echo "Installing what the benchmarks measure beside …"; \
	$(PIP) -r requirements/bench.txt | $(SHOW); \
	$(COMPILE); \
	touch $@

$(VENV)/installed-for-training: requirements/training.txt $(VENV)/installed-for-tests
	@$(WRITABLE)
	@$(ALONE); [ $@ -nt requirements/training.txt ] && [ $@ -nt $(VENV)/installed-for-tests ] && exit 0; \
	echo "Installing what training needs …"; \
	$(PIP) -r requirements/training.txt | $(SHOW); \
	$(COMPILE); \
	touch $@

$(BIN)/python: | place
	@$(WRITABLE)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Throughline needs Python 3.11 or newer; name one: make setup PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(ALONE); [ -x $(BIN)/pip ] && exit 0; \
	echo "Making the virtual environment $(VENV) …"; \
	$(PYTHON) -m venv $(VENV)

.PHONY: browser
browser:
	@command -v chromium >/dev/null && exit 0; \
	echo "Installing chromium for the browser tests …"; \
	install="apt-get install --yes --no-install-recommends chromium"; \
	if ! command -v apt-get >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ]; then apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$install >/dev/null; \
	elif sudo -n true 2>/dev/null; then sudo -n apt-get update -qq && sudo -n $$install >/dev/null; \
	fi; \
	command -v chromium >/dev/null || { \
		echo "The browser tests need chromium, which can't be installed from here. Run: sudo $$install" >&2; exit 1; }

# Versions stay where they are unless an .in file or UPGRADE="--upgrade-package NAME" wants others; no index is named.
.PHONY: lock
lock: place ## compile requirements/*.txt, with hashes, from the *.in beside them
	@$(WRITABLE)
	@tools="$$(mktemp -d)"; trap 'rm -rf "$$tools"' EXIT; \
	$(PYTHON) -m venv "$$tools"; "$$tools/bin/pip" install --quiet pip-tools==7.6.2; \
	cd requirements; for name in base embedded reading dev bench training; do \
		"$$tools/bin/pip-compile" --quiet --generate-hashes --allow-unsafe --strip-extras --no-header --no-emit-options \
			--no-emit-index-url --no-emit-find-links --no-emit-trusted-host --output-file "$$name.txt" $(UPGRADE) "$$name.in"; \
	done

# ---- run -----------------------------------------------------------------------------------------------------------

.PHONY: run
run: place setup ## everything, at http://127.0.0.1:8000/ (PORT= another port); Ctrl-C ends it
	@exec $(BIN)/python -m tracker.supervise

.PHONY: stop
stop: place ## end the embedded PostgreSQL and Redis that management commands left running
	@[ -e $(VENV)/installed ] || { echo "Nothing to stop: nothing is installed here."; exit 0; }; \
	$(BIN)/python -m tracker.embedded stop

# ---- check ---------------------------------------------------------------------------------------------------------

.PHONY: test
test: place $(VENV)/installed-for-tests browser ## every test; ARGS= for pytest
	@$(BIN)/python -m pytest -n 3 --dist worksteal $(ARGS)

.PHONY: check
check: place $(VENV)/installed-for-tests ## what .ci/run does: format, lint, types, imports, migrations, deployment, translations, tests
	@$(MAKE) --jobs 2 $(CHECKS)
	@$(MAKE) test

# Two at once, the longest first.
CHECKS := check-types check-style check-imports check-migrations check-deployment check-translations

.PHONY: $(CHECKS)
check-types:
	$(BIN)/python -m mypy .
check-style:
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
check-imports:
	$(BIN)/lint-imports
check-migrations:
	$(BIN)/python manage.py makemigrations --check --dry-run
check-deployment:
	$(DEPLOYED) $(BIN)/python manage.py check --deploy --fail-level WARNING
check-translations:
	$(BIN)/python -m tracker.catalogues

# A production's environment; nothing is connected to.
DEPLOYED := DEBUG=off SECRET_KEY="$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(60))')" \
	ALLOWED_HOSTS=throughline.example SITE_URL=https://throughline.example TRACKER_CONTACT=desk@throughline.example \
	TRACKER_TRUSTED_PROXIES=127.0.0.1 TRACKER_HSTS_SUBDOMAINS=on TRACKER_HSTS_PRELOAD=on \
	DATABASE_URL=postgresql://throughline_app@db/throughline \
	PUBLIC_DATABASE_URL=postgresql://throughline_reader@db/throughline \
	OWNER_DATABASE_URL=postgresql://throughline_owner@db/throughline REDIS_URL=redis://redis:6379/0

# ---- measure -------------------------------------------------------------------------------------------------------

named = $(filter-out __init__ table,$(basename $(notdir $(wildcard $(1)/*.py))))

.PHONY: train
train: $(VENV)/installed-for-training ## fit anew what signs weigh (training/), with figures; minutes; LABELLED="FILE …": learn from these too
	@$(BIN)/python -m training.fit $(LABELLED)

.PHONY: bench drill
bench: $(addprefix bench-,$(call named,bench)) ## every benchmark; results in bench/results/
drill: $(addprefix drill-,$(call named,drills)) ## every long reliability drill

bench-timeline bench-paint drill-three_entries drill-contacts: browser

bench-%: $(VENV)/installed-for-bench ## one benchmark
	@$(BIN)/python -m bench.$*

drill-%: $(VENV)/installed-for-tests ## one drill
	@$(BIN)/python -m drills.$*
