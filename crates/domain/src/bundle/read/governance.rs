//! Responsible, review and links of content items and folders.

use super::{
    super::{BundleError, BundleErrorCode as Code, format},
    Reader,
    expect::Expected,
    place::At,
};
use crate::{Id, Kind, record::Governance};

/// The members that make up a [`Governance`].
pub(super) struct Governed {
    pub(super) responsible: Option<format::Someone>,
    pub(super) review_interval_months: Option<u16>,
    pub(super) last_reviewed: Option<jiff::civil::Date>,
    pub(super) links: Vec<Id>,
}

impl Reader {
    pub(super) fn governance(
        &self,
        at: &At<'_>,
        governed: Governed,
    ) -> Result<Governance, BundleError> {
        if governed.review_interval_months == Some(0) {
            return Err(at.error(
                Code::InvalidValue,
                "reviewIntervalMonths",
                "0: a review interval is at least one month",
            ));
        }
        let responsible = governed.responsible.map(|party| {
            self.index
                .party(at, "responsible", &party, &[Kind::User, Kind::Group])
        });
        Ok(Governance {
            responsible: responsible.transpose()?,
            review_interval_months: governed.review_interval_months,
            last_reviewed: governed.last_reviewed,
            links: self
                .index
                .list(at, "links", &governed.links, &Expected::Object)?,
        })
    }
}
