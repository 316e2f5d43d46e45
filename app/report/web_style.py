"""The style sheet of a document as a web page: light, dark and printed. Nothing is fetched from anywhere."""

from __future__ import annotations

STYLE = """
:root { color-scheme: light dark; --ink: #1a1d21; --soft: #55595f; --paper: #ffffff; --panel: #f2f4f6;
  --rule: #2b3a4d; --line: #c9ccd1; --good: #1d6b3f; --partly: #9a5800; --bad: #a3231d; --unknown: #46566b; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceff3; --soft: #b3bac3; --paper: #16191d;
  --panel: #22272e; --rule: #9fb4cc; --line: #454c55; --good: #6fcf97; --partly: #f0b25e; --bad: #ff8f88;
  --unknown: #a9bdd6; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.8;
  font-family: "BIZ UDPGothic", "Hiragino Sans", "Noto Sans JP", "Yu Gothic UI", sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.4; margin: 0 0 1.5rem; text-wrap: balance; }
h2 { font-size: 1.25rem; line-height: 1.5; margin: 2.25rem 0 .75rem; padding-bottom: .25rem;
  border-bottom: 1px solid var(--rule); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
p { margin: 0 0 .9rem; white-space: pre-line; }
ul, ol { padding-left: 1.6rem; margin: 0 0 1rem; }
li { margin: 0 0 .35rem; white-space: pre-line; }
.small { font-size: .88rem; }
.large { font-size: 1.15rem; }
.soft { color: var(--soft); }
.right { text-align: right; }
.wide { overflow-x: auto; margin: 0 0 1.25rem; }
.wide:focus-visible { outline: 2px solid var(--rule); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; line-height: 1.6; }
th, td { text-align: left; vertical-align: top; padding: .5rem .6rem; border-bottom: 1px solid var(--line);
  white-space: pre-line; overflow-wrap: break-word; min-width: 4.5rem; }
thead th { border-bottom: 2px solid var(--rule); }
td > p, th > p { margin: 0 0 .3rem; }
.state { font-weight: bold; white-space: nowrap; }
.good { color: var(--good); } .partly { color: var(--partly); } .bad { color: var(--bad); }
.unknown, .not_applicable { color: var(--unknown); }
.proof { font-size: .88rem; white-space: nowrap; }
.tiles { display: flex; flex-wrap: wrap; gap: .75rem; list-style: none; padding: 0; }
.tiles > li { flex: 1 1 12rem; background: var(--panel); border-radius: .4rem; padding: .8rem 1rem; }
.tiles p { margin: 0; }
.amount { font-size: 1.7rem; font-weight: bold; line-height: 1.4; }
.frame { border: 1px solid var(--rule); border-radius: .4rem; padding: 1rem 1.2rem .3rem; margin: 1.5rem 0; }
.sample { background: var(--ink); color: var(--paper); text-align: center; padding: .5rem 1rem;
  font-weight: bold; margin: 0; }
figure { margin: 0 0 1.25rem; background: #ffffff; padding: .5rem; }
svg { max-width: 100%; height: auto; display: block; }
footer { max-width: 46rem; margin: 2rem auto 0; padding: 1rem 1.25rem 2rem; color: var(--soft);
  font-size: .85rem; border-top: 1px solid var(--line); }
@page { size: A4; margin: 18mm 15mm 18mm 20mm; }
@media print { :root { color-scheme: light; --ink: #1a1d21; --soft: #55595f; --paper: #ffffff;
    --panel: #f2f4f6; --rule: #2b3a4d; --line: #c9ccd1; --good: #1d6b3f; --partly: #9a5800;
    --bad: #a3231d; --unknown: #46566b; }
  body { font-size: 10.5pt; line-height: 1.6; } main { max-width: none; padding: 0; }
  h1, h2, h3 { break-after: avoid; } tr, li, .frame { break-inside: avoid; } .wide { overflow: visible; }
  .new-page { break-before: page; }
  .sample { border: 2px solid #1a1d21; color: #1a1d21; background: #ffffff; }
  footer { padding: 1rem 0 0; max-width: none; } }
""".strip()
"""One sheet for all documents."""
