/** The style sheet of the quality page: the colours of the explorer, light and dark, and what a printer needs. */
export const QUALITY_STYLE = `
:root { color-scheme: light dark; --paper: light-dark(#fbfaf7, #141516); --ink: light-dark(#1b1b1a, #ece9e2);
  --soft: light-dark(#625f58, #a09c93); --line: light-dark(#dedad0, #2e3032); --bar: light-dark(#3d6b8c, #7fb0d3);
  --doubt: light-dark(#b3702d, #e0a05c); --tint: light-dark(#f1eee7, #1e2022); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 "IBM Plex Sans", "Segoe UI", system-ui, sans-serif; }
header, main { max-width: 74rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2.5rem; }
h1, h2, blockquote, q { font-family: "Source Serif 4", "Noto Serif", Georgia, serif; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1.35rem; margin: 0 0 0.8rem; }
.lead { font-size: 1.15rem; margin: 0; }
section { padding: 1.8rem 0; border-top: 1px solid var(--line); margin-top: 1.8rem; }
section + section { margin-top: 0; }
figure { margin: 0; }
figcaption { color: var(--soft); margin-bottom: 0.6rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 2rem 3rem; }
.pair > * { min-width: 0; }
svg { display: block; width: 100%; max-width: 40rem; height: auto; direction: ltr; }
svg text { font-size: 15px; fill: var(--ink); }
svg .label { fill: var(--soft); }
.bar { fill: var(--bar); } .bar.doubt { fill: var(--doubt); }
.axis { stroke: var(--line); }
.soft { color: var(--soft); font-size: 0.875rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
th, td { padding: 0.4rem 0.9rem 0.4rem 0; border-bottom: 1px solid var(--line); text-align: end; vertical-align: top; font-variant-numeric: tabular-nums; }
th { font-weight: 500; } thead th { color: var(--soft); font-weight: 400; white-space: nowrap; }
th:first-child, .words { text-align: start; overflow-wrap: anywhere; }
.doubtful { padding-inline-start: 1.4rem; display: grid; gap: 1.2rem; }
.doubtful p { margin: 0.2rem 0 0; }
blockquote { margin: 0; font-size: 1.05rem; overflow-wrap: anywhere; }
.place { margin-inline-end: 0.8rem; }
.quotes { display: grid; gap: 0.5rem; padding-inline-start: 1.2rem; }
summary { cursor: pointer; }
code { font-size: 0.9em; background: var(--tint); padding: 0.1em 0.35em; border-radius: 3px; }
@media print { body { background: #fff; color: #000; } section { break-inside: avoid-page; } }
`;
