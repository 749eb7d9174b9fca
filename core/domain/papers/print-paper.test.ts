import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { drawSignature, isDrawnSignature } from './draw-signature';
import { escapeHtml } from './escape-html';
import type { PaperTemplate } from './paper-template';
import { printPaper } from './print-paper';

const receipt: PaperTemplate = {
  id: 'receiving-receipt',
  version: 2,
  title: { 'zh-Hans': '收件回执' },
  pageSize: 'A4',
  blocks: [
    { type: 'title', text: '收件回执', subtitle: '编号：{{caseNumber}}' },
    { type: 'line', text: '{{applicantName}}：', when: 'applicantName' },
    { type: 'line', text: '代理人：{{proxyName}}', when: 'proxyName' },
    { type: 'table', from: 'materials', numbered: true, empty: '无', columns: [{ field: 'name', label: '材料名称', width: 3 }, { field: 'copies', label: '份数', width: 1, align: 'center' }] },
    { type: 'list', from: 'missing', text: '{{name}}（{{basis}}）' },
    { type: 'signatures', parties: [{ label: '申请人签名', signature: 'applicantSignature' }, { label: '受理人员', name: '{{clerkName}}', date: '{{date}}' }] },
    { type: 'stamp', text: '{{centreName}}', date: '{{date}}' },
  ],
};

const data = {
  caseNumber: 'S20260302001',
  applicantName: '买买提·吐尔逊',
  proxyName: '',
  clerkName: '王磊',
  centreName: '示例街道社区事务受理服务中心',
  date: '2026年3月2日',
  materials: [{ name: '户口簿', copies: '1' }, { name: '身份证', copies: '2' }],
  missing: [{ name: '收入证明', basis: '第七条' }],
  applicantSignature: drawSignature({ width: 300, height: 120, strokes: [[1, 2, 30.123, 40], [5, 5]] }),
};

describe('a paper of the centre', () => {
  it('prints what the data says, where the template says it', () => {
    const html = printPaper(receipt, data);
    for (const said of ['编号：S20260302001', '买买提·吐尔逊：', '<td class="center">2</td><td class="left">身份证</td>', '<li>收入证明（第七条）</li>', '王磊', '2026年3月2日', '<svg class="signature"']) {
      expect(html).toContain(said);
    }
    expect(html).toContain('content="receiving-receipt v2　{record.hash8}　第 {page} 页 共 {pages} 页"');
    expect(printPaper(receipt, structuredClone(data))).toBe(html);
  });

  it('leaves out what depends on something that is not there', () => {
    expect(printPaper(receipt, data)).not.toContain('代理人');
    expect(printPaper(receipt, { ...data, proxyName: '李雷' })).toContain('代理人：李雷');
    expect(printPaper(receipt, { ...data, materials: [] })).toContain('<td colspan="3">无</td>');
  });

  it('says 样表 only where no source gives the paper', () => {
    expect(printPaper({ ...receipt, sample: true }, data)).toContain('<div class="sample">样表</div>');
    expect(printPaper(receipt, data)).not.toContain('<div class="sample">');
  });

  it('prints what people typed as text, never as markup, and never fills it in again', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const name = `<b onclick="x">{{caseNumber}}${typed}`;
        const html = printPaper(receipt, { ...data, applicantName: name, applicantSignature: `<svg>${typed}` });
        expect(html).toContain(escapeHtml(name));
        expect(html).not.toMatch(/<b onclick|<svg>|<script/);
        expect(html).not.toMatch(/ style=/);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a signature from a pad', () => {
  it('is a picture of lines, whatever the numbers are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(fc.double({ min: -1e4, max: 1e4, noNaN: true }), fc.constant(Number.NaN)))),
        (strokes) => {
          expect(isDrawnSignature(drawSignature({ width: 300, height: 100, strokes }))).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is not taken from text that only looks like one', () => {
    expect(isDrawnSignature(`${drawSignature({ width: 1, height: 1, strokes: [] })}<script>`)).toBe(false);
  });
});
