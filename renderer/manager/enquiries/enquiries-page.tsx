import { useTranslation } from 'react-i18next';
import { EnquiryList } from '../../shared/enquiries/enquiry-list';
import { PageTitle } from '../page-title';

/** 首问负责: every first question of the centre, those without an outcome on top. */
export function EnquiriesPage() {
  const { t } = useTranslation('conduct');
  return (
    <>
      <PageTitle title={t('enquiries.title')} lead={t('enquiries.lead')} />
      <EnquiryList />
    </>
  );
}
