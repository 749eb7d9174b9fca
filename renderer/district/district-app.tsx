import { useEffect } from 'react';
import { ConsoleFrame } from './console-frame';
import { useConsole } from './line/console-context';
import { useConsoleQuery } from './line/use-console-query';
import { ConsoleRefusal } from './parts/console-refusal';
import { WaitingPage } from './parts/waiting-page';
import { SessionContext } from './session';
import { SignInPage } from './sign-in-page';
import { CardPage } from './card-page';

/** Lets through whom the server knows, and asks everybody else who they are. */
export function DistrictApp() {
  const client = useConsole();
  const { value: session, refusal, ask } = useConsoleQuery('session.read', {});
  useEffect(() => client.subscribe((about) => (about === 'signedOut' ? ask() : undefined)), [client, ask]);

  if (session === null) {
    return (
      <CardPage>{refusal === null ? <WaitingPage /> : <ConsoleRefusal refusal={refusal} onRetry={ask} />}</CardPage>
    );
  }
  const { user } = session;
  return user === null ? (
    <SignInPage districtName={session.districtName} />
  ) : (
    <SessionContext value={{ ...session, user }}>
      <ConsoleFrame />
    </SessionContext>
  );
}
