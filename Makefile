# `make demo` and `make test` do all their own set-up; they need Python 3.11 or
# newer with venv, and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WHEEL_VENV := .venv-wheel
SAMPLE := examples/cho-moi-2023
# Everything that tests use.
EXTRAS := cli,authoring,calendar,documents,frames,integrity,office,pdf,plots,reports,testing

.PHONY: demo test check slow laws soak mutants interpreters lint types coverage wheel site bench office-pages plots axe screenshots notebooks schemas clean

demo: $(VENV)/.demo
	@$(BIN)/parscore score $(SAMPLE) --top 4

test: $(VENV)/.test
	$(BIN)/python -m pytest -q -n auto

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
	$(WHEEL_VENV)/bin/python -m pytest -q -n auto

# The pages of docs/ and the docstrings as a site in build/site; a warning is an error.
site: $(VENV)/.docs
	$(BIN)/python -m sphinx -W --keep-going -q -b html docs build/site

# CI's slow part: the laws of the design at 10,000 examples each, the same ones every time (docs/proof.md).
laws: $(VENV)/.test
	HYPOTHESIS_PROFILE=ci-slow $(BIN)/python -m pytest -q -n 2 --dist worksteal -m design_law tests/laws

# All laws, and files damaged at random, at 10,000 examples each, other ones every time.
slow: $(VENV)/.test
	HYPOTHESIS_PROFILE=slow $(BIN)/python -m pytest -q -n auto --dist worksteal tests/laws tests/fuzz

# The laws of the design for as long as one likes: SOAK_EXAMPLES=200000 of each, other ones every time.
soak: $(VENV)/.test
	HYPOTHESIS_PROFILE=soak $(BIN)/python -m pytest -q -n auto --dist worksteal -m design_law tests/laws

# The core changed in thousands of ways, one at a time: which of them does no test notice? (docs/proof.md)
mutants: $(VENV)/.test
	@$(BIN)/pip install -q --group proof
	HYPOTHESIS_PROFILE=mutants $(BIN)/mutmut run $(MUTANTS)
	$(BIN)/mutmut results

# The quick tests on every Python that is here; INTERPRETERS="3.13 3.14t" names some.
interpreters:
	.ci/interpreters

# Pictures of every page of workbooks and Word documents, as LibreOffice prints them.
office-pages: $(VENV)/.test
	$(BIN)/python tools/office_pages.py

# The shipped schemas anew, after a model or a description has changed; without the kinds of installed plugins.
schemas: $(VENV)/.test
	$(BIN)/python -c 'import pathlib; from parscore.authoring.schemas import write_schemas; write_schemas(pathlib.Path("schemas"))'

# Every chart of the examples, as SVG, PNG and pages.
plots: $(VENV)/.test
	$(BIN)/python examples/plots/make.py build/plots

# Reports in Debian's Chromium: no violation that axe-core knows of; and pictures to be looked at.
axe: $(VENV)/.look
	$(BIN)/python tools/accessibility.py

screenshots: $(VENV)/.look
	$(BIN)/python tools/screenshots.py build/screenshots

# Every notebook of examples/notebooks, from the top; what it warns of is a failure.
notebooks: $(VENV)/.test
	@$(BIN)/pip install -q --group notebooks
	$(BIN)/python -m pytest -q -n 2 tests/examples/executed_notebooks.py

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

$(VENV)/.docs: $(BIN)/python pyproject.toml
	@$(BIN)/pip install -q -e '.[$(EXTRAS)]' --group docs
	@touch $@

$(VENV)/.look: $(BIN)/python pyproject.toml
	@$(BIN)/pip install -q -e '.[$(EXTRAS)]' --group look
	@touch $@

clean:
	rm -rf $(VENV) $(WHEEL_VENV) .venv-interpreters mutants dist build .coverage .pytest_cache .mypy_cache .ruff_cache .hypothesis
