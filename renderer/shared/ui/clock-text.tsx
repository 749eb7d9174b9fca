import Typography, { type TypographyProps } from '@mui/material/Typography';
import { useEffect, useState } from 'react';

const timeOfDay = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' });

/** An instant as the clock on the wall shows it: 24 hours, Asia/Shanghai. */
export function formatTimeOfDay(instant: string | number | Date): string {
  return timeOfDay.format(new Date(instant));
}

/** The time now, without seconds: nothing moves that nobody needs. */
export function ClockText(props: Omit<TypographyProps, 'children'>) {
  const [now, setNow] = useState(() => formatTimeOfDay(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setNow(formatTimeOfDay(Date.now())), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <Typography component="time" {...props}>
      {now}
    </Typography>
  );
}
