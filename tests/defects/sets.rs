//! Class G: what is wrong with reports only when they lie beside each other.

use gouji::forms::{
    Applicant, Coord, DisclosureItem as Item, DisclosureMeasure as Measure, RequestLine, Statistic,
    Table,
};

use crate::render::dice::Dice;
use crate::render::sets::{self, SetDraft};

/// What a finding must be about.
#[derive(Debug)]
pub enum Told {
    /// A cell.
    Cell(Coord),
    /// Reports, by their agencies.
    Members(Vec<String>),
    /// Words of the message.
    Words(String),
}

/// One way to spoil a set.
pub struct SetDefect {
    /// The rule that must find it.
    pub rule: &'static str,
    /// What is done, in a few words.
    pub what: &'static str,
    /// Does it, and says what the finding must be about; nothing where the set gives no occasion.
    pub inject: fn(&mut SetDraft, &mut Dice) -> Option<Told>,
}

const fn by(
    rule: &'static str,
    what: &'static str,
    inject: fn(&mut SetDraft, &mut Dice) -> Option<Told>,
) -> SetDefect {
    SetDefect { rule, what, inject }
}

pub const DEFECTS: &[SetDefect] = &[
    by("G01", "a cell of the whole that is more", |set, dice| {
        let cells = set.parent.form.cells();
        let coord = cells[dice.below(cells.len())];
        let more = 1 + dice.below(9) as i64;
        let number = (sets::value(&set.parent, coord).to_i64() + more).to_string();
        set.parent.cells.insert(coord, number);
        Some(Told::Cell(coord))
    }),
    by("G01", "a report left out of one cell", |set, dice| {
        let cells = set.parent.form.cells();
        let whole = |coord: &Coord| sets::value(&set.parent, *coord).is_integer();
        let cells: Vec<Coord> = cells.iter().copied().filter(whole).collect();
        let coord = cells[dice.below(cells.len())];
        let left_out = &set.members[dice.below(set.members.len())];
        let own = Some(sets::value(left_out, coord)).filter(|own| !own.is_zero())?;
        let less = sets::value(&set.parent, coord) - own;
        set.parent.cells.insert(coord, less.normalize().to_string());
        Some(Told::Cell(coord))
    }),
    by("G02", "an office without a report", |set, dice| {
        let missing = set.members.remove(dice.below(set.members.len()));
        Some(Told::Words(missing.agency))
    }),
    by("G02", "a report of an office that is not on the list", |set, dice| {
        let other = set.units.remove(dice.below(set.units.len()));
        Some(Told::Members(vec![other]))
    }),
    by("G03", "a second report of an office", |set, dice| {
        let first = &set.members[dice.below(set.members.len())];
        let agency = first.agency.clone();
        let second = sets::member(first.form, first.year, &agency, dice);
        set.members.push(second);
        Some(Told::Members(vec![agency]))
    }),
    by("G03", "the county's own report among those of its offices", |set, dice| {
        let agency = set.parent.agency.clone();
        let office = "人民政府办公室";
        set.members.retain(|member| !member.agency.ends_with(office));
        set.members.push(sets::member(set.parent.form, set.parent.year, &agency, dice));
        Some(Told::Members(vec![agency]))
    }),
    by("G04", "a sum that does not come out", |set, dice| {
        let at = dice.below(set.members.len());
        let member = &mut set.members[at];
        let total = match member.form.statistics {
            [] => Coord::Request(RequestLine::Disposed, Applicant::Total),
            _ => Coord::Statistic(Statistic::C3),
        };
        let number = member.number(total) + 1 + dice.below(9) as i64;
        member.cells.insert(total, number.to_string());
        Some(Told::Members(vec![member.agency.clone()]))
    }),
    by("G04", "a report without a table", |set, dice| {
        let at = dice.below(set.members.len());
        let member = &mut set.members[at];
        member.form.statistics.is_empty().then_some(())?;
        member.without_tables.push([Table::Requests, Table::Appeals][dice.below(2)]);
        Some(Told::Members(vec![member.agency.clone()]))
    }),
    by("G05", "a report of the year before", |set, dice| {
        let at = dice.below(set.members.len());
        let agency = set.members[at].agency.clone();
        let form = set.earlier.form;
        set.members[at] = sets::member(form, set.earlier.year, &agency, dice);
        Some(Told::Members(vec![agency]))
    }),
    by("G05", "a report after an old form", |set, dice| {
        (set.parent.form.id == "2021").then_some(())?;
        let at = dice.below(set.members.len());
        let agency = set.members[at].agency.clone();
        let old = gouji::forms::ALL.iter().find(|form| form.id == "2019")?;
        set.members[at] = sets::member(old, set.parent.year, &agency, dice);
        Some(Told::Members(vec![agency]))
    }),
    by("G06", "a township's fee in 元", |set, dice| {
        let fee = Coord::Disclosure(Item::AdministrativeFee, Measure::Amount);
        set.parent.form.has(fee).then_some(())?;
        for member in &mut set.members {
            member.cells.insert(fee, format!("{}.5", 1 + dice.below(4)));
        }
        let town = set.members.iter_mut().rfind(|member| member.agency.contains(['镇', '乡']))?;
        town.cells.insert(fee, (3_000 + dice.below(900)).to_string());
        Some(Told::Members(vec![town.agency.clone()]))
    }),
    by("G07", "a department and the government's office count 规章", |set, _| {
        let made = |form: &gouji::forms::Form| match form.id {
            "2021" => Some(Coord::Disclosure(Item::AgencyRule, Measure::Issued)),
            "2019" => Some(Coord::Disclosure(Item::AgencyRule, Measure::Made)),
            _ => None,
        };
        let coord = made(set.parent.form)?;
        let department = "司法局";
        let mut told = None;
        for member in &mut set.members {
            if member.agency.ends_with("人民政府办公室") {
                member.cells.insert(coord, "2".to_owned());
                told.get_or_insert(None);
            } else if member.agency.ends_with(department) {
                member.cells.insert(coord, "2".to_owned());
                told = told.map(|_: Option<String>| Some(member.agency.clone()));
            }
        }
        Some(Told::Members(vec![told??]))
    }),
    by("G08", "documents issued together and counted by each", |set, _| {
        let measure = if set.parent.form.id == "2021" { Measure::Issued } else { Measure::Made };
        let coord = Coord::Disclosure(Item::NormativeDocument, measure);
        set.parent.form.has(coord).then_some(())?;
        let values = set.members.iter().map(|member| member.number(coord));
        (values.filter(|&value| value > 0).count() > 1).then_some(())?;
        let less = set.parent.number(coord) - 1;
        set.parent.cells.insert(coord, less.to_string());
        Some(Told::Cell(coord))
    }),
    by("G09", "more carried forward by the whole than is brought forward", |set, dice| {
        let own = Coord::Request(RequestLine::BroughtForward, Applicant::NaturalPerson);
        set.parent.form.has(own).then_some(())?;
        set.earlier.form.has(own).then_some(())?;
        for applicant in [Applicant::NaturalPerson, Applicant::Total] {
            for line in [RequestLine::CarriedForward, RequestLine::Received] {
                let coord = Coord::Request(line, applicant);
                let more = set.earlier.number(coord) + 1 + dice.below(1) as i64;
                set.earlier.cells.insert(coord, more.to_string());
            }
        }
        Some(Told::Cell(own))
    }),
    by("G10", "a case that two offices name", |set, dice| {
        let one = dice.below(set.members.len());
        let two = (one + 1 + dice.below(set.members.len() - 1)) % set.members.len();
        let case = format!("（{}）云0102行初{}号", set.parent.year, 1 + dice.below(90));
        let told = [one, two].map(|at| {
            let member = &mut set.members[at];
            member.section(5).lines.push(format!("针对{case}判决指出的问题，已作整改。"));
            member.agency.clone()
        });
        Some(Told::Members(told.to_vec()))
    }),
    by("G11", "an office that copied from another", |set, dice| {
        let one = dice.below(set.members.len());
        let two = (one + 1 + dice.below(set.members.len() - 1)) % set.members.len();
        for number in 1..=6 {
            let lines = set.members[one].section(number).lines.clone();
            set.members[two].section(number).lines = lines;
        }
        Some(Told::Members([one, two].map(|at| set.members[at].agency.clone()).to_vec()))
    }),
    by("G12", "a township's penalties with two digits too many", |set, dice| {
        let coord = Coord::Disclosure(Item::AdministrativePenalty, Measure::Decisions);
        set.parent.form.has(coord).then_some(())?;
        (set.members.len() >= 10).then_some(())?;
        for member in &mut set.members {
            member.cells.insert(coord, (10 + dice.below(90)).to_string());
        }
        let town = set.members.iter_mut().rfind(|member| member.agency.contains(['镇', '乡']))?;
        town.cells.insert(coord, (50_000 + dice.below(9_000)).to_string());
        Some(Told::Members(vec![town.agency.clone()]))
    }),
    by("G13", "the whole's prose beside its table", |set, dice| {
        let received = Coord::Request(RequestLine::Received, Applicant::Total);
        set.parent.form.has(received).then_some(())?;
        let other = set.parent.number(received) + 1 + dice.below(9) as i64;
        let line = format!("全县共收到政府信息公开申请{other}件。");
        set.parent.section(1).lines.push(line);
        Some(Told::Words(other.to_string()))
    }),
    by("G14", "an office that published late", |set, dice| {
        let at = dice.below(set.members.len());
        let member = &mut set.members[at];
        let (month, day) = (5 + dice.below(3), 1 + dice.below(28));
        member.before = format!("<p>发布日期：{}-{month:02}-{day:02}</p>", member.year + 1);
        Some(Told::Members(vec![member.agency.clone()]))
    }),
];
