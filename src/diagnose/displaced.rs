//! Numbers that stand together in a wrong place: one slip, many cells. Each displacement that is undone here
//! mends every broken sum of its table (catalogue §0.5, step 3).

use super::Change;
use super::slip::Slip;
use super::system::{Set, System};
use crate::forms::{AppealResult, Applicant, Coord, Form, Table};
use crate::order;

/// What has to be undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Displacement {
    /// The columns of these two cells hold each other's numbers.
    Exchanged(Coord, Coord),
    /// The numbers from one corner to the other belong one cell further in a direction.
    Shifted {
        /// The corner above and to the left, where the numbers stand now.
        first: Coord,
        /// The corner below and to the right.
        last: Coord,
        /// Where they belong.
        to: Direction,
        /// Whether the block is all columns, or all rows, of its table.
        whole: bool,
    },
    /// The numbers of the row are not there.
    Omitted(Coord),
}

/// Where numbers belong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// One row further up.
    Up,
    /// One row further down.
    Down,
    /// One column further left.
    Left,
    /// One column further right.
    Right,
}

impl Displacement {
    /// The slip of the pen.
    pub(super) const fn slip(self) -> Slip {
        match self {
            Self::Exchanged(..) => Slip::SwappedColumns,
            Self::Shifted { to: Direction::Up | Direction::Down, .. } => Slip::ShiftedRow,
            Self::Shifted { to: Direction::Left | Direction::Right, .. } => Slip::ShiftedColumn,
            Self::Omitted(_) => Slip::OmittedRow,
        }
    }

    /// What to do: `“自然人”列与“总计”列的数互换`. `changes` are those that undo it.
    pub(super) fn sentence(self, form: &Form, changes: &[Change]) -> String {
        let column = |coord| match coord {
            Coord::Appeal(..) => format!("“{}”{}", form.row_name(coord), form.column_name(coord)),
            _ => format!("“{}”列", form.column_name(coord)),
        };
        let row = |coord| match coord {
            Coord::Appeal(..) => "表四".to_owned(),
            _ => format!("“{}”行", form.row_name(coord)),
        };
        let span = |a: String, b: String| if a == b { a } else { format!("{a}至{b}") };
        let filled = |is_of: &dyn Fn(Coord) -> bool, name: &dyn Fn(Coord) -> String| {
            let cells = changes.iter().filter(|c| is_of(c.coord) && !c.to.is_zero());
            let cells: Vec<String> =
                cells.map(|c| format!("{}填 {}", name(c.coord), c.to)).collect();
            cells.join("、")
        };
        match self {
            Self::Exchanged(a, b) => format!("{}与{}的数互换", column(a), column(b)),
            Self::Omitted(at) => {
                let of_row = |c: Coord| c.row() == at.row();
                format!("{}{}", row(at), filled(&of_row, &column))
            }
            Self::Shifted { first, last, to, whole } => {
                let (rows, columns) =
                    (span(row(first), row(last)), span(column(first), column(last)));
                let (block, way, emptied) = match to {
                    Direction::Up => (format!("{columns}{rows}"), "上移一行", last),
                    Direction::Down => (format!("{columns}{rows}"), "下移一行", first),
                    Direction::Left => (format!("{rows}{columns}"), "左移一列", last),
                    Direction::Right => (format!("{rows}{columns}"), "右移一列", first),
                };
                let is_vertical = matches!(to, Direction::Up | Direction::Down);
                let block = match (whole, is_vertical) {
                    (true, true) => format!("{rows}的数整体"),
                    (true, false) if !matches!(first, Coord::Appeal(..)) => {
                        format!("{columns}的数整体")
                    }
                    _ => format!("{block}的数"),
                };
                let of_line = |c: Coord| match is_vertical {
                    true => c.row() == emptied.row(),
                    false => c.column() == emptied.column() && c.table() == emptied.table(),
                };
                let (line, name): (_, &dyn Fn(Coord) -> String) = match is_vertical {
                    true => (row(emptied), &column),
                    false => (column(emptied), &row),
                };
                match filled(&of_line, name) {
                    fill if fill.is_empty() => format!("{block}{way}"),
                    fill => format!("{block}{way}，空出来的{line}{fill}"),
                }
            }
        }
    }
}

/// A set of changes with the displacement that it undoes; nothing where it only does as well as one.
pub(super) type Undone = (Option<Displacement>, Set);

