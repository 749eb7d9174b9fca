import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DevicePrinting, TicketWay } from '../../core/contract/device-line';
import { PrinterReply } from './printer-reply';
import { draftOf, slipPrinterOf, wayOf, type PrintingDraft } from './printing-draft';
import type { ShellLine } from './shell-line';
import { SlipPrinterFields } from './slip-printer-fields';
import { useShell } from './use-shell';

type TicketPrinterFormProps = Readonly<{ printing: DevicePrinting; line: ShellLine }>;

const ways = ['default', 'system', 'slip', 'pdf'] as const satisfies readonly TicketWay['kind'][];

export function TicketPrinterForm({ printing, line }: TicketPrinterFormProps) {
  const { t } = useTranslation('device');
  const [draft, setDraft] = useState(() => draftOf(printing));
  const [saved, setSaved] = useState(draft);
  const { reply, busy, ask, clear } = useShell(line);
  const isChanged = JSON.stringify(wayOf(draft)) !== JSON.stringify(wayOf(saved));
  const change = (changes: Partial<PrintingDraft>) => {
    setDraft({ ...draft, ...changes });
    clear();
  };
  const save = async () => {
    if ((await ask('save', { kind: 'save', way: wayOf(draft) }))?.kind === 'printing') {
      setSaved(draft);
    }
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack spacing={3}>
        <FormControl>
          <FormLabel id="way-label">{t('way.label')}</FormLabel>
          <RadioGroup
            aria-labelledby="way-label"
            value={draft.way}
            onChange={(_event, chosen) => change({ way: ways.find((way) => way === chosen) ?? 'default' })}
          >
            {ways.map((way) => (
              <FormControlLabel key={way} value={way} control={<Radio />} label={t(`way.${way}`)} />
            ))}
          </RadioGroup>
        </FormControl>
        {draft.way === 'system' ? <SystemPrinterField draft={draft} printing={printing} onChange={change} /> : null}
        {draft.way === 'slip' ? <SlipPrinterFields draft={draft} ports={printing.ports} onChange={change} /> : null}
        <PrinterReply reply={reply} />
        {isChanged && reply === null ? <Alert severity="info">{t('unsaved')}</Alert> : null}
        <Stack direction="row" spacing={2} useFlexGap sx={{ flexWrap: 'wrap' }}>
          <Button type="submit" variant="contained" loading={busy === 'save'} disabled={busy !== null}>
            {t('action.save')}
          </Button>
          {draft.way === 'slip'
            ? (['check', 'test'] as const).map((kind) => (
                <Button
                  key={kind}
                  variant="outlined"
                  loading={busy === kind}
                  disabled={busy !== null}
                  onClick={() => void ask(kind, { kind, printer: slipPrinterOf(draft) })}
                >
                  {t(`action.${kind}`)}
                </Button>
              ))
            : null}
        </Stack>
      </Stack>
    </form>
  );
}

type SystemPrinterFieldProps = Readonly<{
  draft: PrintingDraft;
  printing: DevicePrinting;
  onChange: (changes: Partial<PrintingDraft>) => void;
}>;

function SystemPrinterField({ draft, printing: { printers }, onChange }: SystemPrinterFieldProps) {
  const { t } = useTranslation('device');
  if (printers.length === 0 && draft.system === '') {
    return <Alert severity="warning">{t('system.none')}</Alert>;
  }
  const names = draft.system === '' || printers.includes(draft.system) ? printers : [draft.system, ...printers];
  return (
    <TextField
      select
      label={t('system.label')}
      value={draft.system}
      onChange={(event) => onChange({ system: event.target.value })}
      sx={{ maxWidth: 420 }}
    >
      {names.map((name) => (
        <MenuItem key={name} value={name}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
