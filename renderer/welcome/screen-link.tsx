import OpenInNew from '@mui/icons-material/OpenInNew';
import Button from '@mui/material/Button';

type ScreenLinkProps = Readonly<{ href: string; label: string; describe?: string }>;

export function ScreenLink({ href, label, describe }: ScreenLinkProps) {
  return (
    <Button
      component="a"
      variant="outlined"
      href={href}
      target="_blank"
      endIcon={<OpenInNew aria-hidden />}
      {...(describe === undefined ? {} : { 'aria-label': describe })}
    >
      {label}
    </Button>
  );
}
