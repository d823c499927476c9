import type { ReactNode } from 'react';
import { uiMessages } from '../lib/messages/ui.ts';
import { useText } from '../lib/text.ts';
import { Icon } from './icon.tsx';
import css from './stepper.module.css';

export type Step = {
  readonly id: string;
  readonly label: string;
  readonly state: 'done' | 'now' | 'later';
  /** Who or when, in small type. */
  readonly note?: ReactNode;
};

/** Where a matter stands on its way (기안 → 검토 → 결재 → 제출). */
export function Stepper({
  label,
  steps,
}: {
  readonly label: string;
  readonly steps: readonly Step[];
}) {
  const text = useText(uiMessages);
  const word = { done: text.stepDone, now: text.stepNow, later: text.stepLater };
  return (
    <ol className={css['steps']} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          className={[css['step'], css[step.state]].join(' ')}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span className={css['mark']} aria-hidden="true">
            {step.state === 'done' ? <Icon name="check" /> : index + 1}
          </span>
          <span className={css['text']}>
            <span className={css['label']}>{step.label}</span>
            <span className={css['state']}>{word[step.state]}</span>
            {step.note === undefined ? null : <span className={css['note']}>{step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
