/** Charts and lists of the page of a comparison. */
export const style = `
:root { --old: #8c959f; --new: #0969da; --gain: #1a7f37; --loss: #c4232f; }
@media (prefers-color-scheme: dark) { :root { --old: #7d8590; --new: #4493f8; --gain: #3fb950;
  --loss: #f85149; } }
h3 { margin: 2rem 0 .5rem; }
ul { padding-inline-start: 1.4em; margin: .25rem 0; } li { overflow-wrap: anywhere; margin: .2rem 0; }
caption { text-align: start; color: var(--quiet); padding-bottom: .25rem; }
.chart { width: min(48rem, 100%); } .chart .bar { width: 60%; padding-inline-end: .6rem; }
.chart svg { display: block; width: 100%; height: .9rem; } .chart td:last-child { white-space: nowrap; }
.chart th { white-space: nowrap; }
.old { fill: var(--old); } .new { fill: var(--new); } .gain { fill: var(--gain); }
.loss { fill: var(--loss); }
.wide { overflow-x: auto; }
.moves th, .moves td, .rows th, .rows td { border: 1px solid var(--line); padding: .25rem .6rem; }
.rows td { white-space: nowrap; } .rows th { min-width: 6em; }
.kept { color: var(--quiet); }
.moved { background: color-mix(in srgb, var(--new) var(--share), transparent); }
details { margin: 2rem 0; } summary { cursor: pointer; }
pre { overflow-x: auto; padding: .75rem; border: 1px solid var(--line); border-radius: .4rem;
  background: var(--wash); font: .8rem/1.5 ui-monospace, "Sarasa Mono SC", Menlo, Consolas, monospace; }
.added { color: var(--gain); } .removed { color: var(--loss); }
.chart, .moves, .rows { break-inside: avoid; }
`;
