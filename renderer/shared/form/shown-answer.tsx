import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressAnswer } from '../../../core/domain/forms/template';
import { spokenName } from '../../../core/domain/standards/division-list';
import { pickText } from '../i18n/pick-text';
import { useLanguage } from '../i18n/use-language';
import { showText } from './answer-text';
import { codesOf, useFormPart, useFormServices, type DivisionSource } from './form-context';
import type { Asked } from './form-shape';
import { codesAbove, divisionLevels } from './widgets/division-levels';
import { SignaturePicture } from './widgets/signature-picture';
import { asSignature } from './widgets/signature-value';

/** An answer in the words of a person; codes by name, amounts in 元. */
export function useShowAnswer(): (asked: Asked, value: unknown) => string {
  const { t } = useTranslation('form');
  const { language } = useLanguage();
  const lists = useFormPart(({ source }) => source.codeLists);
  return (asked, value) => {
    if (typeof value === 'boolean') {
      return t(value ? 'yes' : 'no');
    }
    const text = showText(asked, value, (code) => {
      const known = codesOf(asked, lists).find((one) => one.code === code);
      return known === undefined ? code : pickText(known.name, language);
    });
    return asked.widget === 'money' && text !== '' ? `${text} ${t('yuan')}` : text;
  };
}

/** One answer on the page where all is checked; what was not answered is said, not left blank. */
export function ShownAnswer({ asked, value }: Readonly<{ asked: Asked; value: unknown }>) {
  const { t } = useTranslation('form');
  const show = useShowAnswer();
  const place = usePlaceName(asked.widget === 'address' ? value : null);
  const signature = asked.widget === 'signature' ? asSignature(value) : null;
  if (signature?.method === 'pad') {
    return <SignaturePicture signature={signature} label={t('signature.signed')} />;
  }
  const text = signature === null ? (place ?? show(asked, value)) : t('signature.inkChosen');
  return text === '' ? (
    <Typography color="textSecondary">{t('none')}</Typography>
  ) : (
    <Typography sx={{ fontWeight: 500, whiteSpace: 'pre-wrap' }}>{text}</Typography>
  );
}

/** Names of the places above and the words below; null for an answer that is plain text. */
function usePlaceName(value: unknown): string | null {
  const { divisions } = useFormServices();
  const { language } = useLanguage();
  const address = typeof value === 'object' && value !== null ? (value as AddressAnswer) : null;
  const code = address?.divisionCode ?? null;
  const [named, setNamed] = useState<Readonly<{ code: string; name: string }> | null>(null);
  useEffect(() => {
    let isGone = false;
    if (code !== null && divisions !== null) {
      void nameOf(divisions, code, language).then((name) => (isGone ? undefined : setNamed({ code, name })));
    }
    return () => {
      isGone = true;
    };
  }, [code, divisions, language]);
  return address === null ? null : `${named?.code === code ? named.name : ''}${address.detail}`;
}

async function nameOf(divisions: DivisionSource, code: string, language: 'zh' | 'en'): Promise<string> {
  const chain = codesAbove(code);
  let parent: string | null = null;
  let name = '';
  for (const level of divisionLevels) {
    const here = chain[level];
    if (here === undefined) {
      continue;
    }
    const found = (await divisions.listBelow(parent)).find((one) => one.code === here);
    name += found === undefined ? '' : spokenName(pickText(found.name, language));
    parent = here;
  }
  return name;
}
