import { type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { inAddress, setInAddress } from '../lib/address.ts';
import { formatDay, formatNumber } from '../lib/format.ts';
import { useLanguage } from '../lib/language.ts';
import { uiMessages } from '../lib/messages/ui.ts';
import { useNarrow } from '../lib/narrow.ts';
import { takeTable } from '../lib/take-table.ts';
import { useText } from '../lib/text.ts';
import { toast } from '../lib/toast.ts';
import { useWorldToday } from '../lib/world-clock.ts';
import { EmptyState } from './empty-state.tsx';
import { Pagination } from './pagination.tsx';
import { Button, TextLink } from './button.tsx';
import { takeShown } from './take-shown.ts';
import css from './data-table.module.css';

export type Column<Row> = {
  readonly id: string;
  readonly head: string;
  /** `whole` while it is read for a workbook, in which nothing is shortened. */
  readonly cell: (row: Row, whole: boolean) => ReactNode;
  /** Makes the column sortable by this value; text is compared as Korean. */
  readonly sortBy?: ((row: Row) => string | number | null | undefined) | undefined;
  /** `end` for numbers. */
  readonly align?: 'start' | 'end' | 'center' | undefined;
  /** Never broken over lines. */
  readonly nowrap?: boolean | undefined;
};

export type Sort = { readonly column: string; readonly descending: boolean };

const collator = new Intl.Collator('ko', { numeric: true });
const pageSize = 100;
const pagedAbove = 300;
/** A longer table scrolls within itself, so that its head stays in view. */
const tallAbove = 30;
/** A phone, where a row is a block, shows as many at first and more when asked. */
const phoneStep = 20;

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** Rows without a value stay last whichever way the table is sorted. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Pick<Column<Row>, 'id' | 'sortBy'>[],
  sort: Sort | undefined,
) {
  const sortBy = columns.find(({ id }) => id === sort?.column)?.sortBy;
  if (sort === undefined || sortBy === undefined) return rows;
  return [...rows].sort((left, right) => {
    const [a, b] = [sortBy(left), sortBy(right)];
    if (a === null || a === undefined) return b === null || b === undefined ? 0 : 1;
    if (b === null || b === undefined) return -1;
    return sort.descending ? compare(b, a) : compare(a, b);
  });
}

/** The order that the address names, where these columns can be ordered so. */
export function orderInAddress<Row>(
  columns: readonly Pick<Column<Row>, 'id' | 'sortBy'>[],
): Sort | undefined {
  const said = inAddress('sort');
  if (said === undefined) return undefined;
  const descending = said.startsWith('-');
  const column = descending ? said.slice(1) : said;
  const known = columns.some(({ id, sortBy }) => id === column && sortBy !== undefined);
  return known ? { column, descending } : undefined;
}

