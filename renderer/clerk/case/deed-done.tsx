import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../core/domain/id';
import type { CaseView } from './case-types';
import type { DeedResult } from './deeds/deed-result';

type DeedDoneProps = Readonly<{
  file: CaseView;
  result: DeedResult;
  onOpenPaper: (documentId: DocumentId) => void;
  onClose: () => void;
}>;

/** What was just done, the number to tell the resident, and the paper to hand out. */
export function DeedDone({ file, result, onOpenPaper, onClose }: DeedDoneProps) {
  const { t } = useTranslation('cases');
  const { deed, documentId, nth } = result;
  const isAgain = deed === 'giveNotice' && nth !== null && nth > 1;
  const hasNumber = (deed === 'accept' || deed === 'receive') && file.number !== null;
  return (
    <Alert
      severity={isAgain ? 'warning' : 'success'}
      role="status"
      onClose={onClose}
      // The ring of focus around the button inside is not cut off.
      sx={{ '& .MuiAlert-message': { overflow: 'visible' } }}
    >
      <Typography sx={{ fontWeight: 700 }}>
        {isAgain ? t('done.giveNoticeAgain', { nth }) : t(`done.${deed}`)}
      </Typography>
      {hasNumber ? (
        <Box sx={{ my: 1 }}>
          <Typography>{t('head.number')}</Typography>
          <Typography variant="h2" component="p">
            {file.number}
          </Typography>
        </Box>
      ) : null}
      {documentId === null ? null : (
        <Button autoFocus variant="outlined" color="inherit" size="small" onClick={() => onOpenPaper(documentId)}>
          {t('done.paper')}
        </Button>
      )}
    </Alert>
  );
}
