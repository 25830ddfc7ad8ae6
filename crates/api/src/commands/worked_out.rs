//! What the authority adds to a command from the bodies that it speaks of, whatever was said of it.

use std::borrow::Cow;

use luotsi_domain::{Organisation, command::Intent};

use super::{margin, outline};
use crate::{ApiError, app::Open};

/// The intent with what becomes of margins, and which required headings there are, worked out. The
/// bodies are there before anything refers to them; where the command is refused, they are collected.
pub(super) async fn worked_out<'a>(
    open: &Open,
    organisation: &Organisation,
    intent: &'a Intent,
) -> Result<Cow<'a, Intent>, ApiError> {
    match intent {
        Intent::All { changes } if changes.iter().any(rests_on_bodies) => {
            let mut worked_out = Vec::with_capacity(changes.len());
            for (at, change) in changes.iter().enumerate() {
                let before = changes.get(..at).unwrap_or_default();
                worked_out.push(one(open, organisation, change, before).await?);
            }
            Ok(Cow::Owned(Intent::All {
                changes: worked_out,
            }))
        }
        intent if rests_on_bodies(intent) => {
            Ok(Cow::Owned(one(open, organisation, intent, &[]).await?))
        }
        intent => Ok(Cow::Borrowed(intent)),
    }
}

const fn rests_on_bodies(intent: &Intent) -> bool {
    matches!(
        intent,
        Intent::Submit { .. }
            | Intent::Approve { .. }
            | Intent::Duplicate { .. }
            | Intent::CreateFromTemplate { .. }
    )
}

async fn one(
    open: &Open,
    organisation: &Organisation,
    intent: &Intent,
    before: &[Intent],
) -> Result<Intent, ApiError> {
    let mut intent = intent.clone();
    match &mut intent {
        Intent::Submit { object, outline } => {
            *outline = outline::outline(open, organisation, object, before).await?;
        }
        Intent::Approve {
            object,
            margin,
            outline,
            ..
        } => {
            *margin = margin::of_approved(open, organisation, object).await?;
            *outline = outline::outline(open, organisation, object, before).await?;
        }
        Intent::Duplicate { object, margin, .. } => {
            *margin = margin::of_copied(open, organisation, object).await?;
        }
        Intent::CreateFromTemplate {
            template, margin, ..
        } => *margin = margin::of_begun(open, organisation, template).await?,
        _ => {}
    }
    Ok(intent)
}
