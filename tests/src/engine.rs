//! Syncthing instances on the loopback address that carry the shared folder between simulated devices, as they do between
//! laptops: nothing here knows what Trede writes.

use crate::files;
use serde_json::Value;
use std::collections::BTreeMap;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const KEY: &str = "trede-test";
const FOLDER: &str = "trede";
/// How long the engines get to agree before the test gives up: they need a second or two on a quiet machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// Instances that carry each one's folder to all others.
pub struct Engines {
    engines: Vec<Engine>,
}

struct Engine {
    id: String,
    api: u16,
    folder: PathBuf,
    home: PathBuf,
    child: Child,
    seen: u64,
}

impl Engines {
    /// Starts one instance for each of these folders, all of them connected.
    pub fn start(dir: &Path, folders: &[PathBuf]) -> Self {
        let ports: Vec<(u16, u16)> = free_ports(folders.len());
        let made: Vec<(PathBuf, String)> = (0..folders.len())
            .map(|n| generate(&dir.join(format!("syncthing-{n}"))))
            .collect();
        let everyone: Vec<(&str, u16)> = made
            .iter()
            .zip(&ports)
            .map(|((_, id), (_, listen))| (id.as_str(), *listen))
            .collect();
        let mut engines = Vec::new();
        for (n, folder) in folders.iter().enumerate() {
            std::fs::create_dir_all(folder.join(".stfolder")).unwrap();
            let (home, id) = &made[n];
            let (api, listen) = ports[n];
            std::fs::write(
                home.join("config.xml"),
                config(folder, api, listen, &everyone),
            )
            .unwrap();
            let log = std::fs::File::create(home.join("log")).unwrap();
            let child = syncthing()
                .arg("serve")
                .args(["--no-browser", "--no-restart", "--no-upgrade"])
                .arg(format!("--home={}", home.display()))
                .env("HOME", home)
                .stdout(log)
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            engines.push(Engine {
                id: id.clone(),
                api,
                folder: folder.clone(),
                home: home.clone(),
                child,
                seen: 0,
            });
        }
        let mut all = Self { engines };
        all.until("every instance is connected to all others", |engines| {
            engines.iter().all(|engine| {
                engine.get("system/connections").is_some_and(|told| {
                    engine
                        .others(engines)
                        .all(|id| told["connections"][id]["connected"] == true)
                })
            })
        });
        all
    }

    /// Cuts an instance off from the others, as a laptop without a network.
    pub fn cut(&mut self, n: usize) {
        self.engines[n].post("system/pause");
        self.until("the instance is cut off", |engines| {
            engines[n].get("system/connections").is_some_and(|told| {
                engines[n]
                    .others(engines)
                    .all(|id| told["connections"][id]["connected"] == false)
            })
        });
    }

    /// Joins it to the others again.
    pub fn join(&mut self, n: usize) {
        self.engines[n].post("system/resume");
        self.until("the instance is connected again", |engines| {
            engines[n].get("system/connections").is_some_and(|told| {
                engines[n]
                    .others(engines)
                    .all(|id| told["connections"][id]["connected"] == true)
            })
        });
    }

    /// Waits until these instances hold the same files.
    pub fn carry(&mut self, among: &[usize]) {
        for n in among {
            self.engines[*n].post(&format!("db/scan?folder={FOLDER}"));
        }
        self.until("the folders hold the same", |engines| {
            let held: Vec<_> = among.iter().map(|n| held(&engines[*n].folder)).collect();
            let idle = among.iter().all(|n| {
                engines[*n]
                    .get(&format!("db/status?folder={FOLDER}"))
                    .is_some_and(|told| told["state"] == "idle" && told["needTotalItems"] == 0)
            });
            idle && held.windows(2).all(|two| two[0] == two[1])
        });
    }

