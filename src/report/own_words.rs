//! What the author of a report wrote, without the words of the form.

use super::paragraph::Part;
use super::passage::Passage;
use super::read::Report;
use crate::words::Words;

impl Report {
    /// What the author wrote in the sections, sentence by sentence: without what every report says in the words of the form.
    pub fn own_words(&self) -> Vec<(&Passage, &str)> {
        const OF_FORM: Words = Words(
            "政府信息公开条例 统计期限 1月1日 联系 电话 下载 查阅 部分组成 六个部分 无其他 没有其他 \
             无需要报告",
        );
        let has_sections = self.text.frame.sections.contains_key(&1);
        let mut own = Vec::new();
        for passage in self.prose.body() {
            if has_sections && passage.part == Part::Intro {
                continue;
            }
            for sentence in passage.text.split('。') {
                if !OF_FORM.any_in(sentence) {
                    own.push((passage, sentence));
                }
            }
        }
        own
    }
}
