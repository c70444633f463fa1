# Every task around the project; `make` alone lists them. Works with GNU make 3.81 and later.

PYTHON_IN_VENV = .venv/bin/python
INSTALLED = .venv/.installed
INSTALLED_FOR_PACKAGING = .venv/.installed-for-packaging
OFFSCREEN = QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8

.DEFAULT_GOAL := help
.PHONY: help run test check format-check lint types contracts fonts package deb installed windows-script pictures bench bench-packaged test-camel test-judges faults faults-all fuzz translations clean

help: ## list what make can do
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(INSTALLED) ## open the window on a project with the five sample articles
	@packaging/system_packages.sh run
	@$(PYTHON_IN_VENV) -m compileall -q desktop
	@$(PYTHON_IN_VENV) -m muraji demo

test: $(INSTALLED) ## run all tests
	@packaging/system_packages.sh test
	$(OFFSCREEN) $(PYTHON_IN_VENV) -m pytest

check: format-check lint types contracts test ## format, lint, types, import contracts, tests

format-check: $(INSTALLED)
	.venv/bin/ruff format --check

lint: $(INSTALLED)
	.venv/bin/ruff check

types: $(INSTALLED)
	.venv/bin/mypy

contracts: $(INSTALLED)
	.venv/bin/lint-imports

fonts: $(INSTALLED) ## take the typeface Vazirmatn from npm into resources/fonts
	$(PYTHON_IN_VENV) packaging/fonts.py

package: $(INSTALLED_FOR_PACKAGING) ## build the program for people without Python, in dist/muraji
	@packaging/system_packages.sh package
	@$(PYTHON_IN_VENV) packaging/fonts.py --if-possible
	$(PYTHON_IN_VENV) -m PyInstaller --noconfirm --log-level WARN packaging/muraji.spec

deb: fonts package ## make the Debian package and the archive for Linux, in dist/installers
	$(PYTHON_IN_VENV) packaging/linux/deb.py dist/muraji dist/installers

installed: deb ## prove the Debian package in a clean system (root, debootstrap, Xvfb, xdotool)
	@packaging/system_packages.sh installed
	$(PYTHON_IN_VENV) packaging/linux/installed.py dist/installers/*.deb

windows-script: package ## prove that the script of the Windows installer compiles (makensis)
	@packaging/system_packages.sh windows
	@mkdir -p dist/installers
	makensis -V2 -DVERSION=0.0.0 -DPAYLOAD=$(CURDIR)/dist/muraji -DICON=$(CURDIR)/build/muraji/icons/muraji.ico \
	  -DOUT=$(CURDIR)/dist/installers/compiled-on-linux.exe packaging/windows/muraji.nsi

pictures: $(INSTALLED) ## render the main states of the window to output/pictures, and the handbook's pictures
	@packaging/system_packages.sh run
	$(OFFSCREEN) $(PYTHON_IN_VENV) -m muraji pictures --folder output/pictures --handbook resources/handbook/pictures

bench-packaged: package ## measure what was built: start, memory, sizes
	$(PYTHON_IN_VENV) -m muraji bench --packaged dist

bench: $(INSTALLED) ## measure start-up, key presses and extraction on this machine
	@packaging/system_packages.sh run
	$(PYTHON_IN_VENV) -m muraji bench

faults: $(INSTALLED) ## lose power, kill, fill and break the disk all over (some 25 minutes); ends with the count of states
	@packaging/system_packages.sh test
	@$(PYTHON_IN_VENV) -m compileall -q desktop
	MURAJI_FAULTS=many $(OFFSCREEN) $(PYTHON_IN_VENV) -m pytest -q --no-header tests/faults

faults-all: $(INSTALLED) ## the same at every single operation (hours)
	@packaging/system_packages.sh test
	@$(PYTHON_IN_VENV) -m compileall -q desktop
	MURAJI_FAULTS=all $(OFFSCREEN) $(PYTHON_IN_VENV) -m pytest -q --no-header tests/faults

fuzz: $(INSTALLED) ## decide, undo and restart at random, and read damaged files, for MINUTES (default 5)
	MURAJI_FUZZ_MINUTES=$(or $(MINUTES),5) $(OFFSCREEN) $(PYTHON_IN_VENV) -m pytest -q tests/fuzz

CAMEL_PYTHON = .venv-camel/bin/python

test-camel: $(INSTALLED) ## run the CAMeL Tools engine for real, in an environment of its own (1.5 GB)
	@test -x $(CAMEL_PYTHON) || $(PYTHON_IN_VENV) -m venv .venv-camel
	@# torch first: asked for by camel-tools, it would come with several GB for graphics cards.
	$(CAMEL_PYTHON) -m pip install --quiet --disable-pip-version-check torch==2.13.0
	$(CAMEL_PYTHON) -m pip install --quiet --disable-pip-version-check pytest hypothesis --editable ".[camel]"
	LC_ALL=C.UTF-8 $(CAMEL_PYTHON) -m pytest tests/extract/test_camel.py -c /dev/null --rootdir . --import-mode=importlib -rs

JUDGES_PYTHON = .venv-judges/bin/python

test-judges: $(INSTALLED) ## let the programs that read our formats judge them, in environments of their own
	@test -x $(JUDGES_PYTHON) || $(PYTHON_IN_VENV) -m venv .venv-judges
	$(JUDGES_PYTHON) -m pip install --quiet --disable-pip-version-check --editable ".[dev,judges]"
	@packaging/doccano.sh $(PYTHON_IN_VENV) .venv-doccano
	MURAJI_JUDGES=required $(OFFSCREEN) $(JUDGES_PYTHON) -m pytest tests/judges tests/contracts/test_formats.py tests/contracts/test_format_offsets.py

LUPDATE = .venv/bin/pyside6-lupdate -silent -locations none -no-obsolete -source-language en
WINDOW_SOURCES = $(shell find desktop/muraji/ui -name '*.py' | sort)

translations: $(INSTALLED) ## gather the window's words and make what the program reads of them
	$(LUPDATE) $(WINDOW_SOURCES) -ts resources/translations/muraji_ar.ts -target-language ar
	$(LUPDATE) -pluralonly $(WINDOW_SOURCES) -ts resources/translations/muraji_en.ts -target-language en
	.venv/bin/pyside6-lrelease -silent resources/translations/muraji_ar.ts resources/translations/muraji_en.ts

clean: ## remove what was built; .venv and output stay
	rm -rf build dist .coverage .hypothesis .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

# A checkout that was moved since is installed anew: an editable install names its folder.
ifneq ($(shell cat $(INSTALLED) 2>/dev/null),$(CURDIR))
.PHONY: $(INSTALLED)
endif

$(INSTALLED): pyproject.toml
	@packaging/virtualenv.sh dev
	@printf '%s\n' '$(CURDIR)' > $@

$(INSTALLED_FOR_PACKAGING): $(INSTALLED)
	@packaging/virtualenv.sh dev,package
	@touch $@
