//! A private home, screen, message bus and keyring, so that nothing here touches a user's own.
//!
//! The program keeps its keys in the system's keyring and shows a real window. On Linux both can be had without a
//! user: Xvfb draws into memory, and a keyring daemon with a throw-away password listens on a bus of its own.

use crate::{Outcome, process};
use std::ffi::OsString;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

/// How long a part of the desktop may take to come up. It is a tenth of a second; a loaded machine may need more.
const PATIENCE: Duration = Duration::from_secs(30);

/// A size that shows the whole frame: rail, tree, content and inspector.
const SCREEN: &str = "1440x900x24";

/// The folders that a program sees as its user's.
pub(crate) struct Home {
    folder: PathBuf,
    /// Sockets live here; their paths may have no more than some hundred characters.
    runtime: PathBuf,
}

impl Home {
    /// An empty home in `folder`.
    pub(crate) fn new(folder: PathBuf) -> Outcome<Self> {
        let failed = |error| format!("{} can not be made: {error}.", folder.display());
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(failed)?;
        }
        fs::create_dir_all(&folder).map_err(failed)?;
        // Menus and dialogs that are still moving are not where they are clicked.
        let toolkit = folder.join("config").join("gtk-3.0");
        fs::create_dir_all(&toolkit).map_err(failed)?;
        fs::write(
            toolkit.join("settings.ini"),
            "[Settings]\ngtk-enable-animations=0\n",
        )
        .map_err(failed)?;
        let runtime = std::env::temp_dir().join(format!("luotsi-{}", std::process::id()));
        fs::create_dir_all(&runtime).map_err(failed)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            fs::set_permissions(&runtime, fs::Permissions::from_mode(0o700)).map_err(failed)?;
        }
        Ok(Self { folder, runtime })
    }

    /// Makes `command` see this home and no display or bus of the user's.
    pub(crate) fn apply(&self, command: &mut Command) {
        for name in [
            "DISPLAY",
            "WAYLAND_DISPLAY",
            "XAUTHORITY",
            "DBUS_SESSION_BUS_ADDRESS",
            "GNOME_KEYRING_CONTROL",
        ] {
            command.env_remove(name);
        }
        for (name, value) in self.variables() {
            command.env(name, value);
        }
    }

    fn variables(&self) -> Vec<(&'static str, OsString)> {
        let inside = |name: &str| self.folder.join(name).into_os_string();
        let mut variables = vec![("LUOTSI_DATA_DIR", inside("luotsi"))];
        if cfg!(windows) {
            variables.push(("APPDATA", inside("roaming")));
            variables.push(("LOCALAPPDATA", inside("local")));
            return variables;
        }
        // The tool chain and npm go on using what they have downloaded.
        for (name, beneath) in [
            ("CARGO_HOME", ".cargo"),
            ("RUSTUP_HOME", ".rustup"),
            ("npm_config_cache", ".npm"),
        ] {
            if let Some(value) = std::env::var_os(name) {
                variables.push((name, value));
            } else if let Some(home) = std::env::var_os("HOME") {
                variables.push((name, Path::new(&home).join(beneath).into_os_string()));
            }
        }
        variables.push(("HOME", self.folder.clone().into_os_string()));
        variables.push(("XDG_DATA_HOME", inside("data")));
        variables.push(("XDG_CONFIG_HOME", inside("config")));
        variables.push(("XDG_CACHE_HOME", inside("cache")));
        variables.push(("XDG_STATE_HOME", inside("state")));
        variables.push(("XDG_RUNTIME_DIR", self.runtime.clone().into_os_string()));
        variables
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        // Left-over sockets in the temporary folder harm nobody.
        let _ = fs::remove_dir_all(&self.runtime);
    }
}

/// A virtual screen, a bus and an unlocked keyring. They end with this value.
pub(crate) struct Desktop {
    children: Vec<Child>,
    variables: Vec<(&'static str, String)>,
    framebuffer: PathBuf,
}

impl Desktop {
    /// What has to be installed for it.
    pub(crate) const PROGRAMS: [&'static str; 3] = ["Xvfb", "dbus-daemon", "gnome-keyring-daemon"];

    pub(crate) fn start(home: &Home) -> Outcome<Self> {
        let mut desktop = Self {
            children: Vec::new(),
            variables: Vec::new(),
            framebuffer: home.runtime.join("Xvfb_screen0"),
        };

        let mut screen = Command::new("Xvfb");
        home.apply(&mut screen);
        screen.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            SCREEN,
            "-nolisten",
            "tcp",
            "-noreset",
            "-fbdir",
        ]);
        screen.arg(&home.runtime);
        let number = desktop.first_line(screen, |line| line.parse::<u32>().is_ok())?;
        desktop.variables.push(("DISPLAY", format!(":{number}")));

