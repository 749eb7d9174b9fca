import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import SignaturePad from 'signature_pad';

/** Size of the drawing in CSS pixels; each stroke is x, y, x, y, … */
export type PadStrokes = Readonly<{ width: number; height: number; strokes: readonly (readonly number[])[] }>;

type SignaturePadDialogProps = Readonly<{ title: string; onDone: (pad: PadStrokes) => void; onClose: () => void }>;

const width = 640;
const height = 240;

/** The strokes are kept, not a picture of them: they can be drawn at any size. */
export function SignaturePadDialog({ title, onDone, onClose }: SignaturePadDialogProps) {
  const { t } = useTranslation('form');
  const pad = useRef<SignaturePad | null>(null);
  const [isEmpty, setIsEmpty] = useState(true);

  const place = useCallback((canvas: HTMLCanvasElement | null) => {
    pad.current?.off();
    if (canvas === null) {
      return;
    }
    const made = new SignaturePad(canvas, { minWidth: 1, maxWidth: 3, penColor: '#000000' });
    made.addEventListener('endStroke', () => setIsEmpty(made.isEmpty()));
    pad.current = made;
  }, []);

  const clear = () => {
    pad.current?.clear();
    setIsEmpty(true);
  };
  const finish = () => {
    const strokes = (pad.current?.toData() ?? []).map(({ points }) => points.flatMap(({ x, y }) => [round(x), round(y)]));
    onDone({ width, height, strokes });
  };

  return (
    <Dialog open onClose={onClose} maxWidth="md" aria-labelledby="signature-title">
      <DialogTitle id="signature-title">{title}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 1 }}>{t('signature.pad')}</Typography>
        <Box
          component="canvas"
          ref={place}
          width={width}
          height={height}
          aria-label={t('signature.pad')}
          sx={{ display: 'block', border: 1, borderColor: 'text.secondary', borderRadius: 1, bgcolor: '#FFFFFF', touchAction: 'none', width, height }}
        />
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={clear}>{t('signature.clear')}</Button>
        <Button variant="contained" disabled={isEmpty} onClick={finish}>
          {t('signature.done')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** A tenth of a pixel is finer than any pen. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
