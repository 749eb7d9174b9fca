import { useTranslation } from 'react-i18next';
import ArrowBack from '@mui/icons-material/ArrowBack';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import type { FormTemplate } from '../../../core/domain/forms/template';
import { useHub } from '../../shared/hub/hub-context';
import { useQuery } from '../../shared/hub/use-query';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import type { ListedTemplate } from './listed-template';
import { TemplateEditor } from './template-editor';

type TemplateDeskProps = Readonly<{ opened: ListedTemplate; versions: readonly number[]; onBack: () => void }>;

/** One version to try changes on, and the others to compare it with. */
export function TemplateDesk({ opened, versions, onBack }: TemplateDeskProps) {
  const { t } = useTranslation('workshop');
  const { templateId, version } = opened;
  const { value, refusal } = useQuery('template.read', { templateId, version });
  const others = useOtherVersions(templateId, versions, version);
  if (value === null) {
    return (
      <>
        <Button startIcon={<ArrowBack />} onClick={onBack}>
          {t('back')}
        </Button>
        <RefusalAlert refusal={refusal} />
      </>
    );
  }
  // The hub read it out of the bundle, which was checked when it was loaded.
  const template = value.template as unknown as FormTemplate;
  return <TemplateEditor original={template} others={[template, ...others]} codeLists={value.codeLists} isOwn={value.origin === 'draft'} nextVersion={Math.max(...versions, version) + 1} onBack={onBack} />;
}

function useOtherVersions(templateId: string, versions: readonly number[], own: number): readonly FormTemplate[] {
  const hub = useHub();
  const [others, setOthers] = useState<readonly FormTemplate[]>([]);
  const wanted = versions.filter((version) => version !== own).join(' ');
  useEffect(() => {
    let isGone = false;
    const numbers = wanted === '' ? [] : wanted.split(' ').map(Number);
    void Promise.all(numbers.map((version) => hub.call('template.read', { templateId, version }))).then((replies) => {
      if (!isGone) {
        setOthers(replies.flatMap((reply) => (reply.ok ? [reply.value.template as unknown as FormTemplate] : [])));
      }
    });
    return () => {
      isGone = true;
    };
  }, [hub, templateId, wanted]);
  return others;
}
