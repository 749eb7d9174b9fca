/**
 * The one stylesheet of every frozen document. It is a constant so that pages can
 * allow it by its hash under a strict content security policy.
 */
export const documentStyle = `
@page { size: A4; margin: 15mm 18mm 18mm; }
@page ticket { size: 80mm 150mm; margin: 4mm; }
* { box-sizing: border-box; }
html { background: #fff; }
body { margin: 0; color: #000; font-family: 'Noto Sans SC', 'HanaMinA', 'HanaMinB', sans-serif; font-size: 10.5pt; line-height: 1.5; }
body.a4 { padding: 0 0.5mm; }
h1 { margin: 0 0 4mm; font-size: 18pt; font-weight: 700; text-align: center; }
p { margin: 0 0 3mm; white-space: pre-wrap; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-bottom: -0.25mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.25mm solid #000; padding: 1.4mm 1.6mm; min-height: 8mm; height: 9mm; overflow-wrap: anywhere; vertical-align: middle; }
th { font-weight: 500; text-align: center; }
.spaced { letter-spacing: 0.12em; font-variant-numeric: tabular-nums; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.box { border: 0.25mm solid #000; padding: 3mm; white-space: pre-wrap; }
.box.tall { min-height: 30mm; }
body.ticket { page: ticket; width: 72mm; text-align: left; }
body.ticket h1 { font-size: 12pt; margin-bottom: 2mm; text-align: left; }
.big { font-size: 44pt; line-height: 1.1; font-weight: 700; font-variant-numeric: tabular-nums; margin: 1mm 0; }
.note { font-size: 9pt; }
hr { border: 0; border-top: 0.25mm dashed #000; margin: 2mm 0; }
@media screen { body.a4 { max-width: 174mm; margin: 8mm auto; } body.ticket { margin: 4mm; } }
`;

/** A whole page. `footer` is printed at the foot by the shell; `{page}` and `{pages}` stand for the counts. */
export function documentPage(
  options: Readonly<{ title: string; kind: 'a4' | 'ticket'; footer: string; body: string }>,
): string {
  const { title, kind, footer, body } = options;
  return `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>${title}</title><meta name="footer" content="${footer}"><style>${documentStyle}</style></head><body class="${kind}">${body}</body></html>`;
}
