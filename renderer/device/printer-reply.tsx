import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import type { PrinterCheck } from '../../core/contract/slip-printer';
import { explainPrinting } from '../shared/i18n/explain-printing';
import { useLanguage } from '../shared/i18n/use-language';
import type { ShellAct, ShellReply } from './use-shell';

/** What became of the last press, read out as it comes. */
export function PrinterReply({ reply }: Readonly<{ reply: ShellReply | null }>) {
  const { t } = useTranslation('device');
  return (
    <div role="status">
      {reply?.answer.kind === 'printing' ? <Alert severity="success">{t('saved')}</Alert> : null}
      {reply?.answer.kind === 'refused' ? <Alert severity="error">{t('refused')}</Alert> : null}
      {reply?.answer.kind === 'check' ? <CheckWords to={reply.to} check={reply.answer.check} /> : null}
    </div>
  );
}

function CheckWords({ to, check: { fault, warning } }: Readonly<{ to: ShellAct; check: PrinterCheck }>) {
  const { t } = useTranslation('device');
  const { language } = useLanguage();
  if (fault !== null) {
    const reason = explainPrinting(`printer.${fault}`, language);
    return <Alert severity="warning">{to === 'test' ? t('test.failed', { reason }) : reason}</Alert>;
  }
  const words = to === 'test' ? t('test.sound') : t('check.sound');
  return warning === null ? (
    <Alert severity="success">{words}</Alert>
  ) : (
    <Alert severity="warning">
      {to === 'test' ? `${words} ` : ''}
      {t('check.warned', { warning: explainPrinting(`printer.${warning}`, language) })}
    </Alert>
  );
}
