//! The tree of a page as html5ever builds it. Of an element it keeps only what reading needs, so that a large
//! page stays a small multiple of its markup; comments are not kept at all.

use std::borrow::Cow;
use std::cell::{Ref, RefCell};

use html5ever::tendril::StrTendril;
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::{Attribute, QualName, ns};

use super::{span, style};

/// A page.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
}

/// What a node is.
#[derive(Debug)]
pub(super) enum Content {
    /// The document, or the hidden contents of a template.
    Root,
    Element(Element),
    Text(StrTendril),
}

/// An element, with its attributes as far as they have a say in what is read.
#[derive(Debug)]
pub(super) struct Element {
    name: QualName,
    pub(super) rowspan: u16,
    pub(super) colspan: u16,
    /// Whether the attribute `hidden` or its own style hides it.
    pub(super) is_hidden: bool,
    is_integration_point: bool,
}

impl Element {
    /// The name of an element of HTML; elements of SVG and MathML are told apart from them.
    pub(super) fn html_name(&self) -> Option<&str> {
        (self.name.ns == ns!(html)).then_some(&*self.name.local)
    }

    /// The name without its namespace.
    pub(super) fn local_name(&self) -> &str {
        &self.name.local
    }
}

/// A step of the way through a tree.
pub(super) enum Edge<'a> {
    Open(&'a Content),
    Close(&'a Content),
}

impl Tree {
    /// Every node twice, as its tags stand in the markup; without recursion, so that depth costs no frames.
    pub(super) fn edges(&self) -> impl Iterator<Item = Edge<'_>> {
        let mut at = Some((DOCUMENT, false));
        std::iter::from_fn(move || {
            let (id, is_close) = at?;
            let node = &self.nodes[id as usize];
            at = if !is_close {
                Some(if node.first == NONE { (id, true) } else { (node.first, false) })
            } else if node.next != NONE {
                Some((node.next, false))
            } else {
                (node.parent != NONE).then_some((node.parent, true))
            };
            let edge = if is_close { Edge::Close } else { Edge::Open };
            Some(edge(&node.content))
        })
    }
}

/// A node's number.
pub(super) type Id = u32;

/// No node; also the handle of what is not kept.
const NONE: Id = Id::MAX;
const DOCUMENT: Id = 0;
/// Nothing reads what stands in templates, so all of them share one.
const TEMPLATE_CONTENTS: Id = 1;

#[derive(Debug)]
struct Node {
    content: Content,
    parent: Id,
    previous: Id,
    next: Id,
    first: Id,
    last: Id,
}

impl Node {
    fn new(content: Content) -> Self {
        Self { content, parent: NONE, previous: NONE, next: NONE, first: NONE, last: NONE }
    }
}

/// A tree that html5ever is building.
#[derive(Debug)]
pub(super) struct Sink {
    tree: RefCell<Tree>,
}

impl Default for Sink {
    fn default() -> Self {
        let nodes = vec![Node::new(Content::Root), Node::new(Content::Root)];
        Self { tree: RefCell::new(Tree { nodes }) }
    }
}

impl Sink {
    /// How many nodes were made so far.
    pub(super) fn size(&self) -> usize {
        self.tree.borrow().nodes.len()
    }
}

impl Tree {
    fn add(&mut self, content: Content) -> Id {
        self.nodes.push(Node::new(content));
        (self.nodes.len() - 1) as Id
    }

    fn node(&mut self, id: Id) -> &mut Node {
        &mut self.nodes[id as usize]
    }

    fn detach(&mut self, id: Id) {
        if id == NONE {
            return;
        }
        let node = self.node(id);
        let (parent, previous, next) = (node.parent, node.previous, node.next);
        (node.parent, node.previous, node.next) = (NONE, NONE, NONE);
        if parent != NONE {
            match previous {
                NONE => self.node(parent).first = next,
                _ => self.node(previous).next = next,
            }
            match next {
                NONE => self.node(parent).last = previous,
                _ => self.node(next).previous = previous,
            }
        }
    }

