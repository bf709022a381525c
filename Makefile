# Each target sets up what it needs. Choose an interpreter with `make PYTHON=python3.13 test`.
PYTHON ?= python3
WORKERS ?= auto
PYTHONS ?= python3.11 python3.12 python3.13 python3.14
# Each is installed without the others by `make build`, and tried by tests/smoke.py.
EXTRAS ?= sandbox redis speed cli
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready-$(subst /,_,$(PYTHON))

# Tests start many interpreters, which take much longer where they may not keep what they compiled.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help ready demo quick test slow coverage test-lowest test-httpx2 test-pythons soak generate check-generated lint types \
	check api-diff bench bench-bulk bench-units portable docs demo-picture release-check build clean sizes

##@ Every day

# A line with ##@ begins a group or goes on with one; what follows ## describes a target.
help: ## List the targets
	@awk -F ':.*## ' ' \
		/^##@ / { group = substr($$0, 5); if (!(group in targets)) names[++count] = group } \
		/^[a-z0-9-]+:.*## / { targets[group] = targets[group] sprintf("  %-16s %s\n", $$1, $$2) } \
		END { for (i = 1; i <= count; i++) printf "%s%s\n%s", (i > 1 ? "\n" : ""), names[i], targets[names[i]] } \
	' $(MAKEFILE_LIST)

$(READY): pyproject.toml
	rm -rf $(VENV)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

ready: $(READY)

demo: $(READY) ## Run the main job against the embedded sandbox and show it
	@$(BIN)/python examples/demo.py

# The tests of a file share expensive fixtures, so they stay in one worker. COVERAGE=1 records what they run.
PYTEST = $(BIN)/pytest --numprocesses $(WORKERS) --dist loadfile
MEASURED = $(if $(COVERAGE),COVERAGE_FILE=$(CURDIR)/.coverage.$@) $(PYTEST) \
	$(if $(COVERAGE),--cov --cov-report= --cov-fail-under=0)

quick: $(READY) ## Run the tests that start no processes, servers, generator or site, and none for each operation
	$(PYTEST) -m "not slow and not process and not conformance"

test: $(READY) ## Run the tests that each change needs
	$(MEASURED) -m "not slow"

slow: $(READY) ## Run the other tests
	$(MEASURED) -m slow

coverage: $(READY) ## Combine what `make COVERAGE=1 test slow` recorded: every branch has to be there
	$(BIN)/coverage combine --quiet .coverage.test .coverage.slow
	$(BIN)/coverage report

##@ Checks

# What fuzzes the sandbox takes no version of jsonschema-rs but a new one: see tools/lowest.py.
test-lowest: $(READY) ## Run the tests with the lowest versions that are allowed of what users install
	mkdir -p build
	$(BIN)/python -m tools.lowest >build/lowest.txt
	$(PYTHON) -m venv --clear build/lowest
	build/lowest/bin/pip install --quiet --disable-pip-version-check --upgrade pip
	build/lowest/bin/pip install --quiet --disable-pip-version-check --requirement build/lowest.txt --editable .
	build/lowest/bin/pytest --numprocesses $(WORKERS) --dist loadfile --ignore tests/sandbox/test_fuzz.py

test-httpx2: $(READY) ## Run the tests with httpx2 in the place of httpx; docs/httpx2.md names the differences
	$(BIN)/pip install --quiet --disable-pip-version-check --upgrade --target build/httpx2 httpx2
	PYTHONPATH=$(CURDIR)/build/httpx2 $(BIN)/python -m pytest -p tests.alias_httpx --numprocesses $(WORKERS) --dist loadfile

test-pythons: ## Run the tests on each Python that is found
	@set -e; for python in $(PYTHONS); do \
		if $$python -c "" 2>/dev/null; then \
			$(MAKE) VENV=build/$$(basename $$python) PYTHON=$$python ready; \
			build/$$(basename $$python)/bin/pytest --numprocesses $(WORKERS) --dist loadfile; \
		else echo "$$python is not here"; fi; \
	done

