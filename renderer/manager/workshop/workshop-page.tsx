import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { PageTitle } from '../page-title';
import type { ListedTemplate } from './listed-template';
import { TemplateDesk } from './template-desk';
import { TemplateList } from './template-list';

/** Where forms are tried before the district publishes them. */
export function WorkshopPage() {
  const { t } = useTranslation('workshop');
  const { value: templates, refusal } = useQuery('template.list', {});
  const [opened, setOpened] = useState<ListedTemplate | null>(null);
  if (opened !== null) {
    const versions = (templates ?? []).filter(({ templateId }) => templateId === opened.templateId).map(({ version }) => version);
    return <TemplateDesk key={`${opened.templateId} ${String(opened.version)}`} opened={opened} versions={versions} onBack={() => setOpened(null)} />;
  }
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <RefusalAlert refusal={refusal} />
      {templates === null ? null : <TemplateList templates={templates} onOpen={setOpened} />}
    </>
  );
}
