import { enUS, zhCN } from '@mui/material/locale';
import { createTheme, type Theme, type ThemeOptions } from '@mui/material/styles';
import type { Language } from '../i18n/texts';
import { colors } from './colors';
import { isPublicScreen, type ScreenName } from './screen-name';

const fontFamily = ['"Noto Sans SC"', '"Yimen Rare"', '"Noto Sans CJK SC"', 'system-ui', 'sans-serif'].join(', ');

type PaletteOptions = NonNullable<ThemeOptions['palette']>;

const light: PaletteOptions = {
  primary: { main: colors.primary, dark: colors.primaryHover, contrastText: '#FFFFFF' },
  success: { main: colors.done, contrastText: '#FFFFFF' },
  warning: { main: colors.attention, light: colors.attentionGround, contrastText: '#FFFFFF' },
  error: { main: colors.refusal, light: colors.refusalGround, contrastText: '#FFFFFF' },
  text: { primary: colors.ink, secondary: colors.mutedInk },
  background: { default: colors.ground, paper: '#FFFFFF' },
  divider: colors.lines,
};

const dark: PaletteOptions = {
  primary: { main: '#7DB7F0', dark: '#A6CDF5', contrastText: '#06182C' },
  success: { main: '#6FCF9B', contrastText: '#06182C' },
  warning: { main: '#F2B45C', light: '#3A2A0A', contrastText: '#1F1400' },
  error: { main: '#F2A19B', light: '#3F1512', contrastText: '#2B0705' },
  text: { primary: '#E8EEF6', secondary: '#B3C0D1' },
  background: { default: '#0E1724', paper: '#162233' },
  divider: '#2E3D52',
};

const hall: PaletteOptions = {
  primary: { main: colors.latestCall, contrastText: colors.hallGround },
  text: { primary: '#FFFFFF', secondary: colors.hallMuted },
  background: { default: colors.hallGround, paper: colors.hallPanel },
  divider: colors.hallLines,
  warning: { main: colors.latestCall, light: '#3A2A0A', contrastText: colors.hallGround },
};

/** Sizes in rem, so that large text (a larger root) enlarges words and leaves spaces as they are. */
const consoleType: ThemeOptions['typography'] = {
  fontFamily,
  fontWeightMedium: 500,
  fontWeightBold: 700,
  h1: { fontSize: '1.375rem', lineHeight: 1.45, fontWeight: 700 },
  h2: { fontSize: '1.125rem', lineHeight: 1.45, fontWeight: 700 },
  h3: { fontSize: '1rem', lineHeight: 1.5, fontWeight: 500 },
  body1: { fontSize: '0.875rem', lineHeight: 1.571 },
  body2: { fontSize: '0.875rem', lineHeight: 1.571 },
  caption: { fontSize: '0.8125rem', lineHeight: 1.5 },
  button: { fontSize: '0.875rem', lineHeight: 1.571, fontWeight: 500, textTransform: 'none', letterSpacing: 0 },
};

const publicType: ThemeOptions['typography'] = {
  fontFamily,
  fontWeightMedium: 500,
  fontWeightBold: 700,
  h1: { fontSize: '2.75rem', lineHeight: 1.3, fontWeight: 700 },
  h2: { fontSize: '1.875rem', lineHeight: 1.35, fontWeight: 700 },
  h3: { fontSize: '1.5rem', lineHeight: 1.4, fontWeight: 700 },
  body1: { fontSize: '1.5rem', lineHeight: 1.5 },
  body2: { fontSize: '1.25rem', lineHeight: 1.5 },
  caption: { fontSize: '1.25rem', lineHeight: 1.4 },
  button: { fontSize: '1.5rem', lineHeight: 1.4, fontWeight: 500, textTransform: 'none', letterSpacing: 0 },
};

/** Screens that hang above the hall: white on the dark ground. */
function isDark(screen: ScreenName): boolean {
  return screen === 'hall' || screen === 'display';
}

