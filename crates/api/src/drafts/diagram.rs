//! What was drawn becomes a body: applied to the file that it was made from, and merged with what
//! others changed meanwhile (design §5).

use luotsi_domain::{BodyRef, Hash, Id, Media, RefusalCode, access::Action, command::Intent};

use super::{
    BodyText, Merged, Side, WriteDiagram, WrittenDiagram,
    bpmn::{self, Both},
    editing::{LARGEST, body_text, latest, text},
};
use crate::{
    ApiError, App, Host,
    app::{Open, Snapshot},
    commands::{Execute, Executed, execute},
    objects::{found, load_body, may},
};

/// How often it is tried when others write at the same moment.
const TRIES: usize = 5;

/// Makes what was drawn a process's working copy, with what others changed meanwhile. Where both
/// changed the same thing, nothing is written unless it is said whose side stands.
///
/// What is written is the file that the editor started from, with what was edited: all that the
/// editor does not know is still in it. The draft goes once it is a body.
///
/// # Errors
///
/// `no-workspace`, `not-found`; `refused`; `too-large`; `missing-content`; the codes of XML that can
/// not be read, with the place; and what the store says.
pub async fn write_diagram<H: Host>(
    app: &App<H>,
    args: WriteDiagram,
) -> Result<WrittenDiagram, ApiError> {
    let open = app.open()?;
    let user = open.current().user.clone();
    found(&open.snapshot(), &args.object)?;
    if args.after.len() > LARGEST {
        return Err(ApiError::new("too-large", "the diagram is too large"));
    }
    let base = match args.base {
        Some(hash) => Some(load_body(&open, hash).await?),
        None => None,
    };
    let mine = match (&base, &args.before) {
        (Some(base), Some(before)) => bpmn::apply_edit(base, before, &args.after)?,
        _ => args.after.clone().into_bytes(),
    };
    for _ in 0..TRIES {
        let now = latest(&open.snapshot(), &args.object);
        let outcome = match now {
            Some(theirs) if now != args.base => {
                let theirs = body_text(&open, theirs).await?;
                beside(app, &open, &args, base.as_deref(), &mine, theirs).await
            }
            _ => write(
                app,
                &open,
                &args.object,
                now.zip(base.as_deref()),
                mine.clone(),
            )
            .await
            .map(|written| match written {
                Some((hash, executed)) => WrittenDiagram::Written {
                    hash,
                    merged: None,
                    executed,
                },
                None => WrittenDiagram::Same { hash: now },
            }),
        };
        match outcome {
            // Somebody wrote between the look and the command.
            Err(error) if is_conflict(&error) => {}
            Ok(outcome) => {
                if !matches!(outcome, WrittenDiagram::Conflict { .. }) {
                    forget_draft(&open, &user, &args).await?;
                }
                return Ok(outcome);
            }
            Err(error) => return Err(error),
        }
    }
    Err(ApiError::new("busy", "others write all the time"))
}

/// Writes beside what others wrote.
async fn beside<H: Host>(
    app: &App<H>,
    open: &Open,
    args: &WriteDiagram,
    base: Option<&[u8]>,
    mine: &[u8],
    theirs: BodyText,
) -> Result<WrittenDiagram, ApiError> {
    let latest = load_body(open, theirs.hash).await?;
    let Some(both) = base
        .map(|base| bpmn::merge(base, mine, &latest, args.prefer))
        .transpose()?
    else {
        return without_base(app, open, args, mine, theirs, &latest).await;
    };
    let Both { bytes, conflicts } = both;
    if !conflicts.is_empty() && args.prefer.is_none() {
        return Ok(WrittenDiagram::Conflict {
            mine: text(mine)?,
            theirs,
            conflicts,
        });
    }
    let merged = Merged {
        text: text(&bytes)?,
        mine: open.workspace.put_body(mine.to_vec()).await?,
    };
    let now = Some(theirs.hash);
    let there = Some((theirs.hash, latest.as_slice()));
    let written = write(app, open, &args.object, there, bytes).await?;
    Ok(match written {
        Some((hash, executed)) => WrittenDiagram::Written {
            hash,
            merged: Some(merged),
            executed,
        },
        None => WrittenDiagram::Same { hash: now },
    })
}

