import TextField from '@mui/material/TextField';
import { useState } from 'react';

type TextInputProps = Readonly<{ label: string; value: string; isCode?: boolean; isWide?: boolean; onCommit: (text: string) => void }>;

/** Committed when it is left: each letter would check the whole template anew. */
export function TextInput({ label, value, isCode = false, isWide = false, onCommit }: TextInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      size="small"
      fullWidth
      label={label}
      value={typed ?? value}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        if (typed !== null && typed !== value) {
          onCommit(typed);
        }
        setTyped(null);
      }}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { spellCheck: false, autoComplete: 'off', style: isCode ? { fontFamily: 'monospace' } : undefined } }}
      sx={isWide ? { gridColumn: '1 / -1' } : {}}
    />
  );
}
