import type { LocalText } from '../domain/standards/bundle';
import { caseRefusals } from './case-refusals';
import { conductRefusals } from './conduct-refusals';
import { recoveryRefusals } from './recovery-refusals';
import { queueRefusals } from './queue-refusals';
import { reviewRefusals } from './review-refusals';

/**
 * Every way the hub says no, in the user's words: what is wrong, what is kept,
 * what to do next. Screens may say more; they never say less.
 */
export const refusalTexts = {
  ...recoveryRefusals,
  ...caseRefusals,
  ...conductRefusals,
  ...queueRefusals,
  ...reviewRefusals,
  'method.unknown': {
    zh: '没有这个操作。请更新软件后再试。',
    en: 'There is no such operation. Update the software and try again.',
  },
  'method.forbidden': { zh: '这台设备或这个岗位不能做此操作。', en: 'This station or role may not do this.' },
  'input.invalid': { zh: '填写的内容不合要求，请检查后再试。', en: 'The input is not valid. Check it and try again.' },
  'frame.tooLarge': { zh: '内容过大，没有处理。', en: 'Too large; nothing was done.' },
  'frame.malformed': { zh: '收到的内容无法识别，没有处理。', en: 'The message could not be read; nothing was done.' },
  'request.reused': {
    zh: '同一请求编号用于了不同内容，没有处理。',
    en: 'This request id was used for something else; nothing was done.',
  },
  'hub.fault': {
    zh: '系统出错，操作没有完成，已记入日志。请重试或联系管理员。',
    en: 'The hub could not complete this; it is in the log. Try again or call the manager.',
  },
  'hub.busy': {
    zh: '这台设备一次发来的请求太多，这一个没有处理。请稍后再试。',
    en: 'This station sent too much at once; this was not done. Try again in a moment.',
  },
  'hub.diskFull': {
    zh: '主机的磁盘已满，这次操作没有完成，之前办的都还在。请联系主任腾出空间，然后再试。',
    en: 'The disk of the host is full. This was not done; everything before it is kept. Ask the manager to make room, then try again.',
  },
  'hub.locked': {
    zh: '中心数据已锁定，请先输入启动口令。',
    en: 'The data is locked. Enter the start-up passphrase first.',
  },
  'station.unknown': {
    zh: '这台设备没有配对，或已被取消。请主任重新添加。',
    en: 'This station is not paired or was removed. Ask the manager to add it.',
  },
  'station.notFound': { zh: '没有这台设备。', en: 'There is no such station.' },
  'centre.notConfigured': {
    zh: '中心还没有设置。请先完成首次设置。',
    en: 'The centre is not set up yet. Finish the first-run set-up.',
  },
  'centre.alreadyConfigured': { zh: '中心已经设置过了。', en: 'The centre is already set up.' },
  'centre.outsideHours': {
    zh: '现在不是受理时间，不能取号。',
    en: 'The centre is not open now; no number can be taken.',
  },
  'session.wrong': { zh: '姓名或密码不对。', en: 'The name or the password is wrong.' },
  'session.locked': {
    zh: '连续输错次数过多，暂时锁定。请稍后再试或请主任解锁。',
    en: 'Too many failures; locked for now. Try later or ask the manager.',
  },
  'session.notHere': { zh: '这个岗位不能在这台设备上登录。', en: 'This role cannot sign in on this station.' },
  'session.pinWrong': { zh: 'PIN 不对。', en: 'Wrong PIN.' },
  'session.pinNotSet': { zh: '没有设置 PIN，请用密码登录。', en: 'No PIN is set. Sign in with the password.' },
  'session.pinDisabled': { zh: 'PIN 已停用，请用密码登录。', en: 'The PIN is disabled. Sign in with the password.' },
  'session.none': { zh: '还没有登录。', en: 'Nobody is signed in.' },
  'staff.nameTaken': { zh: '已有同名人员。', en: 'There is already a person of this name.' },
  'staff.unknown': { zh: '没有这个人员。', en: 'There is no such person.' },
  'staff.lastManager': { zh: '至少要留一位主任。', en: 'At least one manager must remain.' },
  'category.unknown': { zh: '没有这个大类。', en: 'There is no such category.' },
  'item.unknown': { zh: '没有这个事项，或它不属于这个大类。', en: 'There is no such item in this category.' },
  'item.selfService': {
    zh: '这个事项在自助机上查询，不用取号。',
    en: 'This is a self-service look-up; no number is needed.',
  },
  'counter.unknown': { zh: '没有这个窗口。', en: 'There is no such counter.' },
  'counter.closed': { zh: '窗口还没有开，请先开窗。', en: 'The counter is closed. Open it first.' },
  'counter.paused': { zh: '窗口暂停中，请先恢复。', en: 'The counter is paused. Resume it first.' },
  'counter.busy': { zh: '窗口上还有一位居民没有办完。', en: 'The counter still has a person to finish with.' },
  'counter.notYours': { zh: '这不是您的窗口。', en: 'This is not your counter.' },
  'counter.numberTaken': { zh: '已有这个号的窗口。', en: 'Another counter has this number.' },
  'counter.noSkills': {
    zh: '按大类办理的窗口至少要选一个大类。',
    en: 'A counter by category needs at least one category.',
  },
  'counter.last': { zh: '至少要留一个窗口。', en: 'At least one counter must remain.' },
  'counter.placeTaken': { zh: '这个位置已有窗口。', en: 'Another counter stands there.' },
  'form.unknown': { zh: '没有这张表。', en: 'There is no such form.' },
  'form.unknownField': { zh: '表里没有这一项。', en: 'The form has no such field.' },
  'form.invalid': { zh: '表还没有填好，请看标出的各项。', en: 'The form is not complete. See the marked fields.' },
  'form.unconfirmed': {
    zh: '有以前填的内容还没有确认。请向居民核对，逐项确认后再提交。',
    en: 'Some answers from before are not confirmed. Ask the resident, confirm each, then submit.',
  },
  'form.notProposed': {
    zh: '有一项不能写入居民档案，没有提交。请刷新后再选。',
    en: "One of these cannot go into the resident's record; nothing was submitted. Refresh, then choose again.",
  },
  'form.nothingToUndo': { zh: '没有可以撤销的改动。', en: 'There is no change to take back.' },
  'form.noNewer': {
    zh: '没有可以换用的新版，草稿照原版填写。',
    en: 'There is no newer version to go on with; the draft stays in its own.',
  },
  'form.notMigrated': { zh: '草稿没有换过版，不用退回。', en: 'The draft was not moved to another version.' },
  'template.unknown': { zh: '没有这个表单模板。', en: 'There is no such template.' },
  'template.nameless': {
    zh: '模板要有编号（小写英文加连字符）和版本号，没有保存。',
    en: 'A template needs an id (lower-case words joined by hyphens) and a version; nothing was saved.',
  },
  'template.published': {
    zh: '这一版已经发布，不能改。请用更高的版本号保存。',
    en: 'This version is published and never changes. Save it under a higher version.',
  },
  'template.tooLarge': { zh: '模板太大，没有保存。', en: 'The template is too large; nothing was saved.' },
  'template.faulty': {
    zh: '模板还有错误，请看列出的各处。',
    en: 'The template does not hold together yet. See the places listed.',
  },
  'template.breaks': {
    zh: '这一版会使旧草稿的内容无处可放，请先写明换版步骤。',
    en: 'This version leaves older drafts without a place for their answers. Declare what becomes of them.',
  },
  'answer.locked': {
    zh: '这一项来自档案，不能在表上改。请先到居民档案里更正。',
    en: "This comes from the resident's record and cannot be changed here. Mend the record first.",
  },
  'answer.reasonNeeded': {
    zh: '这一项来自档案，要改请写明理由。',
    en: "This comes from the resident's record; give a reason to change it.",
  },
  'answer.readOnly': { zh: '这一项现在不能改。', en: 'This field cannot be changed now.' },
  'answer.unsafe': {
    zh: '内容里有看不见的控制字符或不完整的字，没有保存。请重新输入，不要粘贴。',
    en: 'It holds invisible control characters or half a sign; not saved. Type it instead of pasting.',
  },
  'answer.tooLong': {
    zh: '内容太长，没有保存。一项最多 4000 个字。',
    en: 'Too long; not saved. A field takes up to 4,000 signs.',
  },
  'draft.unknown': { zh: '没有这份草稿。', en: 'There is no such draft.' },
  'draft.closed': { zh: '这份表已经提交，不能再改。', en: 'This form is submitted and cannot be changed.' },
  'document.unknown': { zh: '没有这份文件。', en: 'There is no such document.' },
  'document.notArchived': { zh: 'PDF 还没有生成，请稍等。', en: 'The PDF is not made yet. Please wait.' },
  'document.erased': {
    zh: '这份文件已按要求删除，不能再读取。',
    en: 'This paper was erased as asked and cannot be read again.',
  },
  'file.lost': {
    zh: '存档文件读不出来，可能已被删除或损坏。登记的内容都还在，请重新采集或联系主任从备份恢复。',
    en: 'The stored file cannot be read; it may be deleted or damaged. All records are kept: take it again, or ask the manager to restore it from the backup.',
  },
  'attachment.unknown': { zh: '没有这份附件，或已被移除。', en: 'There is no such attachment, or it was removed.' },
  'attachment.erased': {
    zh: '这份附件已按要求删除，不能再读取。',
    en: 'This attachment was erased as asked and cannot be read again.',
  },
  'attachment.noPlace': {
    zh: '没有说明附件属于哪份材料，没有保存。',
    en: 'It is not said which material this is for; nothing was saved.',
  },
  'attachment.tooLarge': {
    zh: '文件太大，没有保存。请降低扫描分辨率或分成几份后再试。',
    en: 'The file is too large; nothing was saved. Scan at a lower resolution or split it.',
  },
  'attachment.mediaType': {
    zh: '只收 JPEG、PNG 图片和 PDF，这个文件不是，没有保存。',
    en: 'Only JPEG, PNG and PDF are taken; this is none of them, and nothing was saved.',
  },
  'attachment.notReusable': {
    zh: '这份材料不能沿用：不是同一位居民的同类材料，或已超过期限。请重新采集。',
    en: 'This cannot be used again: another person, another kind, or too old. Take it anew.',
  },
  'upload.lost': {
    zh: '上传中断了，没有保存。请重新选择文件。',
    en: 'The upload was interrupted; nothing was saved. Choose the file again.',
  },
  'upload.tooMany': {
    zh: '正在上传的文件太多，请稍后再试。',
    en: 'Too many files are being sent. Try again in a moment.',
  },
  'print.unavailable': {
    zh: '这台设备没有接上打印服务，请用浏览器打印。',
    en: 'No printing service here; print from the browser.',
  },
  'day.notNow': {
    zh: '这不是主机时钟现在的日期，没有改动。请刷新后再确认。',
    en: "This is not the date of the host's clock now; nothing was changed. Refresh, then confirm.",
  },
  'standards.unknown': {
    zh: '这一版标准不在本机，请先从区里或U盘取得。',
    en: 'This version is not here. Receive it from the district or a stick first.',
  },
  'standards.tooNew': {
    zh: '这一版标准要更新的软件才能读，已保存，升级软件后可以选用。',
    en: 'Only a newer app can read this version. It is kept; choose it after upgrading.',
  },
  'standards.notNewer': {
    zh: '这一版不比现行标准新，不能选用。要退回旧规定，由区里发布更高的版本。',
    en: 'This version is no newer than the one in force. To go back, the district publishes a higher one.',
  },
  'standards.dateNotAhead': {
    zh: '标准只在两个工作日之间更换，请选明天或以后的日期。',
    en: 'Standards change between business days only. Choose tomorrow or a later date.',
  },
  'standards.dateTooEarly': {
    zh: '这一版标准规定的施行日期还没有到，请选施行日期或以后。',
    en: 'This version is not meant to hold yet. Choose its own date or a later one.',
  },
  'standards.notChosen': {
    zh: '这一版没有在等待启用，没有改动。',
    en: 'This version is not waiting to take over; nothing was changed.',
  },
  'standards.noTrust': {
    zh: '本中心还没有加入区平台，无法核对标准的签名。请先加入。',
    en: 'This centre has not joined a district, so signatures cannot be checked. Join first.',
  },
  'stick.unknown': {
    zh: '没有找到这个U盘，请插好后重新选择。',
    en: 'This stick is not there. Insert it and choose again.',
  },
  'stick.notWritable': {
    zh: 'U盘写不进去，可能已满、只读或被拔出。记录都还在本机，换一个U盘再试。',
    en: 'The stick cannot be written: full, locked or pulled out. Everything is still here; try another one.',
  },
  'district.addressWrong': {
    zh: '区服务器的地址不对，例如 https://qu.example.gov.cn。',
    en: 'This is not the address of a district, such as https://qu.example.gov.cn.',
  },
  'district.unreachable': {
    zh: '连不上区服务器，没有入网。请核对地址和网络后再试。',
    en: 'The district cannot be reached; not enrolled. Check the address and the network, then try again.',
  },
  'district.codeWrong': {
    zh: '入网码不对、已用过或已过期。请向区里要一个新的。',
    en: 'The enrolment code is wrong, used or expired. Ask the district for a new one.',
  },
  'district.tooManyTries': {
    zh: '试错次数过多，请过几分钟再试。',
    en: 'Too many wrong codes. Try again in a few minutes.',
  },
  'district.centreTaken': {
    zh: '这个中心已用另一个名目入网，请与区里核对。',
    en: 'This centre is enrolled under another entry. Check with the district.',
  },
  'district.notBelieved': {
    zh: '对方没能证明它就是发入网码的区服务器，没有入网。请核对地址。',
    en: 'The other side could not prove that it made the code; not enrolled. Check the address.',
  },
  'district.notEnrolled': {
    zh: '本中心还没有入网。请先填区服务器地址和入网码。',
    en: 'This centre is not enrolled yet. Enter the address and the code first.',
  },
  'hub.factTooLarge': {
    zh: '这次要保存的内容过大，没有保存。请分次填写，或减少内容。',
    en: 'This is too large to be kept; nothing was saved. Split it or shorten it.',
  },
  'setting.standard': {
    zh: '这一项由标准统一规定，本中心不能自行修改。',
    en: 'The standard fixes this for every centre; it cannot be changed here.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;

export type RefusalCode = keyof typeof refusalTexts;

/** What the dispatcher itself may answer to any method. */
export type CommonRefusalCode =
  | 'method.unknown'
  | 'method.forbidden'
  | 'input.invalid'
  | 'frame.tooLarge'
  | 'frame.malformed'
  | 'request.reused'
  | 'hub.fault'
  | 'hub.diskFull'
  | 'hub.factTooLarge'
  | 'hub.busy'
  | 'hub.locked'
  | 'station.unknown'
  | 'centre.notConfigured';
