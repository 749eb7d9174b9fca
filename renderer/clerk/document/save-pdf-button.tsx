import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../core/domain/id';
import { useHub } from '../../shared/hub/hub-context';
import { RefusalAlert } from '../../shared/staff/refusal-alert';

type Refusal = Readonly<{ code: string; message: string }>;

/** Hands the archived bytes to the browser as a file, unchanged. */
export function SavePdfButton({ documentId }: Readonly<{ documentId: DocumentId }>) {
  const { t } = useTranslation('clerk');
  const hub = useHub();
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const save = async () => {
    const reply = await hub.call('document.readPdf', { documentId });
    if (reply.ok) {
      download(reply.value.fileName, reply.value.base64);
    }
    setRefusal(reply.ok ? null : reply.error);
  };

  return (
    <>
      <RefusalAlert refusal={refusal} />
      <Button onClick={() => void save()}>{t('document.savePdf')}</Button>
    </>
  );
}

function download(fileName: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has its own hold on the blob only once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
