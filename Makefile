# `make demo` and `make test` do all their own set-up; they need Python 3.11 or
# newer with venv, and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WHEEL_VENV := .venv-wheel
SAMPLE := examples/cho-moi-2023
# Everything that tests use.
EXTRAS := cli,authoring,documents,frames,integrity,pdf,reports,testing

.PHONY: demo test check slow lint types coverage wheel bench schemas axe screenshots clean

demo: $(VENV)/.demo
	@$(BIN)/parscore score $(SAMPLE) --top 4

test: $(VENV)/.test
	$(BIN)/python -m pytest -q

check: lint types coverage wheel

lint: $(VENV)/.check
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.check
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python

coverage: $(VENV)/.check
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest -q
	$(BIN)/coverage report --include='src/parscore/*' --omit='src/parscore/cli/*,src/parscore/__main__.py' --fail-under=100
	$(BIN)/coverage report --include='src/parscore/cli/*' --fail-under=80

# The tests once more, against what a user installs: the built wheel, and no source.
wheel: $(VENV)/.check
	rm -rf dist $(WHEEL_VENV)
	$(BIN)/python -m build --wheel --outdir dist . > /dev/null
	$(PYTHON) -m venv $(WHEEL_VENV)
	$(WHEEL_VENV)/bin/pip install -q --upgrade pip
	$(WHEEL_VENV)/bin/pip install -q "$$(echo dist/*.whl)[$(EXTRAS)]" --group test
	$(WHEEL_VENV)/bin/python -m pytest -q

# The laws, and files damaged at random, at 10,000 examples each.
slow: $(VENV)/.test
	HYPOTHESIS_PROFILE=slow $(BIN)/python -m pytest -q tests/laws tests/fuzz

# The shipped schemas anew, after a model or a description has changed; without the kinds of installed plugins.
schemas: $(VENV)/.test
	$(BIN)/python -c 'import pathlib; from parscore.authoring.schemas import write_schemas; write_schemas(pathlib.Path("schemas"))'

# Reports in Debian's Chromium: no violation that axe-core knows of; and pictures to be looked at.
axe: $(VENV)/.look
	$(BIN)/python tools/accessibility.py

screenshots: $(VENV)/.look
	$(BIN)/python tools/screenshots.py build/screenshots

bench: $(VENV)/.test
	$(BIN)/python benchmarks/import_time.py
	$(BIN)/python benchmarks/score_speed.py
	$(BIN)/python benchmarks/reading_speed.py
	$(BIN)/python benchmarks/reading_accuracy.py
	$(BIN)/python benchmarks/worth_speed.py
	$(BIN)/python benchmarks/integrity_speed.py
	$(BIN)/python benchmarks/report_speed.py

$(BIN)/python:
	@echo "Setting up $(VENV) (once) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install -q --upgrade pip

$(VENV)/.demo: $(BIN)/python pyproject.toml
	@$(BIN)/pip install -q -e '.[cli]'
	@touch $@

$(VENV)/.test: $(BIN)/python pyproject.toml
	@$(BIN)/pip install -q -e '.[$(EXTRAS)]' --group test
	@touch $@

$(VENV)/.check: $(BIN)/python pyproject.toml
	@$(BIN)/pip install -q -e '.[$(EXTRAS)]' --group check
	@touch $@ $(VENV)/.test

$(VENV)/.look: $(BIN)/python pyproject.toml
	@$(BIN)/pip install -q -e '.[$(EXTRAS)]' --group look
	@touch $@

clean:
	rm -rf $(VENV) $(WHEEL_VENV) dist build .coverage .pytest_cache .mypy_cache .ruff_cache .hypothesis
