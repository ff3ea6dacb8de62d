//! Markup becomes a tree. The parser is html5ever's and the tree scraper's; what stands here keeps its time and memory in proportion to
//! the markup, which the HTML standard's algorithm by itself does not:
//!
//! - It looks through the open elements at most tags, so depth is quadratic. Beyond [`DEEP`] open elements a start
//!   tag therefore takes the place of the innermost open element of its name instead of standing in it, and
//!   beyond [`DEEPEST`], or where many have come without a text between them, it is passed over. No text is lost, and
//!   its order stays.
//! - It opens unclosed `<font>`, `<b>` and their like anew in each paragraph, which is quadratic too. Where the
//!   tree outgrows its tags, the page is read once more without those tags, which say nothing of tables or text.
//! - It compares each attribute of a tag with all before it; those beyond a thousand are passed over (`tags.rs`).

use std::cell::Cell;

use ego_tree::NodeId;
use html5ever::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer,
};
use html5ever::tree_builder::{Tracer, TreeBuilder, TreeSink};
use scraper::{Html, HtmlTreeSink};

use super::tags;
use crate::words::Words;

/// The tree of a page or a fragment of one.
pub(super) fn parse(markup: &str) -> Html {
    let markup = tags::bounded(markup);
    let mut guard = Guard::parse(&markup, true);
    if guard.has_outgrown.get() {
        guard = Guard::parse(&markup, false);
    }
    guard.builder.sink.finish()
}

/// Browsers build no tree deeper than about 512.
const DEEP: usize = 256;
const DEEPEST: usize = 2 * DEEP;

/// A tag makes one element and a text, and sometimes `tbody` and `tr`; unclosed formatting makes more.
const NODES_A_TAG: usize = 4;
const NODES_AT_LEAST: usize = 100_000;

/// Elements that hold only text or nothing, so that they cannot get deep.
const FLAT: Words = Words(
    "area base br col embed hr iframe img input link meta noembed noframes noscript param plaintext script source style \
     textarea title wbr xmp",
);

/// Elements of tables. Each closes what is open of its kind, so that by themselves they do not get deeper than
/// [`DEEP`], and a table counts for more than what stands around it.
const OF_TABLES: Words = Words("caption colgroup table tbody td tfoot th thead tr");

/// Elements that the standard opens anew where they were not closed.
const FORMATTING: Words = Words("a b big code em font i nobr s small strike strong tt u");

/// Stands between the tokenizer and the tree.
struct Guard {
    builder: TreeBuilder<NodeId, HtmlTreeSink>,
    keeps_formatting: bool,
    /// How many elements were open when they were last counted, and how many nodes there were then.
    counted: Cell<(usize, usize)>,
    tags: Cell<usize>,
    /// How many start tags were met deep in the page since the last text.
    textless: Cell<usize>,
    has_outgrown: Cell<bool>,
}

impl Guard {
    fn parse(markup: &str, keeps_formatting: bool) -> Self {
        let guard = Self {
            builder: TreeBuilder::new(HtmlTreeSink::new(Html::new_document()), Default::default()),
            keeps_formatting,
            counted: Cell::default(),
            tags: Cell::default(),
            textless: Cell::default(),
            has_outgrown: Cell::default(),
        };
        let tokenizer = Tokenizer::new(guard, Default::default());
        let input = BufferQueue::default();
        input.push_back(StrTendril::from(markup));
        // It stops at the end of a script, and where a page declares its encoding.
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        tokenizer.end();
        tokenizer.sink
    }

    /// How many nodes were made so far.
    fn size(&self) -> usize {
        self.builder.sink.0.borrow().tree.values().len()
    }

    /// Whether a tag may go on to the tree.
    fn admits(&self, tag: &Tag) -> bool {
        let is_html = !self.adjusted_current_node_present_but_not_in_html_namespace();
        let is = |names: Words| is_html && names.has(&tag.name);
        if !self.keeps_formatting && is(FORMATTING) {
            return false;
        }
        if tag.kind == TagKind::EndTag || self.depth_below(DEEP) || is(FLAT) {
            return true;
        }
        self.textless.set(self.textless.get() + 1);
        if self.textless.get() > DEEPEST && !is(OF_TABLES) {
            return false;
        }
        let end = Tag { kind: TagKind::EndTag, attrs: Vec::new(), ..tag.clone() };
        // What it asks of the tokenizer concerns scripts alone.
        let _ = self.builder.process_token(Token::TagToken(end), 1);
        is(OF_TABLES) || self.depth_below(DEEPEST)
    }

    /// Whether fewer elements are open than `limit`. They are counted only where those made since the last
    /// count might have reached it.
    fn depth_below(&self, limit: usize) -> bool {
        let (open, nodes) = self.counted.get();
        let size = self.size();
        if open + (size - nodes) < limit {
            return true;
        }
        let count = Count::default();
        self.builder.trace_handles(&count);
        self.counted.set((count.0.get(), size));
        count.0.get() < limit
    }
}

#[derive(Default)]
struct Count(Cell<usize>);

impl Tracer for Count {
    type Handle = NodeId;

    fn trace_handle(&self, _: &NodeId) {
        self.0.set(self.0.get() + 1);
    }
}

impl TokenSink for Guard {
    type Handle = NodeId;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<NodeId> {
        if self.has_outgrown.get() {
            return TokenSinkResult::Continue;
        }
        if let Token::CharacterTokens(text) = &token
            && self.textless.get() > 0
            && !text.trim().is_empty()
        {
            self.textless.set(0);
        }
        if let Token::TagToken(tag) = &token {
            if !self.admits(tag) {
                return TokenSinkResult::Continue;
            }
            self.tags.set(self.tags.get() + 1);
            let most = NODES_AT_LEAST + NODES_A_TAG * self.tags.get();
            self.has_outgrown.set(self.keeps_formatting && self.size() > most);
        }
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}
