/** The whole look of the page: it loads nothing. */
export const style = `
:root { color-scheme: light dark; --covered: #1a7f37; --partly: #9a6700; --missed: #c4232f;
  --ink: #1f2328; --quiet: #59636e; --paper: #fff; --line: #d1d9e0; --wash: #f6f8fa; }
@media (prefers-color-scheme: dark) { :root { --covered: #3fb950; --partly: #d29922;
  --missed: #f85149; --ink: #f0f6fc; --quiet: #9198a1; --paper: #0d1117; --line: #3d444d;
  --wash: #151b23; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 75rem; padding: 1rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.3; } h2 { font-size: 1.25rem; margin-top: 2.5rem; }
#zh:checked ~ * bdi[lang="en"], #en:checked ~ * bdi[lang="zh-CN"] { display: none; }
.language { position: absolute; opacity: 0; }
.choose { float: right; }
.choose label { cursor: pointer; padding: .25rem .5rem; color: var(--quiet); }
#zh:checked ~ .choose [for="zh"], #en:checked ~ .choose [for="en"] { color: var(--ink);
  border-bottom: 2px solid currentColor; }
#zh:focus-visible ~ .choose [for="zh"], #en:focus-visible ~ .choose [for="en"] {
  outline: 2px solid currentColor; }
table { border-collapse: collapse; margin: .5rem 0; }
th, td { text-align: start; padding: .15rem .9rem .15rem 0; font-weight: normal; }
td { text-align: end; font-variant-numeric: tabular-nums; }
tr.all { border-top: 1px solid var(--line); } tr.all * { font-weight: 600; }
.legend { color: var(--quiet); margin: .5rem 0; } .legend span { margin-inline-end: 1.25rem; }
.text { list-style: none; margin: 0; padding: .5rem 0; border: 1px solid var(--line);
  border-radius: .4rem; background: var(--wash);
  font: .85rem/1.55 ui-monospace, "Sarasa Mono SC", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; }
.text > li { display: grid; grid-template-columns: 3.2em 1.6em minmax(0, 1fr);
  border-inline-start: .25rem solid transparent; }
.number { color: var(--quiet); text-align: end; padding-inline-end: .5em; user-select: none; }
.mark { user-select: none; text-align: center; cursor: default; }
.code { white-space: pre-wrap; overflow-wrap: anywhere; padding-inline-end: .5rem; }
.covered { border-color: var(--covered) !important; } .covered .mark, .legend .covered { color: var(--covered); }
.partly { border-color: var(--partly) !important; } .partly .mark, .legend .partly { color: var(--partly); }
.missed { border-color: var(--missed) !important; } .missed .mark, .legend .missed { color: var(--missed); }
.missing { grid-column: 3; margin: .1rem 0 .5rem; padding-inline-start: 1.1em; font-size: .95em;
  font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
.missing li { overflow-wrap: anywhere; } .needs { color: var(--quiet); }
@media (max-width: 40rem) { body { padding: .5rem; }
  .text > li { grid-template-columns: 2.4em 1.3em minmax(0, 1fr); } .text { font-size: .75rem; } }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } .choose { display: none; }
  .text { border: 0; font-size: 8pt; } .text > li { break-inside: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } h2 { break-before: page; } }
`;
