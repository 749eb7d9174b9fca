import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../../core/domain/id';
import { useCommand } from '../../../shared/hub/use-command';
import { RefusalAlert } from '../../../shared/staff/refusal-alert';
import { goOn, ignoreRepeat } from '../../console/go-on';
import { useKeys } from '../../console/use-keys';
import { CaseSection } from '../case-section';
import type { CaseView } from '../case-types';
import { CompleteDialog } from './complete-dialog';
import { deedButtons, deedKeys, type DeedButton } from './deed-keys';
import type { DeedDialogOf, DeedResult } from './deed-result';
import { HandOverDialog } from './hand-over-dialog';
import { NoticeDialog, SupplementDialog } from './missing-dialog';
import { ProcessDialog } from './process-dialog';
import { AbandonDialog, RefuseDialog, WithdrawDialog } from './reason-deeds';
import { ReceiveDialog } from './receive-dialog';
import { SuspendDialog } from './suspend-dialog';

type CaseDeedsProps = Readonly<{
  file: CaseView;
  onResult: (result: DeedResult) => void;
  /** The hub says that something is missing. */
  onIncomplete: () => void;
}>;

/** Only what can be done now, by button or by Alt and its letter; each asks what it needs to know and no more. */
export function CaseDeeds({ file, onResult, onIncomplete }: CaseDeedsProps) {
  const { t } = useTranslation('cases');
  const [dialog, setDialog] = useState<DeedButton | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const buttons = deedButtons(file.deeds);
  const plain = usePlainDeeds(file, onResult, onIncomplete);

  const press = (deed: DeedButton) => {
    if (deed === 'accept' || deed === 'supplement' || deed === 'resume') {
      void plain.run(deed);
    } else {
      plain.clear();
      setDialog(deed);
    }
  };
  useKeys((event) => {
    // Another tab's case, or a question that is open, is not what the key means.
    const isHere = place.current?.offsetParent !== null && isOnTop(place.current);
    const deed = buttons.find((one) => event.code === `Key${deedKeys[one]}`);
    if (!isHere || deed === undefined || !event.altKey || event.ctrlKey || event.repeat) {
      return false;
    }
    press(deed);
    return true;
  });

  if (buttons.length === 0) {
    return null;
  }
  const Dialog = dialog === null ? null : dialogs[dialog];
  const done = (documentId: DocumentId | null, nth?: number) => {
    if (dialog !== null) {
      onResult({ deed: dialog, documentId, nth: nth ?? null });
      goOn();
    }
    setDialog(null);
  };
  return (
    <CaseSection title={t('section.deeds')}>
      <Stack ref={place} direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
        {buttons.map((deed, index) => (
          <Button
            key={deed}
            {...(index === 0 && isReady(file) ? { 'data-next': true } : {})}
            variant={index === 0 ? 'contained' : 'outlined'}
            loading={plain.busy === deed}
            aria-keyshortcuts={`Alt+${deedKeys[deed]}`}
            title={`Alt+${deedKeys[deed]}`}
            onKeyDown={ignoreRepeat}
            onClick={() => press(deed)}
          >
            {t(`deed.${deed}`)}
          </Button>
        ))}
      </Stack>
      <RefusalAlert refusal={plain.refusal} onClose={plain.clear} />
      {Dialog === null || Dialog === undefined ? null : (
        <Dialog file={file} onDone={done} onClose={() => setDialog(null)} />
      )}
    </CaseSection>
  );
}

/** Whether no dialog, or only the one that shows this very place, has the keyboard: the last one lies above the others. */
function isOnTop(place: Element | null): boolean {
  const top = [...document.querySelectorAll('[role=dialog]')].at(-1);
  return top === undefined || top.contains(place);
}

/** Where something is missing for the acceptance, that comes first. */
function isReady({ deeds, missing }: CaseView): boolean {
  return !deeds.includes('accept') || !(missing.resident || missing.forms.length > 0 || missing.materials.length > 0);
}

const dialogs: Readonly<Partial<Record<DeedButton, (props: DeedDialogOf) => React.JSX.Element>>> = {
  giveNotice: NoticeDialog,
  receive: ReceiveDialog,
  askSupplement: SupplementDialog,
  refuse: RefuseDialog,
  abandon: AbandonDialog,
  process: ProcessDialog,
  suspend: SuspendDialog,
  withdraw: WithdrawDialog,
  complete: CompleteDialog,
  handOver: HandOverDialog,
};

/** The deeds that need no question. */
function usePlainDeeds(file: CaseView, onResult: CaseDeedsProps['onResult'], onIncomplete: () => void) {
  const accept = useCommand('case.accept');
  const supplement = useCommand('case.supplement');
  const resume = useCommand('case.resume');
  const { caseId } = file;
  const isIncomplete = accept.refusal?.code === 'case.incomplete' || accept.refusal?.code === 'case.noResident';

  const runAccept = async () => {
    const reply = await accept.run({ caseId });
    if (reply?.ok === true) {
      onResult({ deed: 'accept', documentId: reply.value.documentId, nth: null });
    } else if (reply?.ok === false) {
      onIncomplete();
    }
  };
  const runOther = async (deed: 'supplement' | 'resume') => {
    const reply = await (deed === 'supplement' ? supplement.run({ caseId }) : resume.run({ caseId }));
    if (reply?.ok === true) {
      onResult({ deed, documentId: null, nth: null });
      goOn();
    }
  };
  return {
    run: (deed: 'accept' | 'supplement' | 'resume') => (deed === 'accept' ? runAccept() : runOther(deed)),
    busy: accept.busy ? 'accept' : supplement.busy ? 'supplement' : resume.busy ? 'resume' : null,
    // What is missing is listed above, line by line: the sentence would only repeat it.
    refusal: (isIncomplete ? null : accept.refusal) ?? supplement.refusal ?? resume.refusal,
    clear: () => {
      accept.clear();
      supplement.clear();
      resume.clear();
    },
  };
}
