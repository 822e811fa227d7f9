//! A folder with homes in it, and calls of the program on them.

use assert_cmd::Command;
use serde_json::Value;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

pub const PASSPHRASE: &str = "vier woorden zijn genoeg";

pub struct World {
    dir: TempDir,
}

pub struct Answer {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl World {
    pub fn new() -> Self {
        Self {
            dir: tempfile::tempdir().unwrap(),
        }
    }

    /// A world with a centre, its coordinator's device in `head`.
    pub fn founded() -> Self {
        let world = Self::new();
        let shared = world.path("shared");
        world.json(
            "head",
            &[
                "centre",
                "new",
                "--name",
                "Proef",
                "--location",
                "Loket",
                "--staff",
                "Ans",
                "--shared",
                shared.to_str().unwrap(),
            ],
        );
        world
    }

    /// The same with a coach's device in `coach`, let in and up to date.
    pub fn joined() -> Self {
        let world = Self::founded();
        let code = world.ask_in("coach", "Bibliotheek", "Bram");
        world.json("head", &["approve", &code]);
        world.json("coach", &["sync"]);
        world
    }

    pub fn ask_in(&self, home: &str, location: &str, staff: &str) -> String {
        let shared = self.path("shared");
        let args = [
            "join",
            "--shared",
            shared.to_str().unwrap(),
            "--centre",
            "Proef",
            "--location",
            location,
            "--staff",
            staff,
            "--role",
            "coach",
        ];
        self.json(home, &args)["code"].as_str().unwrap().to_owned()
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }

    pub fn command(&self, home: &str) -> Command {
        let mut command = Command::cargo_bin("trede").unwrap();
        command
            .env_remove("TREDE_HOME")
            .env("TREDE_PASSPHRASE", PASSPHRASE)
            .arg("--home")
            .arg(self.path(home));
        command
    }

    pub fn call(&self, home: &str, args: &[&str]) -> Answer {
        answer(self.command(home).args(args))
    }

    /// Calls with `--json`, expects success, and reads the one value.
    pub fn json(&self, home: &str, args: &[&str]) -> Value {
        self.json_with(home, args, 0)
    }

    /// The same with another exit code.
    pub fn json_with(&self, home: &str, args: &[&str], code: i32) -> Value {
        let answer = answer(self.command(home).arg("--json").args(args));
        assert_eq!(answer.code, code, "{args:?}: {}{}", answer.out, answer.err);
        serde_json::from_str(&answer.out)
            .unwrap_or_else(|e| panic!("{args:?}: {e}: {}", answer.out))
    }
}

pub fn answer(command: &mut Command) -> Answer {
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let answer = Answer {
        code: output.status.code().unwrap(),
        out: text(output.stdout),
        err: text(output.stderr),
    };
    assert!(!answer.err.contains("panicked"), "{}", answer.err);
    answer
}

/// The names in a folder, in order.
pub fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(dir)
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}
