# make run   first start: install, load the demo corpus, open the dashboard; later: seconds
# make test  everything that must hold before a change lands

PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8501

.PHONY: run test lint types imports audit unit coverage programs screenshots demo-brief clean

run: .venv/ready
	$(BIN)/readout demo
	$(BIN)/readout serve --port $(PORT)

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Readout needs Python 3.11 or newer. Try: make $(MAKECMDGOALS) PYTHON=python3.11"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/ready: .venv/bin/python requirements.txt pyproject.toml
	@echo "Installing what Readout needs; this takes a minute or two the first time."
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt -e .
	@touch $@

.venv/test-ready: .venv/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test]'
	@touch $@

programs:
	@sh scripts/programs.sh

test: .venv/test-ready programs lint types imports audit unit

lint: .venv/test-ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/test-ready
	$(BIN)/mypy

imports: .venv/test-ready
	$(BIN)/lint-imports

audit: .venv/test-ready
	$(BIN)/python scripts/audit.py

unit: .venv/test-ready
	$(BIN)/python -m pytest --numprocesses=auto --dist=loadfile

# The same tests, half as long again, with the lines that none of them reaches.
coverage: .venv/test-ready programs
	$(BIN)/python -m pytest --numprocesses=auto --dist=loadfile --cov --cov-report=term:skip-covered

screenshots: .venv/test-ready programs
	$(BIN)/python scripts/screenshots.py

demo-brief: .venv/ready
	$(BIN)/python scripts/demo_brief.py

clean:
	rm -rf .venv var build dist *.egg-info .coverage htmlcov
