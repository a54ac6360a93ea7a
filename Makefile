# 汉滨：只需要 Python 3.11（或更新）与 make。目标：env run test test-fast check bench
PORT   ?= 8000
PYTHON ?= python3
export PORT SIZE

# uv installs what uv.lock names; pip brings uv, and a Python without pip fetches that first.
UV_VERSION := 0.13.9
UV         := .uv/$(UV_VERSION)/bin/uv
PIP        := .uv/pip-26.3-py3-none-any.whl
PIP_URL    := https://files.pythonhosted.org/packages/07/25/ee8c38ae72d66b844ce8eb9711ba905dba21ca1a8a0c960057c41cd23337
PIP_SHA256 := f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13

BIN    := .venv/bin
MANAGE := $(BIN)/python manage.py
SYNC   := $(UV) sync --locked --inexact --no-python-downloads --python $(PYTHON) --quiet
STATIC := $(or $(VAR),var)/static/staticfiles.json
PYTEST := $(BIN)/python -m pytest

.PHONY: env run test test-fast check bench

env: .venv/with-tools  ## the environment in .venv/, tools of development included

run: .venv/runtime $(STATIC)  ## the site with its demonstration years, ready to be looked at
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_demo --in-hand || echo '未载入演示数据，继续启动。'
	@$(MANAGE) serve --port $(PORT)

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

.venv/runtime: $(UV) pyproject.toml uv.lock
	@$(SYNC) --no-dev
	@touch $@

.venv/with-tools: $(UV) pyproject.toml uv.lock
	@$(SYNC)
	@touch $@ .venv/runtime

$(STATIC): .venv/runtime $(shell find hanbin/static -type f 2>/dev/null)
	@$(MANAGE) collectstatic --no-input --verbosity 0
	@touch $@

$(UV):
	@$(PYTHON) -c 'import sys; sys.exit("需要 Python 3.11 或更新版本，可用 make PYTHON=python3.12 指定" if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m pip --version >/dev/null 2>&1 || $(MAKE) --no-print-directory $(PIP)
	@PYTHONPATH=$(PIP) $(PYTHON) -m pip install --quiet --disable-pip-version-check \
		--root-user-action ignore --no-deps --target .uv/$(UV_VERSION) uv==$(UV_VERSION) \
		|| { echo '未能取得 uv：请检查网络；Debian 可先执行 apt install python3-pip' >&2; exit 1; }

$(PIP):
	@echo '本机的 Python 没有 pip，先取一份到 .uv/ ……'
	@mkdir -p $(@D)
	@$(PYTHON) -c 'import hashlib, urllib.request as web; \
	wheel = web.urlopen("$(PIP_URL)/$(@F)").read(); \
	assert hashlib.sha256(wheel).hexdigest() == "$(PIP_SHA256)", "pip 的校验和不符"; \
	open("$@", "wb").write(wheel)' \
		|| { echo '未能取得 pip：请检查网络；Debian 可先执行 apt install python3-pip ca-certificates' >&2; exit 1; }
