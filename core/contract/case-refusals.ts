import type { LocalText } from '../domain/standards/bundle';
import { caseListRefusals } from './case-list-refusals';

/** How the hub says no about residents and their cases. */
export const caseRefusals = {
  ...caseListRefusals,
  'case.unknown': { zh: '没有这个办件。', en: 'There is no such case.' },
  'case.closed': { zh: '这个办件已经结束，不能再改。', en: 'This case is closed and cannot be changed.' },
  'case.notGathering': {
    zh: '这个办件现在不收表格和材料。',
    en: 'This case takes no forms or materials now.',
  },
  'case.notNow': {
    zh: '按办件现在的状态，不能这样办。请刷新后再看。',
    en: 'This cannot be done in the present state of the case. Refresh and look again.',
  },
  'case.incomplete': {
    zh: '还不能受理：有表格没有填完，或有材料没有交代。请看列出的各项。',
    en: 'Not ready: a form is not finished or a material not dealt with. See the list.',
  },
  'case.promiseNeeded': {
    zh: '容缺的材料要写明补交期限，不能早于今天。',
    en: 'A deferred material needs the day it is promised for, not before today.',
  },
  'material.unknown': { zh: '没有这份材料。请写明材料名称。', en: 'There is no such material. Name it.' },
  'paper.unknown': {
    zh: '现行标准里没有这份文书，不能出具。请联系区里。',
    en: 'The standards in force have no such paper, so it cannot be issued. Ask the district.',
  },
  'case.proxyNotAllowed': {
    zh: '按标准，这个事项不能由他人代办。',
    en: 'By the standard nobody may act for the resident in this service.',
  },
  'case.proxyInvalid': {
    zh: '代办人的姓名、证件号码或有效期不对，没有保存。',
    en: 'The name, the document or the last day of the proxy is not right; nothing was saved.',
  },
  'case.stepUnknown': {
    zh: '办件的程序里没有这一步，或它已经做过；也没有写明做了什么。',
    en: 'The procedure has no such step left, and no words say what was done.',
  },
  'case.certificateInvalid': {
    zh: '证照的签发日期不对：不能晚于今天；不准予的办件不能有证照。没有办结。',
    en: 'The certificate is not right: it cannot be issued after today, and a case not granted has none. Not completed.',
  },
  'case.receiverMissing': {
    zh: '没有写明由谁领取，没有送达。请写领取人姓名。',
    en: 'It is not said who takes the result, so nothing was handed over. Give the name.',
  },
  'case.authorisationExpired': {
    zh: '这份委托书已经过期，或不是这位居民的。请重新出具。',
    en: 'This authorisation has run out or is another resident’s. Make a new one.',
  },
  'case.noResident': {
    zh: '还不知道这个办件是谁的，请先登记身份。',
    en: 'Whose case this is is not known yet. Identify the resident first.',
  },
  'resident.unknown': { zh: '没有这位居民的记录。', en: 'There is no record of this resident.' },
  'resident.erased': {
    zh: '这位居民的信息已按要求删除，不能恢复。',
    en: 'This record was erased on request and cannot be restored.',
  },
  'resident.exists': {
    zh: '已有这个证件号码的记录，没有新建。请用已有的。',
    en: 'There is a record with this document already; none was made. Use that one.',
  },
  'resident.valueInvalid': {
    zh: '有的内容不对，没有保存。请看标出的各项。',
    en: 'Some values are not right; nothing was saved. See the marked ones.',
  },
  'resident.nothingToSearch': {
    zh: '请输入证件号码、电话、姓名、拼音或首字母。',
    en: 'Type a document number, a phone, a name, its pinyin or initials.',
  },
  'resident.self': { zh: '两条记录是同一条。', en: 'These are one and the same record.' },
  'resident.merged': { zh: '这条记录已并入另一条。', en: 'This record is merged into another one.' },
  'resident.notMerged': { zh: '没有这次合并，或已经撤销。', en: 'There is no such merge, or it was undone.' },
  'resident.revealLimit': {
    zh: '一小时内查看完整信息的次数已到上限，没有显示。这次也已记录。',
    en: 'The hourly limit of full views is reached; nothing was shown. This, too, is on record.',
  },
  'resident.openCases': {
    zh: '这位居民还有没办完的件，不能删除。',
    en: 'There are open cases of this resident; the record cannot be erased.',
  },
  'relation.unknown': { zh: '没有这个关系。', en: 'There is no such relation.' },
} as const satisfies Readonly<Record<string, LocalText>>;
