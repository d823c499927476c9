import type { PlanView } from '@madang/contracts';
import { pick, useLanguage } from '../../lib/language.ts';
import { planMessages } from '../../lib/messages/plans.ts';
import { useText } from '../../lib/text.ts';
import { LinkButton, TextLink } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/card.tsx';
import { TimelineList } from '../../ui/timeline-list.tsx';

/** Every act on the plan, each leading to the plan as it was right after it. */
export function PlanHistory({ plan }: { readonly plan: PlanView }) {
  const text = useText(planMessages);
  const language = useLanguage();
  return (
    <Stack>
      <TimelineList
        label={text.tabs.history}
        items={plan.acts.toReversed().map((act) => ({
          id: act.eventId,
          at: act.at,
          by: pick(language, act.nameKo, act.nameEn),
          sentence: text.acts[act.kind] ?? act.kind,
          detail: act.text === '' ? undefined : act.text,
          action: (
            <TextLink href={`/plans/${plan.planId}?asOf=${String(act.streamVersion)}`}>
              {text.seeThen}
            </TextLink>
          ),
        }))}
      />
      <Row>
        <LinkButton href={`/timeline/plan/${plan.planId}`} size="small">
          {text.timeline}
        </LinkButton>
      </Row>
    </Stack>
  );
}
