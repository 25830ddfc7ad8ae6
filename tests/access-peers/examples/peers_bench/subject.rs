//! The organisation that is asked about, and the questions.

use luotsi_domain::{
    Id, Organisation,
    access::{Action, Index, ObjectNo, UserNo},
};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde_json::json;

use crate::{
    Outcome,
    figures::{Figures, Runs, milliseconds},
};

/// A question, interned.
pub(crate) type Question = (UserNo, Action, ObjectNo);

pub(crate) struct Subject<'a> {
    pub(crate) organisation: &'a Organisation,
    pub(crate) index: Index,
    pub(crate) users: Vec<UserNo>,
    pub(crate) objects: Vec<ObjectNo>,
}

impl<'a> Subject<'a> {
    /// Compiles the organisation's rights, and measures that.
    pub(crate) fn of(organisation: &'a Organisation, figures: &mut Figures) -> Outcome<Self> {
        let index = Index::of(organisation);
        let runs = Runs::of(7, || Index::of(organisation));
        let users = index.users();
        let objects = index.objects();
        figures.note(&format!("{} users, {} objects", users.len(), objects.len()))?;
        figures.tell(
            "access-compile",
            milliseconds(runs.median()),
            json!({ "users": users.len(), "objects": objects.len(), "worst": milliseconds(runs.worst()) }),
        )?;
        let megabytes = index.bytes() as f64 / 1e6;
        figures.tell("access-memory", megabytes, json!({}))?;
        Ok(Self {
            organisation,
            index,
            users,
            objects,
        })
    }

    pub(crate) fn user_id(&self, user: UserNo) -> Outcome<&Id> {
        Ok(self.index.user_id(user).ok_or("no such user")?)
    }

    pub(crate) fn object_id(&self, object: ObjectNo) -> Outcome<&Id> {
        Ok(self.index.object_id(object).ok_or("no such object")?)
    }

    /// Any users, actions and objects, each as likely as the others.
    pub(crate) fn any_questions(&self, count: usize) -> Vec<Question> {
        let mut dice = dice(1);
        (0..count)
            .map(|_| {
                (
                    choose(&mut dice, &self.users),
                    choose(&mut dice, Action::ALL),
                    choose(&mut dice, &self.objects),
                )
            })
            .collect()
    }

    /// Any numbers below `below`.
    pub(crate) fn any_places(&self, count: usize, below: usize) -> Vec<usize> {
        let mut dice = dice(5);
        (0..count).map(|_| dice.random_range(0..below)).collect()
    }

    /// Questions of which about half are allowed: of what somebody may do, and of any. None is about
    /// traverse, of which the rules of the peers do not speak.
    pub(crate) fn telling_questions(&self, count: usize) -> Vec<Question> {
        let mut dice = dice(2);
        let mut questions = Vec::with_capacity(count);
        let actions = Action::ALL.get(1..).unwrap_or_default();
        while questions.len() < count {
            let user = choose(&mut dice, &self.users);
            let list = self.index.list(user);
            for _ in 0..count.div_ceil(200) {
                let any = (choose(&mut dice, actions), choose(&mut dice, &self.objects));
                questions.push((user, any.0, any.1));
                if list.is_empty() {
                    continue;
                }
                let (object, may) = choose(&mut dice, &list);
                let may: Vec<Action> = may
                    .iter()
                    .filter(|action| *action != Action::Traverse)
                    .collect();
                if !may.is_empty() {
                    questions.push((user, choose(&mut dice, &may), object));
                }
            }
        }
        questions.truncate(count);
        questions
    }

    /// Any users, the first one among them: it administers.
    pub(crate) fn some_users(&self, count: usize) -> Vec<UserNo> {
        let mut dice = dice(3);
        let first = self
            .index
            .user(&Id::from("u1"))
            .or(self.users.first().copied());
        let rest = (1..count).map(|_| choose(&mut dice, &self.users));
        first.into_iter().chain(rest).collect()
    }

    pub(crate) fn some_objects(&self, count: usize) -> Vec<ObjectNo> {
        let mut dice = dice(4);
        (0..count)
            .map(|_| choose(&mut dice, &self.objects))
            .collect()
    }
}

fn dice(number: u64) -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(number)
}

/// The lists are never empty: every organisation has sections and the generated one has users.
fn choose<T: Copy>(dice: &mut ChaCha8Rng, from: &[T]) -> T {
    from[dice.random_range(0..from.len())]
}
