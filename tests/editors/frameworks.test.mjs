// The packed widget in React and in Vue: a form whose text comes after the page, as from a server, and a component that hears the events.
import assert from "node:assert/strict";
import test from "node:test";
import { build } from "esbuild";
import { join } from "node:path";
import { RIGHT, state, WRONG } from "../e2e/hosts.mjs";
import { startBrowser } from "../e2e/launch.mjs";
import { PACKAGE, project, root } from "../packed.mjs";
import { serve } from "../../www/serve.mjs";

const REACT = `import "gouji/define";
import { createElement as h, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";

function Page() {
  const [text, setText] = useState("");
  const [errors, setErrors] = useState("none");
  const [sent, setSent] = useState(0);
  const [isShown, show] = useState(true);
  useEffect(() => void fetch("report.html").then((response) => response.text()).then(setText), []);
  return h("form", { onSubmit: (event) => { event.preventDefault(); setSent((count) => count + 1); } },
    h("textarea", { id: "content", value: text, onChange: (event) => setText(event.target.value) }),
    isShown && h("gouji-check", { for: "#content", gate: true, "ongouji-checked": (event) => setErrors(event.detail.report.summary.errors) }),
    h("p", { id: "told" }, errors + " / " + sent),
    h("button", { id: "send" }, "发布"), h("button", { id: "toggle", type: "button", onClick: () => show(!isShown) }, "换"));
}
createRoot(document.querySelector("#app")).render(h(Page));
`;

const VUE = `import "gouji/define";
import { createApp, ref, onMounted } from "vue/dist/vue.esm-bundler.js";

const app = createApp({
  template: \`<form @submit.prevent="sent += 1"><textarea id="content" v-model="text"></textarea>
    <gouji-check v-if="isShown" for="#content" gate @gouji-checked="errors = $event.detail.report.summary.errors"></gouji-check>
    <p id="told">{{ errors }} / {{ sent }}</p><button id="send">发布</button><button id="toggle" type="button" @click="isShown = !isShown">换</button></form>\`,
  setup() {
    const text = ref("");
    onMounted(async () => (text.value = await (await fetch("report.html")).text()));
    return { text, errors: ref("none"), sent: ref(0), isShown: ref(true) };
  },
});
app.config.compilerOptions.isCustomElement = (tag) => tag === "gouji-check";
app.mount("#app");
`;

for (const [name, script] of Object.entries({ React: REACT, Vue: VUE })) {
  test(name, async (t) => {
    const folder = project(name, { "app.js": script, "report.html": WRONG, "index.html": '<!doctype html><meta charset="utf-8"><title>发布</title><div id="app"></div><script type="module" src="out/app.js"></script>' });
    const defined = { "process.env.NODE_ENV": '"production"', __VUE_OPTIONS_API__: "true", __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false" };
    // The frameworks are found where the editors are; the package asks for its worker and core beside the bundle.
    await build({ absWorkingDir: folder, entryPoints: ["app.js"], outfile: "out/app.js", bundle: true, format: "esm", define: defined, nodePaths: [join(root, "tests/editors/node_modules")], logLevel: "error" });
    await build({ absWorkingDir: folder, entryPoints: [join(PACKAGE, "worker.js")], outfile: "out/worker.js", bundle: true, format: "esm", logLevel: "error" });
    const server = await serve(folder, 0);
    t.after(() => server.close());
    const context = await (await startBrowser()).newContext();
    t.after(() => context.close());
    await context.route("**/gouji_bg.wasm", (route) => route.fulfill({ path: join(root, "dist/npm/gouji_bg.wasm"), contentType: "application/wasm" }));
    const page = await context.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(server.address);
    const told = page.locator("#told");
    await state(page, "error");
    await told.getByText("1 / 0").waitFor();
    await page.locator("#send").click();
    await page.locator("gouji-check [part=gate]").waitFor();
    assert.equal(await told.innerText(), "1 / 0", "the component has not heard of the submission");
    await page.locator("gouji-check").getByRole("button", { name: "仍要提交" }).click();
    await told.getByText("1 / 1").waitFor();
    await page.locator("textarea").fill(RIGHT);
    await state(page, "pass");
    await told.getByText("0 / 1").waitFor();
    await page.locator("#send").click();
    await told.getByText("0 / 2").waitFor();
    await page.locator("#toggle").click();
    await page.locator("gouji-check").waitFor({ state: "detached" });
    await page.locator("#toggle").click();
    await state(page, "pass");
    assert.deepEqual(errors, []);
  });
}
