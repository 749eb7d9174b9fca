import TextField from '@mui/material/TextField';

type ChoiceInputProps<T extends string> = Readonly<{ label: string; value: T; options: readonly Readonly<{ value: T; label: string }>[]; onChoose: (value: T) => void }>;

export function ChoiceInput<T extends string>({ label, value, options, onChoose }: ChoiceInputProps<T>) {
  return (
    <TextField
      select
      size="small"
      fullWidth
      label={label}
      value={value}
      onChange={(event) => onChoose(event.target.value as T)}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </TextField>
  );
}
