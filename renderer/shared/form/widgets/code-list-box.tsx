import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Popper from '@mui/material/Popper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { pickText } from '../../i18n/pick-text';
import { useLanguage } from '../../i18n/use-language';
import type { CodeOption } from '../form-source';

type CodeListBoxProps = Readonly<{
  id: string;
  label: string;
  anchor: HTMLElement | null;
  options: readonly CodeOption[];
  active: number;
  onChoose: (option: CodeOption) => void;
}>;

/** The choices that fit what was typed; the keyboard stays in the input. */
export function CodeListBox({ id, label, anchor, options, active, onChoose }: CodeListBoxProps) {
  const { t } = useTranslation('form');
  const { language } = useLanguage();
  return (
    <Popper open anchorEl={anchor} placement="bottom-start" sx={{ zIndex: 'modal' }}>
      <Paper variant="outlined" sx={{ maxHeight: '18rem', overflow: 'auto', minWidth: anchor?.clientWidth, boxShadow: 4 }}>
        {options.length === 0 ? (
          <Typography color="textSecondary" sx={{ p: 1 }}>
            {t('codes.nothing')}
          </Typography>
        ) : null}
        <Box component="ul" role="listbox" id={id} aria-label={label} sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {options.map((option, index) => (
            <Box
              component="li"
              role="option"
              id={`${id}-${String(index)}`}
              key={option.code}
              aria-selected={index === active}
              ref={index === active ? reveal : undefined}
              // The input must not lose the keyboard before the choice is made.
              onMouseDown={(event) => {
                event.preventDefault();
                onChoose(option);
              }}
              sx={{
                px: 1.5,
                py: 0.75,
                display: 'flex',
                gap: 2,
                justifyContent: 'space-between',
                cursor: 'pointer',
                bgcolor: index === active ? 'action.selected' : undefined,
                '&:hover': { bgcolor: 'action.hover' },
              }}
            >
              <span>{pickText(option.name, language)}</span>
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {option.code}
              </Box>
            </Box>
          ))}
        </Box>
      </Paper>
    </Popper>
  );
}

function reveal(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