/// Both began a diagram where there was none: there is nothing that they have in common.
async fn without_base<H: Host>(
    app: &App<H>,
    open: &Open,
    args: &WriteDiagram,
    mine: &[u8],
    theirs: BodyText,
    latest: &[u8],
) -> Result<WrittenDiagram, ApiError> {
    let now = Some(theirs.hash);
    match args.prefer {
        None => Ok(WrittenDiagram::Conflict {
            mine: text(mine)?,
            theirs,
            conflicts: Vec::new(),
        }),
        Some(Side::Theirs) => Ok(WrittenDiagram::Same { hash: now }),
        Some(Side::Mine) => {
            let there = Some((theirs.hash, latest));
            let written = write(app, open, &args.object, there, mine.to_vec()).await?;
            Ok(match written {
                Some((hash, executed)) => WrittenDiagram::Written {
                    hash,
                    merged: None,
                    executed,
                },
                None => WrittenDiagram::Same { hash: now },
            })
        }
    }
}

/// Writes a body in the place of the one that is `there`; `None` where it says the same.
async fn write<H: Host>(
    app: &App<H>,
    open: &Open,
    object: &Id,
    there: Option<(Hash, &[u8])>,
    bytes: Vec<u8>,
) -> Result<Option<(Hash, Executed)>, ApiError> {
    let (base, before) = there.unzip();
    let body = BodyRef::to(&bytes, Media::Bpmn);
    let hash = body.hash;
    if base == Some(hash) {
        return Ok(None);
    }
    let relinked = relinked(&open.snapshot(), object, before.unwrap_or_default(), &bytes);
    // The body is there before anything refers to it; where the command is refused, it is collected.
    open.workspace.put_body(bytes).await?;
    let edit = Intent::EditBody {
        object: object.clone(),
        body,
        base,
    };
    let intent = if relinked.is_empty() {
        edit
    } else {
        let changes = std::iter::once(edit).chain(relinked).collect();
        Intent::All { changes }
    };
    Ok(Some((hash, execute(app, Execute { intent }).await?)))
}

/// A process links to what an element of its diagram was linked to, so that it is found where it is used; what no element
/// is linked to any more, it does not link to either.
fn relinked(snapshot: &Snapshot, process: &Id, before: &[u8], after: &[u8]) -> Vec<Intent> {
    let [were, are] = [before, after].map(bpmn::links);
    let record = snapshot.organisation.get(process);
    let governance = record.and_then(|record| record.data.governance());
    let has = |to: &Id| governance.is_some_and(|governance| governance.links.contains(to));
    let linked = are
        .difference(&were)
        .filter(|to| *to != process && !has(to) && may(snapshot, Action::Traverse, to));
    let unlinked = were.difference(&are).filter(|to| has(to));
    let link = linked.map(|to| Intent::Link {
        object: process.clone(),
        to: to.clone(),
    });
    let unlink = unlinked.map(|to| Intent::Unlink {
        object: process.clone(),
        to: to.clone(),
    });
    link.chain(unlink).collect()
}

/// Removes the draft, unless more was typed since.
async fn forget_draft(open: &Open, user: &Id, args: &WriteDiagram) -> Result<(), ApiError> {
    let kept = open.workspace.draft(user, &args.object).await?;
    if kept.is_some_and(|draft| draft.content == args.after.as_bytes()) {
        open.workspace.remove_draft(user, &args.object).await?;
    }
    Ok(())
}

fn is_conflict(error: &ApiError) -> bool {
    let refusal = error.refusal.as_ref();
    refusal.is_some_and(|refusal| refusal.reason.code == RefusalCode::Conflict)
}