        let mut bus = Command::new("dbus-daemon");
        home.apply(&mut bus);
        bus.args(["--session", "--nofork", "--print-address=1"]);
        bus.arg(format!(
            "--address=unix:path={}",
            home.runtime.join("bus").display()
        ));
        // Services that the bus starts for a program need the screen too.
        bus.env("DISPLAY", format!(":{number}"));
        let address = desktop.first_line(bus, |line| line.starts_with("unix:"))?;
        desktop
            .variables
            .push(("DBUS_SESSION_BUS_ADDRESS", address));

        let mut keyring = Command::new("gnome-keyring-daemon");
        home.apply(&mut keyring);
        desktop.apply_variables(&mut keyring);
        keyring.args(["--foreground", "--unlock", "--components=secrets"]);
        desktop.spawn(keyring, Some("throw-away\n"))?;
        desktop.wait_for_keyring(home)?;
        Ok(desktop)
    }

    /// Makes `command` use this desktop and `home`.
    pub(crate) fn apply(&self, home: &Home, command: &mut Command) {
        home.apply(command);
        self.apply_variables(command);
    }

    fn apply_variables(&self, command: &mut Command) {
        for (name, value) in &self.variables {
            command.env(name, value);
        }
        command.env("GDK_BACKEND", "x11");
    }

    /// The file that holds the screen's pixels.
    pub(crate) fn framebuffer(&self) -> &Path {
        &self.framebuffer
    }

    /// Waits until the keyring is on the bus and its default collection is open.
    fn wait_for_keyring(&self, home: &Home) -> Outcome {
        let answers = |to: &str, path: &str, question: [&str; 2], wanted: &str| {
            let mut ask = Command::new("dbus-send");
            self.apply(home, &mut ask);
            ask.args(["--session", "--print-reply", &format!("--dest={to}"), path])
                .args(question);
            process::run_aside(&mut ask).map(|heard| heard.text.contains(wanted))
        };
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until {
            // Asked whether it has an owner, the bus does not start a second keyring in answer.
            let question = [
                "org.freedesktop.DBus.NameHasOwner",
                "string:org.freedesktop.secrets",
            ];
            if answers(
                "org.freedesktop.DBus",
                "/org/freedesktop/DBus",
                question,
                "true",
            )? {
                let question = ["org.freedesktop.Secret.Service.ReadAlias", "string:default"];
                if answers(
                    "org.freedesktop.secrets",
                    "/org/freedesktop/secrets",
                    question,
                    "collection",
                )? {
                    return Ok(());
                }
            }
            thread::sleep(Duration::from_millis(20));
        }
        Err("The keyring daemon did not come up.".to_owned())
    }

    /// Starts a part of the desktop.
    fn spawn(&mut self, mut command: Command, input: Option<&str>) -> Outcome<Option<ChildStdout>> {
        let shown = process::show(&command);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("`{shown}` can not be started: {error}."))?;
        let stdin = child.stdin.take();
        let stdout = child.stdout.take();
        self.children.push(child);
        if let (Some(input), Some(mut stdin)) = (input, stdin) {
            stdin
                .write_all(input.as_bytes())
                .map_err(|error| format!("`{shown}`: {error}."))?;
        }
        Ok(stdout)
    }

    /// Starts a part of the desktop and waits for the line with which it says where it is.
    fn first_line(&mut self, command: Command, wanted: impl Fn(&str) -> bool) -> Outcome<String> {
        let shown = process::show(&command);
        let stdout = self.spawn(command, None)?;
        let (send, receive) = mpsc::channel();
        thread::spawn(move || {
            // Reads to the end, so that the program never waits for a full pipe.
            let lines = stdout
                .into_iter()
                .flat_map(|out| BufReader::new(out).lines());
            for line in lines.map_while(Result::ok) {
                let _ = send.send(line);
            }
        });
        let until = Instant::now() + PATIENCE;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            match receive.recv_timeout(left) {
                Ok(line) if wanted(line.trim()) => return Ok(line.trim().to_owned()),
                Ok(_) => {}
                Err(_) => return Err(format!("`{shown}` did not come up.")),
            }
        }
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        for child in self.children.iter_mut().rev() {
            process::end(child);
        }
    }
}