function palettesOf(screen: ScreenName): ThemeOptions {
  if (isDark(screen)) {
    return { palette: { ...hall, mode: 'dark' } };
  }
  return isPublicScreen(screen)
    ? { palette: light }
    : { colorSchemes: { light: { palette: light }, dark: { palette: dark } } };
}

/** Controls that say where the focus is and never move; motion is short or none. */
function componentsOf(screen: ScreenName): NonNullable<ThemeOptions['components']> {
  const isPublic = isPublicScreen(screen);
  const target = isPublic ? 64 : 36;
  const focusColor = isDark(screen) ? colors.latestCall : 'currentColor';
  return {
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: {
        root: { '&.Mui-focusVisible, &:focus-visible': { outline: `3px solid ${focusColor}`, outlineOffset: 3 } },
      },
    },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: { minHeight: target, paddingInline: isPublic ? 28 : 16 },
        ...(isPublic ? { startIcon: { '& > *:nth-of-type(1)': { fontSize: '1.875rem' } } } : {}),
      },
    },
    MuiIconButton: { styleOverrides: { root: { minWidth: target, minHeight: target } } },
    MuiChip: {
      styleOverrides: {
        root: isPublic ? { height: 'auto', minHeight: target, borderRadius: 999, fontSize: '1.5rem' } : {},
      },
    },
    MuiPaper: { defaultProps: { elevation: 0 } },
    // In line with what stands above them.
    MuiDialogActions: { styleOverrides: { root: { padding: '8px 24px 16px' } } },
    // Ink on the ground of the matter: coloured text on a coloured ground is hard to read.
    MuiAlert: {
      styleOverrides: {
        root: {
          color: 'var(--mui-palette-text-primary)',
          variants: [
            { props: { severity: 'warning' }, style: { backgroundColor: 'var(--mui-palette-warning-light)' } },
            {
              props: { severity: 'error' },
              style: {
                backgroundColor: 'var(--mui-palette-error-light)',
                border: '1px solid var(--mui-palette-error-main)',
              },
            },
          ],
        },
      },
    },
    MuiTableCell: { styleOverrides: { root: { borderColor: 'var(--mui-palette-divider)' } } },
    MuiToggleButton: { styleOverrides: { root: { color: 'var(--mui-palette-text-secondary)' } } },
    // A label above its field shrinks to three quarters by itself, which is too small to read; the gap follows it.
    // Lifted by its own height, not by pixels: large words would sink onto what is written below them.
    MuiInputLabel: {
      styleOverrides: { outlined: { '&.MuiInputLabel-shrink': { transform: 'translate(14px, -0.6em) scale(0.9)' } } },
    },
    MuiOutlinedInput: { styleOverrides: { notchedOutline: { '& legend': { fontSize: '0.9em' } } } },
    MuiCssBaseline: { styleOverrides: baseline },
  };
}

const baseline = {
  html: { fontSize: '100%', '&[data-text="large"]': { fontSize: '140%' } },
  'html, body, #root': { height: '100%' },
  body: { fontVariantNumeric: 'tabular-nums', lineBreak: 'strict', overflowWrap: 'anywhere' },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': { animation: 'none !important', transition: 'none !important' },
  },
} as const;

export function createScreenTheme(screen: ScreenName, language: Language): Theme {
  const isPublic = isPublicScreen(screen);
  return createTheme(
    {
      cssVariables: { colorSchemeSelector: 'class' },
      ...palettesOf(screen),
      shape: { borderRadius: isPublic ? 16 : 8 },
      typography: isPublic ? publicType : consoleType,
      transitions: {
        duration: {
          shortest: 90,
          shorter: 100,
          short: 120,
          standard: 150,
          complex: 150,
          enteringScreen: 150,
          leavingScreen: 120,
        },
      },
      components: componentsOf(screen),
    },
    language === 'zh' ? zhCN : enUS,
  );
}
