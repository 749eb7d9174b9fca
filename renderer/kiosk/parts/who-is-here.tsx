import Badge from '@mui/icons-material/Badge';
import ConfirmationNumber from '@mui/icons-material/ConfirmationNumber';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../person/person';
import type { Go } from '../session/place';

type WhoIsHereProps = Readonly<{
  go: Go;
  /** On the start page, where a code leads past every other page. */
  isFirst: boolean;
}>;

/** An ID card for whoever wants, a code for whoever has one. */
export function WhoIsHere({ go, isFirst }: WhoIsHereProps) {
  const { t } = useTranslation('kiosk');
  const { masked } = usePerson();
  return (
    <>
      <Button
        variant="text"
        startIcon={<Badge aria-hidden />}
        data-say="button-person"
        onClick={() => go({ kind: 'person' })}
        sx={{ px: 2 }}
      >
        {masked === null ? t('person.offer') : t('person.here', { tail: masked.slice(-4) })}
      </Button>
      {isFirst ? (
        <Button
          variant="text"
          startIcon={<ConfirmationNumber aria-hidden />}
          data-say="button-code"
          onClick={() => go({ kind: 'code' })}
          sx={{ px: 2 }}
        >
          {t('code.offer')}
        </Button>
      ) : null}
    </>
  );
}

/** That a card was not understood, on every page: the reader may be used at any of them. */
export function CardStatus() {
  const { t } = useTranslation('kiosk');
  const { cardFault } = usePerson();
  return (
    <Typography role="status" variant="body2" sx={{ fontWeight: 700, color: 'warning.main' }}>
      {cardFault === null ? '' : t('person.notRead')}
    </Typography>
  );
}