    /// Waits for events of the instances, each for up to a second, until this holds.
    fn until(&mut self, what: &str, holds: impl Fn(&[Engine]) -> bool) {
        let begun = Instant::now();
        while !holds(&self.engines) {
            if begun.elapsed() > PATIENCE {
                for engine in &self.engines {
                    let log = std::fs::read_to_string(engine.home.join("log")).unwrap_or_default();
                    let from = log.len().saturating_sub(1500);
                    eprintln!(
                        "{} …{}\n{:?}",
                        engine.folder.display(),
                        &log[from..],
                        held(&engine.folder).keys()
                    );
                }
                panic!("{what}: not within {PATIENCE:?}");
            }
            for engine in &mut self.engines {
                engine.event();
            }
        }
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Engine {
    fn others<'a>(&'a self, all: &'a [Engine]) -> impl Iterator<Item = &'a str> {
        all.iter()
            .map(|e| e.id.as_str())
            .filter(|id| *id != self.id)
    }

    fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/rest/{path}", self.api)
    }

    /// What the instance answers, once it answers.
    fn get(&self, path: &str) -> Option<Value> {
        let told = ureq::get(self.url(path))
            .header("X-API-Key", KEY)
            .call()
            .ok()?;
        told.into_body().read_json().ok()
    }

    fn post(&self, path: &str) {
        ureq::post(self.url(path))
            .header("X-API-Key", KEY)
            .send_empty()
            .unwrap_or_else(|error| panic!("{path}: {error}"));
    }

    /// Waits for something to happen here, for a second at most.
    fn event(&mut self) {
        let path = format!("events?since={}&limit=100&timeout=1", self.seen);
        match self.get(&path) {
            Some(events) => {
                let last = events
                    .as_array()
                    .and_then(|e| e.last())
                    .and_then(|e| e["id"].as_u64());
                self.seen = last.unwrap_or(self.seen);
            }
            // It does not answer yet: there is nothing to wait on but time.
            None => std::thread::sleep(Duration::from_millis(50)),
        }
    }
}

/// What lies in a folder, but for what the engine keeps there itself: its mark, and for a day the half of a file that was
/// taken away while it fetched it.
fn held(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    files(folder)
        .into_iter()
        .filter(|f| !f.starts_with(".stfolder") && !is_half(f))
        .filter_map(|f| Some((f.clone(), std::fs::read(folder.join(&f)).ok()?)))
        .collect()
}

fn is_half(file: &Path) -> bool {
    file.file_name()
        .and_then(|name| name.to_str())
        .is_some_and(|name| name.starts_with(".syncthing.") && name.ends_with(".tmp"))
}

fn syncthing() -> Command {
    let mut command = Command::new("syncthing");
    // Nothing leaves this machine, and nothing asks whether it may.
    command
        .env("STNOUPGRADE", "1")
        .env("STNODEFAULTFOLDER", "1");
    command
}

/// Makes an instance's keys; its home and its id.
fn generate(home: &Path) -> (PathBuf, String) {
    let made = syncthing()
        .args(["generate", "--no-default-folder", "--skip-port-probing"])
        .arg(format!("--home={}", home.display()))
        .output()
        .expect("the syncthing program (tools/setup.sh test)");
    let config = std::fs::read_to_string(home.join("config.xml"))
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&made.stderr)));
    let (_, rest) = config.split_once("<device id=\"").unwrap();
    let id = rest.split('"').next().unwrap().to_owned();
    (home.to_owned(), id)
}

/// Ports that are free now: all are held until the last is found, so that none is given twice.
fn free_ports(n: usize) -> Vec<(u16, u16)> {
    let held: Vec<TcpListener> = (0..2 * n)
        .map(|_| TcpListener::bind("127.0.0.1:0").unwrap())
        .collect();
    let ports: Vec<u16> = held
        .iter()
        .map(|l| l.local_addr().unwrap().port())
        .collect();
    ports.chunks(2).map(|two| (two[0], two[1])).collect()
}

/// Only the loopback address: no announcing, no relays, no discovery, no reports.
fn config(folder: &Path, api: u16, listen: u16, everyone: &[(&str, u16)]) -> String {
    let shared: String = everyone
        .iter()
        .map(|(id, _)| format!("<device id=\"{id}\"/>"))
        .collect();
    let devices: String = everyone
        .iter()
        .map(|(id, port)| {
            format!("<device id=\"{id}\"><address>tcp://127.0.0.1:{port}</address></device>")
        })
        .collect();
    format!(
        "<configuration version=\"36\">
<folder id=\"{FOLDER}\" path=\"{}\" type=\"sendreceive\" rescanIntervalS=\"3600\" fsWatcherEnabled=\"true\" fsWatcherDelayS=\"1\">{shared}</folder>
{devices}
<gui enabled=\"true\" tls=\"false\"><address>127.0.0.1:{api}</address><apikey>{KEY}</apikey></gui>
<options><listenAddress>tcp://127.0.0.1:{listen}</listenAddress><globalAnnounceEnabled>false</globalAnnounceEnabled>
<localAnnounceEnabled>false</localAnnounceEnabled><relaysEnabled>false</relaysEnabled><natEnabled>false</natEnabled>
<reconnectionIntervalS>1</reconnectionIntervalS><startBrowser>false</startBrowser><urAccepted>-1</urAccepted>
<autoUpgradeIntervalH>0</autoUpgradeIntervalH><crashReportingEnabled>false</crashReportingEnabled>
<stunServer></stunServer><minHomeDiskFree unit=\"%\">0</minHomeDiskFree></options>
</configuration>",
        folder.display()
    )
}
