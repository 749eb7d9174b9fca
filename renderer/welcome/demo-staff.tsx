import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../core/contract';

/** The demo's people, with what they sign in with. Invented, so they may stand here. */
export function DemoStaff({ staff }: Readonly<{ staff: OutputOf<'centre.setUpDemo'>['staff'] }>) {
  const { t } = useTranslation('welcome');
  return (
    <Paper component="section" variant="outlined" sx={{ p: 2 }} aria-labelledby="demo-title">
      <Typography id="demo-title" variant="h2">
        {t('demo.title')}
      </Typography>
      <Typography color="textSecondary" sx={{ mb: 1 }}>
        {t('demo.lead')}
      </Typography>
      <Table size="small" aria-labelledby="demo-title">
        <TableHead>
          <TableRow>
            <TableCell>{t('demo.name')}</TableCell>
            <TableCell>{t('demo.role')}</TableCell>
            <TableCell>{t('demo.password')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {staff.map((person) => (
            <TableRow key={`${person.name} ${person.role}`}>
              <TableCell component="th" scope="row">
                {person.name}
              </TableCell>
              <TableCell>{person.role === 'manager' ? t('demo.manager') : t('demo.clerk')}</TableCell>
              <TableCell lang="en">{person.password}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Paper>
  );
}
