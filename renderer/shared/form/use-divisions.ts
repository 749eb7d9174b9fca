import { useMemo } from 'react';
import type { Division, DivisionSource } from './form-context';
import { useHub } from '../hub/hub-context';

/** The list of divisions, level by level as it is asked for, each once. */
export function useDivisions(): DivisionSource {
  const hub = useHub();
  return useMemo(() => {
    const known = new Map<string | null, Promise<readonly Division[]>>();
    const ask = async (below: string | null): Promise<readonly Division[]> => {
      const reply = await hub.call('catalog.listDivisions', { below });
      if (!reply.ok) {
        // Asked again next time; until then the words alone are taken.
        known.delete(below);
      }
      return reply.ok ? reply.value : [];
    };
    return {
      listBelow: (below) => {
        const asked = known.get(below) ?? ask(below);
        known.set(below, asked);
        return asked;
      },
    };
  }, [hub]);
}
