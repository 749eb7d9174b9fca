import Send from '@mui/icons-material/Send';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../shared/hub/use-command';
import { useQuery } from '../shared/hub/use-query';
import { explainRefusal } from '../shared/i18n/explain-refusal';
import { pickText } from '../shared/i18n/pick-text';
import { useLanguage } from '../shared/i18n/use-language';
import type { Farewell } from './farewell-page';
import { LevelRow } from './parts/level-row';
import { TagChips } from './parts/tag-chips';
import type { Prompt } from './use-prompt';

type AskPageProps = Readonly<{
  prompt: Prompt;
  counterNumber: number;
  /** Somebody has begun to answer: the screen must not fall quiet under the finger. */
  onBegun: () => void;
  onDone: (farewell: Farewell) => void;
}>;

/** One service, one question; reasons only for whoever wants to give them. */
export function AskPage({ prompt, counterNumber, onBegun, onDone }: AskPageProps) {
  const { t } = useTranslation('rating');
  const { language } = useLanguage();
  const { value: standards } = useQuery('standards.read', {});
  const [level, setLevel] = useState<number | null>(null);
  const [tags, setTags] = useState<ReadonlySet<string>>(new Set());
  const review = useReview(prompt, onDone);

  const choose = (next: number) => {
    onBegun();
    setLevel(next);
    setTags(new Set());
  };
  const toggle = (code: string) =>
    setTags((before) =>
      before.has(code) ? new Set([...before].filter((other) => other !== code)) : new Set([...before, code]),
    );
  const send = () => (level === null ? undefined : review.submit(level, [...tags]));
  const secondsLeft = useAutoSend(level === null ? null : `${level} ${[...tags].join(' ')}`, send);
  const item = pickText(prompt.itemName ?? prompt.categoryName, language);

  return (
    <Stack spacing={2} sx={{ flex: 1, minHeight: 0 }}>
      <Box>
        <Typography variant="h1" sx={{ fontSize: '2.25rem' }}>
          {t('question')}
        </Typography>
        <Typography>{t('about', { counter: counterNumber, item })}</Typography>
      </Box>
      {standards === null ? null : <LevelRow levels={standards.levels} chosen={level} onChoose={choose} />}
      {level === null || standards === null ? null : (
        <Box component="section" sx={{ flex: 1 }}>
          <Typography sx={{ mb: 1.5 }}>{t('why')}</Typography>
          <TagChips
            key={level}
            tags={standards.tags.filter((tag) => tag.level === level)}
            chosen={tags}
            onToggle={toggle}
          />
        </Box>
      )}
      <Box role="alert">
        {review.sentence === null ? null : (
          <Alert severity="error" role="presentation" variant="outlined" sx={{ fontSize: '1.25rem' }}>
            {review.sentence}
          </Alert>
        )}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
        <Button variant="text" color="inherit" onClick={review.decline}>
          {t('decline')}
        </Button>
        <Typography variant="body2" sx={{ flex: 1, textAlign: 'end', color: 'text.secondary' }}>
          {secondsLeft === null ? '' : t('autoSend', { seconds: secondsLeft })}
        </Typography>
        {level === null ? null : (
          <Button
            variant="contained"
            startIcon={<Send aria-hidden />}
            onClick={send}
            sx={{ minHeight: '4.5rem', minWidth: '16rem', fontSize: '1.75rem', fontWeight: 700 }}
          >
            {review.busy ? t('sending') : t('send')}
          </Button>
        )}
      </Box>
    </Stack>
  );
}

/** Seconds without a touch after which a chosen face counts: many choose one and go. */
const sendAfter = 40;

/** Sends a choice that its maker left standing, and says so beforehand; each change starts the time anew. */
function useAutoSend(choice: string | null, send: () => void): number | null {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  useEffect(() => {
    if (choice === null) {
      setSecondsLeft(null);
      return undefined;
    }
    const endsAt = Date.now() + sendAfter * 1000;
    const read = () => setSecondsLeft(Math.max(0, Math.ceil((endsAt - Date.now()) / 1000)));
    read();
    const timer = setInterval(read, 500);
    return () => clearInterval(timer);
  }, [choice]);
  useEffect(() => {
    if (secondsLeft === 0) {
      send();
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only the end of the time sends; `send` is new at each rendering
  }, [secondsLeft]);
  return secondsLeft;
}

function useReview({ ticketId }: Prompt, onDone: (farewell: Farewell) => void) {
  const { language } = useLanguage();
  const submit = useCommand('review.submit');
  const decline = useCommand('review.decline');
  const { run: offer } = useCommand('review.offer');
  useEffect(() => {
    // On record that the resident was asked: whoever is never asked cannot speak.
    void offer({ ticketId });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each ticket; `offer` is new at each rendering
  }, [ticketId]);
  const refusal = submit.refusal ?? decline.refusal;
  return {
    busy: submit.busy || decline.busy,
    sentence: refusal === null ? null : explainRefusal(refusal, language),
    submit: (level: number, tags: string[]) =>
      void submit.run({ ticketId, level, tags }).then((reply) => {
        if (reply?.ok === true) {
          onDone('thanks');
        } else if (reply?.error.code === 'review.tooLate') {
          onDone('late');
        }
      }),
    decline: () =>
      void decline.run({ ticketId }).then((reply) => {
        if (reply?.ok === true) {
          onDone('declined');
        }
      }),
  };
}
