import Box from '@mui/material/Box';
import { useEffect, type RefObject } from 'react';

type FrozenPageProps = Readonly<{ html: string; title: string; frame: RefObject<HTMLIFrameElement | null> }>;

type HtmlPolicy = Readonly<{ createHTML: (html: string) => string }>;
type TrustedTypes = Readonly<{ createPolicy: (name: string, rules: HtmlPolicy) => HtmlPolicy }>;

/**
 * The one place where a page takes HTML from the hub. The frame runs no script
 * whatever stands in it; `allow-same-origin` is there so that this page may
 * tell it to print.
 */
const policy: HtmlPolicy = createPolicy({ createHTML: (html) => html });

function createPolicy(rules: HtmlPolicy): HtmlPolicy {
  const { trustedTypes } = window as unknown as Readonly<{ trustedTypes?: TrustedTypes }>;
  return trustedTypes?.createPolicy('frozen-page', rules) ?? rules;
}

export function FrozenPage({ html, title, frame }: FrozenPageProps) {
  useEffect(() => {
    if (frame.current !== null) {
      frame.current.srcdoc = policy.createHTML(html);
    }
  }, [html, frame]);
  return (
    <Box
      component="iframe"
      ref={frame}
      title={title}
      sandbox="allow-same-origin allow-modals"
      // Paper is white in every colour scheme.
      sx={{
        width: '100%',
        height: '60vh',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'common.white',
      }}
    />
  );
}
