/** The address of a bookmark that loads the widget's script into the page one is looking at. */
export function bookmark(script: string): string {
  const code = `(()=>{const s=document.createElement("script");s.src=${JSON.stringify(script)};s.dataset.goujiPage="";s.onload=()=>s.remove();s.onerror=()=>{s.remove();alert(${JSON.stringify(KEPT_OUT)})};document.head.append(s)})()`;
  return `javascript:${encodeURIComponent(code)}`;
}

/** Where a page's own policy keeps the script or the core out. */
export const KEPT_OUT = "这个网页不让检查程序在里面运行：请按 Ctrl+S 把它另存为网页，再把存下的文件拖进“勾稽”网页里检查";
