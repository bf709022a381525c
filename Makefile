# Each target sets up what it needs. Choose an interpreter with `make PYTHON=python3.13 test`.
PYTHON ?= python3
WORKERS ?= auto
PYTHONS ?= python3.11 python3.12 python3.13 python3.14
# `make build` installs each extra without the others, and runs tests/smoke.py with it.
EXTRAS ?= sandbox redis speed cli
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready-$(subst /,_,$(PYTHON))

# Tests start many interpreters, which start much more slowly if they cannot cache compiled modules.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help ready demo quick test slow coverage test-lowest test-httpx2 test-pythons soak generate check-generated lint types \
	check api-diff bench bench-bulk bench-units portable docs demo-picture release-check build clean sizes

##@ Every day

# A line with ##@ starts a group, or adds to a group of the same name. The text after ## describes a target.
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

demo: $(READY) ## Run the demo in the embedded sandbox, and print what it does
	@$(BIN)/python examples/demo.py

# The tests of a file share expensive fixtures, so one worker runs them. COVERAGE=1 measures coverage.
PYTEST = $(BIN)/pytest --numprocesses $(WORKERS) --dist loadfile
MEASURED = $(if $(COVERAGE),COVERAGE_FILE=$(CURDIR)/.coverage.$@) $(PYTEST) \
	$(if $(COVERAGE),--cov --cov-report= --cov-fail-under=0)

quick: $(READY) ## Run the fast tests: no processes, servers, generator, site or tests of each operation
	$(PYTEST) -m "not slow and not process and not conformance"

test: $(READY) ## Run all tests except the slow ones; each change needs them
	$(MEASURED) -m "not slow"

slow: $(READY) ## Run the slow tests
	$(MEASURED) -m slow

coverage: $(READY) ## Combine the data of `make COVERAGE=1 test slow`; fail unless all branches are covered
	$(BIN)/coverage combine --quiet .coverage.test .coverage.slow
	$(BIN)/coverage report

##@ Checks

# schemathesis, which fuzzes the sandbox, requires a new jsonschema-rs, so its tests are skipped: see tools/lowest.py.
test-lowest: $(READY) ## Run the tests with the lowest allowed versions of users' dependencies
	mkdir -p build
	$(BIN)/python -m tools.lowest >build/lowest.txt
	$(PYTHON) -m venv --clear build/lowest
	build/lowest/bin/pip install --quiet --disable-pip-version-check --upgrade pip
	build/lowest/bin/pip install --quiet --disable-pip-version-check --requirement build/lowest.txt --editable .
	build/lowest/bin/pytest --numprocesses $(WORKERS) --dist loadfile --ignore tests/sandbox/test_fuzz.py

test-httpx2: $(READY) ## Run the tests with httpx2 instead of httpx; docs/httpx2.md lists the differences
	$(BIN)/pip install --quiet --disable-pip-version-check --upgrade --target build/httpx2 httpx2
	PYTHONPATH=$(CURDIR)/build/httpx2 $(BIN)/python -m pytest -p tests.alias_httpx --numprocesses $(WORKERS) --dist loadfile

test-pythons: ## Run the tests with each installed Python
	@set -e; for python in $(PYTHONS); do \
		if $$python -c "" 2>/dev/null; then \
			$(MAKE) VENV=build/$$(basename $$python) PYTHON=$$python ready; \
			build/$$(basename $$python)/bin/pytest --numprocesses $(WORKERS) --dist loadfile; \
		else echo "$$python is not installed"; fi; \
	done

soak: $(READY) ## Run long tests with thousands of random responses, requests and faults
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

lint: $(READY) ## Check the description and the code style
	$(BIN)/python -m openapi.codegen lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY) ## Check types with mypy and pyright
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python

check: lint types check-generated docs ## Run all checks and all tests, with coverage
	$(MAKE) COVERAGE=1 test slow
	$(MAKE) coverage

portable: $(READY) ## Run third-party linters, a mock server and generators on the description; needs npm
	$(BIN)/python -m tools.portable

##@ Releases

api-diff: $(READY) ## Print changes of the public API since the last release, or since a commit: SINCE=v0.1.0
	@$(BIN)/python -m tools.api_diff $(SINCE)

##@ Measurements

sizes: $(READY) ## Print the lines of code of each room
	@$(BIN)/python -m tools.sizes

bench: $(READY) ## Run all benchmarks; print one table of ratios to a baseline measured in the same run
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[bench]'
	$(BIN)/python benchmarks/table.py

bench-bulk: $(READY) ## Simulate iterations over very large lists
	$(BIN)/python benchmarks/bulk.py

bench-units: $(READY) ## Count the units of the rate limit that everyday jobs cost: the tables of docs/quota.md
	$(BIN)/python benchmarks/units.py
	$(BIN)/python benchmarks/units.py --close

##@ Documentation

docs: $(READY) ## Build the site in build/site; fail on broken links and references
	$(BIN)/python -m tools.site
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build

demo-picture: $(READY) ## Draw docs/demo.svg and docs/command.svg
	$(BIN)/python -m tools.demo_picture

##@ Releases

release-check: $(READY) ## Check version, changelog and URLs before a release: TAG=v0.1.0
	@$(BIN)/python -m tools.release $(TAG)

build: export SOURCE_DATE_EPOCH = $(shell git log -1 --format=%ct)
build: $(READY) ## Build wheel and sdist, check their contents, and test the wheel with each extra
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

clean: ## Remove everything that other targets can build again
	rm -rf $(VENV) dist build .coverage* .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +
