import ArrowBack from '@mui/icons-material/ArrowBack';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormTemplate } from '../../../core/domain/forms/template';
import type { CodeOption } from '../../shared/form/form-source';
import { localText } from '../../shared/form/form-shape';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { DiffPanel } from './diff-panel';
import { DryRunPanel } from './dry-run-panel';
import { FaultList } from './fault-list';
import { JsonPanel } from './json-panel';
import { PreviewPanel } from './preview-panel';
import { TemplateActions } from './template-actions';
import { StructurePanel } from './structure-panel';
import { TestsPanel } from './tests-panel';
import { useTemplateDraft, type TemplateDraft } from './use-template-draft';

const tabs = ['structure', 'json', 'tests', 'diff', 'dryRun'] as const;

type TabName = (typeof tabs)[number];

type TemplateEditorProps = Readonly<{
  original: FormTemplate;
  others: readonly FormTemplate[];
  codeLists: Readonly<Record<string, readonly CodeOption[]>>;
  /** Worked on in this centre, so that it may be saved as it is. */
  isOwn: boolean;
  nextVersion: number;
  onBack: () => void;
}>;

/** Left what is changed, right what comes of it. */
export function TemplateEditor({ original, others, codeLists, isOwn, nextVersion, onBack }: TemplateEditorProps) {
  const { t } = useTranslation('workshop');
  const { language } = useLanguage();
  const draft = useTemplateDraft(original, codeLists);
  const [tab, setTab] = useState<TabName>('structure');
  const shown = draft.template ?? original;

  return (
    <Stack spacing={2} sx={{ height: '100%', minHeight: '36rem' }}>
      <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Button startIcon={<ArrowBack />} onClick={onBack}>
          {t('back')}
        </Button>
        <Typography variant="h1" sx={{ flex: 1, minWidth: '12rem' }}>
          {pickText(localText(shown.title), language)}
        </Typography>
        <Typography color="textSecondary">{[shown.id, t('list.number', { version: shown.version })].join(' · ')}</Typography>
        <TemplateActions draft={draft} original={original} isOwn={isOwn} nextVersion={nextVersion} onBack={onBack} />
      </Stack>
      <Box sx={{ flex: 1, minHeight: 0, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' }}>
        <Box sx={{ minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
          <Tabs value={tab} variant="scrollable" scrollButtons="auto" onChange={(_event, chosen: TabName) => setTab(chosen)} sx={{ flex: 'none', borderBottom: 1, borderColor: 'divider' }}>
            {tabs.map((name) => (
              <Tab key={name} value={name} label={t(`tabs.${name}`)} sx={{ minWidth: 0, px: 1.5 }} />
            ))}
          </Tabs>
          <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', py: 2, pr: 1 }} tabIndex={0}>
            <Stack spacing={2}>
              <FaultList faults={draft.faults} />
              <Panel tab={tab} draft={draft} shown={shown} others={others} />
            </Stack>
          </Box>
        </Box>
        <PreviewPanel services={draft.preview} today={draft.today} />
      </Box>
    </Stack>
  );
}

type PanelProps = Readonly<{ tab: TabName; draft: TemplateDraft; shown: FormTemplate; others: readonly FormTemplate[] }>;

function Panel({ tab, draft, shown, others }: PanelProps) {
  switch (tab) {
    case 'structure':
      return <StructurePanel template={shown} onChange={draft.change} />;
    case 'json':
      return <JsonPanel text={draft.text} onChange={draft.write} />;
    case 'tests':
      return <TestsPanel template={shown} codes={draft.codes} preview={draft.preview} onChange={draft.change} />;
    case 'diff':
      return <DiffPanel template={shown} others={others} />;
    case 'dryRun':
      return <DryRunPanel template={shown} isSound={draft.faults.length === 0} />;
  }
}
