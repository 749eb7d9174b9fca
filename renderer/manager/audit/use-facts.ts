import { useCallback, useEffect, useState } from 'react';
import type { OutputOf } from '../../../core/contract';
import { useHub } from '../../shared/hub/hub-context';

type Facts = OutputOf<'audit.list'>;
type Refusal = Readonly<{ code: string; message: string }>;

const pageSize = 50;

/** The log backwards, a page at a time. It stands still while it is being read: new facts come when asked for. */
export function useFacts() {
  const hub = useHub();
  const [facts, setFacts] = useState<Facts>([]);
  const [hasMore, setHasMore] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);

  const ask = useCallback(
    async (before: number | null) => {
      setBusy(true);
      const reply = await hub.call('audit.list', before === null ? { limit: pageSize } : { before, limit: pageSize });
      setBusy(false);
      setRefusal(reply.ok ? null : reply.error);
      if (reply.ok) {
        setFacts((shown) => (before === null ? reply.value : [...shown, ...reply.value]));
        setHasMore(reply.value.length === pageSize);
      }
    },
    [hub],
  );

  useEffect(() => {
    void ask(null);
  }, [ask]);

  return {
    facts,
    refusal,
    hasMore,
    busy,
    showNewest: () => ask(null),
    showMore: () => ask(facts.at(-1)?.seq ?? null),
  };
}
