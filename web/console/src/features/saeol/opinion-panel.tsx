import type { OpinionVerdict, SaeolOpinionRow } from '@madang/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { formatNumber } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { saeolMessages } from '../../lib/messages/saeol.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge, Status } from '../../ui/badge.tsx';
import { TextLink } from '../../ui/button.tsx';
import { Card, Note, Row, Stack } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/facts.tsx';
import type { Verdict } from '../../ui/tone.ts';

const looks: Readonly<Record<OpinionVerdict, Verdict>> = {
  fit: 'pass',
  conditional: 'conditional',
  unfit: 'fail',
  unknown: 'unknown',
};
const order: readonly OpinionVerdict[] = ['unfit', 'unknown', 'conditional', 'fit'];

/**
 * The interoperability opinions on a plan's projects, or on one project: words, reasons, who can
 * repair. Draws its own data; nothing of it blocks the page it stands on.
 */
export function OpinionPanel({
  about,
  titleOf,
}: {
  readonly about: { readonly planId: string } | { readonly projectId: string };
  /** Title of a project, where the page knows it. */
  readonly titleOf?: ((projectId: string) => string | undefined) | undefined;
}) {
  const text = useText(saeolMessages).opinion;
  const language = useLanguage();
  const { data } = useSuspenseQuery(trpc.saeol.findSaeolOpinions.queryOptions({ input: about }));
  const counts = order
    .map((verdict) => ({ verdict, count: data.filter((row) => row.verdict === verdict).length }))
    .filter(({ count }) => count > 0);
  return (
    <Card title={text.title} level={2} badge={<Badge tone="info">{text.observe}</Badge>}>
      {data.length === 0 ? (
        <EmptyState kind="none-yet" title={text.none} />
      ) : (
        <Stack>
          <Row>
            {counts.map(({ verdict, count }) => (
              <Status key={verdict} verdict={looks[verdict]}>
                {text.count(text.verdicts[verdict], formatNumber(count, language))}
              </Status>
            ))}
          </Row>
          {data.map((row) => (
            <OpinionOfProject
              key={row.projectId}
              row={row}
              title={'planId' in about ? (titleOf?.(row.projectId) ?? row.projectId) : undefined}
            />
          ))}
        </Stack>
      )}
    </Card>
  );
}

function OpinionOfProject({
  row,
  title,
}: {
  readonly row: SaeolOpinionRow;
  readonly title: string | undefined;
}) {
  const text = useText(saeolMessages);
  const language = useLanguage();
  const { opinion } = text;
  return (
    <Stack gap="small">
      <Row>
        {row.verdict === null ? (
          <Status verdict="unknown">{opinion.running}</Status>
        ) : (
          <Status verdict={looks[row.verdict]}>{opinion.verdicts[row.verdict]}</Status>
        )}
        {title === undefined ? null : (
          <TextLink href={`/projects/${row.projectId}`}>{title}</TextLink>
        )}
      </Row>
      {row.reasons.map((reason) => (
        <Row key={reason.functionCode}>
          <Badge
            tone={
              reason.cell === 'fail'
                ? 'bad'
                : reason.cell === 'degraded'
                  ? 'warn'
                  : reason.cell === 'pass'
                    ? 'good'
                    : 'unknown'
            }
          >
            {`${reason.functionCode} ${pick(language, reason.functionNameKo, reason.functionNameEn)}`}
          </Badge>
          <span>{pick(language, reason.textKo, reason.textEn)}</span>
          <TextLink href={`/saeol?cell=${row.institution}.${reason.functionCode}`}>
            {opinion.cell}
          </TextLink>
        </Row>
      ))}
      {row.issuedAt === null ? null : (
        <Note>
          {opinion.issued} {opinion.issue(String(row.issue))} · <InstantText at={row.issuedAt} />
        </Note>
      )}
    </Stack>
  );
}
