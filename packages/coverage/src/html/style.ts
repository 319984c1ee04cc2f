/** The marks and lines of the text. */
export const style = `
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
@media (max-width: 40rem) {
  .text > li { grid-template-columns: 2.4em 1.3em minmax(0, 1fr); } .text { font-size: .75rem; } }
@media print {
  .text { border: 0; font-size: 8pt; } .text > li { break-inside: avoid; }
  h2 { break-before: page; } }
`;
