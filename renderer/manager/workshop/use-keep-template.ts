import { useState } from 'react';
import type { Instant } from '../../../core/domain/calendar/instant';
import type { FormTemplate } from '../../../core/domain/forms/template';
import { useCommand } from '../../shared/hub/use-command';
import { saveFile } from '../../shared/ui/save-file';
import type { TemplateDraft } from './use-template-draft';

type Kept = Readonly<{ text: string; at: Instant; version: number }>;

type Opened = Readonly<{ draft: TemplateDraft; original: FormTemplate; isOwn: boolean; nextVersion: number; onGone: () => void }>;

/** Saving, handing out and deleting what is tried. A published version is never changed: what is tried on it becomes the next one. */
export function useKeepTemplate({ draft, original, isOwn, nextVersion, onGone }: Opened) {
  const save = useCommand('template.saveDraft');
  const propose = useCommand('template.propose');
  const discard = useCommand('template.discardDraft');
  const [kept, setKept] = useState<Kept | null>(null);
  const { template } = draft;
  const isOurs = isOwn || kept !== null;

  const keep = async () => {
    if (template === null) {
      return;
    }
    const next: FormTemplate = isOurs ? template : { ...template, version: nextVersion, status: 'draft', supersedes: original.version };
    const text = draft.change(next);
    const reply = await save.run({ template: next });
    if (reply?.ok === true) {
      setKept({ text, at: reply.value.savedAt, version: next.version });
    }
  };
  const hand = async () => {
    if (template === null) {
      return;
    }
    const reply = await propose.run({ templateId: template.id, version: template.version });
    if (reply?.ok === true) {
      saveFile({ fileName: reply.value.fileName, mediaType: 'application/json', text: reply.value.text });
    }
  };
  const remove = async () => {
    const reply = await discard.run({ templateId: original.id, version: kept?.version ?? original.version });
    if (reply?.ok === true) {
      onGone();
    }
  };

  return {
    isOurs,
    isSaved: draft.text === (kept?.text ?? draft.originalText),
    savedAt: kept?.at ?? null,
    keep,
    hand,
    remove,
    isSaving: save.busy,
    isHanding: propose.busy,
    isRemoving: discard.busy,
    refusal: save.refusal ?? propose.refusal ?? discard.refusal,
  };
}
