//! One line a step with its duration, and a line that moves while long steps run.

use std::collections::BTreeMap;
use std::io::{IsTerminal as _, Write as _};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How often the moving line changes on a terminal, and in a log.
const ON_TERMINAL: Duration = Duration::from_millis(250);
const IN_LOG: Duration = Duration::from_secs(15);

/// What the running steps are doing.
pub(crate) struct Progress {
    running: Arc<Mutex<BTreeMap<&'static str, (Instant, String)>>>,
    is_terminal: bool,
}

impl Progress {
    /// Starts to show what is going on.
    pub(crate) fn start() -> Self {
        let running = Arc::default();
        let is_terminal = std::io::stderr().is_terminal();
        let shown = Arc::downgrade(&running);
        std::thread::spawn(move || {
            loop {
                std::thread::sleep(if is_terminal { ON_TERMINAL } else { IN_LOG });
                let Some(running) = shown.upgrade() else {
                    return;
                };
                show(&running, is_terminal);
            }
        });
        Self {
            running,
            is_terminal,
        }
    }

    /// Runs `work` as a step. `work` says what it is doing through the function it is given.
    pub(crate) fn step<T, E>(
        &self,
        name: &'static str,
        work: impl FnOnce(&dyn Fn(String)) -> Result<T, E>,
    ) -> Result<T, E> {
        let start = Instant::now();
        self.note(name, start, String::new());
        let result = work(&|detail| self.note(name, start, detail));
        let detail = lock(&self.running).remove(name).map(|(_, detail)| detail);
        let detail = detail.unwrap_or_default();
        let mark = if result.is_ok() { "✓" } else { "✗" };
        let clear = if self.is_terminal { "\r\x1b[2K" } else { "" };
        eprintln!(
            "{clear}{mark} {name:<9}{detail:<40}{:>6.1} s",
            start.elapsed().as_secs_f64()
        );
        result
    }

    fn note(&self, name: &'static str, start: Instant, detail: String) {
        lock(&self.running).insert(name, (start, detail));
    }
}

type Running = BTreeMap<&'static str, (Instant, String)>;

fn lock(running: &Mutex<Running>) -> std::sync::MutexGuard<'_, Running> {
    running.lock().unwrap_or_else(PoisonError::into_inner)
}

fn show(running: &Mutex<Running>, is_terminal: bool) {
    let steps: Vec<String> = lock(running)
        .iter()
        .map(|(name, (start, detail))| format!("{name} {detail} ({} s)", start.elapsed().as_secs()))
        .collect();
    if steps.is_empty() {
        return;
    }
    let mut out = std::io::stderr().lock();
    // If progress cannot be printed, there is nobody to tell.
    let _ = if is_terminal {
        write!(out, "\r\x1b[2K… {}", steps.join(" · ")).and_then(|()| out.flush())
    } else {
        writeln!(out, "… {}", steps.join(" · "))
    };
}
