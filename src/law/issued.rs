//! The documents that reports cite, with title and number as they were issued.

use super::{FEE_MEASURES, FORMAT_2019, FORMAT_2021, STATISTICS_2014, Work};

/// A document with a number in the manner of 国办函〔2020〕109号.
#[derive(Debug)]
pub struct Issued {
    /// The work.
    pub work: &'static Work,
    /// What is before the year: `国办函`.
    pub letters: &'static str,
    /// The year in brackets.
    pub year: u16,
    /// The number.
    pub number: u16,
    /// Words of the title by which it is known.
    pub known_by: &'static [&'static str],
    /// Words that the title must have, whole.
    pub whole: &'static str,
    /// Part of those words: a title that has it is one of this document, be it whole or not.
    pub part: &'static str,
}

/// The standard for official documents.
pub static GB_9704: Work = Work { name: "《党政机关公文格式》（GB/T 9704—2012）" };

/// The number of the decree that the regulation is in force by.
pub const DECREE: u16 = 711;

/// The number of the decree that the first regulation was issued by.
pub const DECREE_2007: u16 = 492;

/// The regulation's title.
pub const REGULATION_TITLE: &str = "中华人民共和国政府信息公开条例";

/// Every document known by its number.
pub static ALL: [Issued; 4] = [
    Issued {
        work: &FORMAT_2021,
        letters: "国办公开办函",
        year: 2021,
        number: 30,
        known_by: &["印发", "年度报告格式"],
        whole: "政府信息公开工作年度报告",
        part: "年度报告",
    },
    Issued {
        work: &FORMAT_2019,
        letters: "国办公开办函",
        year: 2019,
        number: 60,
        known_by: &["国务院办公厅", "年度报告有关事项"],
        whole: "政府信息公开工作年度报告",
        part: "年度报告",
    },
    Issued {
        work: &FEE_MEASURES,
        letters: "国办函",
        year: 2020,
        number: 109,
        known_by: &["信息公开信息处理费管理办法"],
        whole: "政府信息公开信息处理费管理办法",
        part: "处理费",
    },
    Issued {
        work: &STATISTICS_2014,
        letters: "国办发",
        year: 2014,
        number: 32,
        known_by: &["关于加强和规范政府信息公开情况统计报送"],
        whole: "加强和规范政府信息公开情况统计报送工作",
        part: "统计报送",
    },
];

impl Issued {
    /// The document that a title names.
    pub fn by_title(title: &str) -> Option<&'static Self> {
        ALL.iter().find(|issued| issued.known_by.iter().all(|words| title.contains(words)))
    }

    /// Its number as it is written.
    pub fn written(&self) -> String {
        format!("{}〔{}〕{}号", self.letters, self.year, self.number)
    }
}
