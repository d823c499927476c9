import type { CellView } from '@madang/contracts';
import { useQuery } from '@tanstack/react-query';
import { pick, useLanguage } from '../../lib/language.ts';
import { saeolMessages } from '../../lib/messages/saeol.ts';
import { useMe } from '../../lib/session.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Status } from '../../ui/badge.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Drawer } from '../../ui/dialog.tsx';
import { EmptyState, Skeleton } from '../../ui/empty-state.tsx';
import { DayText, InstantText } from '../../ui/facts.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CellActions } from './cell-actions.tsx';
import { CellChecks } from './cell-checks.tsx';
import { CellHistory } from './cell-history.tsx';

/** The evidence of one cell, who can repair it, and what can be done about it. */
export function CellDrawer({
  cell,
  onClose,
}: {
  /** `51110.F01`, as the address says. */
  readonly cell: string;
  readonly onClose: () => void;
}) {
  const text = useText(saeolMessages);
  const language = useLanguage();
  const me = useMe();
  const [institution = '', functionCode = ''] = cell.split('.');
  const actor = me?.actor ?? null;
  const signedIn = actor !== null;
  const { data } = useQuery({
    ...trpc.saeol.findCell.queryOptions({ input: { institution, functionCode } }),
    enabled: signedIn,
  });
  const title =
    data === undefined || data === null
      ? cell
      : `${pick(language, data.institutionNameKo, data.institutionNameEn)} · ${pick(language, data.functionNameKo, data.functionNameEn)}`;
  return (
    <Drawer open onClose={onClose} title={title}>
      {me !== undefined && !signedIn ? (
        <EmptyState kind="no-access" title={text.cell.signIn} />
      ) : data === undefined ? (
        <Skeleton lines={6} />
      ) : data === null ? (
        <EmptyState kind="no-access" title={text.cell.none} />
      ) : (
        <CellBody cell={data} />
      )}
    </Drawer>
  );
}

function CellBody({ cell }: { readonly cell: CellView }) {
  const text = useText(saeolMessages);
  const language = useLanguage();
  const { contract } = cell;
  return (
    <Stack>
      <Row align="spread">
        <Status verdict={cell.verdict}>
          {cell.unknownBecause === null
            ? text.verdicts[cell.verdict]
            : `${text.verdicts[cell.verdict]}: ${text.unknownBecause[cell.unknownBecause]}`}
        </Status>
        <LinkButton
          href={`/timeline/cell/${cell.institution}-${cell.functionCode}`}
          size="small"
          variant="tertiary"
        >
          {text.cell.timeline}
        </LinkButton>
      </Row>
      {cell.waiting ? (
        <Notice kind="info" live>
          {text.cell.waiting}
        </Notice>
      ) : null}
      {(cell.checks.length === 0 ? cell.formerNames : []).map((former) => (
        <Notice key={former.code} kind="warn">
          {text.cell.former(pick(language, former.nameKo, former.nameEn), former.until)}
        </Notice>
      ))}
      <DescriptionList
        items={[
          {
            term: text.cell.contract,
            value:
              contract === null
                ? text.cell.noContract
                : `${pick(language, contract.titleKo, contract.titleEn)} ${contract.version}`,
          },
          {
            term: text.cell.deployedFrom,
            value:
              cell.deployedFrom === null ? (
                text.unknownBecause['no-deployment']
              ) : (
                <DayText day={cell.deployedFrom} />
              ),
          },
          ...(cell.baseAddress === null
            ? []
            : [{ term: text.cell.address, value: cell.baseAddress }]),
          ...(cell.counterpartKo === null
            ? []
            : [
                {
                  term: text.cell.counterpart,
                  value: pick(language, cell.counterpartKo, cell.counterpartEn ?? ''),
                },
              ]),
          ...(cell.nextCheckAt === null
            ? []
            : [{ term: text.cell.nextCheck, value: <InstantText at={cell.nextCheckAt} /> }]),
        ]}
      />
      <CellActions cell={cell} />
      <CellChecks cell={cell} />
      <CellHistory cell={cell} />
    </Stack>
  );
}
