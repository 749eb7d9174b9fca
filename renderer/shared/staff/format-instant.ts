const inShanghai = { timeZone: 'Asia/Shanghai', hourCycle: 'h23' } as const;
const two = '2-digit' as const;

// Swedish writes dates as ISO does; only its order of digits is used here.
const timeToTheSecond = new Intl.DateTimeFormat('sv-SE', { ...inShanghai, hour: two, minute: two, second: two });
const dateAndTime = new Intl.DateTimeFormat('sv-SE', {
  ...inShanghai,
  year: 'numeric',
  month: two,
  day: two,
  hour: two,
  minute: two,
});

/** `14:05:09`, wherever this PC thinks it is. */
export function formatSecond(instant: string | number): string {
  return timeToTheSecond.format(new Date(instant));
}

/** `2026-03-02 14:05` */
export function formatDateTime(instant: string | number): string {
  return dateAndTime.format(new Date(instant));
}
