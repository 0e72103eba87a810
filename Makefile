# Two commands set everything up: `make demo` and `make test`. Both can be run again; `make help` lists the rest.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

PYTHON ?= python3
BIN := .venv/bin
PYTEST := ROUNDTABLE_HOME=build/test-home $(BIN)/python -m pytest
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-warn-script-location
HASHED := --require-hashes --only-binary=:all: -r

.PHONY: help setup demo test lint format docs bench screenshots spark lock wheel clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

setup: .venv/.installed ## build .venv with everything, and the pages' assets
	@$(BIN)/python scripts/assets.py

.venv/.installed: requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Roundtable needs Python 3.11 or newer; name one with: make PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null \
	  || { echo "Python's venv module is missing: install it (on Debian: apt install python3-venv) and run make again."; exit 1; }
	@echo "Setting up .venv (about a minute, once) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(PIP) $(HASHED) requirements/dev.txt
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

spark: setup ## add Apache Spark (extra `spark`; it needs Java) to .venv
	@$(PIP) --require-hashes -r requirements/spark.txt

demo: setup ## the demonstration programme: boards in the terminal, the site on loopback
	@ROUNDTABLE_HOME=var $(BIN)/roundtable --home var demo

test: setup ## all tests, on the embedded SQLite and again, where the database matters, on PostgreSQL
	@$(BIN)/python scripts/assets.py --tests
	@echo "== on the embedded SQLite"
	@env -u DATABASE_URL $(PYTEST) $(ARGS)
	@echo "== on PostgreSQL: the tests marked live_db"
	@$(BIN)/python -m tests.postgres -- env $(PYTEST) -m live_db $(ARGS)

lint: setup ## ruff, mypy and the import contracts
	@failed=0; \
	for check in "ruff check --quiet --output-format=concise" "ruff format --check --quiet --output-format=concise" "mypy" "lint-imports --no-logo"; do \
	  echo "== $${check%% --*}"; $(BIN)/$$check || failed=1; \
	done; exit $$failed

format: setup ## let ruff put the code in order
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

docs: setup ## write the generated reference pages anew
	@$(BIN)/python scripts/docs.py

bench: setup ## measure against the budgets of the design
	@$(BIN)/python -m bench $(ARGS)

screenshots: setup ## pictures of the pages into build/screenshots/, and the README's
	@$(BIN)/python -m tests.web.screenshots

# Pins that are still allowed stay; `make lock ARGS=--upgrade` takes the newest of everything.
COMPILE := $(BIN)/uv pip compile --quiet --no-config --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-header $(ARGS)
lock: setup ## rebuild requirements/*.txt and package-lock.json
	@$(COMPILE) pyproject.toml --group dev -o requirements/dev.txt
	@$(COMPILE) pyproject.toml -c requirements/dev.txt -o requirements/base.txt
	@$(COMPILE) pyproject.toml --extra spark -c requirements/dev.txt -o requirements/spark.txt
	@$(COMPILE) --group node -o requirements/node.txt
	@$(BIN)/python scripts/assets.py --lock

wheel: setup ## build the wheel, with assets and demonstration data inside, into dist/
	@$(BIN)/python -m build --no-isolation --wheel

clean: ## remove everything that make made, but for var/
	@rm -rf .venv node_modules roundtable/web/static/vendor build dist *.egg-info \
	  .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
