import UploadFile from '@mui/icons-material/UploadFile';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleOutput } from '../../../core/contract/console';
import { explainConsole } from '../../shared/i18n/explain-console';
import { useConsole } from '../line/console-context';
import { useLanguage } from '../../shared/i18n/use-language';
import { DataTable } from '../parts/data-table';
import { PageTitle } from '../parts/page-title';
import { useRefusalSentence } from '../parts/use-refusal-sentence';
import { readBase64 } from './read-base64';

type Taken = ConsoleOutput<'stick.takeFile'>;

type Outcome = Readonly<{ fileName: string; taken: Taken | null; fault: string | null }>;

/** Batch files that a centre without a line sent on a stick; each says by its own signature whose it is. */
export function SticksPage() {
  const { t } = useTranslation('district');
  const { language } = useLanguage();
  const client = useConsole();
  const input = useRef<HTMLInputElement>(null);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [busy, setBusy] = useState(false);

  const takeOne = async (file: File): Promise<Outcome> => {
    const base64 = await readBase64(file);
    if (base64 === null) {
      return { fileName: file.name, taken: null, fault: t('sticks.unreadable') };
    }
    const reply = await client.run('stick.takeFile', { fileName: file.name.slice(0, 200), base64 });
    return reply.ok
      ? { fileName: file.name, taken: reply.value, fault: null }
      : { fileName: file.name, taken: null, fault: explainConsole(reply.error, language) };
  };

  const takeAll = async (files: readonly File[]) => {
    setBusy(true);
    setOutcomes([]);
    // In the order of their names, which is the order in which they were written.
    for (const file of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const outcome = await takeOne(file);
      setOutcomes((before) => [...before, outcome]);
    }
    setBusy(false);
  };

  return (
    <>
      <PageTitle title={t('sticks.title')} lead={t('sticks.lead')}>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('sticks.choose')}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            void takeAll(files);
          }}
        />
        <Button variant="contained" startIcon={<UploadFile />} loading={busy} onClick={() => input.current?.click()}>
          {t('sticks.choose')}
        </Button>
      </PageTitle>
      <div role="status">
        <OutcomeTable outcomes={outcomes} />
      </div>
    </>
  );
}

function OutcomeTable({ outcomes }: Readonly<{ outcomes: readonly Outcome[] }>) {
  const { t } = useTranslation('district');
  const sentenceOf = useRefusalSentence();
  const resultOf = ({ taken, fault }: Outcome): string => {
    if (taken === null) {
      return fault ?? '';
    }
    if (taken.taken) {
      return t('sticks.acked', { acked: taken.acked ?? 0 });
    }
    const sentence = sentenceOf(taken.code ?? '');
    return taken.need === null ? sentence : `${sentence} ${t('sticks.need', { need: taken.need })}`;
  };
  return (
    <Stack>
      <DataTable
        label={t('sticks.results')}
        rows={outcomes}
        keyOf={({ fileName }) => fileName}
        empty={t('sticks.empty')}
        columns={[
          { key: 'file', label: t('sticks.file'), isName: true, cell: ({ fileName }) => fileName },
          { key: 'centre', label: t('centres.name'), cell: ({ taken }) => taken?.centreName ?? '—' },
          {
            key: 'range',
            label: t('sticks.range'),
            cell: ({ taken }) =>
              taken === null || taken.from === null || taken.to === null
                ? '—'
                : t('sticks.fromTo', { from: taken.from, to: taken.to }),
          },
          {
            key: 'state',
            label: t('sticks.state'),
            cell: ({ taken }) => (
              <Chip
                size="small"
                variant="outlined"
                color={taken?.taken === true ? 'success' : 'error'}
                label={t(taken?.taken === true ? 'sticks.taken' : 'sticks.refused')}
              />
            ),
          },
          { key: 'result', label: t('sticks.result'), cell: resultOf },
        ]}
      />
    </Stack>
  );
}
