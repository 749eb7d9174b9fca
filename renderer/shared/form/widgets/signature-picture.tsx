import Box from '@mui/material/Box';
import type { SignatureAnswer } from '../../../../core/domain/forms/template';

type SignaturePictureProps = Readonly<{ signature: Extract<SignatureAnswer, { method: 'pad' }>; label: string }>;

/** Drawn again from its strokes. */
export function SignaturePicture({ signature, label }: SignaturePictureProps) {
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(signature.width)} ${String(signature.height)}`}
      sx={{ width: '14rem', maxWidth: '100%', border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: '#FFFFFF' }}
    >
      {signature.strokes.map((stroke, index) => (
        <polyline key={index} points={pointsOf(stroke)} fill="none" stroke="#000000" strokeWidth={2.5} strokeLinecap="round" strokeLinejoin="round" />
      ))}
    </Box>
  );
}

function pointsOf(stroke: readonly number[]): string {
  return stroke.reduce((text, value, index) => `${text}${index === 0 ? '' : index % 2 === 0 ? ' ' : ','}${String(value)}`, '');
}
