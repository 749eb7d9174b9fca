import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignatureAnswer as Signature } from '../../../../core/domain/forms/template';
import { useFormServices } from '../form-context';
import type { AnswerProps } from './answer-props';
import { SignaturePadDialog, type PadStrokes } from './signature-pad-dialog';
import { asSignature } from './signature-value';
import { SignaturePicture } from './signature-picture';

/** Signed on a pad, bound to the very paper that was seen; or on paper, to be scanned. */
export function SignatureAnswer({ state, aria, label, commit }: AnswerProps) {
  const { t } = useTranslation('form');
  const { hashPaper } = useFormServices();
  const [isSigning, setIsSigning] = useState(false);
  const [cannot, setCannot] = useState(false);
  const signature = asSignature(state.value);

  const accept = async (pad: PadStrokes) => {
    setIsSigning(false);
    const documentSha256 = await hashPaper();
    setCannot(documentSha256 === null);
    if (documentSha256 !== null) {
      commit({ method: 'pad', ...pad, documentSha256 } satisfies Signature);
    }
  };

  return (
    <Stack spacing={1} role="group" aria-labelledby={`${aria.id}-label`} id={aria.id} tabIndex={-1} sx={{ alignItems: 'flex-start' }}>
      {signature?.method === 'pad' ? <SignaturePicture signature={signature} label={`${label} ${t('signature.signed')}`} /> : null}
      {signature?.method === 'ink' ? <Typography>{t('signature.inkChosen')}</Typography> : null}
      {cannot ? (
        <Typography role="alert" color="error">
          {t('signature.cannot')}
        </Typography>
      ) : null}
      {state.isReadOnly ? null : (
        <Choices
          signature={signature}
          describedBy={aria['aria-describedby']}
          onPad={() => setIsSigning(true)}
          onInk={() => commit({ method: 'ink' } satisfies Signature)}
        />
      )}
      {isSigning ? <SignaturePadDialog title={label} onDone={(pad) => void accept(pad)} onClose={() => setIsSigning(false)} /> : null}
    </Stack>
  );
}

type ChoicesProps = Readonly<{ signature: Signature | null; describedBy: string | undefined; onPad: () => void; onInk: () => void }>;

function Choices({ signature, describedBy, onPad, onInk }: ChoicesProps) {
  const { t } = useTranslation('form');
  const isInk = signature?.method === 'ink';
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
      <Button variant="outlined" aria-describedby={describedBy} onClick={onPad}>
        {t(signature?.method === 'pad' ? 'signature.again' : 'signature.padChoice')}
      </Button>
      <Button variant={isInk ? 'contained' : 'outlined'} aria-pressed={isInk} title={t('signature.inkLong')} onClick={onInk}>
        {t('signature.ink')}
      </Button>
    </Stack>
  );
}
