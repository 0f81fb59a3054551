# Two commands matter: `make demo` and `make test`. Python 3.11 and make are all they need;
# Node comes from a wheel where there is no npm, PostgreSQL from another (docs/operations.md).
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
VENDOR := src/prevence/core/static/core/vendor
FRONTEND := package.json package-lock.json $(wildcard frontend/*.mjs frontend/styles/*.css) $(shell find src -name '*.html')
# npm of the machine, else the one inside the wheel.
NPM := PATH="$$PATH:$(abspath $(BIN))" npm
MANAGE := DJANGO_SETTINGS_MODULE=prevence.config.settings.dev $(BIN)/python -m django
PYTEST := $(BIN)/python -m pytest -n 2 --dist loadscope

.PHONY: demo test check fix migrate docs bench soak frontend lock clean

demo: $(VENV)/.base frontend
	$(BIN)/prevence demo
	$(BIN)/prevence serve --port $(PORT)

test: check frontend
	$(PYTEST)
	$(BIN)/python -m tests.on_postgresql

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint src --lint --quiet
	$(BIN)/djlint src --check --quiet
	$(BIN)/lint-imports
	$(BIN)/mypy
	DJANGO_SETTINGS_MODULE=prevence.config.settings.test $(BIN)/python -m django makemigrations --check --dry-run

fix: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/djlint src --reformat --quiet || true

migrate: $(VENV)/.base
	$(MANAGE) migrate

docs: $(VENV)/.dev
	$(BIN)/python -m tests.generated_docs

bench: $(VENV)/.dev
	for benchmark in benchmarks/*.py; do $(BIN)/python $$benchmark || exit 1; done

# Hours of made-up and damaged input against readers, recognition and checks.
soak: $(VENV)/.dev
	PREVENCE_SOAK=1 $(PYTEST) -m "not e2e" --timeout 0

frontend: $(VENDOR)/prevence.css

$(VENDOR)/prevence.css: node_modules/.package-lock.json $(FRONTEND)
	$(NPM) run --silent build

node_modules/.package-lock.json: package.json package-lock.json | $(VENV)/.npm
	$(NPM) ci --no-audit --no-fund --ignore-scripts --loglevel=error
	touch $@

$(VENV)/.npm: | $(VENV)/bin/python
	command -v npm >/dev/null || { \
		$(PIP) --require-hashes -r requirements/node.lock && $(BIN)/python frontend/npm_from_wheel.py; }
	touch $@

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV) \
		|| { $(PYTHON) -m venv --clear --without-pip $(VENV) && $(PYTHON) -m pip --python $(BIN)/python install pip; } \
		|| { rm -rf $(VENV); echo "This Python has neither venv nor pip; on Debian: apt-get install python3-venv"; exit 1; }

$(VENV)/.base: requirements/base.lock pyproject.toml | $(VENV)/bin/python
	$(PIP) --require-hashes -r requirements/base.lock
	$(PIP) --no-deps --no-build-isolation --no-index -e .
	touch $@

$(VENV)/.dev: requirements/dev.lock $(VENV)/.base
	$(PIP) --require-hashes -r requirements/dev.lock
	touch $@

LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-annotate --no-header

lock:
	$(LOCK) pyproject.toml requirements/build.in -o requirements/base.lock
	$(LOCK) pyproject.toml requirements/build.in --extra dev -c requirements/base.lock -o requirements/dev.lock
	$(LOCK) requirements/node.in -o requirements/node.lock

clean:
	rm -rf node_modules build dist $(VENDOR) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
