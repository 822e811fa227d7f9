# The only entry points. Each installs what is missing on a Debian-like system with Rust and Node, and says so.

export PATH := $(CURDIR)/target/tools/bin:$(PATH)
CARGO ?= cargo
DEMO := $(CURDIR)/target/demo
CITY := $(CURDIR)/target/bench-city
# Tests write thousands of small files that nobody needs after a power cut: in memory where there is room for that.
TEST_TMP := $(firstword $(wildcard /dev/shm) /tmp)

.PHONY: help run test lint bench bindings package simulate

help:
	@echo "make run    builds Trede and opens it on a demo centre; without a display, a week in the terminal"
	@echo "make test   everything that must hold"
	@echo "make lint   format and lints only"
	@echo "make bindings  the screens' types and permissions, after a change of the commands"
	@echo "make package  a .deb in target/package, installed and opened on a new system in a folder"
	@echo "make simulate  random histories of centres for an hour (MINUTES=60 FROM=0: the first seed)"
	@echo "make bench  speed, as ratios to yardsticks measured in the same run"

run: ui-built
	@tools/run.sh $(DEMO)

test: test-tools lint
	npm --prefix ui run test
	TMPDIR=$(TEST_TMP) $(CARGO) nextest run --workspace --no-fail-fast
	$(CARGO) build --workspace --bin trede-desktop
	tests/window/run.sh

lint: test-tools ui-built
	$(CARGO) fmt --all --check
	npm --prefix ui run check
	$(CARGO) clippy --workspace --all-targets -- -D warnings

# The TypeScript side of the seam and the window's permissions, from the list of commands.
bindings: ui-built
	TREDE_BINDINGS=write $(CARGO) test --quiet --workspace --lib bindings
	TREDE_BINDINGS=write $(CARGO) test --quiet --workspace --bins --lib listed_commands

# A .deb in target/package, tried in an empty root, and installed and opened on a new Debian system in a folder.
package: ui-built
	tools/package.sh
	tools/try-package.sh
	tools/try-install.sh

# A failing seed is printed; TREDE_HISTORIES=seed..seed+1 TREDE_LOG=1 shows it step by step.
MINUTES ?= 60
FROM ?= 0
simulate: build-tools
	TMPDIR=$(TEST_TMP) TREDE_HISTORIES=$(FROM).. TREDE_MINUTES=$(MINUTES) nice -n 19 $(CARGO) test --workspace --test histories -- --nocapture

bench: test-tools ui-built
	$(CARGO) build --release --workspace --bin trede-bench --bin trede-desktop --example bare
	target/release/trede-bench
	rm -rf $(CITY)
	target/release/trede-bench make $(CITY) 100000
	CITY=$(CITY)/full BARE=$(CURDIR)/target/release/examples/bare TREDE_DESKTOP=$(CURDIR)/target/release/trede-desktop LIMIT=1200 tests/window/run.sh bench.mjs
	rm -rf $(CITY)

.PHONY: build-tools test-tools ui-built
build-tools:
	@tools/setup.sh build

test-tools:
	@tools/setup.sh test

# The screens are built into the program, so they come before every build of it.
ui-built: build-tools
	npm --prefix ui run build
