import ReceiptLong from '@mui/icons-material/ReceiptLong';
import Badge from '@mui/material/Badge';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../hub/use-query';

/** Opens today's slips; says how many did not come out and are still wanted. */
export function SlipsButton({ onOpen }: Readonly<{ onOpen: () => void }>) {
  const { t } = useTranslation('printing');
  const count = useQuery('document.countUnprinted', {}).value?.count ?? 0;
  return (
    <Button
      size="small"
      color={count === 0 ? 'primary' : 'warning'}
      aria-label={count === 0 ? t('slips.button') : t('slips.buttonFailed', { count })}
      startIcon={
        <Badge badgeContent={count} color="warning">
          <ReceiptLong aria-hidden />
        </Badge>
      }
      onClick={onOpen}
    >
      {t('slips.button')}
    </Button>
  );
}
