import Autocomplete from '@mui/material/Autocomplete';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { isUsbPath, type PrintingDraft } from './printing-draft';

type SlipPrinterFieldsProps = Readonly<{
  draft: PrintingDraft;
  ports: readonly string[];
  onChange: (changes: Partial<PrintingDraft>) => void;
}>;

const connections = ['network', 'usb', 'serial'] as const;
const widths = [
  ['58', 'paperWidth.narrow'],
  ['80', 'paperWidth.wide'],
] as const;
const baudRates = [9600, 19200, 38400, 57600, 115200];

export function SlipPrinterFields({ draft, ports, onChange }: SlipPrinterFieldsProps) {
  const { t } = useTranslation('device');
  return (
    <Stack spacing={2}>
      <FormControl>
        <FormLabel id="connection-label">{t('connection.label')}</FormLabel>
        <RadioGroup
          row
          aria-labelledby="connection-label"
          value={draft.connection}
          onChange={(_event, chosen) =>
            onChange({ connection: connections.find((kind) => kind === chosen) ?? 'network' })
          }
        >
          {connections.map((kind) => (
            <FormControlLabel key={kind} value={kind} control={<Radio />} label={t(`connection.${kind}`)} />
          ))}
        </RadioGroup>
      </FormControl>
      <Stack direction="row" spacing={2} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'flex-start' }}>
        <PlaceFields draft={draft} ports={ports} onChange={onChange} />
      </Stack>
      <FormControl>
        <FormLabel id="width-label">{t('paperWidth.label')}</FormLabel>
        <RadioGroup
          row
          aria-labelledby="width-label"
          value={String(draft.paperWidth)}
          onChange={(_event, chosen) => onChange({ paperWidth: chosen === '58' ? 58 : 80 })}
        >
          {widths.map(([width, words]) => (
            <FormControlLabel key={width} value={width} control={<Radio />} label={t(words)} />
          ))}
        </RadioGroup>
      </FormControl>
      <FormControlLabel
        control={<Switch checked={draft.cuts} onChange={(event) => onChange({ cuts: event.target.checked })} />}
        label={t('cuts')}
      />
    </Stack>
  );
}

function PlaceFields({ draft, ports, onChange }: SlipPrinterFieldsProps) {
  const { t } = useTranslation('device');
  switch (draft.connection) {
    case 'network':
      return (
        <>
          <TextField
            label={t('host.label')}
            helperText={t('host.help')}
            value={draft.host}
            onChange={(event) => onChange({ host: event.target.value })}
            sx={{ width: 360 }}
          />
          <TextField
            label={t('port.label')}
            helperText={t('port.help')}
            value={draft.port}
            onChange={(event) => onChange({ port: event.target.value })}
            slotProps={{ htmlInput: { inputMode: 'numeric' } }}
            sx={{ width: 160 }}
          />
        </>
      );
    case 'usb':
      return (
        <PathField
          help={t('path.usbHelp')}
          value={draft.usbPath}
          options={ports.filter(isUsbPath)}
          onChange={(usbPath) => onChange({ usbPath })}
        />
      );
    case 'serial':
      return (
        <>
          <PathField
            help={t('path.serialHelp')}
            value={draft.serialPath}
            options={ports.filter((path) => !isUsbPath(path))}
            onChange={(serialPath) => onChange({ serialPath })}
          />
          <TextField
            select
            label={t('baudRate.label')}
            helperText={t('baudRate.help')}
            value={draft.baudRate}
            onChange={(event) => onChange({ baudRate: Number(event.target.value) })}
            sx={{ width: 220 }}
          >
            {baudRates.map((rate) => (
              <MenuItem key={rate} value={rate}>
                {rate}
              </MenuItem>
            ))}
          </TextField>
        </>
      );
  }
}

type PathFieldProps = Readonly<{
  help: string;
  value: string;
  options: readonly string[];
  onChange: (path: string) => void;
}>;

/** What is plugged in is offered; what is not yet can be typed. */
function PathField({ help, value, options, onChange }: PathFieldProps) {
  const { t } = useTranslation('device');
  return (
    <Autocomplete
      freeSolo
      options={[...options]}
      inputValue={value}
      onInputChange={(_event, typed) => onChange(typed)}
      renderInput={(params) => <TextField {...params} label={t('path.label')} helperText={help} />}
      sx={{ width: 360 }}
    />
  );
}
