//! Words that say there is none of something, and what exactly they deny: `未收到申请` denies requests, `未发生因申请引发的复议`
//! denies appeals alone.

use std::ops::Range;

use super::fact::{Appeals, DenialKind, Fact, act, route};
use super::items::fits;
use super::state::{State, Topic};
use super::token::{Token, What};
use super::word::Word;
use crate::cut::Cut;
use crate::forms::{AppealResult, Applicant};

type Found = (Fact, DenialKind, Range<usize>);

/// What a clause without a number denies. What it does not say plainly it is not taken to say.
pub(super) fn read(text: &str, tokens: &[Token], year: Option<u16>, state: &State) -> Vec<Found> {
    if state.is_other_year || state.is_unsure || state.is_narrow {
        return Vec::new();
    }
    let word = |token: &Token| match token.what {
        What::Word(word) => Some(word),
        _ => None,
    };
    let mut found = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        match word(token) {
            Some(Word::Not) => {
                found.extend(nouns(tokens, i, year, state));
                break;
            }
            Some(Word::Zero) if i + 1 == tokens.len() => found.extend(last_noun(tokens, state)),
            Some(Word::Zero) => found.extend(first_noun(tokens, i, state)),
            Some(Word::All) => {
                // 上年结转的申请均已办结 says nothing of those received.
                let is_of_carried =
                    tokens.cut(..i).iter().any(|t| t.what == What::Word(Word::Carry));
                let all = all(text, tokens.cut(i..), state);
                found.extend(
                    all.filter(|(_, kind, _)| *kind != DenialKind::AllClosed || !is_of_carried),
                );
                break;
            }
            _ => {}
        }
    }
    found
}

/// What stands behind 未, up to the end of the clause: a list whose members are all known.
fn nouns(tokens: &[Token], at: usize, year: Option<u16>, state: &State) -> Vec<Found> {
    let start = tokens[at].range.start;
    let mut found: Vec<Found> = Vec::new();
    let mut member: Vec<Word> = Vec::new();
    let mut is_plain = true;
    let mut carries = Vec::new();
    let mut verbs: Vec<Word> = Vec::new();
    let mut ways = 0;
    let behind = tokens.cut(at + 1..);
    for (i, token) in behind.iter().enumerate() {
        match token.what {
            What::Word(Word::And) => {
                ways += usize::from(is_plain && is_by_one_way(&member));
                let range = start..token.range.start;
                let told = is_plain.then(|| denied(&member, range, state)).flatten();
                // 未制定、废止规范性文件: the noun of the first is that of the last.
                if let ([verb], None) = (member.as_slice(), &told) {
                    verbs.extend(act(*verb).map(|_| *verb));
                }
                found.extend(told);
                // 未发生因申请引发的复议、诉讼: what the first leans on, the others lean on as well.
                member.retain(|word| matches!(word, Word::Cause));
                member.truncate(1);
                is_plain = true;
            }
            What::Word(
                Word::Receive
                | Word::Accept
                | Word::Filler
                | Word::Vague
                | Word::Openness
                | Word::ThisYear
                | Word::Own,
            ) => {}
            // 无行政复议、无行政诉讼.
            What::Word(Word::Not) if member.is_empty() => {}
            What::Word(Word::Raise) => member.push(Word::Raise),
            // 依申请公开申请 names them twice.
            What::Word(Word::Requests | Word::Asked) if member.last() == Some(&Word::Requests) => {}
            What::Word(Word::Carry | Word::Previous | Word::Next) => {
                if let What::Word(word) = token.what {
                    carries.push(word);
                }
            }
            What::Word(word) => member.push(word),
            What::Year(named) if year.is_some_and(|own| named == own + 1) => {
                carries.push(Word::Next)
            }
            What::Year(_) if i == 0 => {}
            _ => is_plain = false,
        }
    }
    let end = tokens.last().map_or(start, |token| token.range.end);
    if !carries.is_empty() {
        let fact = match (carries.contains(&Word::Previous), carries.contains(&Word::Next)) {
            (true, false) => Fact::BroughtForward,
            (false, true) => Fact::CarriedForward,
            _ => return Vec::new(),
        };
        let is_clear = is_plain
            && carries.contains(&Word::Carry)
            && state.topic == Some(Topic::Requests)
            && member.iter().all(|word| matches!(word, Word::Asked | Word::Requests | Word::Close));
        return is_clear.then_some((fact, DenialKind::None, start..end)).into_iter().collect();
    }
    if let (true, Some(noun @ Word::Item(_))) = (is_plain, member.last()) {
        found.extend(verbs.iter().filter_map(|verb| denied(&[*verb, *noun], start..end, state)));
    }
    // 未收到书面方式的申请和网络方式的申请: by neither.
    ways += usize::from(is_plain && is_by_one_way(&member));
    if ways > 1 && found.is_empty() {
        found.push((Fact::Received, DenialKind::None, start..end));
    }
    found.extend(is_plain.then(|| denied(&member, start..end, state)).flatten());
    found
}

