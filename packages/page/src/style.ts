/** The common look of pages. */
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
@media (max-width: 40rem) { body { padding: .5rem; } }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } .choose { display: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
