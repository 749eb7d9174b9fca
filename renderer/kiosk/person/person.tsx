import {
  createContext,
  use,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { useSpeech } from '../speech/speech';
import type { IdFault, PersonVault } from './person-vault';
import { useCardReader } from './use-card-reader';

type Person = Readonly<{
  vault: PersonVault;
  /** What a card reader sent last, when it was no ID number; null once one was read or entered. */
  cardFault: IdFault | null;
  clearFault: () => void;
  /** Sends what is scanned, and is no ID number, to the page that waits for a code. */
  claimScans: (scanned: Scanned) => () => void;
}>;

type Scanned = (text: string) => void;

const PersonContext = createContext<Person | null>(null);

type PersonProviderProps = Readonly<{ vault: PersonVault; onRead?: () => void; children: ReactNode }>;

/** A card that is laid on the reader is taken at any page; whoever has none goes on without. */
export function PersonProvider({ vault, onRead, children }: PersonProviderProps) {
  const [cardFault, setCardFault] = useState<IdFault | null>(null);
  const claim = useRef<Scanned | null>(null);
  const { say } = useSpeech();
  const take = useCallback(
    (text: string) => {
      const fault = vault.keep(text);
      if (fault !== null && claim.current !== null) {
        claim.current(text);
        return;
      }
      setCardFault(fault);
      say([fault === null ? 'card-read' : 'card-wrong']);
      if (fault === null) {
        onRead?.();
      }
    },
    [vault, say, onRead],
  );
  useCardReader(take);
  const clearFault = useCallback(() => setCardFault(null), []);
  const claimScans = useCallback((scanned: Scanned) => {
    claim.current = scanned;
    return () => {
      claim.current = null;
    };
  }, []);
  return <PersonContext value={{ vault, cardFault, clearFault, claimScans }}>{children}</PersonContext>;
}

/** On a page that waits for a code, a scanner types that code and no card. */
export function useScannedCode(scanned: Scanned): void {
  const { claimScans } = usePerson();
  const newest = useRef(scanned);
  useEffect(() => {
    newest.current = scanned;
  }, [scanned]);
  useEffect(() => claimScans((text) => newest.current(text)), [claimScans]);
}

export function usePerson(): Person & Readonly<{ masked: string | null }> {
  const person = use(PersonContext);
  if (person === null) {
    throw new Error('No person above this component: mount it inside a kiosk session');
  }
  const masked = useSyncExternalStore(person.vault.subscribe, person.vault.readMasked);
  return { ...person, masked };
}
