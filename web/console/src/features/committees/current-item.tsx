import { useState } from 'react';
import { sendCommand } from '../../lib/command.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { TextLink } from '../../ui/button.tsx';
import { Card, Note, Stack } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Form } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { RadioGroup, Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { useActing } from './acting.ts';
import { LawText } from './law-text.tsx';
import { Remarks } from './meeting-items.tsx';
import { type MeetingData, type MeetingItem, wordsFor } from './meeting-model.ts';
import { useInstitutions } from './names.ts';
import { PositionFields, positionsOf } from './position-fields.tsx';

/** The item that the meeting is at: what is said, where institutions stand, the conclusion. */
export function CurrentItem({ meeting }: { readonly meeting: MeetingData }) {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { clerk } = useActing();
  const item = meeting.items.find(({ itemId }) => itemId === meeting.currentItemId);
  if (item?.outcome !== null) {
    return (
      <Card title={text.current}>
        <EmptyState kind="none-yet" title={text.noCurrent} />
      </Card>
    );
  }
  return (
    <Card title={text.current}>
      <Stack>
        <div role="status">
          <strong>{`${item.no}. ${pick(language, item.title.ko, item.title.en)}`}</strong>
        </div>
        {item.caseId === null ? null : (
          <TextLink
            href={`/duplicates/cases/${item.caseId}`}
          >{`${text.toCase} ${item.caseId}`}</TextLink>
        )}
        <Remarks item={item} />
        <VoteNote meeting={meeting} item={item} />
        {clerk ? (
          <>
            <RemarkForm key={`remark ${item.itemId}`} meeting={meeting} itemId={item.itemId} />
            <ConclusionForm key={`conclusion ${item.itemId}`} meeting={meeting} item={item} />
          </>
        ) : null}
      </Stack>
    </Card>
  );
}

export function RemarkForm({
  meeting,
  itemId,
}: {
  readonly meeting: MeetingData;
  readonly itemId: string;
}) {
  const text = useText(committeeMessages);
  const { options } = useInstitutions();
  // Empty after an own remark alone: what another clerk records takes nothing from who is typing.
  const [recorded, setRecorded] = useState(0);
  return (
    <Form
      key={recorded}
      label={text.addRemark}
      submit={text.addRemark}
      onSubmit={async (values) => {
        const sent = await sendCommand(
          trpc.committees.recordRemark,
          {
            meetingId: meeting.meetingId,
            itemId,
            institution: values['remarkInstitution'] ?? '',
            gist: values['remarkGist'] ?? '',
          },
          { reasons: text.reasons, done: text.remarkAdded },
        );
        if (sent) setRecorded(recorded + 1);
      }}
    >
      <Select label={text.institution} name="remarkInstitution" required options={options} />
      <TextArea
        label={text.remarks}
        name="remarkGist"
        required
        rows={2}
        maxLength={2000}
        width="full"
      />
    </Form>
  );
}

function ConclusionForm({
  meeting,
  item,
}: {
  readonly meeting: MeetingData;
  readonly item: MeetingItem;
}) {
  const text = useText(committeeMessages);
  const [count, setCount] = useState(0);
  const words = wordsFor(item, meeting.outcomeWords);
  return (
    <Form
      label={text.conclude}
      submit={text.conclude}
      onSubmit={(values) => {
        const word = words.find((known) => known === values['conclusionWord']);
        if (word === undefined) return false;
        return sendCommand(
          trpc.committees.concludeItem,
          {
            meetingId: meeting.meetingId,
            itemId: item.itemId,
            word,
            text: values['conclusionText'] ?? '',
            positions: positionsOf(values, count),
          },
          { reasons: text.reasons, done: text.recorded },
        );
      }}
    >
      <RadioGroup
        label={text.conclusion}
        name="conclusionWord"
        required
        options={words.map((value) => ({ value, label: text.words[value] }))}
      />
      <TextArea
        label={text.conclusionText}
        name="conclusionText"
        required
        rows={3}
        maxLength={4000}
        width="full"
      />
      <PositionFields
        count={count}
        onAdd={() => {
          setCount(count + 1);
        }}
      />
    </Form>
  );
}

/** A vote is offered only where a rule for one is recorded; otherwise the rule's absence is told. */
function VoteNote({
  meeting,
  item,
}: {
  readonly meeting: MeetingData;
  readonly item: MeetingItem;
}) {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { clerk } = useActing();
  const { voteRule, meetingId } = meeting;
  if (!voteRule.set) {
    return (
      <Note>
        {`${text.vote}: ${pick(language, voteRule.text.ko, voteRule.text.en)}. ${text.noVoteRule} `}
        <LawText id={voteRule.source} confirmed={false} />
      </Note>
    );
  }
  if (!clerk || item.vote !== null) return null;
  return (
    <Form
      label={text.recordVote}
      submit={text.recordVote}
      onSubmit={(values) =>
        sendCommand(
          trpc.committees.recordVote,
          {
            meetingId,
            itemId: item.itemId,
            yes: Number(values['voteYes'] ?? 0),
            no: Number(values['voteNo'] ?? 0),
            abstain: Number(values['voteAbstain'] ?? 0),
          },
          { reasons: text.reasons, done: text.voteRecorded },
        )
      }
    >
      <NumberField label={text.yes} name="voteYes" required />
      <NumberField label={text.no} name="voteNo" required />
      <NumberField label={text.abstain} name="voteAbstain" required />
    </Form>
  );
}
