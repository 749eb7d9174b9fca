import Box from '@mui/material/Box';
import { CategoryPictogram } from './category-pictogram';

type CategoryMarkProps = Readonly<{ letter: string; color: string; pictogram: string; size?: number }>;

/** Letter and picture on the category's hue; its name stands beside it, since a hue alone says nothing. */
export function CategoryMark({ letter, color, pictogram, size = 3.5 }: CategoryMarkProps) {
  return (
    <Box
      aria-hidden
      sx={{
        flex: 'none',
        width: `${size}rem`,
        minHeight: `${size * 1.2}rem`,
        borderRadius: 1,
        bgcolor: color,
        color: '#FFFFFF',
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        justifyContent: 'center',
        lineHeight: 1.1,
        fontSize: `${size * 0.5}rem`,
        fontWeight: 700,
      }}
    >
      {letter}
      <CategoryPictogram pictogram={pictogram} sx={{ fontSize: `${size * 0.45}rem` }} />
    </Box>
  );
}
