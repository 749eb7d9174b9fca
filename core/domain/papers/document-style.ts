/**
 * The one stylesheet of every frozen document. It is a constant so that pages can
 * allow it by its hash under a strict content security policy: whoever changes it
 * adds the hash of the one before to `earlierStyleHashes`, or papers frozen under
 * that one lose their looks.
 */
export const documentStyle = `
@page { size: A4; margin: 18mm 20mm 20mm; }
@page ticket { size: 80mm 150mm; margin: 4mm; }
* { box-sizing: border-box; }
html { background: #fff; }
body { margin: 0; color: #000; font-family: 'Noto Sans SC', 'Yimen Rare', sans-serif; font-size: 10.5pt; font-weight: 400; line-height: 1.55; }
body.a4 { padding: 0 0.5mm; }
h1 { margin: 2mm 0 5mm; font-size: 20pt; font-weight: 700; line-height: 1.35; text-align: center; }
p { margin: 0 0 3mm; white-space: pre-wrap; overflow-wrap: anywhere; }
.subtitle { margin-top: -3mm; text-align: center; font-size: 12pt; }
.line.center { text-align: center; }
.line.right { text-align: right; }
.line.small { font-size: 9pt; }
.line.large { font-size: 14pt; font-weight: 700; }
.line.number { font-size: 44pt; line-height: 1.1; font-weight: 700; font-variant-numeric: tabular-nums; margin: 1mm 0; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-bottom: -0.25mm; }
table + p, table + div, table + ol, table + ul { margin-top: 4mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.25mm solid #000; padding: 1mm 1.5mm; height: 8.5mm; overflow-wrap: anywhere; white-space: pre-wrap; vertical-align: middle; text-align: left; }
th { font-weight: 700; text-align: center; }
td.center { text-align: center; }
td.right, .number { text-align: right; font-variant-numeric: tabular-nums; }
.spaced { letter-spacing: 0.12em; font-variant-numeric: tabular-nums; }
.tight { font-size: 8.5pt; line-height: 1.3; }
.text p { margin-bottom: 1.5mm; }
.text .indent { text-indent: 2em; }
.box { border: 0.25mm solid #000; padding: 3mm; }
.text.box { break-inside: avoid; margin-bottom: -0.25mm; }
.tall1 { min-height: 10mm; } .tall2 { min-height: 20mm; } .tall3 { min-height: 30mm; } .tall4 { min-height: 40mm; }
.tall5 { min-height: 50mm; } .tall6 { min-height: 60mm; } .tall7 { min-height: 70mm; } .tall8 { min-height: 80mm; }
.tall9 { min-height: 90mm; } .tall10 { min-height: 100mm; } .tall11 { min-height: 110mm; } .tall12 { min-height: 120mm; }
ol, ul { margin: 0 0 3mm; padding-left: 8mm; }
li { margin-bottom: 1mm; overflow-wrap: anywhere; }
.signatures { display: flex; flex-wrap: wrap; column-gap: 8mm; row-gap: 4mm; margin: 5mm 0 3mm; break-inside: avoid; }
.party { flex: 1 1 45%; }
.party p { margin: 0; }
.ink { height: 16mm; border-bottom: 0.25mm solid #000; }
.ink .name { line-height: 16mm; }
svg.signature { height: 15mm; max-width: 100%; }
td svg.signature, .text svg.signature, p svg.signature { height: 12mm; vertical-align: middle; }
.inkbox { display: inline-block; width: 46mm; height: 9mm; border-bottom: 0.25mm solid #000; vertical-align: bottom; }
.party .day { text-align: right; }
.stamp { width: 62mm; min-height: 24mm; margin: 6mm 0 0 auto; text-align: center; break-inside: avoid; }
.stamp p { margin: 0 0 1.5mm; }
.stamp .seal { color: #555; font-size: 9pt; }
.sample { position: fixed; top: 0; right: 0; border: 0.5mm solid #000; padding: 0.3mm 3mm; font-size: 12pt; font-weight: 700; }
body.ticket { page: ticket; width: 72mm; }
body.ticket h1 { font-size: 13pt; margin: 0 0 2mm; text-align: left; }
body.ticket p { margin-bottom: 1.5mm; }
body.ticket .sample { position: static; display: inline-block; }
.big { font-size: 44pt; line-height: 1.1; font-weight: 700; font-variant-numeric: tabular-nums; margin: 1mm 0; }
.note { font-size: 9pt; }
hr { border: 0; border-top: 0.25mm dashed #000; margin: 2mm 0; }
body.overprint th, body.overprint h1, body.overprint .label { visibility: hidden; }
body.overprint th, body.overprint td, body.overprint .box, body.overprint .ink { border-color: transparent; }
@media screen { body.a4 { max-width: 170mm; margin: 8mm auto; } body.ticket { margin: 4mm; } }
`;

/** SHA-256 in base64 of the stylesheets of papers that are frozen already, so that they still look as they did. */
export const earlierStyleHashes: readonly string[] = ['ng5iYqEpcucrZ3OdpJNgbiTp0oJW7rYPfklJlh5i1OU='];

export type DocumentPage = Readonly<{
  /** Markup, like `footer` and `body`: escape first. */
  title: string;
  kind: 'a4' | 'ticket';
  /** Printed at the foot of each sheet by the shell; `{page}` and `{pages}` stand for the counts. */
  footer: string;
  body: string;
  /** 样表: marked so on each sheet. */
  sample?: boolean;
  /** 套打: values alone, onto a pre-printed paper. */
  overprint?: boolean;
}>;

/** A whole page. */
export function documentPage({ title, kind, footer, body, sample, overprint }: DocumentPage): string {
  const mark = sample === true ? '<div class="sample">样表</div>' : '';
  const looks = overprint === true ? `${kind} overprint` : kind;
  return `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>${title}</title><meta name="footer" content="${footer}"><style>${documentStyle}</style></head><body class="${looks}">${mark}${body}</body></html>`;
}
