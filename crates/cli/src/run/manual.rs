//! The manual pages and the completions that a package brings along, from the same list of commands.

use super::{DONE, Run};
use crate::args::Cli;
use crate::localise;
use clap::CommandFactory;
use clap_complete::Shell;
use std::path::Path;
use trede_app::print::write_file;
use trede_app::{AppError, Result};

impl Run<'_> {
    pub(super) fn manual(&mut self, dir: &Path) -> Result<u8> {
        let failed = |e: std::io::Error| AppError::file(dir, &e);
        std::fs::create_dir_all(dir).map_err(failed)?;
        let mut command = localise::localise(Cli::command(), &self.texts);
        command.build();
        clap_mangen::generate_to(command.clone(), dir).map_err(failed)?;
        for shell in [Shell::Bash, Shell::Fish, Shell::Zsh] {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut command, "trede", &mut script);
            write_file(&dir.join(format!("trede.{shell}")), &script)?;
        }
        Ok(DONE)
    }
}
