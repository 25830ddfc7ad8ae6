//! Processes, folders, documents, risks, metrics, reports and handbooks.

use super::{Counts, Maker, diagram, text, words};
use crate::{
    Id, Media, SectionName, Text,
    record::{
        Content, Data, Document, Folder, MapBox, MapColour, MapPosition, Measure, Measurement,
        Metric, Process, ProcessCategory, Report, Risk,
    },
};

impl Maker {
    pub(super) fn content(&mut self, counts: &Counts) {
        let processes = self.processes(counts.processes);
        // Most folders hold documents.
        let [for_risks, for_metrics, for_reports] =
            [10, 6, 4].map(|in_100| counts.folders * in_100 / 100);
        let for_documents = counts.folders - for_risks - for_metrics - for_reports;
        let folders = self.folders(SectionName::Documents, for_documents);
        let documents = self.documents(&folders, counts.documents);
        let folders = self.folders(SectionName::Risks, for_risks);
        self.risks(&folders, counts.risks, &processes);
        let folders = self.folders(SectionName::Metrics, for_metrics);
        self.metrics(&folders, counts.metrics, &processes);
        let folders = self.folders(SectionName::Reports, for_reports);
        self.reports(&folders, counts.reports);
        self.handbooks(counts, &processes, &documents);
    }

    /// A tree of up to six levels, its ids in the order of levels.
    fn processes(&mut self, count: usize) -> Vec<Id> {
        const MAIN: usize = 8;
        let spread = spread(count, MAIN, 5);
        let mut ids: Vec<Id> = Vec::with_capacity(count);
        for index in 0..count {
            let id = Self::numbered("p", index);
            let above = (index >= MAIN)
                .then(|| ids.get((index - MAIN) / spread))
                .flatten();
            let parent = above
                .cloned()
                .unwrap_or_else(|| SectionName::Processes.id());
            let name = words::process(&mut self.dice);
            let most_links = if self.dice.chance(40) { 3 } else { 0 };
            let earlier = std::mem::take(&mut ids);
            let governance = self.governance(&earlier, most_links);
            ids = earlier;
            let shown = words::finnish(&name).to_owned();
            let drawn = self.dice.chance(40);
            let lifecycle = self.lifecycle(|maker| {
                let xml = drawn.then(|| diagram::bpmn(&mut maker.dice, &shown))?;
                Some(Content::Body(maker.body(xml.into_bytes(), Media::Bpmn)))
            });
            let purpose = if self.dice.chance(60) {
                words::purpose(&mut self.dice)
            } else {
                Text::default()
            };
            let data = Process {
                governance,
                lifecycle,
                purpose,
                map: map_box(ids.len()),
                template: ids.len() % 40 == 39,
            };
            let archived = self.dice.chance(2);
            self.push(
                id.clone(),
                Some(parent),
                name,
                archived,
                Data::Process(Box::new(data)),
            );
            self.objects.push(id.clone());
            ids.push(id);
        }
        ids
    }

    fn folders(&mut self, section: SectionName, count: usize) -> Vec<Id> {
        const MAIN: usize = 12;
        let prefix = match section {
            SectionName::Risks => "fr",
            SectionName::Metrics => "fm",
            SectionName::Reports => "frep",
            _ => "f",
        };
        let spread = spread(count, MAIN, 4);
        let mut ids: Vec<Id> = Vec::with_capacity(count);
        for index in 0..count {
            let id = Self::numbered(prefix, index);
            let above = (index >= MAIN)
                .then(|| ids.get((index - MAIN) / spread))
                .flatten();
            let parent = above.cloned().unwrap_or_else(|| section.id());
            let name = words::folder(&mut self.dice);
            let governance = if self.dice.chance(20) {
                self.governance(&[], 0)
            } else {
                crate::record::Governance::default()
            };
            let archived = self.dice.chance(1);
            self.push(
                id.clone(),
                Some(parent),
                name,
                archived,
                Data::Folder(Box::new(Folder { governance })),
            );
            // A folder is granted on more often than what is in it.
            self.objects
                .extend([id.clone(), id.clone(), id.clone(), id.clone()]);
            ids.push(id);
        }
        ids
    }

    /// One of the folders, or now and then the section itself.
    fn folder(&mut self, folders: &[Id], section: SectionName) -> Option<Id> {
        let folder = if self.dice.chance(98) {
            self.dice.choose(folders).cloned()
        } else {
            None
        };
        Some(folder.unwrap_or_else(|| section.id()))
    }

