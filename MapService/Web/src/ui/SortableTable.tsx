import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { language } from '../state/view';
import { byName } from '../words/format';
import { texts } from '../words/texts';

/** A column of a table: its name in the address, its heading, the value that it is sorted by and the cell that is shown. */
export interface Column<Row> {
  name: string;
  title: string;
  /** True for a column of numbers, which is sorted by the largest first. Texts are sorted as the language does. */
  value: (row: Row) => string | number | null;
  cell: (row: Row) => ComponentChildren;
  numeric?: boolean;
  /** True where sorting makes no sense, as for buttons. */
  unsorted?: boolean;
  /** Class of its cells; "only-wide" leaves the column out on a telephone. */
  class?: string;
}

const words = texts({
  fr: { sort: (title: string) => `Trier par ${title.toLowerCase()}` },
  en: { sort: (title: string) => `Sort by ${title.toLowerCase()}` },
});

export interface TableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** The order in the address: the name of a column, with "-" in front for the largest first. */
  sort: string;
  /** The order while the address names none of the columns. */
  usual?: string;
  onSort: (sort: string) => void;
  class?: string;
  /** How many rows are drawn after sorting; all where it is left out. */
  most?: number;
}

/** A table that can be sorted by its headings. Rows without a value come last in either order. */
export function SortableTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  sort: chosen,
  usual = '',
  onSort,
  class: name,
  most,
}: TableProps<Row>) {
  const find = (sort: string): Column<Row> | undefined => columns.find((column) => column.name === sort.replace(/^-/, ''));
  const sort = find(chosen) === undefined ? usual : chosen;
  const falling = sort.startsWith('-');
  const by = find(sort);
  const sorted = useMemo(() => (by === undefined ? rows : sortedBy(rows, by, falling)), [rows, by?.name, falling, language.value]);
  const classOf = (column: Column<Row>): string | undefined =>
    [column.numeric ? 'number' : '', column.class ?? ''].filter(Boolean).join(' ') || undefined;
  const next = (column: Column<Row>): string =>
    column === by ? (falling ? column.name : `-${column.name}`) : column.numeric ? `-${column.name}` : column.name;
  return (
    <table class={name}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.name}
              scope="col"
              class={classOf(column)}
              aria-sort={column === by ? (falling ? 'descending' : 'ascending') : undefined}
            >
              {column.unsorted ? (
                <span class="only-read">{column.title}</span>
              ) : (
                <button type="button" class="sort" title={words.value.sort(column.title)} onClick={() => onSort(next(column))}>
                  {column.title}
                  <span aria-hidden="true">{column === by ? (falling ? ' ▼' : ' ▲') : ''}</span>
                </button>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.slice(0, most).map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column, at) =>
              at === 0 ? (
                <th key={column.name} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.name} class={classOf(column)}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sortedBy<Row>(rows: readonly Row[], column: Column<Row>, falling: boolean): Row[] {
  return [...rows].sort((a, b) => {
    const [left, right] = [column.value(a), column.value(b)];
    if (left === null || right === null) {
      return Number(left === null) - Number(right === null);
    }
    const order = typeof left === 'number' && typeof right === 'number' ? left - right : byName(String(left), String(right));
    return falling ? -order : order;
  });
}
