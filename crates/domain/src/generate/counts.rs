//! How many of each kind.

/// How many records of each kind an organisation has.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) users: usize,
    pub(super) groups: usize,
    pub(super) grants: usize,
    pub(super) processes: usize,
    pub(super) folders: usize,
    pub(super) documents: usize,
    pub(super) risks: usize,
    pub(super) metrics: usize,
    pub(super) reports: usize,
    pub(super) handbooks: usize,
    pub(super) chapters: usize,
    pub(super) areas: usize,
    pub(super) teams: usize,
    pub(super) memberships: usize,
    pub(super) templates: usize,
    pub(super) plans: usize,
    pub(super) tasks: usize,
    pub(super) strategies: usize,
    pub(super) breakthroughs: usize,
    pub(super) initiatives: usize,
}

impl Counts {
    pub(super) fn of(users: usize, objects: usize) -> Self {
        let share = |in_1000: usize| objects * in_1000 / 1000;
        // What can only stand in something else is there only where that is.
        let within = |count: usize, parents: usize| if parents == 0 { 0 } else { count };
        let handbooks = share(2).max(usize::from(objects >= 40));
        let teams = share(12);
        let strategies = share(1).max(usize::from(objects >= 100));
        let plans = within(share(12), teams);
        let breakthroughs = within(share(6), strategies);
        let groups = if users == 0 { 0 } else { (users / 16).max(1) };
        let mut counts = Self {
            users,
            groups,
            grants: if users == 0 { 0 } else { objects / 5 },
            processes: share(80),
            folders: share(50),
            documents: 0,
            risks: share(50),
            metrics: share(30),
            reports: share(10),
            handbooks,
            chapters: within(share(30), handbooks),
            areas: share(6),
            teams,
            memberships: share(90).min(teams * users / 2),
            templates: within(share(10), teams),
            plans,
            tasks: within(share(50), plans),
            strategies,
            breakthroughs,
            initiatives: within(share(13), breakthroughs),
        };
        counts.documents = objects - counts.but_documents();
        counts
    }

    /// All objects but users and groups.
    pub(super) const fn objects(&self) -> usize {
        self.documents + self.but_documents()
    }

    const fn but_documents(&self) -> usize {
        self.processes
            + self.folders
            + self.risks
            + self.metrics
            + self.reports
            + self.handbooks
            + self.chapters
            + self.areas
            + self.teams
            + self.memberships
            + self.templates
            + self.plans
            + self.tasks
            + self.strategies
            + self.breakthroughs
            + self.initiatives
    }
}