    fn documents(&mut self, folders: &[Id], count: usize) -> Vec<Id> {
        let mut ids: Vec<Id> = Vec::with_capacity(count);
        for index in 0..count {
            let id = Self::numbered("d", index);
            let parent = self.folder(folders, SectionName::Documents);
            let name = words::document(&mut self.dice);
            let most_links = if self.dice.chance(15) { 2 } else { 0 };
            let earlier = std::mem::take(&mut ids);
            let governance = self.governance(&earlier, most_links);
            ids = earlier;
            let shown = words::finnish(&name).to_owned();
            let form = self.dice.below(100);
            let lifecycle = self.lifecycle(|maker| Some(maker.document(&shown, form)));
            let archived = self.dice.chance(3);
            let data = Document {
                governance,
                lifecycle,
                ..Document::default()
            };
            self.push(
                id.clone(),
                parent,
                name,
                archived,
                Data::Document(Box::new(data)),
            );
            self.objects.push(id.clone());
            ids.push(id);
        }
        ids
    }

    /// What a document says: a text, or now and then a file or a page on the web.
    fn document(&mut self, name: &str, form: usize) -> Content {
        match form {
            0..2 => Content::Url(format!(
                "https://intra.esimerkki.fi/ohjeet/{}",
                self.dice.below(100_000)
            )),
            2..4 => {
                let table = text::table(&mut self.dice).into_bytes();
                let name = format!("{}.csv", name.to_lowercase().replace(' ', "-"));
                Content::File(self.body(table, Media::File { name: name.into() }))
            }
            _ => {
                let markdown = text::markdown(&mut self.dice, name).into_bytes();
                Content::Body(self.body(markdown, Media::Markdown))
            }
        }
    }

    fn risks(&mut self, folders: &[Id], count: usize, processes: &[Id]) {
        for index in 0..count {
            let parent = self.folder(folders, SectionName::Risks);
            let measures = (0..self.dice.below(3)).map(|_| Measure {
                name: words::measure(&mut self.dice),
                due: self
                    .dice
                    .chance(80)
                    .then(|| jiff::civil::date(2026, 12, 31)),
                done: self.dice.chance(30),
            });
            let measures = measures.collect();
            let data = Risk {
                governance: self.governance(processes, 2),
                lifecycle: self.lifecycle(|_| None),
                likelihood: Some(f64::from(self.number(1, 5))),
                impact: Some(f64::from(self.number(1, 5))),
                measures,
            };
            let name = words::risk(&mut self.dice);
            self.item("r", index, parent, name, Data::Risk(Box::new(data)));
        }
    }

    fn metrics(&mut self, folders: &[Id], count: usize, processes: &[Id]) {
        for index in 0..count {
            let parent = self.folder(folders, SectionName::Metrics);
            let values =
                (1..=i8::try_from(self.dice.below(13)).unwrap_or(0)).map(|month| Measurement {
                    at: jiff::civil::date(2025, month, 28),
                    value: f64::from(self.number(0, 1000)) / 10.0,
                });
            let values = values.collect();
            let data = Metric {
                governance: self.governance(processes, 1),
                lifecycle: self.lifecycle(|_| None),
                unit: Text::from(self.dice.pick(&["%", "kpl", "pv", "€", "h"])),
                target: Some(f64::from(self.number(50, 100))),
                values,
            };
            let name = words::metric(&mut self.dice);
            self.item("m", index, parent, name, Data::Metric(Box::new(data)));
        }
    }

    fn reports(&mut self, folders: &[Id], count: usize) {
        for index in 0..count {
            let parent = self.folder(folders, SectionName::Reports);
            let governance = self.governance(&[], 0);
            let lifecycle = self.lifecycle(|_| None);
            let name = words::report(&mut self.dice);
            self.item(
                "rep",
                index,
                parent,
                name,
                Data::Report(Box::new(Report {
                    governance,
                    lifecycle,
                })),
            );
        }
    }

    pub(super) fn item(
        &mut self,
        prefix: &str,
        index: usize,
        parent: Option<Id>,
        name: Text,
        data: Data,
    ) {
        let id = Self::numbered(prefix, index);
        let archived = self.dice.chance(2);
        self.push(id.clone(), parent, name, archived, data);
        self.objects.push(id);
    }
}

/// How many children each has, so that `count` of them stand below `main` in so many levels.
fn spread(count: usize, main: usize, levels: u32) -> usize {
    (3..)
        .find(|spread: &usize| main.saturating_mul(spread.saturating_pow(levels)) >= count)
        .unwrap_or(3)
}

/// Every tenth process was put somewhere on the map.
fn map_box(number: usize) -> MapBox {
    let nth = i32::try_from(number / 10).unwrap_or(0);
    if !number.is_multiple_of(10) {
        return MapBox::default();
    }
    MapBox {
        category: match nth % 4 {
            0 => Some(ProcessCategory::Main),
            1 => Some(ProcessCategory::Core),
            2 => Some(ProcessCategory::Support),
            _ => None,
        },
        position: (nth % 2 == 0).then_some(MapPosition {
            x: nth % 8 * 240,
            y: nth / 8 % 100 * 120,
        }),
        colour: (nth % 3 == 0).then_some(MapColour::Green),
    }
}
