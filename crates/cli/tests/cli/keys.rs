//! Where the key comes from.

use crate::common::{Folder, cli};

#[test]
fn without_keyring_passphrase_and_terminal_it_says_what_is_missing() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let ran = cli(&workspace, ["verify"])
        .without("LUOTSI_PASSPHRASE")
        .runs(4);
    assert!(
        ran.messages().contains("LUOTSI_PASSPHRASE"),
        "{}",
        ran.messages()
    );
    let new = folder.at("new");
    let import = cli(&new, ["import"]).arg(folder.at("small"));
    import.without("LUOTSI_PASSPHRASE").runs(4);
    assert!(!new.exists());
}

#[test]
fn a_wrong_passphrase_opens_nothing_and_changes_nothing() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let ran = cli(&workspace, ["verify"])
        .env("LUOTSI_PASSPHRASE", "arvaus")
        .runs(4);
    assert!(ran.messages().contains("passphrase"), "{}", ran.messages());
    cli(&workspace, ["verify"]).runs(0);
}

#[test]
fn where_there_is_no_workspace_it_says_so() {
    let folder = Folder::new();
    let ran = cli(&folder.at("nowhere"), ["verify"]).runs(4);
    assert!(ran.messages().contains("nowhere"), "{}", ran.messages());
    assert!(!folder.at("nowhere").exists());
}
