// The widget beside real editors, in a real browser, by the lines of the README's table.
import test from "node:test";
import { asTyped, asValue, WRONG } from "../e2e/hosts.mjs";
import { block, row } from "../packed.mjs";
import { journey, openEditor } from "./journey.mjs";

const TEXTAREA = `<textarea id="content">${asTyped(WRONG)}</textarea>`;

test("TinyMCE", async (t) => {
  const { page } = await openEditor(t, `${TEXTAREA}${row("TinyMCE")}<script>tinymce.init({ selector: "#content", license_key: "gpl", promotion: false, height: 320 });</script>`, {
    head: '<script src="/editors/tinymce/tinymce.min.js"></script>',
  });
  const frame = await (await page.waitForSelector("#content_ifr")).contentFrame();
  await journey(page, { html: () => page.evaluate(() => tinymce.activeEditor.getContent()), frame });
});

test("wangEditor 5", async (t) => {
  const { page } = await openEditor(t, `<div id="content" style="height:320px"></div>${row("wangEditor")}<script>editor = wangEditor.createEditor({ selector: "#content", html: ${asValue(WRONG)} });</script>`, {
    head: '<script src="/editors/@wangeditor/editor/dist/index.js"></script><link rel="stylesheet" href="/editors/@wangeditor/editor/dist/css/style.css">',
  });
  await journey(page, { html: () => page.evaluate(() => editor.getHtml()) });
});

test("CKEditor 5", async (t) => {
  const { page } = await openEditor(t, `<div id="content">${WRONG}</div>${row("CKEditor 5")}<script>
    const { ClassicEditor, Essentials, Paragraph, Heading, Bold, Table, TableToolbar } = CKEDITOR;
    ClassicEditor.create(document.querySelector("#content"), { licenseKey: "GPL", plugins: [Essentials, Paragraph, Heading, Bold, Table, TableToolbar], toolbar: ["heading", "bold", "insertTable"] }).then((made) => (editor = made));
  </script>`, {
    head: '<script src="/editors/ckeditor5/dist/browser/ckeditor5.umd.js"></script><link rel="stylesheet" href="/editors/ckeditor5/dist/browser/ckeditor5.css">',
  });
  await journey(page, { html: () => page.evaluate(() => editor.getData()) });
});

test("an iframe written as UEditor writes it", async (t) => {
  const { page } = await openEditor(t, `<div id="content"></div>${row("UEditor")}<script>
    // As UEditor's _setup: a frame without an address, its document written, its body made editable.
    const holder = document.querySelector("#content");
    holder.innerHTML = '<div class="edui-editor"><div class="edui-editor-iframeholder"><iframe id="ueditor_0" width="100%" height="320" frameborder="0" src="about:blank"></iframe></div></div>';
    const inner = holder.querySelector("iframe").contentWindow.document;
    inner.open();
    inner.write('<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" class="view"><head><style>body{margin:8px;font-family:sans-serif}</style></head><body class="view"></body></html>');
    inner.close();
    inner.body.contentEditable = true;
    inner.body.innerHTML = ${asValue(WRONG)};
  </script>`);
  const frame = await (await page.waitForSelector("#ueditor_0")).contentFrame();
  await journey(page, { html: () => frame.evaluate(() => document.body.innerHTML), frame });
});

test("a plain form with a textarea, as the README has it", async (t) => {
  const { page } = await openEditor(t, block(/^<form /).replace("></textarea>", `>${asTyped(WRONG)}</textarea>`).replace(/<script[^]*/, ""));
  const html = () => page.locator("textarea").inputValue();
  // A selection in a textarea is none of the document's.
  const frame = { evaluate: () => page.evaluate(() => globalThis.asked++ ? [areaText(), areaEnd()] : areaText()) };
  await page.evaluate(() => {
    globalThis.asked = 0;
    const area = document.querySelector("textarea");
    globalThis.areaText = () => area.value.slice(globalThis.asked === 1 ? area.selectionStart : area.selectionEnd - 2, area.selectionEnd);
    globalThis.areaEnd = () => area.selectionStart === area.selectionEnd;
  });
  await journey(page, { html, frame });
});
