import { openCounter, personNow, pressKey, signIn } from './support/desk';
import { leaveTicket, residence, takeNumber } from './support/kiosk';
import { demoClerk } from './support/people';
import { expect, test } from './support/test';

const staffWords = '与中心主机的连接断开，正在重新连接。已提交的内容不会丢失。';
const publicWords = '正在重新连接，您的号码不会丢失。';

/** Milliseconds from the moment the next hub may run. */
const seconds = 8000;

test('every screen goes on by itself when the hub process is killed in the middle of a service', async ({ launch }) => {
  const shell = await launch();
  await shell.welcome.getByRole('button', { name: '打开演示中心' }).click();
  const hall = await shell.open('大厅屏');
  const clerk = await shell.open('打开 1 号窗口办理台');
  const kiosk = await shell.open('取号机');
  await signIn(clerk, demoClerk);
  await openCounter(clerk);
  const number = await takeNumber(kiosk, residence);
  await pressKey(clerk, 'F2');
  await expect(personNow(clerk, number)).toBeVisible();
  await leaveTicket(kiosk);

  const next = await test.step('killed, and the one after it held up: the screens say what is happening', async () => {
    const before = await shell.hubPid();
    process.kill(before, 'SIGKILL');
    const after = await shell.nextHubPid(before);
    process.kill(after, 'SIGSTOP');
    await expect(clerk.getByRole('status').filter({ hasText: staffWords })).toBeVisible();
    for (const screen of [hall, kiosk]) {
      await expect(screen.getByRole('status').filter({ hasText: publicWords })).toBeVisible();
    }
    // What was there is still to be seen.
    await expect(personNow(clerk, number)).toBeVisible();
    return after;
  });

  await test.step('the next hub takes over within seconds, and nothing is lost', async () => {
    // Pressed while nobody listens: it is done once, when somebody does.
    await clerk.keyboard.press('F6');
    process.kill(next, 'SIGCONT');
    await expect(clerk.getByText(staffWords)).toBeHidden({ timeout: seconds });
    for (const screen of [hall, kiosk]) {
      await expect(screen.getByText(publicWords)).toBeHidden({ timeout: seconds });
    }
    await expect(clerk.getByRole('region', { name: '当前居民' })).toContainText('办理中');
    await expect(personNow(clerk, number)).toBeVisible();
    const later = await takeNumber(kiosk, residence);
    expect(Number(later.slice(1))).toBe(Number(number.slice(1)) + 1);
  });

  await test.step('a page that is loaded again goes on where it was', async () => {
    await clerk.reload();
    await expect(personNow(clerk, number)).toBeVisible();
    await pressKey(clerk, 'F9');
    await expect(clerk.getByText('窗口空闲')).toBeVisible();
    await hall.reload();
    await expect(hall.getByText(number, { exact: true }).first()).toBeVisible();
  });
});