/// Every displacement that, undone, mends all broken sums of the table; those with the fewest changes first.
pub(super) fn all(system: &System, table: Table, form: &Form) -> Vec<Undone> {
    let sheet = Sheet::of(system, table, form);
    let mut found = Vec::new();
    sheet.exchanged(&mut found);
    sheet.shifted(&mut found);
    sheet.omitted(&mut found);
    // Where every number is still there, only elsewhere, none has to be made up.
    let is_whole = |(_, set): &Undone| set.iter().map(|&(_, by)| by).sum::<i64>() == 0;
    if found.iter().any(is_whole) {
        found.retain(is_whole);
    }
    order::by_key(&mut found, |(displacement, set)| (displacement.is_none(), set.len()));
    let mut seen = order::Set::default();
    found.retain(|(_, set)| set.len() > 1 && seen.insert(set.clone()));
    found
}

/// The numbers of a table as they stand on paper, by their cells in the system.
struct Sheet<'a> {
    system: &'a System,
    rows: Vec<Vec<Option<usize>>>,
    columns: Vec<Vec<Option<usize>>>,
}

type Line = Vec<Option<usize>>;

impl<'a> Sheet<'a> {
    fn of(system: &'a System, table: Table, form: &Form) -> Self {
        let printed: Vec<Vec<Coord>> = match table {
            Table::Requests => (form.requests.iter())
                .map(|row| Applicant::ALL.iter().map(|&a| Coord::Request(row.line, a)).collect())
                .collect(),
            Table::Appeals => vec![
                (form.appeals.iter())
                    .flat_map(|&(route, _)| {
                        AppealResult::ALL.iter().map(move |&result| Coord::Appeal(route, result))
                    })
                    .collect(),
            ],
            Table::Disclosure | Table::Statistics => Vec::new(),
        };
        let cells = system.cells.iter().enumerate();
        let numbers = order::map(cells.map(|(cell, &coord)| (coord, cell)));
        let rows: Vec<Line> = (printed.iter())
            .map(|row| row.iter().map(|coord| numbers.get(coord).copied()).collect())
            .collect();
        let width = rows.first().map_or(0, Vec::len);
        let columns = (0..width).map(|i| rows.iter().map(|row| row[i]).collect()).collect();
        Self { system, rows, columns }
    }

    /// Two whole columns that hold each other's numbers; only with 总计 do sums break.
    fn exchanged(&self, found: &mut Vec<Undone>) {
        let system = self.system;
        let Some((total, parts)) = self.columns.split_last() else { return };
        for column in parts.iter().filter(|_| self.rows.len() > 1) {
            let pairs = column.iter().zip(total).map(|(a, b)| Some(((*a)?, (*b)?)));
            let Some(pairs) = pairs.collect::<Option<Vec<_>>>() else { continue };
            let set = pairs.iter().flat_map(|&(a, b)| {
                let by = system.values[b] - system.values[a];
                [(a, by), (b, -by)]
            });
            let set: Set = set.filter(|&(_, by)| by != 0).collect();
            if self.mends(&set) {
                let (a, b) = pairs[0];
                let exchanged = Displacement::Exchanged(system.cells[a], system.cells[b]);
                found.push((Some(exchanged), sorted(set)));
            }
        }
    }

    /// Blocks that belong one row up or down, in one column or all of them, or one column left or right, in
    /// one row or all of them.
    fn shifted(&self, found: &mut Vec<Undone>) {
        let each = |lines: &[Line]| lines.iter().map(|line| vec![line.clone()]).collect::<Vec<_>>();
        let vertical = each(&self.columns).into_iter().chain([self.columns.clone()]);
        let horizontal = each(&self.rows).into_iter().chain([self.rows.clone()]);
        let blocks = vertical.map(|lines| (lines, Direction::Up, Direction::Down));
        let blocks =
            blocks.chain(horizontal.map(|lines| (lines, Direction::Left, Direction::Right)));
        for (lines, back, forth) in blocks {
            let Some(mut lines) = known(&lines) else { continue };
            self.slide(&lines, back, found);
            lines.iter_mut().for_each(|line| line.reverse());
            self.slide(&lines, forth, found);
        }
    }