soak: $(READY) ## Run what is too long for the gate: thousands of made-up answers, requests and faults
	HELPSCOUT_TEST_PAYLOADS=500 $(BIN)/pytest tests/description/test_tolerance.py
	HELPSCOUT_TEST_BROKEN=50000 $(BIN)/pytest tests/description/test_broken_answers.py
	HELPSCOUT_TEST_FUZZ=100 $(BIN)/pytest tests/sandbox/test_fuzz.py
	HELPSCOUT_TEST_ANSWERS=5000 $(BIN)/pytest tests/transport/test_malformed.py
	HELPSCOUT_TEST_STEPS=100000 $(BIN)/pytest -s tests/sandbox/test_walk.py
	HELPSCOUT_TEST_CALLS=20000 $(BIN)/pytest tests/concurrency/test_soak.py
	HELPSCOUT_TEST_SIGNALS=10000 HELPSCOUT_TEST_CANCELLATIONS=50000 HELPSCOUT_TEST_MANY_CALLS=100000 \
		$(BIN)/pytest tests/concurrency/test_interruptions.py
	HELPSCOUT_TEST_WINDOWS=40 $(BIN)/pytest tests/redis/test_many_processes.py
	HELPSCOUT_TEST_TOKEN_SECONDS=60 $(BIN)/pytest -s tests/examples/token_stores -k short_tokens
	HELPSCOUT_TEST_DELIVERIES=100000 $(BIN)/pytest tests/webhooks/test_mutations.py

##@ Every day

generate: $(READY) ## Write generated/, docs/operations.md, and overlay/helpscout_client/{_resources,_sync,_exports.py}
	$(BIN)/python -m openapi.codegen generate

##@ Checks

check-generated: $(READY) ## Fail if `make generate` would change anything
	$(BIN)/python -m openapi.codegen check

lint: $(READY) ## Check the description, and the style of the code
	$(BIN)/python -m openapi.codegen lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY) ## Check types with mypy and pyright
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python

check: lint types check-generated docs ## All checks, with the coverage of all tests
	$(MAKE) COVERAGE=1 test slow
	$(MAKE) coverage

portable: $(READY) ## Run other people's linters, mock server and generators on the description; needs npm
	$(BIN)/python -m tools.portable

##@ Releases

api-diff: $(READY) ## Say what changed in the public API since the last release, or since a commit: SINCE=v0.1.0
	@$(BIN)/python -m tools.api_diff $(SINCE)

##@ Measures

sizes: $(READY) ## Print lines of code by room
	@$(BIN)/python -m tools.sizes

bench: $(READY) ## Measure all, in one table of ratios to a floor of the same run
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[bench]'
	$(BIN)/python benchmarks/table.py

bench-bulk: $(READY) ## Simulate walks through very large lists
	$(BIN)/python benchmarks/bulk.py

bench-units: $(READY) ## Count what everyday jobs cost of the rate limit: the tables of docs/quota.md
	$(BIN)/python benchmarks/units.py
	$(BIN)/python benchmarks/units.py --close

##@ Documentation

docs: $(READY) ## Build the pages into build/site; links and references that lead nowhere fail
	$(BIN)/python -m tools.site
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build

demo-picture: $(READY) ## Draw docs/demo.svg and docs/command.svg
	$(BIN)/python -m tools.demo_picture

##@ Releases

release-check: $(READY) ## Check that version, changelog and addresses are ready for a tag: TAG=v0.1.0
	@$(BIN)/python -m tools.release $(TAG)

build: export SOURCE_DATE_EPOCH = $(shell git log -1 --format=%ct)
build: $(READY) ## Make wheel and sdist, check what is in them, and try the wheel with each extra
	rm -rf dist build/again
	$(BIN)/python -m build
	$(BIN)/python -m build --outdir build/again
	$(BIN)/twine check --strict dist/*
	$(BIN)/python -m tools.distributions dist build/again
	set -e; wheel=$$(ls dist/*.whl); cd build; for extra in "" $(EXTRAS); do \
		$(CURDIR)/$(BIN)/python -m venv --clear clean; \
		clean/bin/pip install --quiet --disable-pip-version-check "../$$wheel$${extra:+[$$extra]}"; \
		clean/bin/python -W error ../tests/smoke.py $$extra; \
	done

##@ Every day

clean: ## Remove everything that is not in version control and can be made anew
	rm -rf $(VENV) dist build .coverage* .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +
