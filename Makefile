# Neighbourhood Pages. Type `make` to see what there is.
#
# Written for the GNU make 3.81 that macOS ships, and for folders with spaces in their name:
# file names never serve as make targets, so whether something is up to date is decided in the
# shell, by comparing a short record inside the virtual environment with how things stand.

# Where the virtual environment is; and the Python to make it with (empty: the first that fits).
VENV ?= .venv
PYTHON ?=

BIN = $(VENV)/bin
# The ready-made packages that the lock files name exist for these versions, and no others.
FITS = import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))
PIP = "$(BIN)/python" -m pip --disable-pip-version-check --no-input
# Only ready-made packages: to install one runs none of its code, and needs no compiler.
INSTALL = $(PIP) --quiet install --require-hashes --only-binary :all:

.PHONY: help
help: ## List what can be made
	@echo "Neighbourhood Pages. Type make and one of these:"
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  %-10s %s\n", $$1, $$2 }' Makefile

# ---- For everyone ---------------------------------------------------------------------------

.PHONY: site serve check
site: ready ## Build the site into site/ (the first call sets everything up)
	@"$(BIN)/neighbourhoods" build

serve: ready ## Show the site on this computer while you change it
	@"$(BIN)/neighbourhoods" serve

check: ready ## Check the neighbourhoods' files, and build nothing
	@"$(BIN)/neighbourhoods" check

# ---- For developers -------------------------------------------------------------------------

.PHONY: test lint bless documents messages benchmarks pictures lock clean
test: lint ## Run the style checks and every test
	@echo "==> Looking for a browser"
	@"$(BIN)/python" -m tools.ensure_browser
	@echo "==> Running the tests"
	@"$(BIN)/python" -m pytest

lint: ready-to-test ## Run the style checks: ruff, mypy and the order of imports
	@echo "==> Checking style, types and imports"
	@"$(BIN)/ruff" check
	@"$(BIN)/ruff" format --check
	@"$(BIN)/mypy"
	@"$(BIN)/lint-imports"

bless: ready-to-test ## Accept today's output as what the tests expect
	@"$(BIN)/python" -m tools.bless

documents: ready ## Write the reference documents anew
	@"$(BIN)/python" -m tools.documents

messages: ready ## Find every message and bring the catalogues of other languages in step
	@"$(BIN)/python" -m tools.messages

benchmarks: ready ## Measure speed, ours and others'; takes a quarter of an hour, needs the internet
	@"$(BIN)/python" -m benchmarks --keep

pictures: ready-to-test ## Take the documents' pictures anew
	@"$(BIN)/python" -m tools.ensure_browser
	@"$(BIN)/python" -m tools.pictures

# uv only writes the lock files: nobody needs it to build or test, so neither lock file holds it.
# pip cannot write one file that fits every system. --universal can, with markers.
#
# First come the newest versions that fit Python 3.11, then both files keep to these. So there is
# one version of a package for all, and every machine makes the same site from the same files.
# The site's own build tools, hatchling and editables, let pip install it without the network.
COMPILE = "$(BIN)/uv" pip compile pyproject.toml - --quiet --python-version 3.11 --no-annotate \
	--system-certs --custom-compile-command "make lock"
COMPILE_ALL = $(COMPILE) --universal --generate-hashes --constraint "$(VENV)/oldest.txt"
lock: environment ## Write the lock files anew; UPGRADE=1 moves to the newest versions
	@echo "==> Installing uv, which writes the lock files"
	@$(PIP) --quiet install --upgrade uv
	@echo "==> Writing requirements.lock and requirements-test.lock"
	@cp requirements-test.lock "$(VENV)/oldest.txt"
	@printf 'hatchling\neditables\n' | $(COMPILE) --extra test $(if $(UPGRADE),--upgrade) \
		--output-file "$(VENV)/oldest.txt"
	@printf 'hatchling\neditables\n' | $(COMPILE_ALL) --output-file requirements.lock
	@printf 'hatchling\neditables\n' | $(COMPILE_ALL) --extra test \
		--output-file requirements-test.lock

clean: ## Remove the site and all that was made, but not the virtual environment
	@rm -rf site print .cache .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find benchmarks generator tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

# ---- Setting up -----------------------------------------------------------------------------

.PHONY: environment ready ready-to-test
ready: environment
	@$(call install,requirements.lock,the packages that build the site)

ready-to-test: environment
	@$(call install,requirements-test.lock,the packages that build and test the site)

# Makes the virtual environment where there is none, or where the one found does not work: its
# Python is gone or does not fit, or its folder was moved (the programs in it name their folder).
environment:
	@venv="$(VENV)"; here="$$(pwd -P)"; \
	if "$(BIN)/python" -c 'import pip; $(FITS)' 2>/dev/null; then \
		[ -f "$$venv/made-in" ] || echo "$$here" >"$$venv/made-in"; \
		[ "$$(cat "$$venv/made-in")" != "$$here" ] || exit 0; \
	fi; \
	if [ -n "$$(ls -A "$$venv" 2>/dev/null)" ] && [ ! -f "$$venv/pyvenv.cfg" ]; then \
		echo "The folder $$venv is not a virtual environment, so it is left as it is." >&2; \
		echo "Name another folder:   make site VENV=another-folder" >&2; \
		exit 1; \
	fi; \
	$(find_python); \
	echo "==> Making the virtual environment $$venv with $$("$$found" -V)"; \
	"$$found" -m venv --clear "$$venv" && echo "$$here" >"$$venv/made-in"

# Sets $found to the first Python that fits, or says what to do and stops.
define find_python
set -- python3.14 python3.13 python3.12 python3.11 python3 python; \
[ -z "$(PYTHON)" ] || set -- "$(PYTHON)"; \
found=; bare=; \
for name in "$$@"; do \
	"$$name" -c '$(FITS)' 2>/dev/null || continue; \
	if "$$name" -c 'import ensurepip, venv' 2>/dev/null; then found="$$name"; break; fi; \
	bare="$${bare:-$$("$$name" -c 'import sys; print("%d.%d" % sys.version_info[:2])')}"; \
done; \
if [ -n "$$found" ]; then :; \
elif [ -n "$$bare" ]; then \
	echo "Python $$bare is here, but the part of it that makes virtual environments is not." >&2; \
	echo "On Debian and Ubuntu, type:   sudo apt-get install python$$bare-venv" >&2; \
	exit 1; \
else \
	echo "No Python 3.11, 3.12, 3.13 or 3.14 was found. Install one of them:" >&2; \
	echo "  Debian and Ubuntu   sudo apt-get install python3 python3-venv" >&2; \
	echo "  macOS               brew install python@3.13" >&2; \
	echo "  anything else       https://www.python.org/downloads/" >&2; \
	echo "If you have one that is not on PATH, name it:   make site PYTHON=/path/to/python3" >&2; \
	exit 1; \
fi
endef

# Call: $(call install,LOCK,WHAT). Installs a lock file and then the project itself, unless the
# record in the virtual environment says that just this was done, for the same files.
define install
record="$(VENV)/installed-$(1)"; state="$$(cat $(1) pyproject.toml | cksum)"; \
[ "$$(cat "$$record" 2>/dev/null)" != "$$state" ] || exit 0; \
log="$(VENV)/install.log"; \
echo "==> Installing $(2) (the first time, this takes a minute or two)"; \
if ! $(INSTALL) --requirement $(1) >"$$log" 2>&1; then cat "$$log" >&2; $(explain); exit 1; fi; \
echo "==> Installing Neighbourhood Pages itself"; \
$(PIP) --quiet install --no-deps --no-build-isolation --editable . || exit 1; \
if ! $(PIP) check >"$$log" 2>&1; then \
	cat "$$log" >&2; \
	echo "$(1) does not hold what pyproject.toml asks for. To fix it, type:   make lock" >&2; \
	exit 1; \
fi; \
echo "$$state" >"$$record"
endef

define explain
if grep -qiE 'retrying|connection|timed out|proxy|certificate|unreachable' "$$log"; then \
	echo "The packages could not be fetched from the internet: the reason stands above." >&2; \
	echo "Check the connection. Where the way out is a proxy, set HTTPS_PROXY. Then try again." >&2; \
else \
	echo "The packages could not be installed: the reason stands above." >&2; \
	echo "They are ready-made for Linux (not Alpine), macOS 15 or later on Apple silicon, and" >&2; \
	echo "Windows on x64." >&2; \
fi
endef
