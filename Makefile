PYTHON ?= python3
ARGS ?=
BASE ?= $(shell git rev-parse --verify --quiet origin/main >/dev/null 2>&1 && echo origin/main || echo HEAD)
VENV := .venv
PY := $(VENV)/bin/python

# The same commit is the same bytes, whenever it is built: its time is the only one that a build tells. Not exported, since
# pip and Python would write other bytecode for it.
DATED = SOURCE_DATE_EPOCH="$${SOURCE_DATE_EPOCH:-$$(git show -s --no-show-signature --format=%ct 2>/dev/null || date +%s)}"

# Silences the notice of its end that Material prints on every command.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help setup serve build preview check format schema test modes bench audit sbom lint lock clean

help: ## Show this help
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-7s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

# --clear: without its stamp a venv is half made or out of date, and pip never removes what the lock dropped. What a link
# leads to may be in use elsewhere: the link goes, and that stays.
$(VENV)/.stamp: requirements.txt
	@$(call need_python)
	@test ! -L $(VENV) || rm $(VENV)
	$(PYTHON) -m venv --clear $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

setup: $(VENV)/.stamp ## Install what the site and its tests need into .venv

serve: setup ## Serve the site at http://127.0.0.1:8000/ and rebuild it on every change
	$(PY) -m mkdocs serve --dirty $(ARGS)

# Never --quiet: it drops the warnings before --strict can count them.
build: setup ## Build the site into site/; a warning is an error
	$(DATED) $(PY) -m mkdocs build --strict $(ARGS)

preview: setup ## Build the site into preview/, where it opens from disk by double-click
	$(DATED) $(PY) -m mkdocs build --strict --config-file preview.yml --site-dir preview $(ARGS)

check: setup ## Check the plan as a pull request will, in seconds (BASE=branch to compare with)
	$(PY) -m roadmap check
	$(PY) -m roadmap changes $(BASE)
	$(VENV)/bin/tombi format --offline --check --quiet || { echo 'Run make format.' >&2; exit 1; }

format: setup ## Format the plan
	$(VENV)/bin/tombi format --offline

schema: setup ## Write the schema of the plan from its model, for editors
	$(PY) -m roadmap schema > data/roadmap.schema.json

test: setup ## Run every test, in three browsers too (ARGS="-k words" narrows)
	sh tools/browsers.sh $(PY)
	sh tools/checker.sh
	$(PY) -m pytest $(ARGS)

modes: setup ## Write anew what is kept of every page in every mode and of its tree; read it before you commit
	sh tools/browsers.sh $(PY)
	WRITE_KEPT=1 $(PY) -m pytest tests/browser/test_modes.py --numprocesses=0 $(ARGS)

bench: setup ## Measure the site beside plain Material, into benchmarks/RESULTS.md (ARGS="loop tick" takes parts)
	sh tools/browsers.sh $(PY)
	$(PY) -m benchmarks $(ARGS)

audit: setup ## Ask what is known against the packages of the lock; it needs the network
	@PYTHON=$(PY) sh tools/audit.sh $(ARGS)

sbom: setup ## Write what the commit is made of into sbom.cdx.json (CycloneDX)
	commit=$$(git rev-parse HEAD) && $(DATED) $(PY) -m roadmap.materials "$$commit" > sbom.cdx.json

lint: setup ## Check style and formatting
	$(PY) -m ruff check
	$(PY) -m ruff format --check

# The head of the lock says how it was made: whoever proposes newer versions reads it there.
lock: ## Write requirements.txt from requirements.in (ARGS=--upgrade for newer versions)
	@$(call need_python)
	$(PYTHON) -m venv --clear .venv-lock
	.venv-lock/bin/python -m pip install --quiet --disable-pip-version-check uv
	.venv-lock/bin/python -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--custom-compile-command "make lock: uv pip compile --universal --python-version 3.11 --generate-hashes" \
		$(ARGS) --output-file requirements.txt requirements.in

clean: ## Remove all that was built or installed
	rm -rf $(VENV) .venv-lock tools/checker/node_modules site preview sbom.cdx.json test-results .cache .hypothesis .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

define need_python
$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	echo 'This project needs Python 3.11 or newer, and "$(PYTHON)" is older or missing.' \
		'Name another one: make PYTHON=python3.13 ...' >&2; exit 1; }
endef
