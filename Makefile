# Two commands do everything: `make serve` and `make test`. They install what is missing and say so (tools.mk).

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

DUE_CARE_ADDR ?= 127.0.0.1:3000
export DUE_CARE_ADDR
export PATH := $(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(CURDIR)/end2end/node_modules/.bin:$(PATH)

include tools.mk

# The first time, cargo shows what it compiles.
xtask = cargo run $(if $(wildcard target/debug/xtask),--quiet) --locked -p xtask
say = @printf '\033[1m%s\033[0m\n' '$(1)'

##@ Every day

.PHONY: serve start build watch format check
serve: build start ## Build the release and serve it on http://127.0.0.1:3000 (DUE_CARE_ADDR changes it)

start: ## Serve what is built, without building
	@test -x target/release/due-care || { echo "Nothing is built yet. Run: make serve"; exit 1; }
	@exec target/release/due-care serve

build: rust wasm-target node-modules ## Build the release
	@$(xtask) -- build

watch: rust wasm-target node-modules ## Build and serve, rebuild what changes, reload the page
	@$(xtask) -- watch

format: rust node-modules ## Format Rust, TypeScript, JavaScript and CSS
	@$(xtask) --features checks -- format
	@biome check --write --log-level=warn .

check: rust wasm-target node-modules ## Formatting, lints, types, and links in the documents
	$(call say,Checking format lints types and links)
	@$(xtask) --features checks -- format --check
	@biome ci --colors=off --log-level=warn .
	@tsc --project end2end
	@node --test --test-reporter=dot end2end/docs.test.mjs
	@cargo clippy --quiet --locked --release --all-targets --features ssr -- -D warnings
	@cargo clippy --quiet --locked --profile wasm-release --lib --target wasm32-unknown-unknown --features hydrate -- -D warnings
	@cargo clippy --quiet --locked -p xtask --all-targets --features checks -- -D warnings

##@ Tests

.PHONY: test unit audit budget w3c browser hosted engines fuzz reproducible deploy-check
test: check audit unit build budget w3c browser hosted engines ## Run every test
	$(call say,All tests passed)

unit: rust ## Unit, property, content and server tests, in the profile that ships
	$(call say,Running unit property content and server tests)
	@cargo test --quiet --locked --release --features ssr
	@cargo test --quiet --locked -p xtask --features checks

audit: rust node-modules ## Known vulnerabilities, licences and origins of everything we build on
	$(call say,Looking up what we build on)
	@$(xtask) --features checks -- audit
	@node supply/npm-audit.mjs

budget: build ## Sizes on the wire against their limits
	$(call say,Weighing pages and files)
	@cd end2end && node budget.mjs

w3c: build node-modules java ## Every exported page against the W3C's own checker
	$(call say,Checking the HTML of every page)
	@cd end2end && node w3c.mjs

browser: build chromium pdftotext ## Tests in Chromium against the release
	$(call say,Running the tests in Chromium)
	@cd end2end && playwright test

hosted: build chromium nginx apache caddy ## The exported files behind nginx, Apache and Caddy: the same answers as our server, and the main walk
	$(call say,Comparing nginx Apache and Caddy with our server and running the walk behind nginx)
	@cd end2end && playwright test -c hosted.config.ts

engines: build firefox webkit pdftotext ## The main walk in Firefox and in WebKit, the engine of Safari (ENGINES=webkit for one)
	$(call say,Walking through in Firefox and in WebKit)
	@cd end2end && node --test --test-reporter=spec engines/walk.test.mjs

fuzz: rust ## Throw 100,000 odd files, links and stored texts at each reader (FUZZ_CASES changes how many)
	@PROPTEST_CASES=$${FUZZ_CASES:-100000} cargo test --quiet --locked --release --features ssr --lib fuzz

reproducible: rust wasm-target node-modules ## Build in two folders and compare wasm and export byte by byte
	@end2end/reproducible.sh

deploy-check: lint-tools ## Lint the container file, the Kubernetes manifest and the systemd unit
	@.tools/lint/bin/hadolint deploy/Containerfile
	@.tools/lint/bin/kubernetes-validate --strict deploy/kubernetes.yaml
	@sed 's#/opt/due-care/due-care#/bin/true#' deploy/due-care.service > .tools/due-care.service
	@systemd-analyze verify .tools/due-care.service
	@systemd-analyze security --offline=yes --threshold=20 .tools/due-care.service | tail -1

##@ Content

.PHONY: readability content-report booklet
readability: rust ## Reading grade of the guide, with the hardest entries
	@cargo test --quiet --locked --release --features ssr readability -- --ignored --nocapture

content-report: rust ## What the content rests on, and what is due for another check
	@CONTENT_MONTH=$$(date +%Y-%m) cargo test --quiet --locked --release --features ssr content_report -- --ignored --nocapture

booklet: build ## Set the free guide as a PDF again after its words changed (compiles Typst once: some minutes)
	$(call say,Setting public/booklet.pdf)
	@target/release/due-care booklet > target/booklet.typ
	@cargo build --quiet --locked --release --manifest-path booklet/Cargo.toml
	@booklet/target/release/booklet target/booklet.typ public/booklet.pdf

##@ Measurements (RECORD=1 writes them into docs/measurements.md)

.PHONY: bench bench-page bench-server lighthouse grade contact-sheet print-gallery
bench: bench-page bench-server ## Measure the page and the server

bench-page: build chromium ## How soon words and an early tap are there beside plain HTML, how fast typing, saving and following are
	@cd end2end && node paint.mjs && node bench.mjs && node promises.mjs

bench-server: build nginx wrk ## Requests a second, delays and memory beside nginx, and stopping under load (SOAK_SECONDS=600 for long)
	@ulimit -n $$(ulimit -Hn); cd end2end && node load.mjs

lighthouse: build chromium lighthouse-tool ## Lighthouse on a simulated phone, the median of five runs (LIGHTHOUSE_RUNS)
	@cd end2end && node lighthouse.mjs

grade: build observatory ## The grade of the MDN HTTP Observatory behind TLS, which must be A+
	@cd end2end && node grade.mjs

contact-sheet: build chromium ## Every page at four widths, light and dark, in four states, as pictures in end2end/shots (PAGES for some)
	@cd end2end && node contact-sheet.mjs

print-gallery: build chromium pdftotext ## Everything that can be printed, as pictures in end2end/shots; refuses empty pages
	@cd end2end && node print-gallery.mjs

##@ Supply

.PHONY: advisories sbom help
advisories: ## Copy the advisories about our crates from github.com/rustsec/advisory-db (ADVISORY_DB: a clone of it)
	@test -n "$${ADVISORY_DB:-}" || { rm -rf .tools/advisory-db && git clone --quiet --depth 1 https://github.com/rustsec/advisory-db .tools/advisory-db; }
	@node supply/advisories.mjs "$${ADVISORY_DB:-.tools/advisory-db}"

sbom: rust cargo-cyclonedx ## What the server and the wasm are made of (CycloneDX), and under which licences, into target/sbom
	@rm -rf target/sbom && mkdir -p target/sbom
	@cargo cyclonedx --quiet --format json --no-default-features --features ssr --override-filename server.cdx
	@cargo cyclonedx --quiet --format json --no-default-features --features hydrate --target wasm32-unknown-unknown --override-filename browser.cdx
	@mv server.cdx.json browser.cdx.json target/sbom/ && node supply/licences.mjs target/sbom/server.cdx.json target/sbom/browser.cdx.json | tee target/sbom/licences.txt

help: ## List the targets
	@awk -F ':.*## ' '/^##@/ { printf "\n\033[1m%s\033[0m\n", substr($$0, 5) } /^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' Makefile
