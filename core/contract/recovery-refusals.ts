import type { LocalText } from '../domain/standards/bundle';

/** How opening the data can be said no to. */
export const recoveryRefusals = {
  'hub.passphraseWrong': { zh: '启动口令不对。数据没有改动。', en: 'Wrong passphrase. Nothing was changed.' },
  'hub.recoveryKeyWrong': {
    zh: '恢复密钥打不开这台主机的数据。请核对纸上的字符，确认是最近一次打印的那张。数据没有改动。',
    en: 'This recovery key does not open the data. Compare the signs, and see that it is the one printed last. Nothing was changed.',
  },
  'hub.passphraseNeeded': {
    zh: '这台主机不能替您保管密钥，请同时定一个至少 8 个字符的新启动口令。',
    en: 'This machine keeps no keys: choose a new start-up passphrase of at least 8 characters too.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;
