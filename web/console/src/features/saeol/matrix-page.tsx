import type { MatrixView } from '@madang/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { formatDay, formatInstant, formatNumber } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { saeolMessages } from '../../lib/messages/saeol.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { useWorldToday } from '../../lib/world-clock.ts';
import { LinkButton, TextLink } from '../../ui/button.tsx';
import { Card, Columns, Figure, Note, Row, Stack } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Matrix } from '../../ui/matrix.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { TakeList } from '../../ui/take-list.tsx';
import { DateField } from '../../ui/text-field.tsx';
import { CellDrawer } from './cell-drawer.tsx';
import { rowsOf } from './matrix-view.ts';
import { TroubleTable } from './trouble-table.tsx';

const from = '/saeol';

/** Municipalities of the day by functions, what does not pass, and the evidence of one cell. */
export function MatrixPage() {
  const text = useText(saeolMessages);
  const language = useLanguage();
  const { province, show, cell, on } = useSearch({ from });
  const navigate = useNavigate({ from });
  const today = useWorldToday();
  const { data } = useSuspenseQuery(
    trpc.saeol.findMatrix.queryOptions({ input: on === undefined ? {} : { day: on } }),
  );
  const rows = useMemo(
    () => rowsOf(data, language, { province, trouble: show === 'trouble' }),
    [data, language, province, show],
  );
  const columns = useMemo(
    () =>
      data.functions.map((row) => ({
        id: row.code,
        label: `${row.code} ${pick(language, row.nameKo, row.nameEn)}`,
      })),
    [data.functions, language],
  );
  const open = useCallback(
    (rowId: string, columnId: string) =>
      void navigate({ search: (before) => ({ ...before, cell: `${rowId}.${columnId}` }) }),
    [navigate],
  );
  const close = () =>
    void navigate({ search: ({ cell: _closed, ...rest }) => rest, replace: true });

  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        <LinkButton href="/saeol/contracts" size="small">
          {text.contracts}
        </LinkButton>
      }
    >
      <Stack gap="large">
        {on === undefined || on >= today ? null : (
          <Notice
            kind="info"
            title={text.then(formatInstant(data.asOf, language))}
            actions={<TextLink href="/saeol">{text.nowAgain}</TextLink>}
          >
            {text.thenNote}
          </Notice>
        )}
        <Counts data={data} />
        <TroubleTable data={data} onOpen={open} />
        <FilterBar
          onClear={
            province === undefined && show === undefined && on === undefined
              ? undefined
              : () => void navigate({ search: {}, replace: true })
          }
        >
          <Select
            label={text.province}
            value={province ?? ''}
            placeholder={false}
            options={[
              { value: '', label: text.allProvinces },
              ...data.provinces.map((row) => ({
                value: row.code,
                label: pick(language, row.nameKo, row.nameEn),
              })),
            ]}
            onChange={(value) =>
              void navigate({
                search: ({ province: _before, ...rest }) =>
                  value === '' ? rest : { ...rest, province: value },
                replace: true,
              })
            }
          />
          <Select
            label={text.show}
            value={show ?? ''}
            placeholder={false}
            options={[
              { value: '', label: text.showAll },
              { value: 'trouble', label: text.showTrouble },
            ]}
            onChange={(value) =>
              void navigate({
                search: ({ show: _before, ...rest }) =>
                  value === 'trouble' ? { ...rest, show: 'trouble' as const } : rest,
                replace: true,
              })
            }
          />
          <DateField
            key={on ?? ''}
            label={text.onDay}
            max={today}
            defaultValue={on ?? today}
            onChange={(value) => {
              if (value !== '' && value !== on) {
                void navigate({
                  search: ({ on: _before, ...rest }) =>
                    value === today ? rest : { ...rest, on: value },
                  replace: true,
                });
              }
            }}
          />
        </FilterBar>
        {rows.length === 0 ? (
          <EmptyState kind="no-match" title={text.noMatch} />
        ) : (
          <Stack gap="small">
            <Row>
              <TakeList
                table={() => ({
                  title: text.matrix,
                  filter: [
                    formatDay(data.day, language),
                    pick(language, data.perimeterKo, data.perimeterEn),
                    ...(show === 'trouble' ? [text.showTrouble] : []),
                  ].join(' · '),
                  columns: [
                    { header: text.province, kind: 'text', width: 18 },
                    { header: text.municipality, kind: 'text', width: 18 },
                    ...columns.map(
                      ({ label }) => ({ header: label, kind: 'text', width: 18 }) as const,
                    ),
                  ],
                  rows: rows.map((row) => [
                    row.group ?? '',
                    row.label,
                    ...row.cells.map((entry) => entry?.text ?? ''),
                  ]),
                })}
              />
            </Row>
            <Matrix
              caption={text.matrix}
              corner={text.corner}
              columns={columns}
              rows={rows}
              onOpen={open}
            />
            <Note>{text.keys}</Note>
          </Stack>
        )}
      </Stack>
      {cell === undefined ? null : <CellDrawer cell={cell} onClose={close} />}
    </Page>
  );
}

function Counts({ data }: { readonly data: MatrixView }) {
  const text = useText(saeolMessages);
  const language = useLanguage();
  const { counts } = data;
  const number = (value: number) => formatNumber(value, language);
  const perimeter = text.perimeter(
    formatDay(data.day, language),
    pick(language, data.perimeterKo, data.perimeterEn),
  );
  const checked = counts.cells - counts.neverChecked;
  return (
    <Card>
      <Stack gap="small">
        <Columns layout="equal">
          <Figure label={text.verdicts.pass} value={number(counts.pass)} />
          <Figure label={text.verdicts.degraded} value={number(counts.degraded)} />
          <Figure label={text.verdicts.fail} value={number(counts.fail)} />
          <Figure
            label={text.verdicts.unknown}
            value={number(counts.unknown)}
            note={`${text.neverChecked} ${number(counts.neverChecked)}`}
          />
        </Columns>
        <Note>
          {[
            text.summary(number(counts.cells), number(checked)),
            perimeter,
            ...(counts.undeclaredMunicipalities === 0
              ? []
              : [text.undeclared(number(counts.undeclaredMunicipalities))]),
          ].join(' · ')}
        </Note>
      </Stack>
    </Card>
  );
}