/**
 * A table of records. Its order and page stand in the address; on paper it is whole. The first column names the row and, with `rowHref`, leads to it. Above 300 rows
 * it shows pages of 100. On a phone each row becomes a block with its column heads, 20 at a time.
 */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  rows,
  total = rows.length,
  columns,
  rowKey,
  rowHref,
  rowMark,
  unit,
  note,
  empty,
  actions,
  take = actions === undefined ? '' : null,
  initialSort,
  footer,
}: {
  readonly caption: string;
  /** The caption is spoken only, where a heading right above says the same. */
  readonly captionHidden?: boolean | undefined;
  readonly rows: readonly Row[];
  /** Rows of the whole list, where these are one page of it. */
  readonly total?: number | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly rowHref?: ((row: Row) => string | undefined) | undefined;
  /** Marks rows at the edge: `late` for overdue, `new` for fresh, `selected`. */
  readonly rowMark?: ((row: Row) => 'late' | 'new' | 'selected' | undefined) | undefined;
  /** Stands once at the top right: "백만원". */
  readonly unit?: string | undefined;
  /** Perimeter and date of the count, source. */
  readonly note?: ReactNode;
  readonly empty?: ReactNode;
  /** Buttons at the top right, such as the export. */
  readonly actions?: ReactNode;
  /**
   * The list as a workbook: says in words what narrowed the rows, empty where nothing did; null where
   * there is none, as where the table has acts of its own and says nothing here.
   */
  readonly take?: string | null | undefined;
  readonly initialSort?: Sort | undefined;
  /** Cells of a closing row (totals), in the order of the columns. */
  readonly footer?: readonly ReactNode[] | undefined;
}) {
  const text = useText(uiMessages);
  const language = useLanguage();
  const [sort, setOrder] = useState<Sort | undefined>(() => orderInAddress(columns) ?? initialSort);
  const [page, setShownPage] = useState(() => Number(inAddress('page')) || 1);
  const [more, setMore] = useState(0);
  const narrow = useNarrow();
  const today = useWorldToday();
  const table = useRef<HTMLTableElement>(null);
  const perimeter = useRef<HTMLSpanElement>(null);
  const [whole, setWhole] = useState(false);
  useEffect(() => {
    const paper = () => {
      flushSync(() => {
        setWhole(true);
      });
    };
    const screen = () => {
      setWhole(false);
    };
    window.addEventListener('beforeprint', paper);
    window.addEventListener('afterprint', screen);
    return () => {
      window.removeEventListener('beforeprint', paper);
      window.removeEventListener('afterprint', screen);
    };
  }, []);
  const setPage = (next: number) => {
    setShownPage(next);
    setInAddress('page', next === 1 ? undefined : String(next));
  };
  const setSort = (next: Sort) => {
    setPage(1);
    setOrder(next);
    setInAddress('sort', `${next.descending ? '-' : ''}${next.column}`);
  };
  const all = sorted(rows, columns, sort);
  const pages = all.length > pagedAbove ? Math.ceil(all.length / pageSize) : 1;
  const shownPage = Math.min(page, pages);
  const onPage =
    pages === 1 || whole ? all : all.slice((shownPage - 1) * pageSize, shownPage * pageSize);
  const folded = narrow && !whole && onPage.length > tallAbove;
  const shown = folded ? onPage.slice(0, phoneStep + more) : onPage;
  const takeAway = async (narrowedBy: string) => {
    // Every row is on the screen for as long as it takes to read them.
    flushSync(() => {
      setWhole(true);
    });
    const [said, day] = [perimeter.current?.innerText ?? '', formatDay(today, language)];
    const filter = [
      said,
      narrowedBy,
      said.includes(day) ? '' : day,
      unit === undefined ? '' : text.unit(unit),
    ];
    const shownTable =
      table.current === null
        ? undefined
        : takeShown(
            table.current,
            columns,
            caption,
            filter.filter((part) => part !== '').join(' · '),
          );
    setWhole(false);
    if (shownTable === undefined || !(await takeTable(shownTable))) {
      toast({ tone: 'error', text: text.notTaken });
    }
  };

  return (
    <div className={css['frame']}>
      <div className={css['top']}>
        <span className={css['count']} role="status">
          {text.total(formatNumber(total, language))}
        </span>
        {note === undefined ? null : (
          <span className={css['note']} ref={perimeter}>
            {note}
          </span>
        )}
        <span className={css['right']}>
          {unit === undefined ? null : <span className={css['note']}>{text.unit(unit)}</span>}
          {actions}
          {take === null || rows.length === 0 ? null : (
            <Button size="small" variant="tertiary" icon="download" onPress={() => takeAway(take)}>
              {text.export}
            </Button>
          )}
        </span>
      </div>
      {rows.length === 0 ? (
        (empty ?? <EmptyState kind="none-yet" />)
      ) : (
        <div
          className={[css['scroll'], shown.length > tallAbove ? css['tall'] : ''].join(' ')}
          tabIndex={0}
          role="group"
          aria-label={caption}
        >
          <table className={css['table']} role="table" ref={table}>
            <caption className={captionHidden ? css['hidden'] : css['caption']}>{caption}</caption>
            <thead role="rowgroup">
              <tr role="row">
                {columns.map((column) => (
                  <th
                    key={column.id}
                    scope="col"
                    role="columnheader"
                    className={css[column.align ?? 'start']}
                    aria-sort={
                      column.sortBy === undefined || sort?.column !== column.id
                        ? undefined
                        : sort.descending
                          ? 'descending'
                          : 'ascending'
                    }
                  >
                    {column.sortBy === undefined ? (
                      column.head
                    ) : (
                      <button
                        type="button"
                        className={css['sort']}
                        title={text.sortBy(column.head)}
                        onClick={() => {
                          setSort({
                            column: column.id,
                            descending: sort?.column === column.id && !sort.descending,
                          });
                        }}
                      >
                        {column.head}
                        <span aria-hidden="true" className={css['arrow']}>
                          {sort?.column === column.id ? (sort.descending ? '▼' : '▲') : '↕'}
                        </span>
                      </button>
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {shown.map((row) => {
                const href = rowHref?.(row);
                const mark = rowMark?.(row);
                return (
                  <tr
                    key={rowKey(row)}
                    role="row"
                    className={mark === undefined ? undefined : css[mark]}
                  >
                    {columns.map((column, index) => {
                      const content =
                        index === 0 && href !== undefined ? (
                          <TextLink href={href} strong item>
                            {column.cell(row, whole)}
                          </TextLink>
                        ) : (
                          column.cell(row, whole)
                        );
                      const look = [
                        css[column.align ?? 'start'],
                        column.nowrap === true ? css['nowrap'] : '',
                      ].join(' ');
                      return index === 0 ? (
                        <th key={column.id} scope="row" role="rowheader" className={look}>
                          {content}
                        </th>
                      ) : (
                        <td key={column.id} role="cell" className={look} data-head={column.head}>
                          {content}
                        </td>
                      );
                    })}
                  </tr>
                );
              })}
            </tbody>
            {footer === undefined ? null : (
              <tfoot role="rowgroup">
                <tr role="row">
                  {columns.map((column, index) => (
                    <td
                      key={column.id}
                      role="cell"
                      className={css[column.align ?? 'start']}
                      data-head={index === 0 ? undefined : column.head}
                    >
                      {footer[index]}
                    </td>
                  ))}
                </tr>
              </tfoot>
            )}
          </table>
        </div>
      )}
      {shown.length === onPage.length ? null : (
        <Button
          variant="tertiary"
          onPress={() => {
            setMore(more + phoneStep);
          }}
        >
          {text.showMore(shown.length, onPage.length)}
        </Button>
      )}
      {pages === 1 ? null : (
        <Pagination
          page={shownPage}
          pages={pages}
          onPage={(next) => {
            setMore(0);
            setPage(next);
          }}
        />
      )}
    </div>
  );
}