    /// Puts a node without a parent before `next`, or last of the children.
    fn insert(&mut self, id: Id, parent: Id, next: Id) {
        let last = self.node(parent).last;
        let previous = if next == NONE { last } else { self.node(next).previous };
        let node = self.node(id);
        (node.parent, node.previous, node.next) = (parent, previous, next);
        match previous {
            NONE => self.node(parent).first = id,
            _ => self.node(previous).next = id,
        }
        match next {
            NONE => self.node(parent).last = id,
            _ => self.node(next).previous = id,
        }
    }

    /// Puts a node or text before `next`, or last of the children; text joins text that stands there.
    fn place(&mut self, child: NodeOrText<Id>, parent: Id, next: Id) {
        match child {
            NodeOrText::AppendNode(NONE) => {}
            NodeOrText::AppendNode(id) => self.insert(id, parent, next),
            NodeOrText::AppendText(text) => {
                let last = self.node(parent).last;
                let previous = if next == NONE { last } else { self.node(next).previous };
                if previous != NONE
                    && let Content::Text(before) = &mut self.node(previous).content
                {
                    before.push_tendril(&text);
                } else {
                    let id = self.add(Content::Text(text));
                    self.insert(id, parent, next);
                }
            }
        }
    }
}

impl TreeSink for Sink {
    type Handle = Id;
    type Output = Tree;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Id {
        DOCUMENT
    }

    fn elem_name<'a>(&'a self, &id: &'a Id) -> Ref<'a, QualName> {
        Ref::map(self.tree.borrow(), |tree| match &tree.nodes[id as usize].content {
            Content::Element(element) => &element.name,
            _ => unreachable!("html5ever asks only elements for their name"),
        })
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<Attribute>,
        flags: ElementFlags,
    ) -> Id {
        let mut element = Element {
            name,
            rowspan: 1,
            colspan: 1,
            is_hidden: false,
            is_integration_point: flags.mathml_annotation_xml_integration_point,
        };
        let mut is_displayed = None;
        for Attribute { name, value } in attributes {
            match &*name.local {
                "rowspan" => element.rowspan = span::rowspan(&value),
                "colspan" => element.colspan = span::colspan(&value),
                "style" => is_displayed = style::is_displayed(&value),
                "hidden" => element.is_hidden = true,
                _ => {}
            }
        }
        element.is_hidden = is_displayed.map_or(element.is_hidden, |is_displayed| !is_displayed);
        self.tree.borrow_mut().add(Content::Element(element))
    }

    fn create_comment(&self, _: StrTendril) -> Id {
        NONE
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Id {
        NONE
    }

    fn append(&self, &parent: &Id, child: NodeOrText<Id>) {
        self.tree.borrow_mut().place(child, parent, NONE);
    }

    fn append_based_on_parent_node(&self, element: &Id, previous: &Id, child: NodeOrText<Id>) {
        let has_parent = self.tree.borrow().nodes[*element as usize].parent != NONE;
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, _: &Id) -> Id {
        TEMPLATE_CONTENTS
    }

    fn same_node(&self, x: &Id, y: &Id) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, &sibling: &Id, child: NodeOrText<Id>) {
        let mut tree = self.tree.borrow_mut();
        if let NodeOrText::AppendNode(id) = child {
            tree.detach(id);
        }
        let parent = tree.node(sibling).parent;
        if parent != NONE {
            tree.place(child, parent, sibling);
        }
    }

    /// Only `html` and `body` get attributes late, and none of those that count is heeded on them.
    fn add_attrs_if_missing(&self, _: &Id, _: Vec<Attribute>) {}

    fn remove_from_parent(&self, &id: &Id) {
        self.tree.borrow_mut().detach(id);
    }

    fn reparent_children(&self, &node: &Id, &new_parent: &Id) {
        let mut tree = self.tree.borrow_mut();
        while tree.node(node).first != NONE {
            let child = tree.node(node).first;
            tree.detach(child);
            tree.insert(child, new_parent, NONE);
        }
    }

    fn is_mathml_annotation_xml_integration_point(&self, &id: &Id) -> bool {
        match &self.tree.borrow().nodes[id as usize].content {
            Content::Element(element) => element.is_integration_point,
            _ => false,
        }
    }

    /// A page that is opened as a file has no use for them, and no reader of ours sees into them.
    fn allow_declarative_shadow_roots(&self, _: &Id) -> bool {
        false
    }
}
