/** Light, one column, made for paper first. */
export const style = `
:root { --ink: #1a222c; --muted: #56616e; --line: #d9dfe6; --soft: #f5f7f9; --accent: #1d5c96; --covered: #1d5c96; --with-help: #7aadd8; --touched: #d2a84a; --contradicted: #b0261c; --not-reached: #bac3cd; }
* { box-sizing: border-box; }
html { color-scheme: light; background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0 auto; padding: 2.5rem 2.25rem 4rem; max-width: 54rem; color: var(--ink); font: 400 14px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', 'DejaVu Sans', sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, p, dl, dd, ol, ul, figure, table { margin: 0; padding: 0; }
h1 { font-size: 1.9rem; line-height: 1.2; font-weight: 650; letter-spacing: -0.01em; }
h2 { margin: 2.6rem 0 0.8rem; padding-top: 0.9rem; border-top: 2px solid var(--ink); font-size: 1.2rem; line-height: 1.3; font-weight: 650; break-after: avoid; }
h2 + p { break-after: avoid; }
h3 { margin: 1.5rem 0 0.5rem; font-size: 0.95rem; font-weight: 650; break-after: avoid; }
p + p { margin-top: 0.5rem; }
.over { color: var(--muted); font-size: 0.8rem; letter-spacing: 0.06em; text-transform: uppercase; }
.sub { margin-top: 0.35rem; color: var(--muted); }
.small { font-size: 0.82rem; }
.muted { color: var(--muted); }
header { display: flex; justify-content: space-between; gap: 2rem; }
.seal { flex: none; max-width: 17rem; padding: 0.6rem 0.85rem; border: 1px solid var(--line); border-radius: 4px; font-size: 0.82rem; align-self: flex-start; }
.seal b { display: block; font-weight: 650; }
.seal.bad { border-color: var(--contradicted); color: var(--contradicted); }
.code, code { font-family: ui-monospace, 'SF Mono', Menlo, Consolas, 'Noto Sans Mono', 'DejaVu Sans Mono', 'Liberation Mono', monospace; font-size: 0.92em; }
.figures { display: grid; grid-template-columns: repeat(4, 1fr); margin: 1.6rem 0 1.2rem; border: 1px solid var(--line); border-radius: 4px; }
.figures div { padding: 0.8rem 1rem; }
.figures div + div { border-left: 1px solid var(--line); }
.figures dt { color: var(--muted); font-size: 0.82rem; line-height: 1.35; }
.figures dd { margin-bottom: 0.1rem; font-size: 1.65rem; line-height: 1.15; font-weight: 600; font-variant-numeric: tabular-nums; }
.figures dd small { font-size: 0.85rem; font-weight: 400; color: var(--muted); }
figure { margin: 1.2rem 0; break-inside: avoid; }
figcaption { margin-bottom: 0.4rem; font-weight: 600; font-size: 0.9rem; }
svg { display: block; width: 100%; height: auto; }
svg text { font: 13px system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', 'DejaVu Sans', sans-serif; fill: var(--ink); }
svg .faint { fill: var(--muted); }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.1rem; margin: 0.7rem 0 0; padding: 0; list-style: none; font-size: 0.8rem; color: var(--muted); }
.legend li { display: flex; align-items: center; gap: 0.35rem; }
.legend b { font-weight: 600; color: var(--ink); }
.mark { display: inline-block; flex: none; width: 0.85rem; height: 0.85rem; vertical-align: -0.1rem; }
table { width: 100%; border-collapse: collapse; }
th { padding: 0.35rem 0.6rem 0.35rem 0; border-bottom: 1px solid var(--ink); color: var(--muted); font-size: 0.8rem; font-weight: 600; text-align: left; vertical-align: bottom; white-space: nowrap; }
td { padding: 0.55rem 0.6rem 0.55rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.number, .when { font-variant-numeric: tabular-nums; white-space: nowrap; }
.number { text-align: right; }
.points .what { width: 37%; }
.points .outcome { width: 8.4rem; }
.outcome b { font-weight: 600; white-space: nowrap; }
.outcome .mark { margin-right: 0.35rem; }
.outcome span { display: block; padding-left: 1.25rem; color: var(--muted); font-size: 0.82rem; }
.where { display: block; margin-top: 0.15rem; color: var(--muted); font-size: 0.82rem; }
blockquote { margin: 0; }
blockquote + blockquote { margin-top: 0.45rem; }
.altered { display: block; margin-top: 0.15rem; color: var(--contradicted); font-size: 0.82rem; font-weight: 600; }
.overruled { margin-top: 0.5rem; padding: 0.4rem 0.7rem; border-left: 3px solid var(--accent); background: var(--soft); font-size: 0.9rem; }
.assessment { margin-top: 0.9rem; padding: 0.9rem 1.1rem; border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: 4px; break-inside: avoid; }
.assessment tr:last-child td { border-bottom: 0; padding-bottom: 0; }
.assessment p { white-space: pre-wrap; }
.words { white-space: pre-wrap; }
.snippet { margin: 0.4rem 0 1.1rem; padding: 0.7rem 0.9rem; border: 1px solid var(--line); border-radius: 4px; background: var(--soft); font-size: 11px; line-height: 1.5; break-inside: avoid; counter-reset: line; list-style: none; }
.snippet li { display: flex; gap: 0.9rem; white-space: pre-wrap; }
.snippet li::before { counter-increment: line; content: counter(line); flex: none; width: 1.6rem; color: var(--muted); text-align: right; }
.side { table-layout: fixed; }
.side th { white-space: normal; }
.side .what { width: 34%; }
.side tbody tr:first-child { break-after: avoid; }
.side tbody th { padding-top: 0.9rem; color: var(--ink); }
table + p.small { margin-top: 0.7rem; }
.notasked { padding-left: 1.1rem; color: var(--muted); font-size: 0.88rem; }
.facts { display: grid; grid-template-columns: 11rem 1fr; gap: 0.3rem 1rem; break-inside: avoid; }
.facts dt { color: var(--muted); }
.facts .code { font-size: 0.84em; }
.limits { padding-left: 1.1rem; }
.limits li + li { margin-top: 0.3rem; }
.talk td { padding-top: 0.4rem; padding-bottom: 0.4rem; }
.talk .who { width: 6.4rem; color: var(--muted); }
.talk .own td { background: var(--soft); }
.talk .own .who { color: var(--ink); font-weight: 600; }
.talk td:first-child { padding-left: 0.5rem; text-align: right; }
.why { display: block; margin-top: 0.15rem; color: var(--muted); font-size: 0.8rem; font-style: italic; }
.bar { width: 9rem; }
footer { margin-top: 2.5rem; padding-top: 0.7rem; border-top: 1px solid var(--line); color: var(--muted); font-size: 0.8rem; }
@media (max-width: 44rem) { body { padding: 1.2rem 1rem 3rem; } header { display: block; } .seal { margin-top: 1rem; max-width: none; } .figures { grid-template-columns: 1fr 1fr; } .facts { grid-template-columns: 1fr; } .facts dd { margin-bottom: 0.4rem; } }
@page { size: A4; margin: 17mm 16mm 18mm; }
@media print { body { max-width: none; padding: 0; font-size: 10.2pt; line-height: 1.42; } h2 { margin-top: 1.7rem; } .pagebreak { break-before: page; } a { color: inherit; text-decoration: none; } }
`
