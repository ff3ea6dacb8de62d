//! The works that a rule can lean on: acts, notices, and what the form itself prints.
//! Data only; it knows nothing of reports or rules.

pub mod issued;

/// A published work, cited by its title and number.
#[derive(Debug, PartialEq, Eq)]
pub struct Work {
    /// Title, as cited in Chinese, with its number where it has one.
    pub name: &'static str,
}

impl Work {
    /// A place in it, with the words there.
    pub const fn cited(&'static self, at: &'static str, quote: &'static str) -> Citation {
        Citation { work: self, at, quote }
    }

    /// Its number alone, as in `国办公开办函〔2021〕30号`; of one that has none, its title.
    pub fn number(&self) -> &'static str {
        let number = self.name.rfind('（').and_then(|at| self.name.get(at..));
        number.unwrap_or(self.name).trim_matches(['（', '）'])
    }
}

/// One place in a work, with the words that a rule leans on.
#[derive(Debug)]
pub struct Citation {
    /// The work.
    pub work: &'static Work,
    /// Where in the work: an article, a table, a row.
    pub at: &'static str,
    /// The words themselves, or their gist where only the gist is known.
    pub quote: &'static str,
}

/// 《中华人民共和国政府信息公开条例》, revised 2019-04-03, in force since 2019-05-15.
pub static REGULATION: Work =
    Work { name: "《中华人民共和国政府信息公开条例》（国务院令第711号）" };

/// The same act before its revision: 2007-04-05, in force from 2008-05-01 to 2019-05-14.
pub static REGULATION_2007: Work =
    Work { name: "《中华人民共和国政府信息公开条例》（国务院令第492号）" };

/// The form for the years 2014 to 2018.
pub static STATISTICS_2014: Work = Work {
    name: "《关于加强和规范政府信息公开情况统计报送工作的通知》（国办发〔2014〕32号）",
};

/// The form for the years 2019 and 2020.
pub static FORMAT_2019: Work = Work {
    name: "《政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）",
};

/// The form since the year 2021.
pub static FORMAT_2021: Work = Work {
    name: "《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）",
};

/// The measures on fees for handling requests, since the year 2021.
pub static FEE_MEASURES: Work = Work {
    name: "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
};

/// What offices do and reviewers look for, without a work that asks for it.
pub static CUSTOM: Work = Work { name: "各地审核年报的通行做法" };

/// Who can make 规章.
pub static LEGISLATION_ACT: Work = Work { name: "《中华人民共和国立法法》" };

/// 《中华人民共和国行政复议法》, revised 2023-09-01, in force since 2024-01-01.
pub static RECONSIDERATION_ACT: Work = Work { name: "《中华人民共和国行政复议法》" };

/// The standard for punctuation.
pub static PUNCTUATION: Work = Work { name: "《标点符号用法》（GB/T 15834—2011）" };

/// What a report says of itself in several places.
pub static OWN_WORDS: Work = Work { name: "报告前后一致" };

/// What the program says of its own reading.
pub static OWN_READING: Work = Work { name: "本程序的读取自检" };

/// What the two national forms print in the corner of the requests table.
pub const BALANCE_HINT: &str = "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和";
