//! 勾稽: a spellchecker for 政府信息公开工作年度报告.
