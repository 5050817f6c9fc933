/** The page's only style sheet: light and dark, wide and narrow, and on paper. */
export const style = `
:root{color-scheme:light dark;--page:#fff;--text:#1b1f24;--quiet:#57606a;--line:#d0d7de;--panel:#f6f8fa;--link:#0550ae;
--good:#116329;--good-back:#dafbe1;--open:#7a4b00;--open-back:#fff3cd;--bad:#a40e26;--bad-back:#ffe3e3;
--ours:#1d4ed8;--ours-back:#dbeafe;--vendor:#6d28d9;--vendor-back:#ede9fe;--foreign:#4b5563;--foreign-back:#f3f4f6;--place:#6b7280}
@media screen and (prefers-color-scheme:dark){:root{--page:#0d1117;--text:#e6edf3;--quiet:#9da7b3;--line:#30363d;--panel:#161b22;
--link:#79b8ff;--good:#7ee787;--good-back:#12301a;--open:#f2cc60;--open-back:#332701;--bad:#ff9a94;--bad-back:#3b1214;
--ours:#79b8ff;--ours-back:#12294d;--vendor:#c4a7ff;--vendor-back:#2a1f4d;--foreign:#9da7b3;--foreign-back:#1c2128;--place:#8b949e}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1190px;padding:24px 20px 48px;background:var(--page);color:var(--text);
font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
h1{font-size:26px;line-height:1.25;margin:0 0 4px}h2{font-size:19px;margin:40px 0 8px;padding-top:16px;border-top:1px solid var(--line)}
h3{font-size:15px;margin:20px 0 6px}p{margin:6px 0}a{color:var(--link)}
.quiet,footer{color:var(--quiet)}footer{margin-top:40px;padding-top:12px;border-top:1px solid var(--line);font-size:13px}
pre{white-space:pre-wrap;padding:10px 14px;border-left:5px solid var(--bad);background:var(--panel)}
pre,code{font:13px/1.4 ui-monospace,SFMono-Regular,Consolas,"Liberation Mono",monospace}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:2px 18px;margin:16px 0}.facts dt{color:var(--quiet)}.facts dd{margin:0}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(200px,1fr));gap:12px;padding:0;margin:20px 0;list-style:none}
.cards li{border:1px solid var(--line);border-left:5px solid var(--place);border-radius:6px;padding:10px 14px;background:var(--panel)}
.cards strong{display:block;font-size:16px}.cards .good{border-left-color:var(--good)}.cards .open{border-left-color:var(--open)}.cards .bad{border-left-color:var(--bad)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:10px 0;font-size:14px}
caption{text-align:left;color:var(--quiet);padding:0 0 6px}
th,td{text-align:left;vertical-align:top;padding:6px 10px;border-bottom:1px solid var(--line);min-width:90px}
thead th{background:var(--panel);white-space:nowrap}tbody th{font-weight:600;min-width:165px}
.badge{display:inline-block;border-radius:10px;padding:0 9px;font-size:12.5px;font-weight:600;white-space:nowrap;border:1px solid currentColor}
.badge.good{color:var(--good);background:var(--good-back)}.badge.open{color:var(--open);background:var(--open-back)}
.badge.bad{color:var(--bad);background:var(--bad-back)}.badge.plain{color:var(--quiet);background:var(--panel)}
.advice{padding:0;list-style:none}.advice li,.steps>li{margin:0 0 12px}.steps{padding-left:22px}
.values{display:grid;grid-template-columns:max-content 1fr;gap:0 14px;margin:4px 0 0;font-size:14px}.values dt{color:var(--quiet)}.values dd{margin:0}
td code,th code{white-space:nowrap}tbody th .quiet{font-weight:400}
details{margin:10px 0}summary{cursor:pointer;font-weight:600}
.legend{display:flex;flex-wrap:wrap;gap:6px 18px;padding:0;margin:8px 0;list-style:none;font-size:14px}
.legend span{display:inline-block;width:22px;height:14px;margin-right:7px;vertical-align:-2px;border:2px solid;border-radius:3px}
.legend .ours{background:var(--ours-back);border-color:var(--ours)}.legend .vendor{background:var(--vendor-back);border-color:var(--vendor)}
.legend .foreign{background:var(--foreign-back);border-color:var(--foreign);border-style:dashed}
figure{margin:14px 0 22px}figcaption{font-weight:600;margin-bottom:6px}
svg.lane{display:block;min-width:760px;max-width:100%;height:auto;font-family:inherit}
.lane text{fill:var(--text)}.lane .above{font-size:10.5px;fill:var(--quiet)}.lane .name{font-size:13px;font-weight:600}
.lane .detail{font-size:11.5px}.lane .edge{font-size:11px;fill:var(--quiet);paint-order:stroke;stroke:var(--page);stroke-width:4px;stroke-linejoin:round}
.arrow{fill:none;stroke:var(--place);stroke-width:1.5}.head{fill:var(--place)}
.node rect{fill:var(--page);stroke:var(--place);stroke-width:1.5}
.node.ours rect{fill:var(--ours-back);stroke:var(--ours);stroke-width:2}.node.vendor rect{fill:var(--vendor-back);stroke:var(--vendor);stroke-width:2}
.node.foreign rect{fill:var(--foreign-back);stroke:var(--foreign);stroke-dasharray:5 3}
.node.off rect{fill:var(--page);stroke-dasharray:2 4}.node.off .name{font-style:italic}
.node.new rect,.node.changed rect{stroke-width:3.5}
.node.breaks rect{stroke:var(--bad);stroke-width:4;stroke-dasharray:none}.legend .breaks{border-color:var(--bad);border-width:3px}
@media (max-width:520px){body{padding:16px 14px 32px}.facts,.values{grid-template-columns:1fr}.facts dt,.values dt{margin-top:6px}}
@page{size:A4 landscape;margin:12mm}
@media print{body{max-width:none;padding:0;font-size:12px}h2{break-after:avoid}figure,tr,.advice li,.steps>li,.cards li{break-inside:avoid}
thead{display:table-header-group}.scroll{overflow:visible}svg.lane{min-width:0;max-height:165mm}details::details-content{content-visibility:visible;height:auto}summary{list-style:none}a{color:inherit;text-decoration:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
