import Box from '@mui/material/Box';
import type { SxProps } from '@mui/material/styles';
import { useCallback, type Ref } from 'react';

type FrozenDocumentProps = Readonly<{ title: string; html: string; frame?: Ref<HTMLIFrameElement>; sx?: SxProps }>;

/**
 * A frozen paper as the hub made it. No script runs inside: the frame shares
 * our origin only so that this page may call its print, and modals so that the
 * print dialogue may open.
 */
export function FrozenDocument({ title, html, frame, sx = {} }: FrozenDocumentProps) {
  const place = useCallback(
    (element: HTMLIFrameElement | null) => {
      if (element !== null) {
        element.srcdoc = trustFrozen(html);
      }
      if (typeof frame === 'function') {
        frame(element);
      } else if (frame !== undefined && frame !== null) {
        frame.current = element;
      }
    },
    [html, frame],
  );
  return (
    <Box
      component="iframe"
      title={title}
      ref={place}
      sandbox="allow-same-origin allow-modals"
      sx={{ border: 1, borderColor: 'divider', bgcolor: '#FFFFFF', ...sx }}
    />
  );
}

type TrustedTypes = Readonly<{
  createPolicy: (
    name: string,
    rules: Readonly<{ createHTML: (html: string) => string }>,
  ) => Readonly<{ createHTML: (html: string) => string }>;
}>;

/** The page's policy takes no bare text as markup; what comes here is shown without scripts, whatever it holds. */
const policy = (globalThis as Readonly<{ trustedTypes?: TrustedTypes }>).trustedTypes?.createPolicy('frozen-document', {
  createHTML: (html) => html,
});

function trustFrozen(html: string): string {
  return policy?.createHTML(html) ?? html;
}
