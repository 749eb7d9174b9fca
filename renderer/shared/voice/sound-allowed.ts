/** Whether the browser lets this page sound without a touch: an audio context that must not play stays suspended. */
export async function isSoundAllowed(): Promise<boolean> {
  const context = new AudioContext();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const isAllowed = context.state === 'running';
  await context.close();
  return isAllowed;
}
