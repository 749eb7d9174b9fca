import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { LocalText } from '../../../core/domain/standards/bundle';
import { useNoteWords } from '../../shared/form/answer-note';
import { rowsAt } from '../../shared/form/answer-at';
import { ShownAnswer, useShowAnswer } from '../../shared/form/shown-answer';
import { useField } from '../../shared/form/form-context';
import { visuallyHidden } from '../../shared/staff/visually-hidden';
import type { Asked } from '../../shared/form/form-shape';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';

type AnswerListProps = Readonly<{
  fields: readonly Asked[];
  sectionTitle: LocalText;
  onChange: (path: string) => void;
}>;

/** Question, answer, and the way back to it. */
export function AnswerList({ fields, sectionTitle, onChange }: AnswerListProps) {
  return (
    <Box component="dl" sx={{ m: 0 }}>
      {fields.map((asked) => (
        <OneAnswer
          key={asked.path}
          asked={asked}
          name={asked.label.zh === '' ? sectionTitle : asked.label}
          sectionTitle={sectionTitle}
          onChange={onChange}
        />
      ))}
    </Box>
  );
}

type OneAnswerProps = Readonly<{
  asked: Asked;
  name: LocalText;
  sectionTitle: LocalText;
  onChange: (path: string) => void;
}>;

function OneAnswer({ asked, name, sectionTitle, onChange }: OneAnswerProps) {
  const { t } = useTranslation('form');
  const { language } = useLanguage();
  const { value, note } = useField(asked.path);
  const words = useNoteWords(note);
  const label = pickText(name, language);
  const isRows = asked.widget === 'table' || asked.widget === 'group';
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: isRows ? '1fr auto' : 'minmax(8em, 2fr) minmax(0, 5fr) auto',
        columnGap: 2,
        py: 0.75,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
      }}
    >
      <Typography component="dt" color="textSecondary" sx={name === sectionTitle ? visuallyHidden : {}}>
        {label}
      </Typography>
      <Box component="dd" sx={{ m: 0, minWidth: 0, ...(isRows ? { gridColumn: '1 / -1', gridRow: 2 } : {}) }}>
        {isRows ? <RowsShown asked={asked} label={label} /> : <ShownAnswer asked={asked} value={value} />}
        {words === '' ? null : (
          <Typography variant="caption" color="textSecondary" component="p">
            {words}
          </Typography>
        )}
      </Box>
      <Box component="dd" sx={{ m: 0, gridColumn: -2, gridRow: 1 }}>
        <Link
          component="button"
          type="button"
          aria-label={t('review.changeWhat', { field: label })}
          onClick={() => onChange(asked.path)}
        >
          {t('review.change')}
        </Link>
      </Box>
    </Box>
  );
}

/** A table as it will be on paper, with as many columns as the form has. */
function RowsShown({ asked, label }: Readonly<{ asked: Asked; label: string }>) {
  const { t } = useTranslation('form');
  const { language } = useLanguage();
  const { value } = useField(asked.path);
  const show = useShowAnswer();
  const rows = rowsAt(value).filter((row) => Object.values(row).some((cell) => cell !== null && cell !== ''));
  if (rows.length === 0) {
    return <Typography color="textSecondary">{t('review.noRows')}</Typography>;
  }
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={label}>
      <Box
        component="table"
        sx={{
          borderCollapse: 'collapse',
          width: '100%',
          '& th, & td': { border: 1, borderColor: 'divider', px: 1, py: 0.5, textAlign: 'left' },
          '& th': { color: 'text.secondary', fontWeight: 500, whiteSpace: 'nowrap' },
          '& td': { minWidth: '4em' },
        }}
      >
        <thead>
          <tr>
            <th scope="col">{t('table.number')}</th>
            {asked.columns.map((column) => (
              <th scope="col" key={column.path}>
                {pickText(column.label, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              {asked.columns.map((column) => (
                <td key={column.path} style={isUnbroken(column) ? { whiteSpace: 'nowrap' } : undefined}>
                  {show(column, row[column.path])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

/** A number of eighteen signs broken in two is read wrongly. */
function isUnbroken({ widget }: Asked): boolean {
  return widget === 'idNumber' || widget === 'date' || widget === 'money' || widget === 'phone';
}
