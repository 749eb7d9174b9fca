import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { SortState } from './sort-state';

export type Column<Row, Key extends string = string> = Readonly<{
  key: Key;
  label: string;
  align?: 'right';
  /** Names the row to a screen reader. */
  isName?: boolean;
  sortable?: boolean;
  /** Stays on one line, or breaks wherever the room ends, as a hash must. */
  wrap?: 'never' | 'anywhere';
  cell: (row: Row) => ReactNode;
}>;

type DataTableProps<Row, Key extends string> = Readonly<{
  label: string;
  columns: readonly Column<Row, Key>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
  /** What will stand here, while nothing does. */
  empty: string;
  sort?: SortState<Key>;
  onSort?: (key: Key) => void;
  /** Scrolls inside itself with its head in sight; without it the page scrolls. */
  fills?: boolean;
}>;

const wraps = {
  words: {},
  never: { whiteSpace: 'nowrap' },
  anywhere: { overflowWrap: 'anywhere', minWidth: '14rem' },
} as const;

/** A table whose head stays, whose columns can be sorted by a button, and which says what it would hold. */
export function DataTable<Row, Key extends string>(props: DataTableProps<Row, Key>) {
  const { label, columns, rows, keyOf, empty, sort, onSort, fills = false } = props;
  return (
    <TableContainer
      component={Paper}
      variant="outlined"
      sx={fills ? { flex: 1, minHeight: '16rem' } : {}}
      {...(fills ? { tabIndex: 0, role: 'region', 'aria-label': label } : {})}
    >
      {/* Words are not cut to make room: a table that is too wide scrolls sideways inside its frame. */}
      <Table
        size="small"
        stickyHeader={fills}
        aria-label={label}
        sx={{ overflowWrap: 'break-word', '& td, & th': { px: 1.25 } }}
      >
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell
                key={column.key}
                align={column.align ?? 'left'}
                sx={{ fontWeight: 500, bgcolor: 'background.paper', whiteSpace: 'nowrap' }}
                {...(sort?.key === column.key ? { sortDirection: sort.direction } : {})}
              >
                {column.sortable === true && onSort !== undefined ? (
                  <TableSortLabel
                    active={sort?.key === column.key}
                    direction={sort?.key === column.key ? sort.direction : 'asc'}
                    onClick={() => onSort(column.key)}
                  >
                    {column.label}
                  </TableSortLabel>
                ) : (
                  column.label
                )}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={keyOf(row)}>
              {columns.map((column) => (
                <TableCell
                  key={column.key}
                  align={column.align ?? 'left'}
                  sx={wraps[column.wrap ?? 'words']}
                  {...(column.isName === true ? { component: 'th', scope: 'row' } : {})}
                >
                  {column.cell(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
          {rows.length === 0 ? (
            <TableRow>
              <TableCell colSpan={columns.length}>
                <Typography color="textSecondary" sx={{ py: 2 }}>
                  {empty}
                </Typography>
              </TableCell>
            </TableRow>
          ) : null}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