    /// Blocks that belong one place nearer the beginning of the lines.
    fn slide(&self, lines: &[Vec<usize>], to: Direction, found: &mut Vec<Undone>) {
        let system = self.system;
        let Some(length) = lines.first().map(Vec::len) else { return };
        let all = |test: &dyn Fn(&Vec<usize>) -> bool| lines.iter().all(test);
        for start in 0..length.saturating_sub(1) {
            // What is written over was left empty, or the first of the numbers was written twice.
            let is_empty = all(&|line| system.values[line[start]] == 0);
            let is_twice =
                all(&|line| system.values[line[start]] == system.values[line[start + 1]]);
            if !is_empty && !is_twice {
                continue;
            }
            for end in start + 1..length {
                let Some(set) = self.moved(lines, start, end) else { continue };
                let corners = [lines[0][start + 1], lines[lines.len() - 1][end]];
                let [mut first, mut last] = corners.map(|cell| system.cells[cell]);
                if matches!(to, Direction::Down | Direction::Right) {
                    [first, last] = [lines[0][end], lines[lines.len() - 1][start + 1]]
                        .map(|cell| system.cells[cell]);
                }
                let whole = lines.len() > 1;
                let shifted = Displacement::Shifted { first, last, to, whole };
                found.push((Some(shifted), set));
            }
        }
    }

    /// What changes when the numbers behind `start` up to `end` move one place forward and the emptied place
    /// takes what the sums ask for; nothing where that does not mend every sum.
    fn moved(&self, lines: &[Vec<usize>], start: usize, end: usize) -> Option<Set> {
        let system = self.system;
        let mut set = Set::new();
        for line in lines {
            for place in start..end {
                if system.values[line[place + 1]] < 0 {
                    return None;
                }
                let by = system.values[line[place + 1]] - system.values[line[place]];
                if by != 0 {
                    set.push((line[place], by));
                }
            }
        }
        let emptied: Vec<usize> = lines.iter().map(|line| line[end]).collect();
        set.extend(emptied.iter().map(|&cell| (cell, -system.values[cell])));
        let residuals = system.after(&set);
        // Where the move itself alters no sum, as among the kinds of disposition, only the filling would mend.
        if residuals == system.residuals {
            return None;
        }
        set.truncate(set.len() - emptied.len());
        self.fill(set, &emptied, residuals)
    }

    /// Gives empty cells the numbers that mend their sums; nothing where that does not mend every sum, or
    /// would need a negative number. The residuals are those with the set and with the cells empty.
    fn fill(&self, mut set: Set, cells: &[usize], mut residuals: Vec<i64>) -> Option<Set> {
        let system = self.system;
        for &cell in cells {
            let is_alone = |&&(sum, _): &&(usize, i64)| {
                let of_sum = |&&(other, _): &&(usize, i64)| cells.contains(&other);
                system.cells_of[sum].iter().filter(of_sum).count() == 1
            };
            let &(sum, sign) = system.sums_of[cell].iter().find(is_alone)?;
            let number = -sign * residuals[sum];
            if number < 0 {
                return None;
            }
            set.push((cell, number - system.values[cell]));
            system.apply(&mut residuals, cell, number);
        }
        set.retain(|&(_, by)| by != 0);
        order::sort(&mut set);
        residuals.iter().all(|&residual| residual == 0).then_some(set)
    }

    /// Rows that hold nothing and could take what is wanting in every column. Where there is one, rows with
    /// numbers that could take it too are told beside it.
    fn omitted(&self, found: &mut Vec<Undone>) {
        let system = self.system;
        let rows = self.rows.iter().filter(|_| self.rows.len() > 1);
        let mut fitting = Vec::new();
        for row in rows.filter_map(|row| row.iter().copied().collect::<Option<Vec<usize>>>()) {
            let emptied: Set = row.iter().map(|&cell| (cell, -system.values[cell])).collect();
            let Some(set) = self.fill(Set::new(), &row, system.after(&emptied)) else { continue };
            if set.iter().all(|&(_, by)| by > 0) {
                let is_empty = row.iter().all(|&cell| system.values[cell] == 0);
                let omitted = Displacement::Omitted(system.cells[row[0]]);
                fitting.push((is_empty.then_some(omitted), set));
            }
        }
        if fitting.iter().any(|(omitted, _)| omitted.is_some()) {
            found.extend(fitting);
        }
    }

    fn mends(&self, set: &[(usize, i64)]) -> bool {
        self.system.after(set).iter().all(|&residual| residual == 0)
    }
}

fn known(lines: &[Line]) -> Option<Vec<Vec<usize>>> {
    lines.iter().map(|line| line.iter().copied().collect()).collect()
}

fn sorted(mut set: Set) -> Set {
    order::sort(&mut set);
    set
}
