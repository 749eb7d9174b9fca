import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { evaluateForm } from '../../core/domain/forms/evaluate-form';
import type { Answers, FormTemplate } from '../../core/domain/forms/template';
import { drawSignature } from '../../core/domain/papers/draw-signature';
import type { PaperData, PaperTemplate } from '../../core/domain/papers/paper-template';
import { printForm } from '../../core/domain/papers/print-form';
import { printPaper } from '../../core/domain/papers/print-paper';
import { withHash } from '../../core/service/document/freeze-paper';

const standards = path.resolve(__dirname, '../../standards');

export const rareNames = ['𠮷𬎆', '𪚥𪻐', '买买提·吐尔逊'] as const;

export type SamplePaper = Readonly<{ name: string; html: string; said: readonly string[] }>;

/** A family too large for one sheet, with names that few fonts have. */
const members = Array.from({ length: 22 }, (_, index) => ({
  name: rareNames[index] ?? `家人${index + 1}`,
  relation: index === 0 ? '01' : '30',
  idNumber: '11010519491231002X',
  health: '10',
  employer: `示例单位第${index + 1}部`,
  monthlyIncomeFen: 100_050 + index,
}));

const answers: Answers = {
  applicantName: rareNames[0],
  applicantIdNumber: '11010519491231002X',
  householdAddress: '示例市示例区人民路１０００弄88号302室',
  contactPhone: '13800138000',
  maritalStatus: '20',
  spouseName: rareNames[2],
  familyMembers: members,
  declarationAccepted: true,
};

const signature = drawSignature({
  width: 300,
  height: 120,
  strokes: [
    [20, 30, 90, 25, 150, 32],
    [85, 10, 80, 60, 40, 100],
    [90, 60, 130, 100, 180, 95],
    [200, 30, 220, 90, 260, 40, 280, 80],
  ],
});

/** What the hub fills in; the same for every paper, as no paper asks for more than it uses. */
const data: PaperData = {
  centreName: '示例街道社区事务受理服务中心',
  caseNumber: 'S310101202603020001',
  itemName: '最低生活保障申请',
  applicantName: rareNames[2],
  applicantIdMasked: '1****************X',
  date: '2026年3月2日',
  dueOn: '2026年3月30日',
  appliedOn: '2026年3月2日',
  supplementBy: '2026年3月9日',
  deliveredOn: '2026年3月20日',
  secondNotice: '2',
  clerkName: '王磊',
  counterName: '3 号窗口',
  number: 'A012',
  ticketNumber: 'A012',
  waitingAhead: '6',
  categoryName: '民政救助',
  issuedAt: '2026-03-02 10:00',
  counters: '1、3',
  progressCode: 'K7QP-2M9X',
  proxyName: rareNames[1],
  proxyIdMasked: '3****************1',
  relation: '儿子',
  scope: '代为提交材料、签收文书',
  expiresOn: '2026年9月2日',
  directedTo: '示例区民政局',
  receivingCentre: '示例街道社区事务受理服务中心',
  acceptingCentre: '另一街道社区事务受理服务中心',
  paperHeldAt: '示例街道社区事务受理服务中心',
  supervisionPhone: '021-00000000',
  reasons: '户籍不在本区，不属于本中心受理范围。',
  applicantSignature: signature,
  recipientSignature: signature,
  materials: [
    { name: '居民户口簿', copies: '1', state: '纸质' },
    { name: '家庭收入证明', copies: '2', state: '容缺' },
  ],
  missing: [{ name: '家庭收入证明', basis: '最低生活保障审核确认办法第七条' }],
  promised: [{ name: '家庭收入证明', dueOn: '2026年3月9日' }],
  documents: [{ name: '受理通知书', copies: '1' }],
};

function readJson<T>(...parts: string[]): T {
  return JSON.parse(readFileSync(path.join(standards, ...parts), 'utf8')) as T;
}

/** The 低保 form on two sheets and every paper of the centre, with what must be readable on each. */
export function samplePapers(): readonly SamplePaper[] {
  const dibao = readJson<FormTemplate>('forms', 'dibao-application.json');
  const form = printForm(dibao, answers, {
    caseNumber: 'S310101202603020001',
    date: '2026年3月2日',
    computed: evaluateForm(dibao, answers).computed,
    codes: { maritalStatus: { 20: '已婚' }, relation: { '01': '本人', 30: '女' }, health: { 10: '健康或良好' } },
    hash8: 'abcd1234',
  });
  const said = ['最低生活保障申请表', '已婚', ...rareNames, '示例单位第22部', '1000.50', 'abcd1234', 'S310101202603020001'];
  const papers = readdirSync(path.join(standards, 'papers'))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => readJson<PaperTemplate>('papers', file));
  return [
    { name: 'dibao-application', html: form, said },
    ...papers.map((paper) => ({ name: paper.id, html: withHash(printPaper(paper, data)), said: textsOf(paper) })),
  ];
}

/** Every text value that a paper names outright, as it must stand on it. */
function textsOf(paper: PaperTemplate): readonly string[] {
  const named = [...JSON.stringify(paper.blocks).matchAll(/\{\{\s*([A-Za-z0-9]+)\s*\}\}/g)].map(([, name = '']) => data[name]);
  return named.filter((value): value is string => typeof value === 'string');
}
