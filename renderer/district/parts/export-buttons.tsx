import Download from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import type { ConsoleInput } from '../../../core/contract/console';
import { useLanguage } from '../../shared/i18n/use-language';
import { useConsoleCommand } from '../line/use-console-command';
import { ConsoleRefusal } from './console-refusal';
import { saveFile } from '../../shared/ui/save-file';

type ExportButtonsProps = Readonly<{ what: ConsoleInput<'export.make'>['what'] }>;

const formats = ['csv', 'json'] as const;

/** The figures of this page as a file, in the language of the page. */
export function ExportButtons({ what }: ExportButtonsProps) {
  const { t } = useTranslation('district');
  const { language } = useLanguage();
  const make = useConsoleCommand('export.make');

  const save = async (format: (typeof formats)[number]) => {
    const reply = await make.run({ what, format, language });
    if (reply?.ok === true) {
      saveFile(reply.value);
    }
  };

  return (
    <Stack spacing={1}>
      <Stack direction="row" spacing={1}>
        {formats.map((format) => (
          <Button
            key={format}
            variant="outlined"
            startIcon={<Download aria-hidden />}
            disabled={make.busy}
            onClick={() => void save(format)}
          >
            {t(`export.${format}`)}
          </Button>
        ))}
      </Stack>
      <ConsoleRefusal refusal={make.refusal} />
    </Stack>
  );
}
