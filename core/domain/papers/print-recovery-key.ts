import { documentPage } from './document-style';
import { escapeHtml } from './escape-html';

export type RecoverySheet = Readonly<{
  centreName: string;
  /** In groups, as it is typed again. */
  recoveryKey: string;
  /** `YYYY-MM-DD HH:mm` in Shanghai. */
  madeAt: string;
}>;

/** The sheet with the recovery key. It is printed and never archived: the key stands on paper alone. */
export function printRecoverySheet({ centreName, recoveryKey, madeAt }: RecoverySheet): string {
  const body = [
    '<h1>数据恢复密钥</h1>',
    `<p class="subtitle">${escapeHtml(centreName)}</p>`,
    `<div class="text box"><p class="line large center spaced">${escapeHtml(recoveryKey)}</p></div>`,
    '<div class="text"><p>主机损坏、系统的密钥保管器换了或启动口令忘了，只有这串字符能打开中心的数据。</p>',
    '<p>一、请由主任封存保管，不要拍照，不要放在主机旁边；另抄一份交区里保管更稳妥。</p>',
    '<p>二、谁拿到它和主机的数据，谁就能读到全部居民资料。疑似泄露请马上在“设置”里打印新的，这一张随即作废。</p>',
    '<p>三、字符里没有 0、1、I、L、O；最后一位是校验位，输错一个字符会被指出。</p></div>',
    `<p class="note">打印时间 ${escapeHtml(madeAt)} · 以最近一次打印的为准。</p>`,
  ];
  return documentPage({ title: '数据恢复密钥', kind: 'a4', footer: '', body: body.join('') });
}
