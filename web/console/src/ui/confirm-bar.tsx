import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import css from './confirm-bar.module.css';

/** The one act of a screen at its foot, with a sentence about what it does. Stays in view. */
export function ConfirmBar({
  children,
  confirm,
  onConfirm,
  disabled = false,
  danger = false,
  actions,
}: {
  /** What the act does, or why it cannot be done yet. */
  readonly children: ReactNode;
  readonly confirm: string;
  readonly onConfirm: () => unknown;
  readonly disabled?: boolean | undefined;
  readonly danger?: boolean | undefined;
  /** Lesser acts beside it. */
  readonly actions?: ReactNode;
}) {
  return (
    <div className={css['bar']}>
      <div className={css['text']}>{children}</div>
      <div className={css['actions']}>
        {actions}
        <Button variant={danger ? 'danger' : 'primary'} disabled={disabled} onPress={onConfirm}>
          {confirm}
        </Button>
      </div>
    </div>
  );
}
