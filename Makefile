# 汉滨：只需要 Python 3.11（或更新，带 venv）与 make。目标：env run test test-fast check bench lock
PORT   ?= 8000
PYTHON ?= python3
export PORT SIZE

BIN    := .venv/bin
MANAGE := $(BIN)/python manage.py
STATIC := $(or $(VAR),var)/static/staticfiles.json
PYTEST := $(BIN)/python -m pytest

# What requirements*.txt name, by hash, from wherever pip is told to take it: pip.conf,
# PIP_INDEX_URL, PIP_FIND_LINKS, PIP_NO_INDEX. The machine's pip is quicker than a new one.
INSTALL = pip="$(PYTHON) -m pip --python $(BIN)/python"; \
	$(PYTHON) -c 'import pip' 2>/dev/null || { pip="$(BIN)/python -m pip"; \
		$(BIN)/python -c 'import pip' 2>/dev/null || $(BIN)/python -m ensurepip >/dev/null 2>&1; } \
		|| { echo '本机的 Python 没有 pip 和 venv：Debian 请先执行 apt install python3-venv' >&2; exit 1; }; \
	$$pip install --quiet --disable-pip-version-check --root-user-action ignore \
		--require-hashes --no-deps --no-compile
LOCK   := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-annotate --custom-compile-command 'make lock' $(UPGRADE)

.PHONY: env run demonstration test test-fast check bench lock

env: .venv/with-tools  ## the environment in .venv/, tools of development included

run: .venv/runtime  ## the site with its demonstration years, ready to be looked at
	@$(MAKE) --no-print-directory --jobs 2 $(STATIC) demonstration
	@$(MANAGE) serve --port $(PORT)

demonstration: .venv/runtime
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_demo --in-hand || echo '未载入演示数据，继续启动。'

test: env  ## the whole suite
	@$(PYTEST) --numprocesses auto --maxprocesses 4 --dist loadgroup

test-fast: env  ## the tests near what changed since the last commit, or since SINCE=main
	@$(PYTEST) --numprocesses auto --maxprocesses 4 --dist loadgroup $$($(BIN)/python tests/near.py $(SINCE))

check: env  ## format, lint, types, migrations, deployment, the rules of the house
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(MANAGE) makemigrations --check --dry-run
	@SECRET_KEY=$$($(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(64))') \
		ALLOWED_HOSTS=www.example.cn TRUSTED_PROXIES=127.0.0.1 DEBUG=0 $(MANAGE) check --deploy --fail-level WARNING
	@$(PYTEST) --quiet tests/test_architecture.py tests/test_conventions.py tests/test_names.py

bench: env  ## what pages and files cost, as ratios; SIZE=M and SIZE=L are more years and districts
	@$(BIN)/python -m tests.bench

lock: env  ## requirements*.txt, after pyproject.toml changed; UPGRADE=--upgrade takes newer versions
	@$(LOCK) pyproject.toml --output-file requirements.txt
	@$(LOCK) --group dev --constraints requirements.txt --output-file requirements-dev.txt

.venv/runtime: $(BIN)/python requirements.txt
	@$(INSTALL) --requirement requirements.txt
	@touch $@

.venv/with-tools: .venv/runtime requirements-dev.txt
	@$(INSTALL) --requirement requirements-dev.txt
	@touch $@

$(STATIC): .venv/runtime $(shell find hanbin/static -type f 2>/dev/null)
	@$(MANAGE) collectstatic --no-input --verbosity 0
	@touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("需要 Python 3.11 或更新版本，可用 make PYTHON=python3.12 指定" if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv --without-pip .venv \
		|| { echo '本机的 Python 没有 venv：Debian 请先执行 apt install python3-venv' >&2; exit 1; }
