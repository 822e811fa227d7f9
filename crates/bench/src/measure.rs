//! Times, medians, and how much memory a whole process took.

use crate::Failure;
use std::time::{Duration, Instant};

/// What a child process found out about itself.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct Run {
    pub seconds: f64,
    /// Processor time of the whole process, all threads, in seconds; none where the system does not say.
    pub cpu: Option<f64>,
    pub rows: u64,
    /// The most memory that the process ever had, in bytes; none where the system does not say.
    pub peak: Option<u64>,
}

/// How long something takes.
pub fn timed<T>(f: impl FnOnce() -> Result<T, Failure>) -> Result<(T, Duration), Failure> {
    let start = Instant::now();
    let result = f()?;
    Ok((result, start.elapsed()))
}

/// The value below which this share of the times lie; zero without any.
pub fn quantile(times: &[Duration], share: f64) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort();
    let last = sorted.len().saturating_sub(1);
    let place = (last as f64 * share).round() as usize;
    sorted.get(place).copied().unwrap_or_default()
}

pub fn median(times: &[Duration]) -> Duration {
    quantile(times, 0.5)
}

/// The peak of this process's resident memory, in bytes (`VmHWM` of proc(5)).
pub fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib * 1024)
}

/// The processor time that this process took so far, in seconds: user and system (fields 14 and 15 of proc_pid_stat(5)).
pub fn cpu_time() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let (_, after_name) = stat.rsplit_once(')')?;
    let mut fields = after_name.split_whitespace().skip(11);
    let ticks: u64 = fields.next()?.parse::<u64>().ok()? + fields.next()?.parse::<u64>().ok()?;
    // Linux gives these in hundredths of a second on every machine that this runs on.
    Some(ticks as f64 / 100.0)
}

/// How many processes compete for the processors, on average over the last minute.
pub fn load() -> Option<f64> {
    let load = std::fs::read_to_string("/proc/loadavg").ok()?;
    load.split(' ').next()?.parse().ok()
}

/// Waits until what was written before is on the disk, so that it does not slow down what is measured next.
pub fn settle_disk() {
    // Where there is no such command, the measurement is only a little less fair.
    let _ = std::process::Command::new("sync").status();
}
