//! Looks up everything we build on: known vulnerabilities, licences, and where it comes from.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use rustsec::database::Query;
use rustsec::{Database, Lockfile};
use serde::Deserialize;
use spdx::{Expression, ParseMode};

use crate::error::Error;

/// The only place that crates may come from.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// `supply/policy.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Policy {
    /// Licences that ask for no more than their own text.
    licences: Vec<String>,
    /// Each lockfile.
    lockfile: Vec<Locked>,
}

/// A lockfile and what is known about it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Locked {
    path: String,
    /// Advisories that do not concern us, by id.
    #[serde(default)]
    ignore: Vec<String>,
    /// Why they do not.
    #[serde(default)]
    reason: String,
}

/// `supply/advisories/taken.json`: when the advisories were copied, and for which crates.
#[derive(Deserialize)]
struct Taken {
    date: String,
    crates: BTreeSet<String>,
}

/// What `cargo metadata` says.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    workspace_members: Vec<String>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

/// A package and what it is compiled with.
#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Edge>,
}

#[derive(Deserialize)]
struct Edge {
    pkg: String,
    dep_kinds: Vec<DepKind>,
}

/// `null` is an ordinary dependency.
#[derive(Deserialize)]
struct DepKind {
    kind: Option<String>,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    source: Option<String>,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    req: String,
    source: Option<String>,
}

/// Looks up every crate of every lockfile.
pub(crate) fn audit(root: &Path) -> Result<(), Error> {
    let policy = root.join("supply/policy.toml");
    let policy: Policy = toml::from_str(&read(&policy)?).map_err(refused)?;
    let advisories = root.join("supply/advisories");
    let taken: Taken =
        serde_json::from_str(&read(&advisories.join("taken.json"))?).map_err(refused)?;
    let database = Database::open(&advisories).map_err(refused)?;
    let mut faults = Vec::new();
    for locked in &policy.lockfile {
        let lockfile = Lockfile::load(root.join(&locked.path)).map_err(refused)?;
        faults.extend(vulnerabilities(&database, &lockfile, locked, &taken));
        for id in &locked.ignore {
            eprintln!("{}: {id} is ignored. {}", locked.path, locked.reason);
        }
    }
    let packages = packages()?;
    for package in &packages {
        faults.extend(package.faults(&policy.licences));
    }
    if !faults.is_empty() {
        return Err(Error::Refused(faults.join("\n")));
    }
    eprintln!("{} crates, advisories as of {}", packages.len(), taken.date);
    Ok(())
}

/// What is known against the crates of a lockfile, and crates that nobody looked up.
fn vulnerabilities(
    database: &Database,
    lockfile: &Lockfile,
    locked: &Locked,
    taken: &Taken,
) -> Vec<String> {
    let missing = lockfile
        .packages
        .iter()
        .map(|package| package.name.as_str());
    let missing: BTreeSet<&str> = missing
        .filter(|name| !taken.crates.contains(*name))
        .collect();
    let missing = missing
        .into_iter()
        .map(|name| format!("{name}: nobody looked it up yet. Run `make advisories`"));
    let found = database.query_vulnerabilities(lockfile, &Query::crate_scope());
    let found = found.into_iter().filter_map(|found| {
        let id = found.advisory.id.to_string();
        let (name, version) = (found.package.name.as_str(), &found.package.version);
        if locked.ignore.contains(&id) {
            return None;
        }
        Some(format!(
            "{}: {name} {version}: {id}: {}",
            locked.path, found.advisory.title
        ))
    });
    missing.chain(found).collect()
}

/// Every package that any feature brings into what is built. What only tests use is not handed on to anybody.
fn packages() -> Result<Vec<Package>, Error> {
    let mut cargo = Command::new("cargo");
    cargo.args([
        "metadata",
        "--locked",
        "--all-features",
        "--format-version=1",
    ]);
    let output = cargo
        .output()
        .map_err(|error| Error::Missing("cargo".to_owned(), error))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(Error::Refused(format!("cargo metadata failed: {said}")));
    }
    let metadata: Metadata = serde_json::from_slice(&output.stdout).map_err(refused)?;
    let nodes = metadata.resolve.nodes.into_iter();
    let nodes: BTreeMap<String, Vec<Edge>> = nodes.map(|node| (node.id, node.deps)).collect();
    let mut built = BTreeSet::new();
    let mut next = metadata.workspace_members;
    while let Some(id) = next.pop() {
        let edges = nodes.get(&id).map(Vec::as_slice).unwrap_or_default();
        if built.insert(id) {
            let edges = edges.iter().filter(|edge| edge.is_built());
            next.extend(edges.map(|edge| edge.pkg.clone()));
        }
    }
    let packages = metadata.packages.into_iter();
    Ok(packages.filter(|it| built.contains(&it.id)).collect())
}

impl Edge {
    fn is_built(&self) -> bool {
        let mut kinds = self.dep_kinds.iter();
        kinds.any(|it| it.kind.as_deref() != Some("dev"))
    }
}

impl Package {
    fn faults(&self, licences: &[String]) -> Vec<String> {
        let named = format!("{} {}", self.name, self.version);
        let mut faults = Vec::new();
        let licence = self.license.as_deref().unwrap_or_default();
        let is_allowed = Expression::parse_mode(licence, ParseMode::LAX)
            .is_ok_and(|expression| expression.evaluate(|it| licences.contains(&it.to_string())));
        if !is_allowed {
            faults.push(format!(
                "{named}: its licence “{licence}” is not in supply/policy.toml"
            ));
        }
        match self.source.as_deref() {
            // From the registry, or our own.
            Some(REGISTRY) => {}
            Some(other) => faults.push(format!(
                "{named}: it comes from {other}, not from crates.io"
            )),
            None => {
                let loose = self
                    .dependencies
                    .iter()
                    .filter(|it| it.req == "*" && it.source.is_some());
                faults.extend(
                    loose.map(|it| format!("{named}: it takes any version of {}", it.name)),
                );
            }
        }
        faults
    }
}

fn read(file: &Path) -> Result<String, Error> {
    fs::read_to_string(file).map_err(|error| Error::File(file.to_owned(), error))
}

fn refused(error: impl std::fmt::Display) -> Error {
    Error::Refused(error.to_string())
}
