import { sendCommand } from '../../lib/command.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card, Note, Row, Stack } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { DayText } from '../../ui/facts.tsx';
import type { Tone } from '../../ui/tone.ts';
import { useActing } from './acting.ts';
import type { BuilderData } from './agenda-model.ts';
import { LawText } from './law-text.tsx';
import { Halves } from './pieces.tsx';

const tones: Readonly<Record<BuilderData['checks'][number]['state'], Tone>> = {
  pass: 'good',
  warn: 'warn',
  block: 'bad',
  'not-set': 'unknown',
};

/** What stands between the agenda and its distribution, and both ways to count the notice. */
export function AgendaChecks({ data }: { readonly data: BuilderData }) {
  const text = useText(committeeMessages);
  const { meeting, checks } = data;
  return (
    <>
      <Card title={text.checks}>
        <Stack>
          <DescriptionList
            items={checks.map(({ code, state }) => ({
              term: text.checkNames[code],
              value: <Badge tone={tones[state]}>{text.checkStates[state]}</Badge>,
            }))}
          />
          <Row>
            <Halves given={meeting.agendaConfirmedBy} />
          </Row>
          <Acts data={data} />
        </Stack>
      </Card>
      <NoticeCard data={data} />
    </>
  );
}

function Acts({ data }: { readonly data: BuilderData }) {
  const text = useText(committeeMessages);
  const { clerk, secretary, institution } = useActing();
  const { meetingId, agendaConfirmedBy, status, distributedOn } = data.meeting;
  if (distributedOn !== null) {
    return (
      <Note>
        {text.distributedOn} <DayText day={distributedOn} />
      </Note>
    );
  }
  if (status !== 'planned') return null;
  if (secretary && !agendaConfirmedBy.some((half) => half === institution)) {
    return (
      <Row>
        <Button
          variant="primary"
          disabled={data.agenda.length === 0}
          onPress={() =>
            sendCommand(
              trpc.committees.confirmAgenda,
              { meetingId },
              { reasons: text.reasons, done: text.agendaConfirmed },
            )
          }
        >
          {text.confirmAgenda}
        </Button>
      </Row>
    );
  }
  if (!clerk) return null;
  const blocked = data.checks.some(({ state }) => state === 'block');
  return (
    <Stack gap="small">
      <Note>{text.distributeNote}</Note>
      <Row>
        <Button
          variant="primary"
          disabled={blocked}
          onPress={() =>
            sendCommand(
              trpc.committees.distributeAgenda,
              { meetingId },
              { reasons: text.reasons, done: text.distributed },
            )
          }
        >
          {text.distribute}
        </Button>
      </Row>
    </Stack>
  );
}

function NoticeCard({ data }: { readonly data: BuilderData }) {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { notice } = data;
  if (notice === null) {
    return (
      <Card title={text.notice}>
        <Badge tone="unknown">{text.standings['not-set']}</Badge>
      </Card>
    );
  }
  return (
    <Card title={text.notice} badge={<Badge>{text.standings[notice.standing]}</Badge>}>
      <Stack gap="small">
        <DescriptionList
          items={[
            { term: text.noticeClear(notice.days), value: <DayText day={notice.clearDaysOn} /> },
            { term: text.noticeMinus(notice.days), value: <DayText day={notice.dayMinusOn} /> },
          ]}
        />
        <Note>{pick(language, notice.text.ko, notice.text.en)}</Note>
        <LawText id={notice.source} confirmed={notice.confirmed} />
      </Stack>
    </Card>
  );
}