/// `网络方式的申请`: requests, but only some.
fn is_by_one_way(member: &[Word]) -> bool {
    matches!(member, [ways @ .., Word::Requests] if !ways.is_empty() && ways.iter().all(|word| *word == Word::Partial))
}

/// What one member of the list denies.
fn denied(member: &[Word], range: Range<usize>, state: &State) -> Option<Found> {
    let is_open = state.is_open || state.topic == Some(Topic::Requests);
    let (last, before) = member.split_last()?;
    // What it is about may stand before: 因政府信息公开申请引发的行政复议.
    let is_of_requests = before
        .iter()
        .all(|word| matches!(word, Word::Cause | Word::Requests | Word::Asked | Word::Raise));
    let is_bare = before.iter().all(|word| *word == Word::Raise);
    let fact = match *last {
        Word::Requests | Word::Asked if let [Word::By(applicants), rest @ ..] = before => {
            let is_plain = rest.iter().all(|word| matches!(word, Word::Cause | Word::Requests));
            return is_plain.then_some((Fact::Applicants(applicants), DenialKind::None, range));
        }
        Word::Item(item) => match before {
            [verb] => Fact::Disclosed(item, act(*verb).filter(|act| fits(*act, item))?),
            _ => return None,
        },
        Word::Requests if is_bare => Fact::Received,
        Word::Asked if is_bare && is_open => Fact::Received,
        Word::Result(AppealResult::Corrected) if is_of_requests && is_open => {
            return Some((corrected(state), DenialKind::NoneCorrected, range));
        }
        word => Fact::Appeals(route(word).filter(|_| is_of_requests && is_open)?, &[]),
    };
    Some((fact, DenialKind::None, range))
}

/// `零申请`, `零复议`.
fn first_noun(tokens: &[Token], at: usize, state: &State) -> Option<Found> {
    let next = tokens.get(at + 1)?;
    let What::Word(word) = next.what else { return None };
    let ends = tokens.get(at + 2).is_none_or(|token| matches!(token.what, What::Word(Word::And)));
    denied(&[word], tokens[at].range.start..next.range.end, state).filter(|_| ends)
}

/// `申请量为零`.
fn last_noun(tokens: &[Token], state: &State) -> Option<Found> {
    let is_noun = |word| matches!(word, Word::Requests | Word::Asked) || route(word).is_some();
    let mut words = tokens.iter().rev().filter_map(|token| match token.what {
        What::Word(Word::Filler | Word::Vague | Word::Zero | Word::All) => None,
        What::Word(word) => Some(Some(word)),
        _ => Some(None),
    });
    let word = words.next().flatten().filter(|word| is_noun(*word))?;
    let range = tokens.first()?.range.start..tokens.last()?.range.end;
    denied(&[word], range, state)
}

fn corrected(state: &State) -> Fact {
    Fact::Appeals(state.route.unwrap_or(Appeals::Both), &[AppealResult::Corrected])
}

/// `均为自然人申请`, `均获维持`, `已全部办结`.
fn all(text: &str, tokens: &[Token], state: &State) -> Option<Found> {
    const OTHERS: &[Applicant] = &[
        Applicant::CommercialEnterprise,
        Applicant::ResearchInstitution,
        Applicant::PublicInterestOrganization,
        Applicant::LegalServicesInstitution,
        Applicant::OtherOrganization,
    ];
    const NOT_UPHELD: &[AppealResult] =
        &[AppealResult::Corrected, AppealResult::Other, AppealResult::Pending];
    let mut words = Vec::new();
    for token in tokens {
        match token.what {
            What::Word(Word::Filler | Word::Vague | Word::All | Word::ThisYear | Word::Own) => {}
            What::Word(word) => words.push(word),
            _ => return None,
        }
    }
    let range = tokens[0].range.start..tokens.last().map_or(0, |token| token.range.end);
    let fact = match words.as_slice() {
        [Word::By([Applicant::NaturalPerson]), rest @ ..]
            if state.topic == Some(Topic::Requests)
                && rest
                    .iter()
                    .all(|word| matches!(word, Word::Asked | Word::Receive | Word::Requests)) =>
        {
            (Fact::Applicants(OTHERS), DenialKind::OnlyApplicants)
        }
        [Word::Result(AppealResult::Upheld)] => {
            let route = match state.routes.as_slice() {
                [] => return None,
                [one] => *one,
                _ => Appeals::Both,
            };
            (Fact::Appeals(route, NOT_UPHELD), DenialKind::OnlyResult)
        }
        // 均已答复 may speak of those alone that fell due.
        [Word::Close]
            if state.topic == Some(Topic::Requests) && text.cut(range.clone()).contains("办结") =>
        {
            (Fact::CarriedForward, DenialKind::AllClosed)
        }
        _ => return None,
    };
    Some((fact.0, fact.1, range))
}
